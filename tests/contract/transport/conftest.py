"""The contract of the port ``Transport`` is held to the in-memory twin and to the real wire."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language
from meetingroom.sync.ports import Transport
from meetingroom.transport.memory import MemoryTransport
from tests.helpers.lines import PIN, Room, memory_room, served_room
from tests.helpers.people import AN
from tests.helpers.proxies import BadLine


@dataclass(frozen=True, kw_only=True)
class Reach:
    """A room, and ways to it.

    Attributes:
        transport: makes a transport for a paired device; nobody has signed in.
        cut: breaks all lines that are open.
        unplug: breaks them, and lets no new one come about.
    """

    room: Room
    transport: Callable[[str], Transport]
    cut: Callable[[], None]
    unplug: Callable[[], None]

    async def seated(self, device: str = "tablet", person: PersonId = AN) -> Transport:
        """Return a transport on which a person has signed in."""
        if person != AN:
            self.room.made.gate.set_pin(person, PIN)
        transport = self.transport(device)
        await transport.sign_in(person, PIN)
        return transport


@pytest.fixture(params=["memory", "network"])
async def reach(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Reach]:
    async with AsyncExitStack() as stack:
        make = _in_memory if request.param == "memory" else _over_network
        yield await make(stack, tmp_path)


async def _in_memory(stack: AsyncExitStack, folder: Path) -> Reach:
    room = await stack.enter_async_context(memory_room(folder))
    made: list[MemoryTransport] = []

    def transport(device: str) -> Transport:
        made.append(MemoryTransport(room.door(device), Language.VIETNAMESE))
        stack.push_async_callback(made[-1].close)
        return made[-1]

    def cut() -> None:
        for each in made:
            each.cut()

    def unplug() -> None:
        cut()
        for each in made:
            each.is_plugged = False

    return Reach(room=room, transport=transport, cut=cut, unplug=unplug)


async def _over_network(stack: AsyncExitStack, folder: Path) -> Reach:
    room = await stack.enter_async_context(served_room(folder))
    proxy = await stack.enter_async_context(BadLine(room.port))

    def transport(device: str) -> Transport:
        made = room.network(device, proxy.port)
        stack.push_async_callback(made.close)
        return made

    return Reach(room=room, transport=transport, cut=proxy.cut, unplug=proxy.go_down)
