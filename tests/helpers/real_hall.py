"""A real server process with the sample session prepared, and devices paired with it."""

import asyncio
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from meetingroom.assets import asset
from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.seats import pair_by_code
from meetingroom.commands.room import found_room
from meetingroom.demo.casting import cast
from meetingroom.demo.company import Arrival, Company
from meetingroom.demo.papers import MadePaper, make_papers
from meetingroom.demo.playing import plan_of
from meetingroom.demo.preparing import prepare_session
from meetingroom.demo.scenario import Scenario, load_scenario
from meetingroom.demo.server_process import ServerProcess, running_server
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language

T = TypeVar("T")

_PATIENCE_S: Final = 120.0


@dataclass
class RealHall:
    """The hall, from another thread's hands; ``clerk`` prepared the session and stays seated."""

    scenario: Scenario
    pins: dict[PersonId, str]
    folder: Path
    server: ServerProcess
    clerk: SimulatedSeat
    company: Company
    loop: asyncio.AbstractEventLoop
    stack: AsyncExitStack

    def run(self, work: Coroutine[object, object, T]) -> T:
        """Do some work on the hall's loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(_PATIENCE_S)

    def paired_device(self, name: str) -> Path:
        """Return the folder of a device that is paired and nobody has signed in on."""
        return self.run(self._pair(name))

    def seat(self, person: PersonId) -> SimulatedSeat:
        """Seat somebody at a device without a window."""
        return self.run(self._seat(person))

    async def _pair(self, name: str) -> Path:
        folder = self.folder / "devices" / name
        folder.mkdir(parents=True)
        offer = await self.clerk.opened.transport.offer_pairing("code")
        at = (self.server.at.address, self.server.at.port)
        await pair_by_code(folder, keys_in_folder, at, offer.code, name, Language.VIETNAMESE)
        return folder

    async def _seat(self, person: PersonId) -> SimulatedSeat:
        entry = next(d.entry for d in self.scenario.deputies if d.person == person)
        folder = self.folder / "devices" / f"seat-{person}"
        arrival = Arrival(entry=entry, pin=self.pins[person], folder=folder)
        seat = await self.company.enter(self.clerk, arrival)
        self.stack.push_async_callback(seat.leave)
        return seat


@contextmanager
def real_hall(folder: Path, deputies: int = 28) -> Iterator[RealHall]:
    """Have a hall for as long as the context lasts.

    Args:
        folder: empty; of the test.
        deputies: how many the council has, 6 to 500.
    """
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="hall")
    thread.start()
    stack = AsyncExitStack()
    try:
        made = asyncio.run_coroutine_threadsafe(_open(folder, deputies, loop, stack), loop)
        yield made.result(_PATIENCE_S)
    finally:
        asyncio.run_coroutine_threadsafe(stack.aclose(), loop).result(_PATIENCE_S)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _open(
    folder: Path,
    deputies: int,
    loop: asyncio.AbstractEventLoop,
    stack: AsyncExitStack,
) -> RealHall:
    scenario = cast(load_scenario(asset("data/demo/session.toml")), deputies)
    made = await asyncio.to_thread(make_papers, folder / "papers", scenario)
    room = folder / "room"
    pins = await asyncio.to_thread(found_room, room, plan_of(scenario), keys_in_folder)
    server = await stack.enter_async_context(running_server(room))
    company = Company(room, server, scenario.session.session)
    entry = scenario.clerk
    arrival = Arrival(entry=entry, pin=pins[entry.person], folder=folder / "devices" / "clerk")
    clerk = await company.first(arrival)
    stack.push_async_callback(clerk.leave)

    async def upload(paper: MadePaper) -> None:
        await clerk.opened.transport.put_paper(paper.sha256, _pieces_of(paper.path))

    await prepare_session(clerk, scenario, made, upload)
    return RealHall(
        scenario=scenario,
        pins=pins,
        folder=folder,
        server=server,
        clerk=clerk,
        company=company,
        loop=loop,
        stack=stack,
    )


async def _pieces_of(path: Path) -> AsyncIterator[bytes]:
    yield await asyncio.to_thread(path.read_bytes)
