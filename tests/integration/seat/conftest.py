from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.helpers.lines import Room, served_room
from tests.helpers.proxies import BadLine


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """A room that serves over loopback TLS."""
    async with served_room(tmp_path / "server") as serving:
        yield serving


@pytest.fixture
async def line(room: Room) -> AsyncIterator[BadLine]:
    """A line to the room that can be made a bad one."""
    async with BadLine(room.port) as proxy:
        yield proxy
