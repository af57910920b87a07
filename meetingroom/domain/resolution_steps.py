"""The order of a resolution's steps, as one table."""

from collections.abc import Iterator, Mapping
from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import BallotId, ResolutionId
from meetingroom.domain.refusals import (
    ResolutionStepError,
    ResolutionUnknownError,
    ResolutionVotingError,
)
from meetingroom.domain.state import Resolution, ResolutionPhase, SessionState

OutcomeFact = f.ResolutionVoted | f.ResolutionAdopted | f.ResolutionRejected
IssuingFact = (
    f.CorrectionListed
    | f.CorrectionApproved
    | f.CorrectionDropped
    | f.ResolutionCertified
    | f.ResolutionNumbered
    | f.ResolutionIssued
)
WholeFact = f.ResolutionDrafted | f.ResolutionSubmitted
HallFact = (
    f.ResolutionExamined
    | f.ResolutionDiscussed
    | f.ResolutionRevised
    | f.DecidingBallotNamed
    | f.ResolutionWithdrawn
)
ResolutionFact = WholeFact | HallFact | OutcomeFact | IssuingFact

_P = ResolutionPhase
_BEFORE_THE_VOTE: Final = (_P.SUBMITTED, _P.DISCUSSED, _P.REVISED)
_VOTED: Final = (_P.VOTED, _P.REJECTED, _P.ADOPTED, _P.CERTIFIED)
_AFTER: Final = (_P.ADOPTED, _P.CERTIFIED, _P.ISSUED)

NEXT: Final[Mapping[tuple[ResolutionPhase, type[ResolutionFact]], ResolutionPhase]] = {
    (_P.DRAFT, f.ResolutionDrafted): _P.DRAFT,
    (_P.DRAFT, f.ResolutionExamined): _P.EXAMINED,
    (_P.DRAFT, f.ResolutionSubmitted): _P.SUBMITTED,
    (_P.DRAFT, f.ResolutionWithdrawn): _P.WITHDRAWN,
    (_P.EXAMINED, f.ResolutionDrafted): _P.DRAFT,
    (_P.EXAMINED, f.ResolutionSubmitted): _P.SUBMITTED,
    (_P.EXAMINED, f.ResolutionWithdrawn): _P.WITHDRAWN,
    **{(phase, f.ResolutionDiscussed): _P.DISCUSSED for phase in _BEFORE_THE_VOTE},
    **{(phase, f.ResolutionRevised): _P.REVISED for phase in _BEFORE_THE_VOTE},
    **{(phase, f.DecidingBallotNamed): phase for phase in _BEFORE_THE_VOTE},
    **{(phase, f.ResolutionWithdrawn): _P.WITHDRAWN for phase in _BEFORE_THE_VOTE},
    **{(phase, f.ResolutionVoted): _P.VOTED for phase in (*_BEFORE_THE_VOTE, *_VOTED)},
    (_P.VOTED, f.ResolutionAdopted): _P.ADOPTED,
    (_P.VOTED, f.ResolutionRejected): _P.REJECTED,
    **{(phase, f.CorrectionListed): phase for phase in _AFTER},
    **{(phase, f.CorrectionApproved): phase for phase in _AFTER},
    **{(phase, f.CorrectionDropped): phase for phase in _AFTER},
    (_P.ADOPTED, f.ResolutionNumbered): _P.ADOPTED,
    (_P.ADOPTED, f.ResolutionCertified): _P.CERTIFIED,
    (_P.CERTIFIED, f.ResolutionNumbered): _P.CERTIFIED,
    (_P.CERTIFIED, f.ResolutionIssued): _P.ISSUED,
}


def going(state: SessionState, resolution: ResolutionId, step: type[ResolutionFact]) -> Resolution:
    """Return a resolution with which a step may happen now.

    Raises:
        ResolutionUnknownError: there is none of that id.
        ResolutionStepError: it is at another step.
        ResolutionVotingError: a ballot on it is open.
    """
    known = state.resolutions.get(resolution)
    if known is None:
        raise ResolutionUnknownError
    if (known.phase, step) not in NEXT:
        raise ResolutionStepError
    # What is put to the vote stands still while everybody answers.
    if state.open_ballot is not None and on_ballot(state, state.open_ballot.ballot) == known:
        raise ResolutionVotingError
    return known


def on_ballot(state: SessionState, ballot: BallotId) -> Resolution | None:
    """Return the resolution a ballot decides on: it was named, or repeats one that was."""
    chain = set(_chain(state, ballot))
    return next((r for r in state.resolutions.values() if chain & set(r.ballots)), None)


def _chain(state: SessionState, ballot: BallotId) -> Iterator[BallotId]:
    yield ballot
    known = state.ballots.get(ballot) or state.drafts[ballot]
    for repeated in known.repeats:
        yield from _chain(state, repeated.ballot)
