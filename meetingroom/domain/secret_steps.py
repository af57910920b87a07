"""The steps of a secret ballot on paper, as a table, and what they are checked by."""

from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import BallotId
from meetingroom.domain.refusals import BallotUnknownError, SecretStepError
from meetingroom.domain.state import SecretBallot, SecretPhase, SessionState

SecretStep = (
    f.SecretBallotPrepared
    | f.SecretBallotAnnounced
    | f.SecretBallotWithdrawn
    | f.SecretBallotOpened
    | f.BoxClosed
    | f.PaperCountEntered
    | f.PaperCountNoted
    | f.PaperCountAgreed
    | f.CountReleased
    | f.TieDecided
    | f.SecretResultDeclared
    | f.SecretBallotCancelled
)

NEXT: Final = {
    (SecretPhase.PREPARED, f.SecretBallotAnnounced): SecretPhase.ANNOUNCED,
    (SecretPhase.PREPARED, f.SecretBallotPrepared): SecretPhase.PREPARED,
    (SecretPhase.PREPARED, f.SecretBallotWithdrawn): SecretPhase.WITHDRAWN,
    (SecretPhase.ANNOUNCED, f.SecretBallotAnnounced): SecretPhase.ANNOUNCED,
    (SecretPhase.ANNOUNCED, f.SecretBallotWithdrawn): SecretPhase.WITHDRAWN,
    (SecretPhase.ANNOUNCED, f.SecretBallotOpened): SecretPhase.OPEN,
    (SecretPhase.OPEN, f.BoxClosed): SecretPhase.BOX_CLOSED,
    (SecretPhase.OPEN, f.SecretBallotCancelled): SecretPhase.CANCELLED,
    (SecretPhase.BOX_CLOSED, f.PaperCountEntered): SecretPhase.BOX_CLOSED,
    (SecretPhase.BOX_CLOSED, f.PaperCountNoted): SecretPhase.BOX_CLOSED,
    (SecretPhase.BOX_CLOSED, f.PaperCountAgreed): SecretPhase.COUNTED,
    (SecretPhase.BOX_CLOSED, f.SecretBallotCancelled): SecretPhase.CANCELLED,
    (SecretPhase.COUNTED, f.CountReleased): SecretPhase.RELEASED,
    (SecretPhase.COUNTED, f.SecretBallotCancelled): SecretPhase.CANCELLED,
    (SecretPhase.RELEASED, f.TieDecided): SecretPhase.RELEASED,
    (SecretPhase.RELEASED, f.SecretResultDeclared): SecretPhase.DECLARED,
}


def known(state: SessionState, ballot: BallotId) -> SecretBallot:
    """Return a secret ballot of the session.

    Raises:
        BallotUnknownError: there is none of that id.
    """
    found = state.secret_ballots.get(ballot)
    if found is None:
        raise BallotUnknownError
    return found


def going(state: SessionState, ballot: BallotId, step: type[SecretStep]) -> SecretBallot:
    """Return a secret ballot that can take a step now.

    Raises:
        BallotUnknownError: there is none of that id.
        SecretStepError: it is at another step.
    """
    found = known(state, ballot)
    if (found.phase, step) not in NEXT:
        raise SecretStepError
    return found
