"""Sittings: planned → roll call → in session → closed; public or closed, with or without sites."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import NAME_LETTERS, TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import SittingId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    FloorTakenError,
    MalformedError,
    MustBeInPersonError,
    NoQuorumError,
    SittingUnknownError,
    WrongStageError,
)
from meetingroom.domain.state import ClosureChange, RollCount, SessionState, Sitting, SittingPhase
from meetingroom.domain.values import AttendanceStatus, Closure

SittingCommand = c.PlanSitting | c.DecideClosure | c.OpenRoll | c.OpenSitting | c.CloseSitting
SittingFact = f.SittingPlanned | f.ClosureDecided | f.RollOpened | f.SittingOpened | f.SittingClosed

NEXT: Final = {
    (SittingPhase.PLANNED, f.ClosureDecided): SittingPhase.PLANNED,
    (SittingPhase.PLANNED, f.RollOpened): SittingPhase.ROLL_CALL,
    (SittingPhase.ROLL_CALL, f.ClosureDecided): SittingPhase.ROLL_CALL,
    (SittingPhase.ROLL_CALL, f.SittingOpened): SittingPhase.IN_SESSION,
    (SittingPhase.ROLL_CALL, f.SittingClosed): SittingPhase.CLOSED,
    (SittingPhase.IN_SESSION, f.ClosureDecided): SittingPhase.IN_SESSION,
    (SittingPhase.IN_SESSION, f.SittingClosed): SittingPhase.CLOSED,
}

_MOST_SITES: Final = 50


def current(state: SessionState) -> Sitting:
    """Return the sitting whose roll is open or which is in session.

    Raises:
        WrongStageError: there is none.
    """
    if state.sitting is None:
        raise WrongStageError
    return state.sitting


def known(state: SessionState, sitting: SittingId) -> Sitting:
    """Return a sitting of the session.

    Raises:
        SittingUnknownError: there is none of that id.
    """
    found = state.sittings.get(sitting)
    if found is None:
        raise SittingUnknownError
    return found


def has_remote(state: SessionState) -> bool:
    """Say whether the current sitting has remote sites, so that no secret ballot may be taken.

    The National Assembly's rule (Resolution 71/2022 art. 14) for closed sittings and secret
    ballots; councils have none of their own, so theirs are refused by default too.
    """
    return bool(current(state).sites)


def check_quorum(state: SessionState) -> None:
    """Refuse while fewer deputies are present than the quorum asks. Nobody overrides this.

    Raises:
        NoQuorumError: present < quorum of the deputies in office, or nobody is present.
    """
    present = state.counted()
    # Of no deputies at all the quorum would be none, and a ballot's share would have no base.
    if not present or present < state.rules.quorum_of(len(state.in_office())):
        raise NoQuorumError


def decide_sitting(state: SessionState, command: SittingCommand) -> tuple[SittingFact, ...]:
    """Decide on the course of sittings.

    Raises:
        AlreadyThereError: a sitting of that id is planned.
        SittingUnknownError: no such sitting is planned.
        WrongStageError: it was opened before, is over, or none is current.
        MalformedError: sites, decision or the time are out of their range, or the plan of a public
            sitting names a decision.
        MustBeInPersonError: a sitting with remote sites was to be closed to the public.
        NoQuorumError: too few are present to open it.
        AnotherBallotOpenError: a ballot is open; end it before closing.
        FloorTakenError: somebody speaks; end the speech before closing.
    """
    match command:
        case c.PlanSitting():
            return (_plan(state, command),)
        case c.DecideClosure(sitting=sitting):
            return _decide_closure(known(state, sitting), command)
        case c.OpenRoll(sitting=sitting):
            return (_open_roll(state, sitting),)
        case c.OpenSitting():
            return (_open_sitting(state),)
        case c.CloseSitting():
            return (_close_sitting(state),)
        case _:
            assert_never(command)


def _plan(state: SessionState, command: c.PlanSitting) -> f.SittingPlanned:
    check_new_id(command.sitting)
    if command.sitting in state.sittings:
        raise AlreadyThereError
    _check_sites(command.sites)
    if command.closure is Closure.CLOSED:
        _check_may_close(command.sites)
        check_text(command.decision, TITLE_LETTERS)
    elif command.decision:
        raise MalformedError
    if command.begins_ms < 0:
        raise MalformedError
    return f.SittingPlanned(
        sitting=command.sitting,
        kind=command.kind,
        closure=command.closure,
        decision=command.decision,
        sites=command.sites,
        begins_ms=command.begins_ms,
    )


def _check_sites(sites: tuple[str, ...]) -> None:
    for site in sites:
        check_text(site, NAME_LETTERS)
    if len(sites) > _MOST_SITES or len(set(sites)) < len(sites):
        raise MalformedError


def _check_may_close(sites: tuple[str, ...]) -> None:
    if sites:
        raise MustBeInPersonError


def _decide_closure(sitting: Sitting, command: c.DecideClosure) -> tuple[f.ClosureDecided, ...]:
    if sitting.phase is SittingPhase.CLOSED:
        raise WrongStageError
    check_text(command.decision, TITLE_LETTERS)
    if command.closure is sitting.closure:
        return ()
    if command.closure is Closure.CLOSED:
        _check_may_close(sitting.sites)
    return (
        f.ClosureDecided(
            sitting=sitting.sitting, closure=command.closure, decision=command.decision
        ),
    )


def _open_roll(state: SessionState, sitting: SittingId) -> f.RollOpened:
    if known(state, sitting).phase is not SittingPhase.PLANNED:
        raise WrongStageError
    return f.RollOpened(sitting=sitting)


def _open_sitting(state: SessionState) -> f.SittingOpened:
    check_quorum(state)
    base = len(state.in_office())
    return f.SittingOpened(
        sitting=current(state).sitting,
        present=state.counted(),
        base=base,
        quorum=state.rules.quorum_of(base),
    )


def _close_sitting(state: SessionState) -> f.SittingClosed:
    if state.is_voting:
        raise AnotherBallotOpenError
    if state.speaking is not None:
        raise FloorTakenError
    return f.SittingClosed(sitting=current(state).sitting)


def evolve_sitting(state: SessionState, fact: SittingFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a sitting's course.

    Raises:
        BrokenLogError: the sitting can't have gone that way.
    """
    if isinstance(fact, f.SittingPlanned):
        planned = _planned(fact, stamp.at_ms)
        return replace(state, sittings={**state.sittings, fact.sitting: planned})
    sitting = state.sittings[fact.sitting]
    phase = NEXT.get((sitting.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.sitting)
    sitting = replace(_moved(sitting, fact, stamp.at_ms), phase=phase)
    state = replace(state, sittings={**state.sittings, fact.sitting: sitting})
    if isinstance(fact, f.ClosureDecided):
        return state
    is_over = phase is SittingPhase.CLOSED
    return replace(state, current_sitting=None if is_over else fact.sitting)


def _planned(fact: f.SittingPlanned, at_ms: int) -> Sitting:
    sitting = Sitting(
        sitting=fact.sitting, kind=fact.kind, sites=fact.sites, begins_ms=fact.begins_ms
    )
    if fact.closure is Closure.PUBLIC:
        return sitting
    return _with_closure(sitting, fact.closure, fact.decision, at_ms)


def _with_closure(sitting: Sitting, closure: Closure, decision: str, at_ms: int) -> Sitting:
    change = ClosureChange(closure=closure, decision=decision, at_ms=at_ms)
    is_held = sitting.phase is not SittingPhase.PLANNED
    return replace(
        sitting,
        closure=closure,
        closure_changes=(*sitting.closure_changes, change),
        private=sitting.private or (is_held and closure is Closure.CLOSED),
    )


def _moved(
    sitting: Sitting,
    fact: f.ClosureDecided | f.RollOpened | f.SittingOpened | f.SittingClosed,
    at_ms: int,
) -> Sitting:
    match fact:
        case f.ClosureDecided(closure=closure, decision=decision):
            return _with_closure(sitting, closure, decision, at_ms)
        case f.RollOpened():
            return _with_open_roll(sitting, at_ms)
        case f.SittingOpened(present=present, base=base):
            opened_with = RollCount(present=present, base=base, at_ms=at_ms)
            return replace(sitting, opened_ms=at_ms, opened_with=opened_with)
        case f.SittingClosed():
            return replace(sitting, closed_ms=at_ms)
        case _:
            assert_never(fact)


def _with_open_roll(sitting: Sitting, at_ms: int) -> Sitting:
    for deputy in sitting.excused:
        sitting = sitting.entered(deputy, AttendanceStatus.EXCUSED, at_ms)
    return replace(sitting, roll_opened_ms=at_ms, private=sitting.closure is Closure.CLOSED)
