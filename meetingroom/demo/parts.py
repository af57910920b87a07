"""What a part of the script waits for, and when a person has done it by hand: pure."""

from collections.abc import Callable, Mapping
from typing import Final

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import BallotPhase, RequestPhase, SessionState
from meetingroom.domain.values import Stage

WISHES: Final[Mapping[type[c.SessionCommand], str]] = {
    c.OpenRoll: "open_roll",
    c.CheckIn: "check_in",
    c.OpenSitting: "open_sitting",
    c.StartItem: "start_item",
    c.OpenBallot: "open_ballot",
    c.CastVote: "cast_vote",
    c.EndBallot: "end_ballot",
    c.AskForFloor: "ask_for_floor",
    c.CallSpeaker: "call_speaker",
    c.StartSpeech: "start_speech",
    c.EndSpeech: "end_speech",
    c.WriteNote: "write_note",
    c.CloseSitting: "close_sitting",
}
"""The word by which a window names what the script waits for."""

_BEFORE_CALL: Final = frozenset({RequestPhase.WAITING})
_BEFORE_SPEECH: Final = frozenset({RequestPhase.WAITING, RequestPhase.CALLED})
_BEFORE_END: Final = frozenset(RequestPhase) - {RequestPhase.ENDED, RequestPhase.WITHDRAWN}


def is_done(
    before: SessionState, now: SessionState, command: c.SessionCommand, person: PersonId
) -> bool:
    """Say whether what the script wanted of a part has been done, by whomever.

    Args:
        before: the session when the script began to wait.
        now: the session now.
        command: what the script wants.
        person: whose part it is.
    """
    done = _DONE.get(type(command))
    return done is not None and done(before, now, command, person)


def _in_sitting(now: SessionState) -> bool:
    return now.stage in {Stage.ROLL_CALL, Stage.IN_SESSION}


def _is_past(now: SessionState, command: c.SessionCommand, before: frozenset[RequestPhase]) -> bool:
    assert isinstance(command, c.CallSpeaker | c.StartSpeech | c.EndSpeech)  # noqa: S101 - the table's keys
    request = now.requests.get(command.request)
    return request is not None and request.phase not in before


def _is_checked_in(now: SessionState, person: PersonId) -> bool:
    return now.sitting is not None and now.sitting.has(person)


def _is_voted(now: SessionState, command: c.SessionCommand, person: PersonId) -> bool:
    assert isinstance(command, c.CastVote | c.EndBallot)  # noqa: S101 - the table's keys
    ballot = now.ballots.get(command.ballot)
    return ballot is not None and (ballot.phase is not BallotPhase.OPEN or person in ballot.cast)


def _is_over(now: SessionState, command: c.SessionCommand) -> bool:
    assert isinstance(command, c.EndBallot)  # noqa: S101 - the table's key
    ballot = now.ballots.get(command.ballot)
    return ballot is not None and ballot.phase is not BallotPhase.OPEN


_Done = Callable[[SessionState, SessionState, c.SessionCommand, PersonId], bool]

_DONE: Final[Mapping[type[c.SessionCommand], _Done]] = {
    c.OpenRoll: lambda _before, now, _command, _who: _in_sitting(now),
    c.CheckIn: lambda _before, now, _command, who: _is_checked_in(now, who),
    c.OpenSitting: lambda _before, now, _command, _who: now.stage is Stage.IN_SESSION,
    c.StartItem: lambda before, now, _command, _who: len(now.turns) > len(before.turns),
    c.OpenBallot: lambda before, now, _command, _who: now.ballots.keys() != before.ballots.keys(),
    c.CastVote: lambda _before, now, command, who: _is_voted(now, command, who),
    c.EndBallot: lambda _before, now, command, _who: _is_over(now, command),
    c.AskForFloor: lambda before, now, _command, _who: len(now.requests) > len(before.requests),
    c.CallSpeaker: lambda _before, now, command, _who: _is_past(now, command, _BEFORE_CALL),
    c.StartSpeech: lambda _before, now, command, _who: _is_past(now, command, _BEFORE_SPEECH),
    c.EndSpeech: lambda _before, now, command, _who: _is_past(now, command, _BEFORE_END),
    c.WriteNote: lambda before, now, _command, _who: len(now.notes) > len(before.notes),
    c.CloseSitting: lambda _before, now, _command, _who: not _in_sitting(now),
}
