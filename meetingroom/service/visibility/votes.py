"""Votes: while a ballot is open nobody sees who chose what but the voter, the chair included.

At the close the desk sees the names, everybody where the rule set says so. The answers of a
cancelled ballot are never shown to anybody else.
"""

from dataclasses import replace

from meetingroom.domain.facts import VoteCast
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import Ballot, SessionState


def may_see_vote(state: SessionState, fact: VoteCast, who: PersonId) -> bool:
    """Say whether a person may see a deputy's answer."""
    return fact.deputy == who or _names_seen(state, state.ballots[fact.ballot], who)


def seen_ballots(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only those answers that a person may see."""
    return replace(state, ballots={key: _seen(state, b, who) for key, b in state.ballots.items()})


def _seen(state: SessionState, ballot: Ballot, who: PersonId) -> Ballot:
    if _names_seen(state, ballot, who):
        return ballot
    return replace(ballot, cast={p: vote for p, vote in ballot.cast.items() if p == who})


def _names_seen(state: SessionState, ballot: Ballot, who: PersonId) -> bool:
    if not ballot.has_result:
        return False
    return state.rules.names_shown or is_desk(state, who)
