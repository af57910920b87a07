import socket
from pathlib import Path

import pytest

HERE = "127.0.0.1"
GROUP = "224.0.0.251"


@pytest.fixture(scope="session")
def heard_on_loopback() -> None:
    """Skip where what is said to a group on this machine alone is not heard on it."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as mouth,
    ):
        try:
            joined = socket.inet_aton(GROUP) + socket.inet_aton(HERE)
            ear.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, joined)
            ear.bind(("", 0))
            ear.settimeout(2)
            mouth.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(HERE))
            mouth.sendto(b"?", (GROUP, ear.getsockname()[1]))
            ear.recv(1)
        except OSError as error:
            pytest.skip(f"loopback carries no multicast here: {error}")


@pytest.fixture
def groups_outside() -> "Groups":
    """What this machine listens to on its network cards now."""
    if not Path("/proc/net/igmp").exists():
        pytest.skip("this system does not show which groups are listened to")
    return Groups()


class Groups:
    """The groups that this machine listened to on its network cards at first, and does now."""

    def __init__(self) -> None:
        self.at_first = self.now()

    def now(self) -> list[str]:
        """Return every card's name and groups but for loopback's."""
        cards = Path("/proc/net/igmp").read_text().split("\n")[1:]
        names = [index for index, line in enumerate(cards) if line and not line[0].isspace()]
        loopback = next(at for at in names if cards[at].split()[1] == "lo")
        after = next((at for at in names if at > loopback), len(cards))
        return [" ".join(line.split()[:2]) for line in cards[:loopback] + cards[after:]]
