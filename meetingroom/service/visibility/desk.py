"""The desk's own: drafts of ballots and the secretary's notes are for those who run the session.

A ballot that was announced, or withdrawn after that, is everybody's to know.
"""

from dataclasses import replace
from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState

DESK_ONLY: Final = (
    f.BallotPrepared,
    f.BallotTextChosen,
    f.SecretBallotPrepared,
    f.PaperAdded,
    f.PaperVersionAdded,
    f.NoteWritten,
    f.NoteCorrected,
)


def may_see_withdrawal(
    state: SessionState, fact: f.BallotWithdrawn | f.SecretBallotWithdrawn, who: PersonId
) -> bool:
    """Say whether a person may see that a ballot was withdrawn before it was opened."""
    if isinstance(fact, f.BallotWithdrawn):
        announced_ms = state.drafts[fact.ballot].announced_ms
    else:
        announced_ms = state.secret_ballots[fact.ballot].announced_ms
    return is_desk(state, who) or bool(announced_ms)


def seen_desk(state: SessionState, who: PersonId) -> SessionState:
    """Return the session without what only the desk knows, unless the person belongs to it."""
    if is_desk(state, who):
        return state
    announced = {key: draft for key, draft in state.drafts.items() if draft.announced_ms}
    return replace(state, drafts=announced, notes={})
