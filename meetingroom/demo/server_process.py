"""The demo's server: the real command in a process of its own."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from meetingroom.commands.serve import SERVING_FILE, ServingAt
from meetingroom.demo.errors import DemoFailedError

_START_S: Final = 30.0
_LOOK_S: Final = 0.05
_STOP_S: Final = 15.0


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

    Raises:
        DemoFailedError: the server did not start, or did not stop when told to.
    """
    command = ("-m", "meetingroom", "serve", str(folder), "--port", "0", "--keys-in-folder")
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield ServerProcess(at=await _listening(process, folder / SERVING_FILE))
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.communicate(), _STOP_S)
        except TimeoutError as error:
            process.kill()
            raise DemoFailedError("the server did not stop") from error


async def _listening(process: asyncio.subprocess.Process, file: Path) -> ServingAt:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _START_S
    while loop.time() < deadline and process.returncode is None:
        at = _read(file)
        if at is not None:
            return at
        await asyncio.sleep(_LOOK_S)
    said = b""
    if process.returncode is not None and process.stderr is not None:
        said = await process.stderr.read()
    raise DemoFailedError(f"the server did not start: {said.decode(errors='replace').strip()}")


def _read(file: Path) -> ServingAt | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=ServingAt)
    except FileNotFoundError:
        return None
