"""Runs one engine: signals in, effects done, in order, without ever blocking the loop."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.protocol.messages import Answer
from meetingroom.seat.errors import HeadNotSignedError, SeatStoppedError
from meetingroom.seat.keeping import SeatKeeping
from meetingroom.seat.lane import Lane
from meetingroom.seat.ports import Surroundings
from meetingroom.seat.tasks import Tasks
from meetingroom.seat.wire import Hearing, SeatWire
from meetingroom.seat.witness import RoomKey, Witness
from meetingroom.sync import signals as s
from meetingroom.sync.engine import Seat, step
from meetingroom.sync.ports import SeatStore, Transport
from meetingroom.sync.replica import Replica

Outcome: TypeAlias = Answer | s.Lapsed
"""What became of a command: the server's answer, or its ballot ended before there was one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatParts:
    """What a seat is made of.

    Attributes:
        transport: signed in.
        store: this person's on this device; used on ``lane`` only.
        lane: the store's thread.
        key: whom to believe.
    """

    transport: Transport
    store: SeatStore
    lane: Lane
    key: RoomKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Listeners:
    """Who is told, on the loop.

    Attributes:
        on_changed: of the parts that changed: names of the session's fields, ``phase``,
            ``outbox``, ``glance`` or ``devices``.
        on_marks: of the ``seq`` that this person's marks reached on the server.
    """

    on_changed: Callable[[frozenset[str]], None]
    on_marks: Callable[[int], None]


class SeatDriver:
    """One seat in one session. All calls are made on the loop it was started on."""

    def __init__(
        self,
        session: SessionId,
        parts: SeatParts,
        around: Surroundings,
        listeners: Listeners,
    ) -> None:
        """Prepare; ``start`` begins.

        Args:
            session: the session to be in.
            parts: what the seat is made of; they stay the caller's to close.
            around: time, chance and language.
            listeners: who is told of changes.
        """
        self._seat = Seat(session=session)
        self._around = around
        self._listeners = listeners
        self._witness = Witness(parts.key, session)
        hearing = Hearing(on_signal=self._take, on_marks=listeners.on_marks)
        self._wire = SeatWire(parts.transport, self._witness, around.language, hearing)
        self._keeping = SeatKeeping(parts.store, parts.lane, around, self._take)
        self._tasks = Tasks(self._fail)
        self._signals: deque[s.Signal] = deque()
        self._is_stepping = False
        self._is_running = False
        self._bug: BaseException | None = None
        self._waiting: dict[str, asyncio.Future[Outcome]] = {}
        self._cancel_wake: Callable[[], None] | None = None

    @property
    def seat(self) -> Seat:
        """What the engine knows now; a value that does not change."""
        return self._seat

    async def start(self) -> None:
        """Load what is kept of the session, and go to the server.

        Raises:
            CacheFailedError: this device's disk can't be read.
        """
        replica, outbox = await self._keeping.load(self._seat.session)
        self._seat = replace(self._seat, replica=self._believed(replica), outbox=outbox)
        self._is_running = True
        self._take(s.Started())

    def try_again(self) -> None:
        """Go to the server now: after a new sign-in, or because a person asked for it."""
        self._take(s.Started())

    async def submit(self, command: SessionCommand) -> Outcome:
        """Send a command as soon as there is a server, and wait for what becomes of it.

        Who is cancelled while waiting stops waiting; the command stays on its way.

        Raises:
            SeatStoppedError: the seat does not run, or was stopped before the answer came.
        """
        if not self._is_running:
            raise SeatStoppedError
        command_id = CommandId(self._around.new_id())
        outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting[command_id] = outcome
        try:
            self._take(s.Wished(command_id, command))
            return await outcome
        finally:
            del self._waiting[command_id]

    async def stop(self) -> None:
        """Leave: hang up, write down what is not yet, end every task.

        Commands without an answer stay on disk. A second time is nothing.
        """
        if not self._is_running:
            return
        self._take(s.Stopped())
        self._is_running = False
        if self._cancel_wake is not None:
            self._cancel_wake()
        await self._tasks.finish()
        await self._keeping.flush()
        self._let_go(SeatStoppedError())
        if self._bug is not None:
            raise self._bug

    def _believed(self, replica: Replica | None) -> Replica | None:
        if replica is None or not replica.note:
            return None
        try:
            self._witness.see_note(replica.note, 0)
        except HeadNotSignedError:
            return None
        return replica

    def _take(self, signal: s.Signal) -> None:
        # What effects lead to at once waits its turn, so that effects are done in order.
        self._signals.append(signal)
        if self._is_stepping:
            return
        self._is_stepping = True
        try:
            while self._signals:
                self._step(self._signals.popleft())
        finally:
            self._is_stepping = False

    def _step(self, signal: s.Signal) -> None:
        around = self._around
        self._seat, effects = step(self._seat, signal, around.now_ms(), around.dice())
        for effect in effects:
            self._perform(effect)

    def _perform(self, effect: s.Effect) -> None:
        if isinstance(effect, s.Connect | s.HangUp | s.Join | s.ReadSnapshot | s.Send):
            self._wire.perform(effect, self._tasks)
        elif isinstance(effect, s.Keep | s.Forget | s.SaveReplica):
            self._keeping.perform(effect, self._tasks)
        else:
            self._tell(effect)

    def _tell(self, effect: s.Wake | s.Changed | s.Settled | s.Lapsed) -> None:
        match effect:
            case s.Wake(delay_ms=delay_ms):
                self._cancel_wake = self._around.timers.after(delay_ms, self._wake)
            case s.Changed(parts=parts):
                self._listeners.on_changed(parts)
            case s.Settled(answer=answer):
                self._settle(answer.id, answer)
            case s.Lapsed(id=command):
                self._settle(command, effect)
            case _:
                assert_never(effect)

    def _wake(self) -> None:
        self._take(s.Woken())

    def _settle(self, command: str, outcome: Outcome) -> None:
        waiting = self._waiting.get(command)
        if waiting is not None and not waiting.done():
            waiting.set_result(outcome)

    def _fail(self, bug: BaseException) -> None:
        # A broken seat leaves; whoever waits for it learns why, and `stop` raises it.
        self._bug = self._bug or bug
        self._let_go(bug)
        self._take(s.Stopped())

    def _let_go(self, reason: BaseException) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(reason)
