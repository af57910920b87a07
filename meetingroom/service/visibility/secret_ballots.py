"""Secret ballots: drafts are the desk's, and a count is its enterer's until it is released.

What everybody knows of a count before that is who entered one, and where two of them differ.
"""

from dataclasses import replace

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SecretBallot, SessionState


def may_see_entry(state: SessionState, fact: f.PaperCountEntered, who: PersonId) -> bool:
    """Say whether a person may see the figures that somebody entered."""
    return fact.by == who or bool(state.secret_ballots[fact.ballot].released_ms)


def seen_secret_ballots(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only those secret ballots and counts that a person may see."""
    at_desk = is_desk(state, who)
    seen = {
        key: _seen(ballot, who)
        for key, ballot in state.secret_ballots.items()
        if at_desk or ballot.announced_ms
    }
    return replace(state, secret_ballots=seen)


def _seen(ballot: SecretBallot, who: PersonId) -> SecretBallot:
    if ballot.released_ms:
        return ballot
    return replace(ballot, entries=tuple(each for each in ballot.entries if each.by == who))
