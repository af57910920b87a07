"""Who is joined where, and who is told what: frames, resyncs, glances, and nothing else.

INVARIANT: nothing is sent but to one connection by name. There is no call that reaches all.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Final

from msgspec import to_builtins

from meetingroom.domain.ids import DeviceId, PersonId, SessionId
from meetingroom.domain.refusals import NotAllowedError
from meetingroom.domain.rights import is_desk
from meetingroom.protocol.messages import Goodbye, Joined, MarksMoved, SeatedGlance
from meetingroom.protocol.refusals import ServerStoppingError, SessionUnknownError
from meetingroom.server.books import Books, Written
from meetingroom.server.history import History
from meetingroom.server.ports import Clock, Connection
from meetingroom.server.presence import Presence
from meetingroom.server.seats import Pause, Seat, goodbye_of
from meetingroom.service.visibility.closed_sittings import sees_ballot
from meetingroom.service.visibility.session import may_join

GLANCE_GAP_S: Final = 0.25
"""At most four glances a second."""
MOST_BEHIND: Final = 1000
"""Facts that are told by frames; who is further behind reads a snapshot, which is smaller."""

_Tell = Callable[[SessionId, Sequence[Seat]], bool]
"""Tells seats something of a session; False when there was nothing to tell."""

_log = logging.getLogger(__name__)


class Hub:
    """Keeps every seat up to date."""

    def __init__(self, books: Books, history: History, now_ms: Clock, pause: Pause) -> None:
        """Build a hub without seats.

        Args:
            books: what is on disk.
            history: for facts of the past.
            now_ms: the wall clock, for since when a seat is silent.
            pause: waits; ``asyncio.sleep`` outside of tests.
        """
        self._books = books
        self._history = history
        self._now_ms = now_ms
        self._pause = pause
        self._presence: dict[SessionId, Presence] = {}
        self._seats: dict[Connection, dict[SessionId, Seat]] = {}
        self._tasks: dict[Seat, asyncio.Task[None]] = {}
        self._votes: dict[SessionId, asyncio.Event] = {}
        self._moves: dict[SessionId, asyncio.Event] = {}
        self._glancing: list[asyncio.Task[None]] = []

    @property
    def devices(self) -> frozenset[DeviceId]:
        """The devices with an open connection."""
        return frozenset(connection.caller.device for connection in self._seats)

    def attach(self, connection: Connection) -> None:
        """Take note of an open connection."""
        self._seats[connection] = {}

    def detach(self, connection: Connection) -> None:
        """Forget a connection; unknown ones are nothing."""
        for seat in self._seats.pop(connection, {}).values():
            self._leave(seat)
            self._presence[seat.session].left(
                seat.person, self._now_ms(), {each.person for each in self._joined(seat.session)}
            )
            self._moves[seat.session].set()

    def join(self, connection: Connection, session: SessionId, after: int, now_ms: int) -> Joined:
        """Let a connection follow a session from a position on.

        Registering and reading the position are one step of the loop, so nothing falls between.

        Args:
            connection: attached.
            session: which.
            after: the position the seat holds; -1 for none.
            now_ms: the wall clock.

        Raises:
            SessionUnknownError: there is no such session.
            NotAllowedError: the person is not in it.
            ServerStoppingError: the connection has ended.
        """
        book = self._books.house.sessions.get(session)
        if book is None:
            raise SessionUnknownError
        person = connection.caller.person
        if not may_join(book.state, person):
            raise NotAllowedError
        if connection not in self._seats:
            raise ServerStoppingError
        behind = book.position - after
        snapshot = after < book.seen_since.get(person, 0) or not 0 <= behind <= MOST_BEHIND
        seat = Seat(connection, session, book.position if snapshot else after)
        before = self._seats[connection].get(session)
        if before is not None:
            self._leave(before)
        self._seats[connection][session] = seat
        self._presence.setdefault(session, Presence()).came(person)
        self._follow(seat)
        self._glance(session, (seat,))
        self._moves[session].set()
        return Joined(ok=True, position=book.position, snapshot=snapshot, now_ms=now_ms)

    def publish(self, written: Sequence[Written]) -> None:
        """Tell everybody of facts that are on disk: soon, and each only what may be seen."""
        self._history.remember(written)
        for session in {SessionId(each.log) for each in written}:
            for seat in self._joined(session):
                seat.wake()
            if session in self._votes:
                self._votes[session].set()
                # Somebody may have come to the desk who has not been told yet.
                self._moves[session].set()

    def marks_moved(self, person: PersonId, device: DeviceId, seq: int) -> None:
        """Tell a person's other devices that marks changed on this one."""
        for connection in self._seats:
            if connection.caller.person == person and connection.caller.device != device:
                connection.send("marks", to_builtins(MarksMoved(seq=seq)))

    def close(self, goodbye: Callable[[Connection], Goodbye | None]) -> None:
        """End connections.

        Args:
            goodbye: what to say to a connection that shall end; None leaves it open.
        """
        for connection in tuple(self._seats):
            words = goodbye(connection)
            if words is not None:
                self.detach(connection)
                connection.close(words)

    async def stop(self) -> None:
        """End all there is to do; nobody is told anything any more."""
        tasks = (*self._tasks.values(), *self._glancing)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _joined(self, session: SessionId) -> tuple[Seat, ...]:
        return tuple(seats[session] for seats in self._seats.values() if session in seats)

    def _leave(self, seat: Seat) -> None:
        task = self._tasks.pop(seat, None)
        if task is not None:
            task.cancel()

    def _follow(self, seat: Seat) -> None:
        work = seat.keep_up(self._books, self._history, self._pause)
        task = asyncio.get_running_loop().create_task(work)
        self._tasks[seat] = task
        task.add_done_callback(lambda ended: self._ended(seat, ended))
        if seat.session not in self._votes:
            self._votes[seat.session] = asyncio.Event()
            self._moves[seat.session] = asyncio.Event()
            for woken, tell in ((self._votes, self._glance), (self._moves, self._count)):
                work = self._keep_glancing(seat.session, woken[seat.session], tell)
                self._glancing.append(asyncio.get_running_loop().create_task(work))

    def _ended(self, seat: Seat, task: asyncio.Task[None]) -> None:
        if task.cancelled():
            return
        error = task.exception()
        if error is not None and not isinstance(error, ServerStoppingError):
            _log.error("a seat can't be kept up to date", exc_info=error)
        self.detach(seat.connection)
        if error is not None:
            # It comes back and reads a snapshot; a silent seat would show a stale session.
            seat.connection.close(goodbye_of(ServerStoppingError(), seat.connection))

    async def _keep_glancing(self, session: SessionId, woken: asyncio.Event, tell: _Tell) -> None:
        while True:
            await woken.wait()
            woken.clear()
            if tell(session, self._joined(session)):
                await self._pause(GLANCE_GAP_S)

    def _glance(self, session: SessionId, seats: Sequence[Seat]) -> bool:
        state = self._books.house.sessions[session].state
        ballot = state.open_ballot
        if ballot is None:
            return False
        for seat in seats:
            if sees_ballot(state, ballot.ballot, seat.person):
                seat.glance(ballot, named=is_desk(state, seat.person))
        return True

    def _count(self, session: SessionId, seats: Sequence[Seat]) -> bool:
        """Tell the desk how many devices are joined, and which deputies are on none any more."""
        state = self._books.house.sessions[session].state
        glance = SeatedGlance(
            session=session,
            devices=len({seat.connection.caller.device for seat in seats}),
            away=self._presence[session].away(state.serving()),
        )
        told = [seat.seated(glance) for seat in seats if is_desk(state, seat.person)]
        return any(told)
