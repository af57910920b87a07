"""Ballots: one at a time, out of all deputies in office, ended by the chair alone.

A pause is no end: answers stay and none is taken. What was ended is only ever repeated.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ballot_preparing import (
    PreparingCommand,
    PreparingFact,
    decide_preparing,
    evolve_preparing,
    waiting,
)
from meetingroom.domain.checks import TITLE_LETTERS, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.floor import paused_by_ballot
from meetingroom.domain.hands import (
    EnterCommand,
    HandFact,
    MoveCommand,
    check_hands,
    decide_hands,
    decide_move,
    erased,
    hand_figures,
    with_hands,
)
from meetingroom.domain.ids import BallotId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AnotherBallotOpenError,
    BallotNotOpenError,
    BallotPausedError,
    BallotUnknownError,
    ByHandError,
    DeputyNotEntitledError,
    MalformedError,
    NotCheckedInError,
    SeatLockedError,
)
from meetingroom.domain.sittings import check_quorum, current
from meetingroom.domain.state import Ballot, BallotPhase, Count, Pause, RecordedVote, SessionState
from meetingroom.domain.values import BallotForm, Choice, Lane, PauseCause
from meetingroom.domain.voted_texts import check_texts_are_newest

_OpenCommand = c.CastVote | EnterCommand | c.ExtendBallot | c.PauseBallot | c.EndBallot
_RunningCommand = _OpenCommand | MoveCommand | c.ResumeBallot | c.CancelBallot
BallotCommand = PreparingCommand | c.OpenBallot | c.DeclareBallot | _RunningCommand
_RunningFact = (
    f.VoteCast
    | HandFact
    | f.BallotExtended
    | f.BallotPaused
    | f.BallotResumed
    | f.BallotEnded
    | f.BallotDeclared
    | f.BallotCancelled
)
BallotFact = PreparingFact | f.BallotOpened | _RunningFact

NEXT: Final = {
    (BallotPhase.OPEN, f.VoteCast): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.DeputyMovedToHands): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.DeputyReturnedToSeat): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.HandRecorded): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.HandErased): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.HandTotalsEntered): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.HandTotalsNoted): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.HandTotalsDropped): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.BallotExtended): BallotPhase.OPEN,
    (BallotPhase.OPEN, f.BallotPaused): BallotPhase.PAUSED,
    (BallotPhase.OPEN, f.BallotEnded): BallotPhase.ENDED,
    (BallotPhase.OPEN, f.BallotCancelled): BallotPhase.CANCELLED,
    (BallotPhase.PAUSED, f.DeputyMovedToHands): BallotPhase.PAUSED,
    (BallotPhase.PAUSED, f.DeputyReturnedToSeat): BallotPhase.PAUSED,
    (BallotPhase.PAUSED, f.HandTotalsDropped): BallotPhase.PAUSED,
    (BallotPhase.PAUSED, f.BallotResumed): BallotPhase.OPEN,
    (BallotPhase.PAUSED, f.BallotCancelled): BallotPhase.CANCELLED,
    (BallotPhase.ENDED, f.BallotDeclared): BallotPhase.DECLARED,
}

_LEAST_MORE_S: Final = 5
_MOST_MORE_S: Final = 600


def decide_ballot(
    state: SessionState, command: BallotCommand, around: Circumstances
) -> tuple[BallotFact | f.SpeechPaused, ...]:
    """Decide on ballots. Opening one lets the speaker's clock stand still.

    Raises:
        AlreadyThereError, ItemUnknownError, PaperUnknownError, BallotNotOverError,
        FormUnavailableError: see
            ``decide_preparing``.
        BallotUnknownError: there is no such ballot.
        MalformedError: a text or the added seconds are out of their range, or the threshold is
            none of a council.
        NewerVersionError: the text put to the vote has a newer version.
        NoQuorumError: too few are present; nobody overrides that.
        AnotherBallotOpenError: one ballot is open already.
        BallotNotOpenError: it has ended, was cancelled or withdrawn, or never opened; or it is
            open and was to be resumed, or declared before its end.
        BallotPausedError: it stands still; it has to go on first.
        NotCheckedInError: the deputy is not present.
        ByHandError: the deputy answers by raising a hand.
        SeatLockedError: the deputy's seat is locked.
        NotByHandError, HandsMissingError, HandTotalsOnceError, HandTotalsDifferError,
        TooManyHandsError: see ``decide_move``, ``decide_hands`` and ``check_hands``.
        DeputyNotEntitledError: the deputy had no active mandate when it opened.
    """
    match command:
        case c.OpenBallot(ballot=ballot):
            return _open(state, ballot, around.now_ms)
        case c.DeclareBallot(ballot=ballot):
            return _declare(state, ballot)
        case (
            c.CastVote()
            | c.EnterHands()
            | c.EnterHandTotals()
            | c.MoveToHands()
            | c.ReturnToSeat()
            | c.ExtendBallot()
            | c.PauseBallot()
            | c.ResumeBallot()
            | c.EndBallot()
            | c.CancelBallot()
        ):
            return _decide_running(state, command, around)
        case _:
            return decide_preparing(state, command)


def _decide_running(
    state: SessionState, command: _RunningCommand, around: Circumstances
) -> tuple[_RunningFact, ...]:
    ballot = _running(state, command.ballot)
    match command:
        case c.CancelBallot(reason=reason):
            check_text(reason, TITLE_LETTERS)
            return (f.BallotCancelled(ballot=ballot.ballot, reason=reason),)
        case c.ResumeBallot():
            return (_resume(ballot, around.now_ms),)
        case c.MoveToHands() | c.ReturnToSeat():
            return decide_move(ballot, command)
        case _:
            if ballot.phase is BallotPhase.PAUSED:
                raise BallotPausedError
            return _decide_open(state, ballot, command, around)


def _decide_open(
    state: SessionState,
    ballot: Ballot,
    command: _OpenCommand,
    around: Circumstances,
) -> tuple[_RunningFact, ...]:
    match command:
        case c.CastVote(choice=choice):
            return _cast(state, ballot, choice, around)
        case c.EnterHands() | c.EnterHandTotals():
            return decide_hands(state, ballot, command, around.person)
        case c.ExtendBallot(by_s=by_s):
            return (_extend(ballot, by_s, around.now_ms),)
        case c.PauseBallot():
            return (paused(ballot, around.now_ms, PauseCause.CHAIR),)
        case c.EndBallot():
            return (_end(state, ballot),)
        case _:
            assert_never(command)


def _open(
    state: SessionState, ballot: BallotId, now_ms: int
) -> tuple[BallotFact | f.SpeechPaused, ...]:
    draft = waiting(state, ballot)
    if state.is_voting:
        raise AnotherBallotOpenError
    check_texts_are_newest(state, draft.texts)
    check_quorum(state)
    entitled, in_office = state.serving(), state.in_office()
    return (
        *paused_by_ballot(state, now_ms),
        f.BallotOpened(
            ballot=ballot,
            item=draft.item,
            matter=draft.matter,
            subject=draft.subject,
            threshold=draft.threshold,
            form=draft.form,
            repeats=draft.repeats,
            texts=draft.texts,
            base=len(in_office),
            entitled=entitled,
            suspended=tuple(p for p in in_office if p not in entitled),
            due_ms=now_ms + 1000 * state.rules.ballot_s,
        ),
    )


def _running(state: SessionState, ballot: BallotId) -> Ballot:
    known = state.ballots.get(ballot)
    if known is None:
        raise BallotNotOpenError if ballot in state.drafts else BallotUnknownError
    if not known.is_running:
        raise BallotNotOpenError
    return known


def _declare(state: SessionState, ballot: BallotId) -> tuple[BallotFact, ...]:
    known = state.ballots.get(ballot)
    if known is not None and known.phase is BallotPhase.DECLARED:
        return ()
    if known is None or known.phase is not BallotPhase.ENDED:
        raise BallotNotOpenError
    return (f.BallotDeclared(ballot=ballot),)


def _cast(
    state: SessionState, ballot: Ballot, choice: Choice, around: Circumstances
) -> tuple[f.HandErased | f.VoteCast, ...]:
    if around.person not in ballot.entitled:
        raise DeputyNotEntitledError
    if not current(state).has(around.person):
        raise NotCheckedInError
    if around.person in ballot.hands:
        raise ByHandError
    if around.person in state.locked_seats:
        raise SeatLockedError
    known = ballot.cast.get(around.person)
    # A seat that sends again after a reconnect must not add history.
    if known is not None and known.choice is choice and known.lane is Lane.SEAT:
        return ()
    vote = f.VoteCast(ballot=ballot.ballot, deputy=around.person, choice=choice)
    return (*erased(ballot, around.person), vote)


def _extend(ballot: Ballot, by_s: int, now_ms: int) -> f.BallotExtended:
    if not _LEAST_MORE_S <= by_s <= _MOST_MORE_S:
        raise MalformedError
    # From now when its time is over, or the chair would press again and again to catch up.
    due_ms = max(ballot.due_ms, now_ms) + 1000 * by_s
    return f.BallotExtended(ballot=ballot.ballot, due_ms=due_ms)


def paused(ballot: Ballot, now_ms: int, cause: PauseCause) -> f.BallotPaused:
    """Return the fact that an open ballot stands still from ``now_ms`` on."""
    left_ms = max(0, ballot.due_ms - now_ms)
    return f.BallotPaused(ballot=ballot.ballot, left_ms=left_ms, cause=cause)


def _resume(ballot: Ballot, now_ms: int) -> f.BallotResumed:
    if ballot.phase is not BallotPhase.PAUSED:
        raise BallotNotOpenError
    left_ms = max(ballot.pauses[-1].left_ms, 1000 * _LEAST_MORE_S)
    return f.BallotResumed(ballot=ballot.ballot, due_ms=now_ms + left_ms)


def _end(state: SessionState, ballot: Ballot) -> f.BallotEnded:
    check_hands(state, ballot)
    sitting = current(state)
    here = [p for p in ballot.entitled if sitting.has(p) or p in ballot.cast]
    votes = [vote.choice for vote in ballot.cast.values()]
    totals = hand_figures(ballot)
    in_favour, against, abstain = (
        votes.count(choice) + more for choice, more in zip(Choice, totals, strict=True)
    )
    return f.BallotEnded(
        ballot=ballot.ballot,
        present=len(here),
        in_favour=in_favour,
        against=against,
        abstain=abstain,
        not_voted=len(here) - len(votes) - sum(totals),
        absent=ballot.base - len(here),
    )


def evolve_ballot(state: SessionState, fact: BallotFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a ballot.

    Raises:
        BrokenLogError: the ballot can't have gone that way.
    """
    if isinstance(fact, PreparingFact):
        return evolve_preparing(state, fact, stamp)
    if isinstance(fact, f.BallotOpened):
        return _with_opened(state, fact, stamp.at_ms)
    ballot = state.ballots[fact.ballot]
    phase = NEXT.get((ballot.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.ballot)
    ballot = replace(_moved(ballot, fact, stamp.at_ms), phase=phase)
    return replace(state, ballots={**state.ballots, ballot.ballot: ballot})


def _moved(ballot: Ballot, fact: _RunningFact, at_ms: int) -> Ballot:
    match fact:
        case f.VoteCast(deputy=deputy, choice=choice):
            vote = RecordedVote(choice=choice, at_ms=at_ms)
            return replace(ballot, cast={**ballot.cast, deputy: vote})
        case f.BallotExtended(due_ms=due_ms):
            return replace(ballot, due_ms=due_ms)
        case f.BallotPaused() | f.BallotResumed():
            return _stood_still(ballot, fact, at_ms)
        case f.BallotEnded() | f.BallotDeclared() | f.BallotCancelled():
            return _over(ballot, fact, at_ms)
        case _:
            return with_hands(ballot, fact, at_ms)


def _over(
    ballot: Ballot, fact: f.BallotEnded | f.BallotDeclared | f.BallotCancelled, at_ms: int
) -> Ballot:
    match fact:
        case f.BallotEnded():
            return replace(ballot, ended_ms=at_ms, count=_count_of(fact))
        case f.BallotDeclared():
            return replace(ballot, declared_ms=at_ms)
        case f.BallotCancelled(reason=reason):
            return replace(ballot, ended_ms=at_ms, cancel_reason=reason)
        case _:
            assert_never(fact)


def _stood_still(ballot: Ballot, fact: f.BallotPaused | f.BallotResumed, at_ms: int) -> Ballot:
    match fact:
        case f.BallotPaused(left_ms=left_ms, cause=cause):
            pause = Pause(cause=cause, from_ms=at_ms, until_ms=0, left_ms=left_ms)
            return replace(ballot, pauses=(*ballot.pauses, pause))
        case f.BallotResumed(due_ms=due_ms):
            *before, last = ballot.pauses
            over = (*before, replace(last, until_ms=at_ms))
            return replace(ballot, due_ms=due_ms, pauses=over)
        case _:
            assert_never(fact)


def _with_opened(state: SessionState, fact: f.BallotOpened, at_ms: int) -> SessionState:
    ballot = Ballot(
        ballot=fact.ballot,
        item=fact.item,
        matter=fact.matter,
        subject=fact.subject,
        threshold=fact.threshold,
        form=fact.form,
        repeats=fact.repeats,
        texts=fact.texts,
        sitting=current(state).sitting,
        base=fact.base,
        entitled=fact.entitled,
        suspended=fact.suspended,
        opened_ms=at_ms,
        due_ms=fact.due_ms,
        hands=fact.entitled if fact.form is BallotForm.HANDS else (),
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
