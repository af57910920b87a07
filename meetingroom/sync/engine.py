"""The seat's engine: confirmed replica, durable outbox, phases. No I/O, no clock, no chance.

It never depends on one event to show a right: whatever was missed comes with the next frame or
snapshot. It never holds the only copy: a command is on disk before it is sent.
"""

from dataclasses import dataclass, replace
from typing import assert_never

from meetingroom.domain.ids import SessionId
from meetingroom.protocol.messages import Answer, AnsweredGlance, Frame, Refusal, SeatedGlance
from meetingroom.protocol.refusals import ServerStoppingError
from meetingroom.sync import outbox as box
from meetingroom.sync import signals as s
from meetingroom.sync.backoff import delay_ms
from meetingroom.sync.outbox import Outbox, Pending, Progress
from meetingroom.sync.phases import Phase, next_phase
from meetingroom.sync.replica import Replica, apply_frame, changed_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Everything a seat's engine knows.

    Attributes:
        early: frames that came while a snapshot was being read.
        reading: a snapshot is being read.
        wanted: position that must be reached before the seat is live, or by a snapshot: one read
            before a resync may be too old.
        failures: tries in a row that did not lead to a joined session.
        ahead_ms: server's clock minus this device's, for countdowns.
        glance: how many have answered the open ballot, if anybody said.
        seated: who is joined to the session and who no longer; None while nobody said.
        refusal: why the server turned this seat away.
    """

    session: SessionId
    phase: Phase = Phase.OFFLINE
    replica: Replica | None = None
    outbox: Outbox = ()
    early: tuple[Frame, ...] = ()
    reading: bool = False
    wanted: int = 0
    failures: int = 0
    ahead_ms: int = 0
    glance: AnsweredGlance | None = None
    seated: SeatedGlance | None = None
    refusal: Refusal | None = None


Step = tuple[Seat, tuple[s.Effect, ...]]


def step(seat: Seat, signal: s.Signal, now_ms: int, dice: int) -> Step:
    """Take one signal.

    Args:
        seat: the state before.
        signal: what was seen.
        now_ms: this device's clock, milliseconds.
        dice: a random number, 0 to 999, for the wait before the next try.

    Returns:
        The state after, and what is to be done, in order.
    """
    before = seat.phase
    seat = replace(seat, phase=next_phase(seat.phase, signal))
    if isinstance(signal, s.Wished | s.Kept | s.Answered):
        seat, effects = _on_command(seat, signal, now_ms)
    elif isinstance(signal, s.JoinAnswered | s.SnapshotCame | s.FrameCame | s.ResyncCame):
        seat, effects = _on_facts(seat, signal, now_ms)
    elif isinstance(signal, s.GlanceCame | s.SeatedCame):
        seat, effects = _on_glance(seat, signal)
    else:
        seat, effects = _on_line(seat, signal, before, dice)
    seat, sends = _send_next(seat)
    effects = (*effects, *sends)
    if seat.phase is not before:
        effects = (*effects, s.Changed(frozenset({"phase"})))
    return seat, effects


_Line = s.Started | s.Woken | s.Connected | s.Dropped | s.TurnedAway | s.Stopped
_Glance = s.GlanceCame | s.SeatedCame
_Facts = s.JoinAnswered | s.SnapshotCame | s.FrameCame | s.ResyncCame
_Command = s.Wished | s.Kept | s.Answered


def _on_line(seat: Seat, signal: _Line, before: Phase, dice: int) -> Step:
    match signal:
        case s.Started() | s.Woken():
            starts = seat.phase is Phase.CONNECTING and before is not Phase.CONNECTING
            return seat, (s.Connect(),) if starts else ()
        case s.Connected():
            after = -1 if seat.replica is None else seat.replica.position
            joins = seat.phase is Phase.JOINING and before is Phase.CONNECTING
            return seat, (s.Join(seat.session, after),) if joins else ()
        case s.Dropped():
            return _dropped(seat, before, dice)
        case s.TurnedAway(refusal=refusal):
            return replace(_lost(seat), refusal=refusal), (s.HangUp(),)
        case s.Stopped():
            return replace(_lost(seat), phase=Phase.OFFLINE), (s.HangUp(),)
        case _:
            assert_never(signal)


def _on_glance(seat: Seat, signal: _Glance) -> Step:
    match signal:
        case s.GlanceCame(glance=glance):
            return replace(seat, glance=glance), (s.Changed(frozenset({"glance"})),)
        case s.SeatedCame(glance=seated):
            return replace(seat, seated=seated), (s.Changed(frozenset({"seated"})),)
        case _:
            assert_never(signal)


def _dropped(seat: Seat, before: Phase, dice: int) -> Step:
    if before in {Phase.OFFLINE, Phase.REFUSED}:
        return seat, ()
    seat = replace(_lost(seat), failures=seat.failures + 1)
    return seat, (s.HangUp(), s.Wake(delay_ms(seat.failures, dice)))


def _lost(seat: Seat) -> Seat:
    outbox = box.unsent(seat.outbox)
    return replace(seat, outbox=outbox, early=(), reading=False, wanted=0, glance=None, seated=None)


def _on_facts(seat: Seat, signal: _Facts, now_ms: int) -> Step:
    match signal:
        case s.JoinAnswered(joined=joined):
            seat = replace(seat, failures=0, refusal=None, ahead_ms=joined.now_ms - now_ms)
            held = seat.replica
            if joined.snapshot or held is None:
                return _read_snapshot(seat, joined.position)
            return _gone_live(replace(seat, wanted=joined.position), held)
        case s.SnapshotCame(replica=replica):
            return _on_snapshot(seat, replica)
        case s.FrameCame(frame=frame):
            return _on_frame(seat, frame)
        case s.ResyncCame(resync=resync):
            return _read_snapshot(seat, resync.position)
        case _:
            assert_never(signal)


def _read_snapshot(seat: Seat, wanted: int) -> Step:
    if seat.phase not in {Phase.JOINING, Phase.LIVE}:
        return seat, ()
    already, seat = seat.reading, replace(seat, reading=True, wanted=max(seat.wanted, wanted))
    return seat, () if already else (s.ReadSnapshot(seat.session),)


def _gone_live(seat: Seat, held: Replica) -> Step:
    # Not before what was missed is here: until then nobody knows whether a ballot is still open.
    if seat.phase is Phase.JOINING and held.position >= seat.wanted:
        seat = replace(seat, phase=Phase.LIVE)
    return _lapse(seat, held)


def _on_snapshot(seat: Seat, replica: Replica) -> Step:
    if not seat.reading:
        return seat, ()
    if replica.position < seat.wanted:
        return seat, (s.ReadSnapshot(seat.session),)
    early = seat.early
    parts = changed_parts(None if seat.replica is None else seat.replica.state, replica.state)
    seat = replace(seat, replica=replica, early=(), reading=False)
    effects: tuple[s.Effect, ...] = (s.SaveReplica(replica), s.Changed(parts))
    seat, live = _gone_live(seat, replica)
    effects = (*effects, *live)
    for frame in early:
        seat, more = _on_frame(seat, frame)
        effects = (*effects, *more)
    return seat, effects


def _on_frame(seat: Seat, frame: Frame) -> Step:
    if seat.reading:
        return replace(seat, early=(*seat.early, frame)), ()
    if seat.replica is None or seat.phase not in {Phase.JOINING, Phase.LIVE}:
        return seat, ()
    moved = apply_frame(seat.replica, frame)
    if not isinstance(moved, Replica):
        return _read_snapshot(seat, frame.end)
    if moved is seat.replica:
        return seat, ()
    parts = changed_parts(seat.replica.state, moved.state)
    seat = replace(seat, replica=moved)
    seat, lapsed = _gone_live(seat, moved)
    return seat, (s.SaveReplica(moved), s.Changed(parts), *lapsed)


def _lapse(seat: Seat, held: Replica) -> Step:
    # A choice that is under way keeps waiting for its answer: the server may have counted it.
    over = tuple(p for p in box.lapsed(seat.outbox, held.state) if p.progress is not Progress.SENT)
    effects: list[s.Effect] = []
    for pending in over:
        seat = replace(seat, outbox=box.without(seat.outbox, pending.id))
        effects += [s.Forget(pending.id), s.Lapsed(pending.id)]
    return seat, (*effects, s.Changed(frozenset({"outbox"}))) if over else ()


def _on_command(seat: Seat, signal: _Command, now_ms: int) -> Step:
    match signal:
        case s.Wished(id=command_id, command=command):
            pending = Pending(id=command_id, session=seat.session, command=command, made_ms=now_ms)
            seat = replace(seat, outbox=(*seat.outbox, pending))
            return seat, (s.Keep(pending), s.Changed(frozenset({"outbox"})))
        case s.Kept(id=command_id):
            kept = box.marked(seat.outbox, command_id, Progress.WAITING)
            return replace(seat, outbox=kept), ()
        case s.Answered(answer=answer):
            known = {str(p.id): p.id for p in seat.outbox}
            if answer.id not in known or _is_put_off(answer):
                return seat, ()
            seat = replace(seat, outbox=box.without(seat.outbox, known[answer.id]))
            return seat, (
                s.Forget(known[answer.id]),
                s.Settled(answer),
                s.Changed(frozenset({"outbox"})),
            )
        case _:
            assert_never(signal)


def _is_put_off(answer: Answer) -> bool:
    # A server that stops has recorded nothing: the wish stays, and goes out again on the next line.
    return answer.refusal is not None and answer.refusal.code == ServerStoppingError.code


def _send_next(seat: Seat) -> Step:
    held = seat.replica
    pending = box.next_to_send(seat.outbox, None if held is None else held.state)
    if seat.phase is not Phase.LIVE or pending is None:
        return seat, ()
    seat = replace(seat, outbox=box.marked(seat.outbox, pending.id, Progress.SENT))
    return seat, (s.Send(replace(pending, progress=Progress.SENT)),)
