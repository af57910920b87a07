"""Which devices are connected, for the program on the same machine that started the server."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import msgspec

from meetingroom.trust.private_files import write_private

CONNECTED_FILE: Final = "connected.json"
"""Ids of the connected devices, in the data folder of a room that is served."""

_LOOK_S: Final = 1.0
_LOGGER: Final = logging.getLogger(__name__)


@asynccontextmanager
async def telling_connected(
    folder: Path, devices: Callable[[], frozenset[str]]
) -> AsyncIterator[None]:
    """Keep the file true, within a second or so, for as long as the context lasts.

    Args:
        folder: the room's data folder.
        devices: returns the ids of the devices that are connected now.
    """
    file = folder / CONNECTED_FILE
    first = devices()
    await _tell(file, first)
    task = asyncio.create_task(_keep(file, devices, first))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        file.unlink(missing_ok=True)


async def _keep(file: Path, devices: Callable[[], frozenset[str]], told: frozenset[str]) -> None:
    while True:
        await asyncio.sleep(_LOOK_S)
        now = devices()
        if now != told:
            await _tell(file, now)
            told = now


async def _tell(file: Path, devices: frozenset[str]) -> None:
    try:
        await asyncio.to_thread(write_private, file, msgspec.json.encode(sorted(devices)))
    except OSError:
        _LOGGER.warning("the count of connected devices can't be written")


def read_connected(folder: Path) -> frozenset[str]:
    """Return the ids of the devices that are connected to a room's server; none when unknown."""
    try:
        data = (folder / CONNECTED_FILE).read_bytes()
        return frozenset(msgspec.json.decode(data, type=tuple[str, ...]))
    except (OSError, msgspec.DecodeError):
        return frozenset()
