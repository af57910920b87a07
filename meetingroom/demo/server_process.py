"""The demo's server: the real command in a process of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from meetingroom.bootstrap import server_process
from meetingroom.bootstrap.serving_files import ServingAt


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerProcess:
    """A server that listens on this machine."""

    at: ServingAt

    def pss_mb(self) -> float:
        """Return its memory as the system shares it out, in MB; 0 where that can't be read."""
        rollup = Path(f"/proc/{self.at.pid}/smaps_rollup")
        try:
            lines = rollup.read_text(encoding="ascii")
        except OSError:
            return 0.0
        kilobytes = next(line.split()[1] for line in lines.splitlines() if line.startswith("Pss:"))
        return int(kilobytes) / 1024


@asynccontextmanager
async def running_server(folder: Path) -> AsyncIterator[ServerProcess]:
    """Run ``meetingroom serve`` on a room's folder for as long as the context lasts.

    Args:
        folder: of a room whose keys lie in it.

    Raises:
        ServerNotStartedError: the server did not start; carries what it said.
    """
    wish = server_process.ServerWish(folder=folder, port=0, keys_in_folder=True)
    async with server_process.running_server(wish) as server:
        yield ServerProcess(at=server.at)
