"""A real server in a process of its own, whose every complaint on the terminal is kept."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import msgspec

_PATIENCE_S: Final = 60
_LOOK_S: Final = 0.02


class At(msgspec.Struct):
    """What is read of ``serving.json``."""

    port: int


@asynccontextmanager
async def real_server(room: Path, complaints: Path) -> AsyncIterator[int]:
    """Run ``meetingroom serve`` on a room's folder; give the port.

    Args:
        room: the data folder.
        complaints: a file for everything it writes to where failures go.
    """
    command = ("-m", "meetingroom", "serve", str(room), "--port", "0", "--keys-in-folder")
    with complaints.open("wb") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, stdout=asyncio.subprocess.DEVNULL, stderr=file
        )
    try:
        async with asyncio.timeout(_PATIENCE_S):
            port = await _listening(process, room / "serving.json")
        yield port
    finally:
        if process.returncode is None:
            process.terminate()
        code = await asyncio.wait_for(process.wait(), _PATIENCE_S)
        assert code == 0


async def _listening(process: asyncio.subprocess.Process, file: Path) -> int:
    while process.returncode is None:
        if port := _port(file):
            return port
        await asyncio.sleep(_LOOK_S)
    return 0


def _port(file: Path) -> int:
    try:
        return msgspec.json.decode(file.read_bytes(), type=At).port
    except FileNotFoundError:
        return 0
