"""What ballots decide on resolutions: never typed, always following from a result."""

from collections.abc import Iterable, Iterator

from meetingroom.domain import facts as f
from meetingroom.domain.ballot_parts import VotedText
from meetingroom.domain.ids import BallotId
from meetingroom.domain.refusals import (
    BallotUnknownError,
    NotDecidingError,
    OtherTextError,
    ResolutionStepError,
)
from meetingroom.domain.resolution_steps import NEXT, OutcomeFact, on_ballot
from meetingroom.domain.rules import passes
from meetingroom.domain.state import Ballot, BallotDraft, BallotPhase, Resolution, SessionState
from meetingroom.domain.values import Matter

_WITHOUT_RESULT = frozenset({BallotPhase.WITHDRAWN, BallotPhase.CANCELLED})


def named_ballot(
    state: SessionState, known: Resolution, ballot: BallotId
) -> tuple[f.DecidingBallotNamed | OutcomeFact, ...]:
    """Decide that a ballot decides on a resolution; what it decided already follows at once.

    Raises:
        BallotUnknownError: there is none of that id.
        NotDecidingError: it is on another matter, has no result and won't have one, was repeated,
            or decides on a resolution already.
        OtherTextError: the text put to the vote is none of the resolution's papers.
    """
    found = state.ballots.get(ballot) or state.drafts.get(ballot)
    if found is None:
        raise BallotUnknownError
    if found.matter is not Matter.RESOLUTION or found.phase in _WITHOUT_RESULT:
        raise NotDecidingError
    if _is_repeated(state, ballot) or on_ballot(state, ballot) is not None:
        raise NotDecidingError
    _check_texts(known, found.texts)
    named = f.DecidingBallotNamed(resolution=known.resolution, ballot=ballot)
    return (named, *_decided(known, found)) if isinstance(found, Ballot) else (named,)


def _is_repeated(state: SessionState, ballot: BallotId) -> bool:
    every: tuple[Ballot | BallotDraft, ...] = (*state.ballots.values(), *state.waiting_ballots)
    return any(ballot == repeated.ballot for each in every for repeated in each.repeats)


def _check_texts(known: Resolution, texts: Iterable[VotedText]) -> None:
    if known.papers and not {text.paper for text in texts} <= set(known.papers):
        raise OtherTextError


def _decided(known: Resolution, ballot: Ballot) -> Iterator[OutcomeFact]:
    if ballot.has_result:
        yield f.ResolutionVoted(resolution=known.resolution, ballot=ballot.ballot)
    if ballot.phase is BallotPhase.DECLARED:
        yield _outcome(known, ballot)


def _outcome(known: Resolution, ballot: Ballot) -> f.ResolutionAdopted | f.ResolutionRejected:
    kind = f.ResolutionAdopted if has_passed(ballot) else f.ResolutionRejected
    return kind(resolution=known.resolution, ballot=ballot.ballot)


def has_passed(ballot: Ballot) -> bool:
    """Say whether a ballot has a result by which the matter passed."""
    count = ballot.count
    return count is not None and passes(ballot.threshold, count.in_favour, ballot.base)


def following(state: SessionState, facts: Iterable[f.SessionFact]) -> Iterator[OutcomeFact]:
    """Return what facts of ballots mean for the resolutions they decide on.

    Args:
        state: the session before the facts.
        facts: what was decided.

    Raises:
        ResolutionStepError: a ballot is to open on a resolution that can't be voted on now: not
            submitted, withdrawn, issued, or voted on without this being a repetition.
        OtherTextError: the text put to the vote is none of the resolution's papers.
    """
    for fact in facts:
        match fact:
            case f.BallotOpened(ballot=ballot):
                _check_opening(state, ballot)
            case f.BallotEnded(ballot=ballot):
                known = on_ballot(state, ballot)
                if known is not None:
                    yield f.ResolutionVoted(resolution=known.resolution, ballot=ballot)
            case f.BallotDeclared(ballot=ballot):
                known = on_ballot(state, ballot)
                # The result of a ballot that was repeated meanwhile decides no more.
                if known is not None and known.votes[-1] == ballot:
                    yield _outcome(known, state.ballots[ballot])
            case _:
                pass


def _check_opening(state: SessionState, ballot: BallotId) -> None:
    known, draft = on_ballot(state, ballot), state.drafts[ballot]
    if known is None:
        return
    if (known.phase, f.ResolutionVoted) not in NEXT or (known.votes and not draft.repeats):
        raise ResolutionStepError
    _check_texts(known, draft.texts)
