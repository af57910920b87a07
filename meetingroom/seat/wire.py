"""The engine's wishes towards the server, done: connect, join, read, send, hang up.

Each try to be connected is one *attempt*. What an attempt brings after the engine hung up is not
listened to, so a line that dies slowly can't disturb the next one.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeAlias, assert_never

from meetingroom.domain.ids import SessionId
from meetingroom.domain.refusals import MalformedError
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import (
    Answer,
    AnsweredGlance,
    Frame,
    Goodbye,
    MarksMoved,
    Refusal,
    Resync,
    SeatedGlance,
)
from meetingroom.seat.errors import HeadNotSignedError, head_not_signed
from meetingroom.seat.tasks import Tasks
from meetingroom.seat.views import replica_of_snapshot
from meetingroom.seat.witness import Witness
from meetingroom.sync import signals as s
from meetingroom.sync.outbox import Pending
from meetingroom.sync.ports import Line, LineEvent, ServerRefusedError, Transport, UnreachableError

WireEffect: TypeAlias = s.Connect | s.HangUp | s.Join | s.ReadSnapshot | s.Send

# What makes a coroutine, and not the coroutine: who hangs up before it began leaves none behind.
_Work: TypeAlias = Callable[[], Coroutine[object, object, s.Signal]]

PASSING: Final = frozenset({"server_stopping"})
"""Refusals that will be over by themselves: the seat tries again."""

_OF_THE_SEAT: Final = frozenset(
    {
        "answer_unreadable",
        "device_revoked",
        "device_unknown",
        "not_signed_in",
        "version_too_new",
        "version_too_old",
    }
)
"""Refusals of a command that mean the seat as a whole, and not the command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Who is told of what comes from the server."""

    on_signal: Callable[[s.Signal], None]
    on_marks: Callable[[int], None]


@dataclass(eq=False, slots=True)
class _Attempt:
    line: Line | None = None
    tasks: set[asyncio.Task[None]] = field(default_factory=set)


class SeatWire:
    """Performs the engine's effects on the wire, and turns what comes into signals."""

    def __init__(
        self, transport: Transport, witness: Witness, language: Language, hearing: Hearing
    ) -> None:
        """Hold no line yet.

        Args:
            transport: reaches the server.
            witness: checks what it says, and knows the session.
            language: the person's.
            hearing: told of signals and of marks that moved.
        """
        self._transport = transport
        self._witness = witness
        self._language = language
        self._hearing = hearing
        self._attempt: _Attempt | None = None

    def perform(self, effect: WireEffect, tasks: Tasks) -> None:
        """Begin what the engine wants; a signal tells the outcome."""
        match effect:
            case s.Connect():
                self._attempt = _Attempt()
                self._begin(partial(self._connect, self._attempt), tasks)
            case s.Join(session=session, after=after):
                self._begin(partial(self._join, session, after), tasks)
            case s.ReadSnapshot(session=session):
                self._begin(partial(self._read_snapshot, session), tasks)
            case s.Send(pending=pending):
                self._begin(partial(self._send, pending), tasks)
            case s.HangUp():
                self._hang_up(tasks)
            case _:
                assert_never(effect)

    def _begin(self, work: _Work, tasks: Tasks) -> None:
        attempt = self._attempt
        if attempt is not None:
            tasks.start(self._signalled(attempt, work), attempt.tasks)

    async def _signalled(self, attempt: _Attempt, work: _Work) -> None:
        try:
            signal = await work()
        except UnreachableError:
            signal = s.Dropped()
        except ServerRefusedError as error:
            signal = _turned(error.refusal)
        except HeadNotSignedError:
            signal = self._not_signed()
        if attempt is self._attempt:
            self._hearing.on_signal(signal)

    async def _connect(self, attempt: _Attempt) -> s.Signal:
        attempt.line = await self._transport.open(
            partial(self._hear, attempt), partial(self._lose, attempt)
        )
        return s.Connected()

    async def _join(self, session: SessionId, after: int) -> s.Signal:
        joined = await self._line().join(session, after)
        self._witness.check_joined(joined)
        return s.JoinAnswered(joined)

    async def _read_snapshot(self, session: SessionId) -> s.Signal:
        snapshot = await self._transport.snapshot(session)
        self._witness.check_snapshot(snapshot)
        try:
            return s.SnapshotCame(replica_of_snapshot(snapshot))
        except MalformedError as error:
            sentence = error.sentence(self._language)
            return s.TurnedAway(Refusal(code="answer_unreadable", sentence=sentence))

    async def _send(self, pending: Pending) -> s.Signal:
        try:
            answer = await self._line().submit(pending.id, pending.session, pending.command)
        except ServerRefusedError as error:
            if error.refusal.code in PASSING | _OF_THE_SEAT:
                raise
            return s.Answered(refused(pending, error.refusal))
        if answer.refusal is not None and answer.refusal.code in PASSING:
            return s.Dropped()
        self._witness.check_answer(pending.id, answer)
        return s.Answered(answer)

    def _line(self) -> Line:
        if self._attempt is None or self._attempt.line is None:
            raise UnreachableError
        return self._attempt.line

    def _hang_up(self, tasks: Tasks) -> None:
        attempt, self._attempt = self._attempt, None
        if attempt is None:
            return
        for task in attempt.tasks:
            # The one that told the loss is at its end anyway.
            if task is not asyncio.current_task():
                task.cancel()
        if attempt.line is not None:
            tasks.start(attempt.line.hang_up())

    def _lose(self, attempt: _Attempt) -> None:
        if attempt is self._attempt:
            self._hearing.on_signal(s.Dropped())

    def _hear(self, attempt: _Attempt, event: LineEvent) -> None:
        if attempt is not self._attempt:
            return
        if isinstance(event, MarksMoved):
            self._hearing.on_marks(event.seq)
        elif isinstance(event, Goodbye):
            refusal = Refusal(code=event.code, sentence=event.sentence)
            self._hearing.on_signal(_turned(refusal))
        elif event.session == self._witness.session:
            self._hearing.on_signal(self._of_session(event))

    def _of_session(self, event: Frame | Resync | AnsweredGlance | SeatedGlance) -> s.Signal:
        match event:
            case Frame():
                try:
                    self._witness.check_frame(event)
                except HeadNotSignedError:
                    return self._not_signed()
                return s.FrameCame(event)
            case Resync():
                return s.ResyncCame(event)
            case AnsweredGlance():
                return s.GlanceCame(event)
            case SeatedGlance():
                return s.SeatedCame(event)
            case _:
                assert_never(event)

    def _not_signed(self) -> s.TurnedAway:
        return s.TurnedAway(head_not_signed(self._language))


def refused(pending: Pending, refusal: Refusal) -> Answer:
    """Return the answer to a command that nobody took up and nobody kept."""
    return Answer(id=pending.id, ok=False, position=0, receipts=(), refusal=refusal)


def _turned(refusal: Refusal) -> s.Signal:
    return s.Dropped() if refusal.code in PASSING else s.TurnedAway(refusal)
