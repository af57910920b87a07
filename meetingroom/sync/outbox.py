"""Commands on their way: kept on disk first, then sent, one at a time, until answered.

A choice is re-sent under its id until its ballot ends, never after; whoever it was not confirmed
to votes by hand.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from meetingroom.domain.commands import CastVote, SessionCommand
from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.domain.state import BallotPhase, SessionState


class Progress(StrEnum):
    """Where a command is: being kept on disk, waiting for the server, sent without answer."""

    KEEPING = "keeping"
    WAITING = "waiting"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A command that has no answer yet. ``made_ms`` is this device's clock, for showing only."""

    id: CommandId
    session: SessionId
    command: SessionCommand
    made_ms: int
    progress: Progress = Progress.KEEPING


Outbox = tuple[Pending, ...]


def next_to_send(outbox: Outbox, state: SessionState | None) -> Pending | None:
    """Return the oldest waiting command, unless one is under way or older ones are not kept.

    A choice waits while its ballot is paused; what was wished after it does not wait for that.

    Args:
        outbox: oldest first.
        state: the session as this seat holds it, if it does.
    """
    first = next((p for p in outbox if not _waits(p, state)), None)
    return first if first is not None and first.progress is Progress.WAITING else None


def _waits(pending: Pending, state: SessionState | None) -> bool:
    if state is None or pending.progress is not Progress.WAITING:
        return False
    command = pending.command
    ballot = state.ballots.get(command.ballot) if isinstance(command, CastVote) else None
    return ballot is not None and ballot.phase is BallotPhase.PAUSED


def marked(outbox: Outbox, command: CommandId, progress: Progress) -> Outbox:
    """Return the outbox with one command's progress changed; unknown ids change nothing."""
    return tuple(replace(p, progress=progress) if p.id == command else p for p in outbox)


def without(outbox: Outbox, command: CommandId) -> Outbox:
    """Return the outbox without a command; unknown ids change nothing."""
    return tuple(p for p in outbox if p.id != command)


def unsent(outbox: Outbox) -> Outbox:
    """Return the outbox after the line was lost: what was sent waits again, under its id."""
    return tuple(
        replace(p, progress=Progress.WAITING) if p.progress is Progress.SENT else p for p in outbox
    )


def lapsed(outbox: Outbox, state: SessionState) -> Outbox:
    """Return the choices whose ballot is over: they are not sent again."""
    return tuple(
        p for p in outbox if isinstance(p.command, CastVote) and not _is_open(state, p.command)
    )


def _is_open(state: SessionState, vote: CastVote) -> bool:
    ballot = state.ballots.get(vote.ballot)
    return ballot is not None and ballot.is_running
