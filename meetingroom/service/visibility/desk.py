"""The desk's own: drafts of ballots and resolutions, and the secretary's notes.

A ballot that was announced and a resolution that was submitted, or withdrawn after that, are
everybody's to know.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState

DESK_ONLY: Final = (
    f.BallotPrepared,
    f.BallotTextChosen,
    f.SecretBallotPrepared,
    f.ResolutionDrafted,
    f.ResolutionExamined,
    f.PaperAdded,
    f.PaperVersionAdded,
    f.ConsultationDrafted,
    f.NoteWritten,
    f.NoteCorrected,
)


Withdrawal = f.BallotWithdrawn | f.SecretBallotWithdrawn | f.ResolutionWithdrawn


def may_see_withdrawal(state: SessionState, fact: Withdrawal, who: PersonId) -> bool:
    """Say whether a person may see that a ballot or a resolution was withdrawn."""
    return is_desk(state, who) or bool(_shown_ms(state, fact))


def _shown_ms(state: SessionState, fact: Withdrawal) -> int:
    match fact:
        case f.BallotWithdrawn(ballot=ballot):
            return state.drafts[ballot].announced_ms
        case f.SecretBallotWithdrawn(ballot=ballot):
            return state.secret_ballots[ballot].announced_ms
        case f.ResolutionWithdrawn(resolution=resolution):
            return state.resolutions[resolution].submitted_ms
        case _:
            assert_never(fact)


def seen_desk(state: SessionState, who: PersonId) -> SessionState:
    """Return the session without what only the desk knows, unless the person belongs to it."""
    if is_desk(state, who):
        return state
    announced = {key: draft for key, draft in state.drafts.items() if draft.announced_ms}
    submitted = {key: each for key, each in state.resolutions.items() if each.submitted_ms}
    return replace(state, drafts=announced, resolutions=submitted, notes={})
