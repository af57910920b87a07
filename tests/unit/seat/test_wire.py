import asyncio
import gc
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec
import pytest
from typing_extensions import override

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import (
    Answer,
    AnsweredGlance,
    Frame,
    Goodbye,
    Joined,
    MarksMoved,
    Refusal,
    Resync,
    SeatedGlance,
    Snapshot,
)
from meetingroom.seat.tasks import Tasks
from meetingroom.seat.wire import Hearing, SeatWire
from meetingroom.seat.witness import Witness
from meetingroom.sync import signals as s
from meetingroom.sync.outbox import Pending
from meetingroom.sync.ports import Line, LineEvent, ServerRefusedError, UnreachableError
from meetingroom.transport.memory import MemoryTransport
from tests.helpers.lines import KEY, Room
from tests.helpers.people import AN
from tests.helpers.sessions import SESSION, voting
from tests.unit.seat.test_witness import note_of

PENDING = Pending(id=CommandId("wish-1"), session=SESSION, command=voting(), made_ms=0)
STOPPING = Refusal(code="server_stopping", sentence="Máy chủ đang dừng.")
NOT_SIGNED_IN = Refusal(code="not_signed_in", sentence="Xin đăng nhập lại.")
MALFORMED = Refusal(code="malformed", sentence="Xin thực hiện lại.")
JOINED = Joined(ok=True, position=1, snapshot=True, now_ms=0)


def answer_with(refusal: Refusal) -> Answer:
    return Answer(id=PENDING.id, ok=False, position=0, receipts=(), refusal=refusal)


@dataclass
class ScriptedLine:
    """A line that answers what the test wants, or breaks."""

    answer: Answer | Exception
    joined: Joined | Exception = JOINED
    hung_up: int = 0

    async def join(self, session: SessionId, after: int) -> Joined:
        if isinstance(self.joined, Exception):
            raise self.joined
        return self.joined

    async def submit(self, command: CommandId, session: SessionId, wish: SessionCommand) -> Answer:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def hang_up(self) -> None:
        self.hung_up += 1


class ScriptedTransport(MemoryTransport):
    """A way to a server that is not there."""

    def __init__(self, room: Room, line: ScriptedLine | Exception) -> None:
        super().__init__(room.door("tablet", AN), Language.VIETNAMESE)
        self.line = line
        self.told: list[Callable[[LineEvent], None]] = []
        self.losing: list[Callable[[], None]] = []
        self.given: Snapshot | None = None

    @override
    async def open(
        self, on_event: Callable[[LineEvent], None], on_lost: Callable[[], None]
    ) -> Line:
        self.told.append(on_event)
        self.losing.append(on_lost)
        if isinstance(self.line, Exception):
            raise self.line
        return self.line

    @override
    async def snapshot(self, session: SessionId) -> Snapshot:
        assert self.given is not None
        return self.given


@dataclass
class Wired:
    """A wire with what is around it."""

    room: Room
    line: ScriptedLine | Exception
    signals: list[s.Signal] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.transport = ScriptedTransport(self.room, self.line)
        self.tasks = Tasks(self.bugs.append)
        self.wire = SeatWire(
            self.transport,
            Witness(KEY, SESSION),
            Language.VIETNAMESE,
            Hearing(on_signal=self.signals.append, on_marks=self.marks.append),
        )

    async def does(self, *effects: object) -> list[s.Signal]:
        """Perform effects one after the other; return the signals they led to."""
        for effect in effects:
            assert isinstance(effect, s.Connect | s.HangUp | s.Join | s.ReadSnapshot | s.Send)
            self.wire.perform(effect, self.tasks)
            await self.tasks.finish()
        assert self.bugs == []
        return self.signals

    def hears(self, event: LineEvent, attempt: int = -1) -> list[s.Signal]:
        """Let the server say something; return the signals so far."""
        self.transport.told[attempt](event)
        return self.signals


def answering(room: Room, answer: Answer | Exception) -> Wired:
    return Wired(room, ScriptedLine(answer))


async def test_a_server_that_stops_is_tried_again(room: Room) -> None:
    wired = Wired(room, ServerRefusedError(STOPPING))

    assert await wired.does(s.Connect()) == [s.Dropped()]


async def test_a_seat_that_is_turned_away_at_the_door_learns_why(room: Room) -> None:
    wired = Wired(room, ServerRefusedError(NOT_SIGNED_IN))

    assert await wired.does(s.Connect()) == [s.TurnedAway(NOT_SIGNED_IN)]


async def test_a_missing_server_is_a_drop(room: Room) -> None:
    assert await Wired(room, UnreachableError()).does(s.Connect()) == [s.Dropped()]


@pytest.mark.parametrize("answer", [ServerRefusedError(STOPPING), answer_with(STOPPING)])
async def test_a_command_to_a_server_that_stops_is_sent_again(
    room: Room, answer: Answer | Exception
) -> None:
    signals = await answering(room, answer).does(s.Connect(), s.Send(PENDING))

    assert signals == [s.Connected(), s.Dropped()]


async def test_a_refusal_of_the_seat_is_not_taken_for_one_of_the_command(room: Room) -> None:
    wired = answering(room, ServerRefusedError(NOT_SIGNED_IN))

    signals = await wired.does(s.Connect(), s.Send(PENDING))

    assert signals == [s.Connected(), s.TurnedAway(NOT_SIGNED_IN)]


async def test_a_command_nobody_takes_up_is_answered_by_its_refusal(room: Room) -> None:
    wired = answering(room, ServerRefusedError(MALFORMED))

    signals = await wired.does(s.Connect(), s.Send(PENDING))

    assert signals == [s.Connected(), s.Answered(answer_with(MALFORMED))]


async def test_a_session_one_may_not_join_turns_the_seat_away(room: Room) -> None:
    refusal = Refusal(code="not_allowed", sentence="Xin báo thư ký.")
    line = ScriptedLine(answer_with(MALFORMED), ServerRefusedError(refusal))

    signals = await Wired(room, line).does(s.Connect(), s.Join(SESSION, -1))

    assert signals == [s.Connected(), s.TurnedAway(refusal)]


async def test_a_snapshot_nobody_can_read_turns_the_seat_away(room: Room) -> None:
    wired = answering(room, UnreachableError())
    wired.transport.given = Snapshot(
        session=SESSION, position=5, note=note_of(5), state=msgspec.Raw(b'{"title":7}')
    )

    signals = await wired.does(s.Connect(), s.ReadSnapshot(SESSION))

    assert isinstance(signals[-1], s.TurnedAway)
    assert signals[-1].refusal.code == "answer_unreadable"


async def test_what_comes_from_the_server_becomes_signals(room: Room) -> None:
    wired = answering(room, UnreachableError())
    await wired.does(s.Connect())
    frame = Frame(session=SESSION, start=0, end=5, facts=(), note=note_of(5))
    resync = Resync(session=SESSION, position=5)
    glance = AnsweredGlance(session=SESSION, ballot="b", answered=1, deputies=())
    seated = SeatedGlance(session=SESSION, devices=26, away=())

    for event in (frame, resync, glance, seated, MarksMoved(seq=4)):
        wired.hears(event)

    assert wired.signals[1:] == [
        s.FrameCame(frame),
        s.ResyncCame(resync),
        s.GlanceCame(glance),
        s.SeatedCame(seated),
    ]
    assert wired.marks == [4]


async def test_a_frame_that_is_not_signed_turns_the_seat_away(room: Room) -> None:
    wired = answering(room, UnreachableError())
    await wired.does(s.Connect())

    signals = wired.hears(Frame(session=SESSION, start=0, end=5, facts=(), note="forged"))

    assert isinstance(signals[-1], s.TurnedAway)
    assert signals[-1].refusal.code == "head_not_signed"


async def test_what_belongs_to_another_session_is_passed_over(room: Room) -> None:
    wired = answering(room, UnreachableError())
    await wired.does(s.Connect())

    assert wired.hears(Resync(session="ky-hop-99", position=5)) == [s.Connected()]


@pytest.mark.parametrize(
    ("goodbye", "signal"),
    [
        (STOPPING, s.Dropped()),
        (NOT_SIGNED_IN, s.TurnedAway(NOT_SIGNED_IN)),
    ],
)
async def test_a_goodbye_says_whether_to_come_back(
    room: Room, goodbye: Refusal, signal: s.Signal
) -> None:
    wired = answering(room, UnreachableError())
    await wired.does(s.Connect())

    signals = wired.hears(Goodbye(code=goodbye.code, sentence=goodbye.sentence))

    assert signals[-1] == signal


async def test_a_line_that_was_hung_up_is_not_listened_to(room: Room) -> None:
    line = ScriptedLine(UnreachableError())
    wired = Wired(room, line)
    await wired.does(s.Connect(), s.HangUp(), s.Connect())

    wired.hears(Resync(session=SESSION, position=5), attempt=0)
    wired.transport.losing[0]()

    assert wired.signals == [s.Connected(), s.Connected()]
    assert line.hung_up == 1


async def test_hanging_up_ends_what_is_under_way(room: Room) -> None:
    started = asyncio.Event()

    class Slow(ScriptedLine):
        @override
        async def join(self, session: SessionId, after: int) -> Joined:
            started.set()
            await asyncio.Event().wait()
            raise AssertionError

    wired = Wired(room, Slow(UnreachableError()))
    await wired.does(s.Connect())
    wired.wire.perform(s.Join(SESSION, -1), wired.tasks)
    await started.wait()

    assert await wired.does(s.HangUp()) == [s.Connected()]


async def test_nothing_is_asked_on_a_line_that_is_gone(room: Room) -> None:
    wired = answering(room, UnreachableError())

    signals = await wired.does(s.Connect(), s.HangUp(), s.HangUp(), s.Join(SESSION, -1))

    assert signals == [s.Connected()]


async def test_hanging_up_before_anything_began_leaves_no_work_undone(room: Room) -> None:
    wired = answering(room, UnreachableError())

    wired.wire.perform(s.Connect(), wired.tasks)
    wired.wire.perform(s.HangUp(), wired.tasks)
    await wired.tasks.finish()
    gc.collect()  # a coroutine that was never awaited says so here, which fails the test

    assert wired.signals == []
