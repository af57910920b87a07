"""Resolutions: drafted, examined, submitted, discussed, revised, voted on, certified, issued.

The order is that of Law 77/2015/QH13 art. 85 and of practice. What a vote decides is never typed:
it follows from the ballot, once that has ended and is declared. The program gives no number.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.checks import (
    NAME_LETTERS,
    NOTE_LETTERS,
    TITLE_LETTERS,
    check_new_id,
    check_text,
)
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import PaperId
from meetingroom.domain.log import Stamp
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import MalformedError, PaperUnknownError
from meetingroom.domain.resolution_issuing import IssuingCommand, decide_issuing, on_its_way
from meetingroom.domain.resolution_steps import (
    NEXT,
    HallFact,
    IssuingFact,
    OutcomeFact,
    ResolutionFact,
    WholeFact,
    going,
)
from meetingroom.domain.resolution_votes import has_passed, named_ballot
from meetingroom.domain.state import (
    BallotPhase,
    Resolution,
    ResolutionPhase,
    Revision,
    SessionState,
)

_DraftingCommand = c.DraftResolution | c.RecordExamination | c.SubmitResolution
_HallCommand = c.RecordDiscussion | c.ReviseResolution | c.NameDecidingBallot | c.WithdrawResolution
_Step = HallFact | OutcomeFact | IssuingFact
ResolutionCommand = _DraftingCommand | _HallCommand | IssuingCommand

_MOST_PAPERS: Final = 20


def decide_resolution(
    state: SessionState, command: ResolutionCommand, around: Circumstances
) -> tuple[ResolutionFact, ...]:
    """Decide on resolutions.

    Raises:
        ItemUnknownError, PaperUnknownError, BallotUnknownError, ResolutionUnknownError: there is
            none of that id.
        ResolutionStepError: the resolution is at another step.
        ResolutionVotingError: a ballot on it is open.
        MalformedError: a text or the papers are out of their range.
        NotDecidingError, OtherTextError: see ``named_ballot``.
        SignerOnlyError, SignedOnError, NumberTakenError, NumberMissingError,
        CorrectionUnknownError, CorrectionPendingError: see ``decide_issuing``.
    """
    match command:
        case c.DraftResolution() | c.RecordExamination() | c.SubmitResolution():
            return (_drafting(state, command),)
        case (
            c.RecordDiscussion()
            | c.ReviseResolution()
            | c.NameDecidingBallot()
            | c.WithdrawResolution()
        ):
            return _in_the_hall(state, command)
        case _:
            return (decide_issuing(state, command, around),)


def _drafting(state: SessionState, command: _DraftingCommand) -> WholeFact | f.ResolutionExamined:
    match command:
        case c.DraftResolution():
            return _drafted(state, command)
        case c.RecordExamination(resolution=resolution, examined_by=examined_by):
            going(state, resolution, f.ResolutionExamined)
            check_text(examined_by, NAME_LETTERS)
            return f.ResolutionExamined(resolution=resolution, examined_by=examined_by)
        case c.SubmitResolution(resolution=resolution):
            known = going(state, resolution, f.ResolutionSubmitted)
            return f.ResolutionSubmitted(
                resolution=known.resolution,
                item=known.item,
                kind=known.kind,
                title=known.title,
                papers=known.papers,
                examined_by=known.examined_by,
            )
        case _:
            assert_never(command)


def _drafted(state: SessionState, command: c.DraftResolution) -> f.ResolutionDrafted:
    check_new_id(command.resolution)
    if command.resolution in state.resolutions:
        going(state, command.resolution, f.ResolutionDrafted)
    check_item(state, command.item)
    check_text(command.title, TITLE_LETTERS)
    _check_papers(state, command.papers)
    return f.ResolutionDrafted(
        resolution=command.resolution,
        item=command.item,
        kind=command.kind,
        title=command.title,
        papers=command.papers,
    )


def _check_papers(state: SessionState, papers: tuple[PaperId, ...]) -> None:
    if len(papers) > _MOST_PAPERS or len(set(papers)) < len(papers):
        raise MalformedError
    if not state.papers.keys() >= set(papers):
        raise PaperUnknownError


def _in_the_hall(state: SessionState, command: _HallCommand) -> tuple[HallFact | OutcomeFact, ...]:
    resolution = command.resolution
    match command:
        case c.RecordDiscussion():
            going(state, resolution, f.ResolutionDiscussed)
            return (f.ResolutionDiscussed(resolution=resolution),)
        case c.ReviseResolution():
            return (_revised(state, command),)
        case c.NameDecidingBallot(ballot=ballot):
            return named_ballot(state, going(state, resolution, f.DecidingBallotNamed), ballot)
        case c.WithdrawResolution(reason=reason):
            going(state, resolution, f.ResolutionWithdrawn)
            check_text(reason, TITLE_LETTERS)
            return (f.ResolutionWithdrawn(resolution=resolution, reason=reason),)
        case _:
            assert_never(command)


def _revised(state: SessionState, command: c.ReviseResolution) -> f.ResolutionRevised:
    known = going(state, command.resolution, f.ResolutionRevised)
    check_text(command.title, TITLE_LETTERS)
    check_text(command.changes, NOTE_LETTERS)
    _check_papers(state, command.papers)
    return f.ResolutionRevised(
        resolution=known.resolution,
        title=command.title,
        papers=command.papers,
        changes=command.changes,
    )


def evolve_resolution(state: SessionState, fact: ResolutionFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a resolution.

    Raises:
        BrokenLogError: the resolution can't have gone that way, or its ballot says otherwise.
    """
    before = state.resolutions.get(fact.resolution)
    # Most people meet the resolution when it is submitted.
    phase = ResolutionPhase.DRAFT if before is None else before.phase
    after = NEXT.get((phase, type(fact)))
    if after is None:
        raise BrokenLogError(fact.resolution)
    if isinstance(fact, WholeFact):
        known = _whole(fact, stamp.at_ms)
    else:
        known = _moved(state, state.resolutions[fact.resolution], fact, stamp.at_ms)
    known = replace(known, phase=after)
    sitting = state.current_sitting
    if sitting is not None and sitting not in known.sittings:
        known = replace(known, sittings=(*known.sittings, sitting))
    return replace(state, resolutions={**state.resolutions, known.resolution: known})


def _whole(fact: WholeFact, at_ms: int) -> Resolution:
    drafted = Resolution(
        resolution=fact.resolution,
        item=fact.item,
        kind=fact.kind,
        title=fact.title,
        papers=fact.papers,
    )
    if isinstance(fact, f.ResolutionDrafted):
        return drafted
    return replace(drafted, examined_by=fact.examined_by, submitted_ms=at_ms)


def _moved(state: SessionState, known: Resolution, fact: _Step, at_ms: int) -> Resolution:
    match fact:
        case f.ResolutionVoted() | f.ResolutionAdopted() | f.ResolutionRejected():
            return _decided(state, known, fact)
        case (
            f.ResolutionExamined()
            | f.ResolutionDiscussed()
            | f.ResolutionRevised()
            | f.DecidingBallotNamed()
            | f.ResolutionWithdrawn()
        ):
            return _led(known, fact, at_ms)
        case _:
            return on_its_way(known, fact, at_ms)


def _led(known: Resolution, fact: HallFact, at_ms: int) -> Resolution:
    match fact:
        case f.ResolutionExamined(examined_by=examined_by):
            return replace(known, examined_by=examined_by)
        case f.ResolutionDiscussed():
            return replace(known, discussed_ms=at_ms)
        case f.ResolutionRevised(title=title, papers=papers, changes=changes):
            revision = Revision(changes=changes, at_ms=at_ms)
            revisions = (*known.revisions, revision)
            return replace(known, title=title, papers=papers, revisions=revisions)
        case f.DecidingBallotNamed(ballot=ballot):
            return replace(known, ballots=(*known.ballots, ballot))
        case f.ResolutionWithdrawn(reason=reason):
            return replace(known, withdrawn=reason)
        case _:
            assert_never(fact)


def _decided(state: SessionState, known: Resolution, fact: OutcomeFact) -> Resolution:
    ballot = state.ballots[fact.ballot]
    if isinstance(fact, f.ResolutionVoted):
        if not ballot.has_result:
            raise BrokenLogError(fact.ballot)
        # What was signed was the text of an earlier vote; number and corrections are kept.
        votes = (*known.votes, fact.ballot)
        return replace(known, votes=votes, adopted_ms=0, signed_by=NOBODY, signed_ms=0)
    is_adopted = isinstance(fact, f.ResolutionAdopted)
    if ballot.phase is not BallotPhase.DECLARED or has_passed(ballot) is not is_adopted:
        raise BrokenLogError(fact.ballot)
    return replace(known, adopted_ms=ballot.ended_ms) if is_adopted else known
