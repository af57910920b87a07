"""Votes: while a ballot is open nobody sees who chose what but the voter, the chair included.

Whoever enters raised hands saw them in the hall, and is shown what they entered.
At the close the desk sees the names, everybody where the rule set says so. The answers of a
cancelled ballot are never shown to anybody else.
"""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import Ballot, SessionState
from meetingroom.service.visibility.content import sees_content

Answer = f.VoteCast | f.HandRecorded | f.HandErased | f.HandTotalsEntered


def may_see_answer(state: SessionState, fact: Answer, who: PersonId) -> bool:
    """Say whether a person may see an answer: one's own, and hands that one entered oneself."""
    return who in _knowing(fact) or _names_seen(state, state.ballots[fact.ballot], who)


def _knowing(fact: Answer) -> tuple[PersonId, ...]:
    match fact:
        case f.VoteCast(deputy=deputy):
            return (deputy,)
        case f.HandRecorded(deputy=deputy, by=by) | f.HandErased(deputy=deputy, by=by):
            return (deputy, by)
        case f.HandTotalsEntered(by=by):
            return (by,)
        case _:
            assert_never(fact)


def seen_ballots(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only those answers that a person may see."""
    return replace(state, ballots={key: _seen(state, b, who) for key, b in state.ballots.items()})


def _seen(state: SessionState, ballot: Ballot, who: PersonId) -> Ballot:
    if _names_seen(state, ballot, who):
        return ballot
    return replace(
        ballot,
        cast={p: vote for p, vote in ballot.cast.items() if who in {p, vote.by}},
        totals=tuple(totals for totals in ballot.totals if totals.by == who),
    )


def _names_seen(state: SessionState, ballot: Ballot, who: PersonId) -> bool:
    if not ballot.has_result or not sees_content(state, who):
        return False
    return state.rules.names_shown or is_desk(state, who)
