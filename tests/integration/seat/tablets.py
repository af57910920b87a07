"""A whole seat as on a tablet: real wire, real disk, real time."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from meetingroom.bootstrap.world import now_ms
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Language
from meetingroom.seat.driver import Listeners, SeatDriver, SeatParts
from meetingroom.seat.lane import Lane
from meetingroom.seat.pause import LoopTimers
from meetingroom.seat.ports import Surroundings
from meetingroom.storage.seat_store import open_seat_store
from meetingroom.sync.phases import Phase
from meetingroom.transport.network import NetworkTransport
from tests.helpers.lines import KEY, PATIENCE_S, PIN, Room
from tests.helpers.people import AN
from tests.helpers.sessions import SESSION

_NUMBERS = count()


@dataclass(kw_only=True, eq=False)
class Tablet:
    """A seat and a way to wait for it."""

    transport: NetworkTransport
    phases: list[Phase] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    driver: SeatDriver = field(init=False)

    @property
    def state(self) -> SessionState:
        """What the seat shows."""
        replica = self.driver.seat.replica
        assert replica is not None
        return replica.state

    async def until(self, is_so: Callable[[], bool], *, patience_s: float = PATIENCE_S) -> None:
        """Wait for something that a change brings."""
        async with asyncio.timeout(patience_s):
            while not is_so():
                self.news.clear()
                await self.news.wait()

    async def until_live(self) -> None:
        """Wait until the seat is live."""
        await self.until(lambda: self.driver.seat.phase is Phase.LIVE)

    def on_changed(self, parts: frozenset[str]) -> None:
        """Take note of a change."""
        if "phase" in parts:
            self.phases.append(self.driver.seat.phase)
        self.news.set()


def surroundings() -> Surroundings:
    """Return real time, and ids in order."""
    return Surroundings(
        now_ms=now_ms,
        dice=lambda: 0,
        new_id=lambda: f"wish-{next(_NUMBERS)}",
        timers=LoopTimers(),
        language=Language.VIETNAMESE,
    )


@asynccontextmanager
async def tablet_in(
    room: Room, folder: Path, device: str = "tablet", port: int = 0
) -> AsyncIterator[Tablet]:
    """Sign AN in on a device and put a seat on it; not started."""
    lane, store = Lane("seat"), open_seat_store(folder / f"{device}.db", None)
    tablet = Tablet(transport=room.network(device, port))
    parts = SeatParts(transport=tablet.transport, store=store, lane=lane, key=KEY)
    listeners = Listeners(on_changed=tablet.on_changed, on_marks=lambda _: None)
    tablet.driver = SeatDriver(SESSION, parts, surroundings(), listeners)
    try:
        await tablet.transport.sign_in(AN, PIN)
        yield tablet
    finally:
        await tablet.driver.stop()
        await tablet.transport.close()
        lane.close()
        store.close()
