"""Open ballots: one at a time, out of all deputies in office, ended by the chair alone."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.checks import TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import BallotId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    BallotNotOpenError,
    BallotUnknownError,
    DeputyNotEntitledError,
    FloorTakenError,
    MalformedError,
    NotCheckedInError,
)
from meetingroom.domain.rules.thresholds import COUNCIL_THRESHOLDS
from meetingroom.domain.sittings import check_quorum, current
from meetingroom.domain.state import (
    Ballot,
    BallotDraft,
    BallotPhase,
    Count,
    RecordedVote,
    SessionState,
)
from meetingroom.domain.values import Choice

_RunningCommand = c.CastVote | c.ExtendBallot | c.EndBallot | c.CancelBallot
BallotCommand = c.PrepareBallot | c.OpenBallot | _RunningCommand
_RunningFact = f.VoteCast | f.BallotExtended | f.BallotEnded | f.BallotCancelled
BallotFact = f.BallotPrepared | f.BallotOpened | _RunningFact

_LEAST_MORE_S: Final = 5
_MOST_MORE_S: Final = 600


def decide_ballot(
    state: SessionState, command: BallotCommand, around: Circumstances
) -> tuple[BallotFact, ...]:
    """Decide on ballots.

    Raises:
        AlreadyThereError: a ballot of that id exists.
        ItemUnknownError, BallotUnknownError: there is no such item or ballot.
        MalformedError: subject, reason or the added seconds are out of their range, or the
            threshold is none of a council.
        NoQuorumError: too few are present; nobody overrides that.
        AnotherBallotOpenError: one ballot is open already.
        FloorTakenError: a ballot was to open while somebody has the floor.
        BallotNotOpenError: it has ended, was cancelled or never opened.
        NotCheckedInError: the deputy is not present.
        DeputyNotEntitledError: the deputy had no active mandate when it opened.
    """
    match command:
        case c.PrepareBallot():
            return _prepare(state, command)
        case c.OpenBallot(ballot=ballot):
            return _open(state, ballot, around.now_ms)
        case _:
            return _decide_running(state, command, around)


def _decide_running(
    state: SessionState, command: _RunningCommand, around: Circumstances
) -> tuple[_RunningFact, ...]:
    ballot = _opened(state, command.ballot)
    match command:
        case c.CastVote(choice=choice):
            return _cast(state, ballot, choice, around)
        case c.ExtendBallot(by_s=by_s):
            return (_extend(ballot, by_s, around.now_ms),)
        case c.EndBallot():
            return (_end(state, ballot),)
        case c.CancelBallot(reason=reason):
            check_text(reason, TITLE_LETTERS)
            return (f.BallotCancelled(ballot=ballot.ballot, reason=reason),)
        case _:
            assert_never(command)


def _prepare(state: SessionState, command: c.PrepareBallot) -> tuple[BallotFact, ...]:
    check_new_id(command.ballot)
    check_text(command.subject, TITLE_LETTERS)
    check_item(state, command.item)
    if command.threshold not in COUNCIL_THRESHOLDS:
        raise MalformedError
    if command.ballot in state.drafts or command.ballot in state.ballots:
        raise AlreadyThereError
    return (
        f.BallotPrepared(
            ballot=command.ballot,
            item=command.item,
            matter=command.matter,
            subject=command.subject,
            threshold=command.threshold,
        ),
    )


def _open(state: SessionState, ballot: BallotId, now_ms: int) -> tuple[BallotFact, ...]:
    draft = state.drafts.get(ballot)
    if draft is None:
        raise BallotNotOpenError if ballot in state.ballots else BallotUnknownError
    if state.open_ballot is not None:
        raise AnotherBallotOpenError
    if state.speaking is not None:
        raise FloorTakenError
    check_quorum(state)
    entitled, in_office = state.serving(), state.in_office()
    return (
        f.BallotOpened(
            ballot=ballot,
            item=draft.item,
            matter=draft.matter,
            subject=draft.subject,
            threshold=draft.threshold,
            base=len(in_office),
            entitled=entitled,
            suspended=tuple(p for p in in_office if p not in entitled),
            due_ms=now_ms + 1000 * state.rules.ballot_s,
        ),
    )


def _opened(state: SessionState, ballot: BallotId) -> Ballot:
    known = state.ballots.get(ballot)
    if known is None:
        raise BallotNotOpenError if ballot in state.drafts else BallotUnknownError
    if known.phase is not BallotPhase.OPEN:
        raise BallotNotOpenError
    return known


def _cast(
    state: SessionState, ballot: Ballot, choice: Choice, around: Circumstances
) -> tuple[f.VoteCast, ...]:
    if around.person not in ballot.entitled:
        raise DeputyNotEntitledError
    if not current(state).has(around.person):
        raise NotCheckedInError
    known = ballot.cast.get(around.person)
    # A seat that sends again after a reconnect must not add history.
    if known is not None and known.choice is choice:
        return ()
    return (f.VoteCast(ballot=ballot.ballot, deputy=around.person, choice=choice),)


def _extend(ballot: Ballot, by_s: int, now_ms: int) -> f.BallotExtended:
    if not _LEAST_MORE_S <= by_s <= _MOST_MORE_S:
        raise MalformedError
    # From now when its time is over, or the chair would press again and again to catch up.
    due_ms = max(ballot.due_ms, now_ms) + 1000 * by_s
    return f.BallotExtended(ballot=ballot.ballot, due_ms=due_ms)


def _end(state: SessionState, ballot: Ballot) -> f.BallotEnded:
    sitting = current(state)
    here = [p for p in ballot.entitled if sitting.has(p) or p in ballot.cast]
    votes = [vote.choice for vote in ballot.cast.values()]
    return f.BallotEnded(
        ballot=ballot.ballot,
        present=len(here),
        in_favour=votes.count(Choice.IN_FAVOUR),
        against=votes.count(Choice.AGAINST),
        abstain=votes.count(Choice.ABSTAIN),
        not_voted=len(here) - len(votes),
        absent=ballot.base - len(here),
    )


def evolve_ballot(state: SessionState, fact: BallotFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a ballot."""
    match fact:
        case f.BallotPrepared():
            draft = BallotDraft(
                ballot=fact.ballot,
                item=fact.item,
                matter=fact.matter,
                subject=fact.subject,
                threshold=fact.threshold,
            )
            return replace(state, drafts={**state.drafts, fact.ballot: draft})
        case f.BallotOpened():
            return _with_opened(state, fact, stamp.at_ms)
        case _:
            ballot = _moved(state.ballots[fact.ballot], fact, stamp.at_ms)
            return replace(state, ballots={**state.ballots, ballot.ballot: ballot})


def _moved(ballot: Ballot, fact: _RunningFact, at_ms: int) -> Ballot:
    match fact:
        case f.VoteCast(deputy=deputy, choice=choice):
            vote = RecordedVote(choice=choice, at_ms=at_ms)
            return replace(ballot, cast={**ballot.cast, deputy: vote})
        case f.BallotExtended(due_ms=due_ms):
            return replace(ballot, due_ms=due_ms)
        case f.BallotEnded():
            count = _count_of(fact)
            return replace(ballot, phase=BallotPhase.ENDED, ended_ms=at_ms, count=count)
        case f.BallotCancelled(reason=reason):
            return replace(
                ballot, phase=BallotPhase.CANCELLED, ended_ms=at_ms, cancel_reason=reason
            )
        case _:
            assert_never(fact)


def _with_opened(state: SessionState, fact: f.BallotOpened, at_ms: int) -> SessionState:
    ballot = Ballot(
        ballot=fact.ballot,
        item=fact.item,
        matter=fact.matter,
        subject=fact.subject,
        threshold=fact.threshold,
        sitting=current(state).sitting,
        base=fact.base,
        entitled=fact.entitled,
        suspended=fact.suspended,
        opened_ms=at_ms,
        due_ms=fact.due_ms,
    )
    return replace(
        state,
        drafts={key: draft for key, draft in state.drafts.items() if key != fact.ballot},
        ballots={**state.ballots, fact.ballot: ballot},
    )


def _count_of(fact: f.BallotEnded) -> Count:
    return Count(
        present=fact.present,
        in_favour=fact.in_favour,
        against=fact.against,
        abstain=fact.abstain,
        not_voted=fact.not_voted,
        absent=fact.absent,
    )
