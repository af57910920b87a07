"""What a device can do before it knows its room, in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from meetingroom.desktop.ports import MadeRoom, NewCouncil, PreparedCouncil, RoomNearby
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import Council, RegisterEntry
from meetingroom.domain.values import Level
from meetingroom.trust.pins import check_pin

NEARBY = RoomNearby(
    key="phong-mau",
    name="Hội đồng nhân dân phường Mẫu",
    addresses=("192.0.2.10", "192.0.2.11"),
    port=8443,
)
PREPARED = PreparedCouncil(
    file=Path("council.toml"),
    council=Council(
        level=Level.COMMUNE,
        kind="phường",
        name="Mẫu",
        legislature="II",
        term_from=2026,
        term_to=2031,
        elected=28,
    ),
    clerk=RegisterEntry(
        person=PersonId("clerk"), honorific="Ông", name="Mẫu Văn A", titles=("Chánh Văn phòng",)
    ),
    deputies=28,
    session="Kỳ họp thứ Ba",
)
MADE = MadeRoom(
    name="Hội đồng nhân dân phường Mẫu", sheet=Path("/mnt/usb/phieu-khoi-phuc.pdf"), has_sheet=True
)
TYPED = {
    "name": "Mẫu",
    "legislature": "II",
    "termFrom": "2026",
    "termTo": "2031",
    "elected": "28",
    "honorific": "Bà",
    "clerkName": "Mẫu Thị B",
    "clerkTitle": "Chuyên viên Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "pin": "493027",
    "repeated": "493027",
}
"""What is typed on the way to a room, by field."""


@dataclass
class FakeWelcome:
    """Lets a device in, or fails with ``error``; remembers what was asked of it."""

    nearby: tuple[RoomNearby, ...] = ()
    error: Exception | None = None
    unfinished: MadeRoom | None = None
    pins: Path | None = None
    others: int = 0
    is_joined: bool = False
    is_searching: bool = False
    codes: list[tuple[tuple[str, ...], int, str]] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    founded: list[tuple[NewCouncil | PreparedCouncil, str, Path]] = field(default_factory=list)
    discarded: int = 0
    on_rooms: Callable[[tuple[RoomNearby, ...]], None] = lambda _: None

    async def search(self, on_rooms: Callable[[tuple[RoomNearby, ...]], None]) -> None:
        """Tell of the rooms nearby."""
        self.is_searching, self.on_rooms = True, on_rooms
        on_rooms(self.nearby)

    async def stop_search(self) -> None:
        """Tell no more."""
        self.is_searching = False

    async def join_by_code(self, addresses: tuple[str, ...], port: int, digits: str) -> None:
        """Let the device in."""
        self.codes.append((addresses, port, digits))
        self._succeed()
        self.is_joined = True

    async def join_by_file(self, file: Path) -> None:
        """Let the device in."""
        self.files.append(file)
        self._succeed()
        self.is_joined = True

    async def read_file(self, file: Path) -> PreparedCouncil:
        """Return the one prepared council."""
        self.files.append(file)
        self._succeed()
        return PREPARED

    async def check_pin(self, pin: str) -> None:
        """Refuse what the program refuses."""
        check_pin(pin)

    async def found(self, plan: NewCouncil | PreparedCouncil, pin: str, sheet: Path) -> MadeRoom:
        """Make nothing, and say that it was made."""
        self.founded.append((plan, pin, sheet))
        self._succeed()
        return MadeRoom(
            name=f"Hội đồng nhân dân {plan.council.unit}",
            sheet=sheet,
            has_sheet=True,
            pins=self.pins,
        )

    async def made(self) -> MadeRoom | None:
        """Return what was left unfinished."""
        return self.unfinished

    async def enter(self) -> None:
        """Let the device in."""
        self._succeed()
        self.is_joined = True

    async def discard(self) -> None:
        """Count it."""
        self._succeed()
        self.discarded += 1

    async def others_connected(self) -> int:
        """Return how many others there are."""
        return self.others

    async def close(self) -> None:
        """Hold nothing."""

    def _succeed(self) -> None:
        if self.error is not None:
            raise self.error
