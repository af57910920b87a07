"""A seat on a bench: the real server in memory, a fake disk, timers that wait for the test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Language
from meetingroom.evidence.entries import unseal
from meetingroom.seat.driver import Listeners, Outcome, SeatDriver, SeatParts
from meetingroom.seat.lane import Lane
from meetingroom.seat.ports import Surroundings
from meetingroom.seat.witness import RoomKey
from meetingroom.sync.phases import Phase
from meetingroom.sync.ports import SeatStore
from meetingroom.transport.memory import MemoryTransport
from tests.helpers.clocks import NOW_MS
from tests.helpers.lines import KEY, PATIENCE_S, HallDoor, Room
from tests.helpers.people import AN
from tests.helpers.sessions import SESSION
from tests.helpers.stores import MemorySeatStore


@dataclass
class ManualTimers:
    """Timers that go off when the test says so."""

    pending: dict[int, tuple[int, Callable[[], None]]] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    def after(self, delay_ms: int, then: Callable[[], None]) -> Callable[[], None]:
        """Remember whom to call."""
        number = next(self._numbers)
        self.asked.append(delay_ms)
        self.pending[number] = (delay_ms, then)
        return lambda: self.cancel(number)

    def cancel(self, number: int) -> None:
        """Forget whom to call."""
        self.pending.pop(number, None)

    def go_off(self) -> None:
        """Let all the time pass that anybody waits for."""
        waiting, self.pending = self.pending, {}
        for _, then in waiting.values():
            then()


def surroundings(timers: ManualTimers) -> Surroundings:
    """Return a clock that stands, a die that always falls alike, and ids in order."""
    numbers = count(1)
    return Surroundings(
        now_ms=lambda: NOW_MS,
        dice=lambda: 0,
        new_id=lambda: f"id-{next(numbers)}-{id(timers)}",
        timers=timers,
        language=Language.VIETNAMESE,
    )


@dataclass(kw_only=True, eq=False)
class Bench:
    """One seat with what it is made of, in the test's hands."""

    transport: MemoryTransport
    store: SeatStore
    lane: Lane
    key: RoomKey = KEY
    timers: ManualTimers = field(default_factory=ManualTimers)
    parts_changed: list[frozenset[str]] = field(default_factory=list)
    marks_moved: list[int] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        parts = SeatParts(transport=self.transport, store=self.store, lane=self.lane, key=self.key)
        listeners = Listeners(on_changed=self._on_changed, on_marks=self.marks_moved.append)
        self.driver = SeatDriver(SESSION, parts, surroundings(self.timers), listeners)

    @property
    def state(self) -> SessionState:
        """What the seat shows."""
        replica = self.driver.seat.replica
        assert replica is not None
        return replica.state

    async def live(self) -> "Bench":
        """Start, and wait until the seat is live."""
        await self.driver.start()
        await self.until(Phase.LIVE)
        return self

    async def until(self, phase: Phase) -> None:
        """Wait for a phase."""
        await self.until_so(lambda: self.driver.seat.phase is phase)

    async def until_so(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that a change brings."""
        async with asyncio.timeout(PATIENCE_S):
            while not is_so():
                self._news.clear()
                await self._news.wait()

    async def back(self) -> None:
        """Let the pause pass after which a seat tries again, and wait until it is live."""
        await self.until(Phase.OFFLINE)
        self.timers.go_off()
        await self.until(Phase.LIVE)

    async def kept(self) -> None:
        """Wait until a command is on disk."""
        await self.on_disk(lambda: bool(self.store.outbox()))

    async def on_disk(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that is true once the disk's thread has come so far."""
        async with asyncio.timeout(PATIENCE_S):
            while not await self.lane.run(is_so):
                pass

    def wishing(self, command: SessionCommand) -> "asyncio.Task[Outcome]":
        """Submit a command without waiting for what becomes of it."""
        return asyncio.get_running_loop().create_task(self.driver.submit(command))

    def _on_changed(self, parts: frozenset[str]) -> None:
        self.parts_changed.append(parts)
        self._news.set()


@asynccontextmanager
async def bench(
    room: Room,
    person: PersonId = AN,
    store: SeatStore | None = None,
    *,
    device: str = "",
    key: RoomKey = KEY,
) -> AsyncIterator[Bench]:
    """Put a seat on a bench; not started."""
    lane = Lane("seat")
    made = Bench(
        transport=room.seated(person, device),
        store=MemorySeatStore() if store is None else store,
        lane=lane,
        key=key,
    )
    try:
        yield made
    finally:
        await made.driver.stop()
        lane.close()


def votes(room: Room) -> list[str]:
    """Return the choices in the log."""
    entries = (unseal(sealed) for sealed in room.log)
    return [str(each.body["choice"]) for each in entries if each.type == "vote_cast/1"]


def door_of(seat: Bench) -> HallDoor:
    """Return the server's end of a seat."""
    door = seat.transport._door
    assert isinstance(door, HallDoor)
    return door
