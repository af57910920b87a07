"""A seat at any phase, and signals given to it one after the other."""

from typing import Final

from meetingroom.domain import commands as c
from meetingroom.domain.ids import CommandId
from meetingroom.sync import signals as s
from meetingroom.sync.engine import Seat, step
from meetingroom.sync.outbox import Pending, Progress
from meetingroom.sync.phases import Phase
from meetingroom.sync.replica import Replica
from tests.helpers.sessions import SESSION, ballot_open
from tests.unit.sync.wire import replica

NOW_MS: Final = 1_000
DICE: Final = 500
PLAY: Final = ballot_open()
COMMAND: Final = CommandId("c-1")
PHASE_CHANGED: Final = s.Changed(frozenset({"phase"}))
OUTBOX_CHANGED: Final = s.Changed(frozenset({"outbox"}))


def pending(
    progress: Progress = Progress.WAITING,
    command: c.SessionCommand | None = None,
    command_id: CommandId = COMMAND,
) -> Pending:
    """Return a command on its way; a check-in by default."""
    return Pending(
        id=command_id,
        session=SESSION,
        command=command or c.CheckIn(),
        made_ms=NOW_MS,
        progress=progress,
    )


def seat_at(
    phase: Phase = Phase.LIVE, held: Replica | None = None, outbox: tuple[Pending, ...] = ()
) -> Seat:
    """Return a seat that has read the whole session, unless it holds another replica."""
    return Seat(session=SESSION, phase=phase, replica=held or replica(PLAY), outbox=outbox)


def take(seat: Seat, *signals: s.Signal) -> tuple[Seat, list[s.Effect]]:
    """Give signals one after the other; return the last state and the effects of the last."""
    effects: tuple[s.Effect, ...] = ()
    for signal in signals:
        seat, effects = step(seat, signal, NOW_MS, DICE)
    return seat, list(effects)
