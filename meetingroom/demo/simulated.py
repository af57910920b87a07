"""A simulated deputy's seat: the real engine on a real device folder, in the script's hands."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack

from typing_extensions import override

from meetingroom.bootstrap.seats import OpenSeat, seat_surroundings
from meetingroom.demo.errors import DemoFailedError
from meetingroom.demo.players import Player
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Answer
from meetingroom.seat.driver import Listeners
from meetingroom.seat.lane import Lane
from meetingroom.seat.marks import MarkKeeper
from meetingroom.seat.papers import PaperFetcher, PaperProgress, papers_of
from meetingroom.sync.phases import Phase
from meetingroom.sync.replica import Replica

PATIENCE_S = 30.0
"""Longer than any step of the demo takes; what is not there by then will not come."""


class SimulatedSeat(Player):
    """One person at one device."""

    def __init__(self, person: PersonId, name: str, opened: OpenSeat, session: SessionId) -> None:
        """Take the seat; it is signed in already.

        Args:
            person: who sits here.
            name: with honorific, for tables.
            opened: the device.
            session: the session to join.
        """
        self._person = person
        self._changed = asyncio.Event()
        self.name = name
        self.opened = opened
        self.reconnects = 0
        around = seat_surroundings(Language.VIETNAMESE)
        self._files = Lane("papers")
        self.papers = PaperFetcher(
            opened.transport, opened.papers, self._files, around, self._on_progress
        )
        self.marks = MarkKeeper(
            opened.transport, opened.store, opened.lane, around, self._changed.set
        )
        self._was_live = False
        self.driver = opened.driver(
            session,
            Language.VIETNAMESE,
            Listeners(on_changed=self._on_changed, on_marks=self._on_marks),
        )

    @property
    @override
    def person(self) -> PersonId:
        return self._person

    @property
    def replica(self) -> Replica:
        """What the server has confirmed to this seat.

        Raises:
            DemoFailedError: the seat has not joined.
        """
        replica = self.driver.seat.replica
        if replica is None:
            raise DemoFailedError(f"{self.name}: no session yet")
        return replica

    @property
    @override
    def state(self) -> SessionState:
        return self.replica.state

    async def join(self) -> None:
        """Start, and wait until the seat is live.

        Raises:
            DemoFailedError: it is not in time.
        """
        await self.marks.load()
        await self.driver.start()
        await self.until("a live seat", lambda: self.driver.seat.phase is Phase.LIVE)

    async def leave(self) -> None:
        """Stop the seat and close its device, whatever fails on the way."""
        async with AsyncExitStack() as leaving:
            leaving.push_async_callback(self.opened.close)
            leaving.callback(self._files.close)
            leaving.push_async_callback(self.driver.stop)
            leaving.push_async_callback(self.marks.stop)
            leaving.push_async_callback(self.papers.stop)

    async def fetch_papers(self) -> int:
        """Fetch all published papers, each checked against its SHA-256; return how many.

        Raises:
            DemoFailedError: they are not all here in time.
        """
        wanted = papers_of(self.state)
        self.papers.want(wanted)
        await self.until("all papers", lambda: self.papers.progress.here == len(wanted))
        return self.papers.progress.here

    @override
    async def act(self, command: SessionCommand) -> Answer:
        try:
            async with asyncio.timeout(PATIENCE_S):
                outcome = await self.driver.submit(command)
        except TimeoutError as error:
            raise DemoFailedError(f"{self.name}: no answer to {command}") from error
        if not isinstance(outcome, Answer):
            raise DemoFailedError(f"{self.name}: the ballot ended before {command} was confirmed")
        if outcome.refusal is not None:
            raise DemoFailedError(f"{self.name}: {outcome.refusal.sentence} ({command})")
        return outcome

    @override
    async def sees(self, what: str, when: Callable[[SessionState], bool]) -> None:
        def seen() -> bool:
            replica = self.driver.seat.replica
            return replica is not None and when(replica.state)

        await self.until(what, seen)

    async def catches_up(self, position: int) -> None:
        """Wait until the seat has folded the log up to a position.

        Raises:
            DemoFailedError: it has not in time.
        """
        await self.until(f"position {position}", lambda: self.replica.position >= position)

    async def until(self, what: str, ready: Callable[[], bool]) -> None:
        """Wait for something of this seat; asked again whenever anything of it changes.

        Raises:
            DemoFailedError: it did not come in time; says ``what``.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + PATIENCE_S
        while not ready():
            self._changed.clear()
            try:
                async with asyncio.timeout_at(deadline):
                    await self._changed.wait()
            except TimeoutError as error:
                raise DemoFailedError(f"{self.name} does not see {what}") from error

    def _on_changed(self, parts: frozenset[str]) -> None:
        if "phase" in parts:
            live = self.driver.seat.phase is Phase.LIVE
            self.reconnects += live and self._was_live
            self._was_live = self._was_live or live
        self._changed.set()

    def _on_marks(self, seq: int) -> None:
        _ = seq
        self.marks.wake()

    def _on_progress(self, progress: PaperProgress) -> None:
        _ = progress
        self._changed.set()
