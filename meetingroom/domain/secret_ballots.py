"""Secret ballots on paper: papers out, box closed, counted twice, released, declared.

The papers lie in the hall; the program knows how many there were and what stood on them, never
whose was which.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import NAME_LETTERS, TITLE_LETTERS, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.committee import check_not_on_committee, committee_of
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.floor import paused_by_ballot
from meetingroom.domain.ids import BallotId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AnotherBallotOpenError,
    MalformedError,
    MustBeInPersonError,
    NoTieError,
    SecretStepError,
    TieUndecidedError,
)
from meetingroom.domain.secret_counting import CountingCommand, decide_counting
from meetingroom.domain.secret_preparing import SecretPreparingCommand, decide_secret_preparing
from meetingroom.domain.secret_results import election_of
from meetingroom.domain.secret_steps import NEXT, SecretStep, going
from meetingroom.domain.sittings import check_quorum, current
from meetingroom.domain.state import (
    CountEntry,
    CountNote,
    SecretBallot,
    SecretPhase,
    SessionState,
    TieDecision,
)
from meetingroom.domain.values import SecretKind
from meetingroom.domain.voted_texts import check_texts_are_newest

_RunningCommand = (
    c.OpenSecretBallot | c.CloseBox | c.DecideTie | c.DeclareSecretResult | c.CancelSecretBallot
)
SecretBallotCommand = SecretPreparingCommand | CountingCommand | _RunningCommand
_OpeningFact = f.SecretBallotOpened | f.BoxClosed | f.SecretBallotWithdrawn
_CountedFact = f.PaperCountEntered | f.PaperCountNoted | f.PaperCountAgreed | f.CountReleased
_ClosingFact = f.TieDecided | f.SecretResultDeclared | f.SecretBallotCancelled
_LaterFact = _OpeningFact | _CountedFact | _ClosingFact
SecretBallotFact = f.SecretBallotPrepared | f.SecretBallotAnnounced | _LaterFact


# A matter may be counted by the office; whoever is voted on has a counting committee.
_ON_PERSONS: Final = frozenset({SecretKind.ELECTION, SecretKind.RATING, SecretKind.CONFIDENCE})


def decide_secret_ballot(
    state: SessionState, command: SecretBallotCommand, around: Circumstances
) -> tuple[SecretBallotFact | f.SpeechPaused, ...]:
    """Decide on secret ballots. Opening one lets the speaker's clock stand still.

    Raises:
        RefusedError: as ``decide_secret_preparing`` and ``decide_counting`` say; moreover
            SecretStepError: it is at another step.
            NoQuorumError, MustBeInPersonError, AnotherBallotOpenError: papers can't be given out
            now: too few are present, the sitting has remote sites, or another ballot is open.
            CommitteeMissingError, CandidateCountsError: papers on persons have no counting
            committee, or somebody of it stands on them.
            NewerVersionError: the text put to the vote has a newer version.
            NoTieError: there is nothing to decide between.
            TieUndecidedError: the result can't be declared before that decision.
            MalformedError: a text is out of its range, or not as many of the tied were chosen as
            there are posts left.
    """
    if isinstance(command, SecretPreparingCommand):
        return decide_secret_preparing(state, command)
    if isinstance(command, CountingCommand):
        return decide_counting(state, command, around)
    return _decide_running(state, command, around.now_ms)


def _decide_running(
    state: SessionState, command: _RunningCommand, now_ms: int
) -> tuple[SecretStep | f.SpeechPaused, ...]:
    match command:
        case c.OpenSecretBallot(ballot=ballot):
            return _open(state, ballot, now_ms)
        case c.CloseBox(ballot=ballot):
            going(state, ballot, f.BoxClosed)
            return (f.BoxClosed(ballot=ballot),)
        case c.DecideTie():
            return (_decided(state, command),)
        case c.DeclareSecretResult(ballot=ballot):
            return _declare(state, ballot)
        case c.CancelSecretBallot(ballot=ballot, reason=reason):
            going(state, ballot, f.SecretBallotCancelled)
            check_text(reason, TITLE_LETTERS)
            return (f.SecretBallotCancelled(ballot=ballot, reason=reason),)
        case _:
            assert_never(command)


def _open(
    state: SessionState, ballot: BallotId, now_ms: int
) -> tuple[SecretStep | f.SpeechPaused, ...]:
    question = going(state, ballot, f.SecretBallotOpened).question
    if question.kind in _ON_PERSONS:
        committee_of(state)
    check_not_on_committee(state, (one.person for one in question.lines))
    check_texts_are_newest(state, question.texts)
    if state.is_voting:
        raise AnotherBallotOpenError
    if current(state).sites:
        raise MustBeInPersonError
    check_quorum(state)
    entitled, in_office = state.serving(), state.in_office()
    return (
        *paused_by_ballot(state, now_ms),
        f.SecretBallotOpened(
            ballot=ballot,
            base=len(in_office),
            entitled=entitled,
            suspended=tuple(p for p in in_office if p not in entitled),
            present=state.counted(),
        ),
    )


def _decided(state: SessionState, command: c.DecideTie) -> f.TieDecided:
    known = going(state, command.ballot, f.TieDecided)
    check_text(command.decided_by, NAME_LETTERS)
    check_text(command.reason, TITLE_LETTERS)
    if not _is_tied_again(state, known):
        raise NoTieError
    if known.ties:
        raise SecretStepError
    outcome, chosen = election_of(known, state.rules), set(command.elected)
    if not len(chosen) == len(command.elected) == outcome.left or not chosen <= set(outcome.tied):
        raise MalformedError
    if command.by_age and sorted(command.by_age) != sorted(outcome.tied):
        raise MalformedError
    return f.TieDecided(
        ballot=command.ballot,
        elected=command.elected,
        by_age=command.by_age,
        decided_by=command.decided_by,
        reason=command.reason,
    )


def _is_tied_again(state: SessionState, ballot: SecretBallot) -> bool:
    return ballot.question.is_revote and bool(election_of(ballot, state.rules).tied)


def _declare(state: SessionState, ballot: BallotId) -> tuple[f.SecretResultDeclared, ...]:
    known = state.secret_ballots.get(ballot)
    if known is not None and known.phase is SecretPhase.DECLARED:
        return ()
    known = going(state, ballot, f.SecretResultDeclared)
    if _is_tied_again(state, known) and not known.ties:
        raise TieUndecidedError
    return (f.SecretResultDeclared(ballot=ballot),)


def evolve_secret_ballot(state: SessionState, fact: SecretBallotFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a secret ballot.

    Raises:
        BrokenLogError: the ballot can't have gone that way.
    """
    match fact:
        case f.SecretBallotPrepared(ballot=named, question=question):
            draft = state.secret_ballots.get(named)
            if draft is not None:
                _stepped(draft, fact)
            ballot = SecretBallot(ballot=named, question=question)
        case f.SecretBallotAnnounced(ballot=named, question=question):
            # Told whole: most people meet the ballot by this fact.
            draft = state.secret_ballots.get(named, SecretBallot(ballot=named, question=question))
            ballot = replace(
                _stepped(draft, fact),
                question=question,
                announced_ms=stamp.at_ms,
                sitting=state.current_sitting,
            )
        case _:
            ballot = _moved(state, _stepped(state.secret_ballots[fact.ballot], fact), fact, stamp)
    return replace(state, secret_ballots={**state.secret_ballots, ballot.ballot: ballot})


def _stepped(ballot: SecretBallot, fact: SecretStep) -> SecretBallot:
    phase = NEXT.get((ballot.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.ballot)
    return replace(ballot, phase=phase)


def _moved(
    state: SessionState, ballot: SecretBallot, fact: _LaterFact, stamp: Stamp
) -> SecretBallot:
    if isinstance(fact, _CountedFact):
        return _counted(ballot, fact, stamp.at_ms)
    if isinstance(fact, _ClosingFact):
        return _closed(ballot, fact, stamp.at_ms)
    match fact:
        case f.SecretBallotOpened():
            return replace(
                ballot,
                sitting=current(state).sitting,
                base=fact.base,
                entitled=fact.entitled,
                suspended=fact.suspended,
                present=fact.present,
                opened_ms=stamp.at_ms,
            )
        case f.BoxClosed():
            return replace(ballot, closed_ms=stamp.at_ms)
        case f.SecretBallotWithdrawn(reason=reason):
            return replace(ballot, ended_ms=stamp.at_ms, ended_reason=reason)
        case _:
            assert_never(fact)


def _counted(ballot: SecretBallot, fact: _CountedFact, at_ms: int) -> SecretBallot:
    match fact:
        case f.PaperCountEntered(by=by, count=count):
            entry = CountEntry(by=by, at_ms=at_ms, count=count)
            return replace(ballot, entries=(*ballot.entries, entry))
        case f.PaperCountNoted(by=by, figures=figures, marks=marks):
            note = CountNote(by=by, at_ms=at_ms, figures=figures, marks=marks)
            return replace(ballot, notes=(*ballot.notes, note))
        case f.PaperCountAgreed(by=by):
            note = CountNote(by=by, at_ms=at_ms, agrees=True)
            return replace(ballot, notes=(*ballot.notes, note))
        case f.CountReleased(count=count):
            return replace(ballot, released_ms=at_ms, count=count)
        case _:
            assert_never(fact)


def _closed(ballot: SecretBallot, fact: _ClosingFact, at_ms: int) -> SecretBallot:
    match fact:
        case f.TieDecided():
            tie = TieDecision(
                elected=fact.elected,
                by_age=fact.by_age,
                decided_by=fact.decided_by,
                reason=fact.reason,
                at_ms=at_ms,
            )
            return replace(ballot, ties=(tie,))
        case f.SecretResultDeclared():
            return replace(ballot, declared_ms=at_ms)
        case f.SecretBallotCancelled(reason=reason):
            return replace(ballot, ended_ms=at_ms, ended_reason=reason)
        case _:
            assert_never(fact)
