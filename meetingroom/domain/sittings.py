"""Sittings and their roll: planned → roll call → in session → closed."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import check_new_id
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    FloorTakenError,
    NoQuorumError,
    PersonUnknownError,
    SittingUnknownError,
    WrongMandateError,
    WrongStageError,
)
from meetingroom.domain.state import (
    Attendance,
    RollCount,
    SessionState,
    Sitting,
    SittingPhase,
)
from meetingroom.domain.values import AttendanceStatus

CourseCommand = c.PlanSitting | c.OpenRoll | c.OpenSitting | c.CloseSitting
RollCommand = c.CheckIn | c.MarkAttendance | c.ConfirmRoll
SittingCommand = CourseCommand | RollCommand
CourseFact = f.SittingPlanned | f.RollOpened | f.SittingOpened | f.SittingClosed
RollFact = f.DeputyCheckedIn | f.AttendanceMarked | f.RollConfirmed
SittingFact = CourseFact | RollFact

_NEXT: Final = {
    (SittingPhase.PLANNED, f.RollOpened): SittingPhase.ROLL_CALL,
    (SittingPhase.ROLL_CALL, f.SittingOpened): SittingPhase.IN_SESSION,
    (SittingPhase.ROLL_CALL, f.SittingClosed): SittingPhase.CLOSED,
    (SittingPhase.IN_SESSION, f.SittingClosed): SittingPhase.CLOSED,
}


def current(state: SessionState) -> Sitting:
    """Return the sitting whose roll is open or which is in session.

    Raises:
        WrongStageError: there is none.
    """
    if state.sitting is None:
        raise WrongStageError
    return state.sitting


def check_quorum(state: SessionState) -> None:
    """Refuse while fewer deputies are present than the quorum asks. Nobody overrides this.

    Raises:
        NoQuorumError: present < quorum of the deputies in office, or nobody is present.
    """
    present = len(state.present())
    # Of no deputies at all the quorum would be none, and a ballot's share would have no base.
    if not present or present < state.rules.quorum_of(len(state.in_office())):
        raise NoQuorumError


def decide_sitting(
    state: SessionState, command: SittingCommand, around: Circumstances
) -> tuple[SittingFact, ...]:
    """Decide on sittings and on who is present in the current one.

    A deputy who checks in twice adds no history.

    Raises:
        AlreadyThereError: a sitting of that id is planned.
        SittingUnknownError: no such sitting is planned.
        WrongStageError: it was opened before, or none is current.
        NoQuorumError: too few are present to open it.
        AnotherBallotOpenError: a ballot is open; end it before closing.
        FloorTakenError: somebody speaks; end the speech before closing.
        PersonUnknownError: the person to be marked is no deputy.
        WrongMandateError: the mandate of the deputy to be marked is suspended or has ended.
    """
    if isinstance(command, RollCommand):
        return _decide_roll(state, command, around)
    match command:
        case c.PlanSitting(sitting=sitting, kind=kind):
            check_new_id(sitting)
            if sitting in state.sittings:
                raise AlreadyThereError
            return (f.SittingPlanned(sitting=sitting, kind=kind),)
        case c.OpenRoll(sitting=sitting):
            return (_open_roll(state, sitting),)
        case c.OpenSitting():
            return (_open_sitting(state),)
        case c.CloseSitting():
            return (_close_sitting(state),)
        case _:
            assert_never(command)


def _open_roll(state: SessionState, sitting: SittingId) -> f.RollOpened:
    planned = state.sittings.get(sitting)
    if planned is None:
        raise SittingUnknownError
    if planned.phase is not SittingPhase.PLANNED:
        raise WrongStageError
    return f.RollOpened(sitting=sitting)


def _open_sitting(state: SessionState) -> f.SittingOpened:
    check_quorum(state)
    base = len(state.in_office())
    return f.SittingOpened(
        sitting=current(state).sitting,
        present=len(state.present()),
        base=base,
        quorum=state.rules.quorum_of(base),
    )


def _close_sitting(state: SessionState) -> f.SittingClosed:
    if state.open_ballot is not None:
        raise AnotherBallotOpenError
    if state.speaking is not None:
        raise FloorTakenError
    return f.SittingClosed(sitting=current(state).sitting)


def _decide_roll(
    state: SessionState, command: RollCommand, around: Circumstances
) -> tuple[RollFact, ...]:
    sitting = current(state)
    match command:
        case c.CheckIn():
            if sitting.has(around.person):
                return ()
            return (f.DeputyCheckedIn(sitting=sitting.sitting, deputy=around.person),)
        case c.MarkAttendance(deputy=deputy, status=status):
            return _mark(state, sitting, deputy, status)
        case c.ConfirmRoll():
            present, base = len(state.present()), len(state.in_office())
            return (f.RollConfirmed(sitting=sitting.sitting, present=present, base=base),)
        case _:
            assert_never(command)


def _mark(
    state: SessionState, sitting: Sitting, deputy: PersonId, status: AttendanceStatus
) -> tuple[RollFact, ...]:
    if deputy not in state.serving():
        raise WrongMandateError if deputy in state.members else PersonUnknownError
    known = sitting.attendance.get(deputy)
    if known is not None and known.status is status:
        return ()
    return (f.AttendanceMarked(sitting=sitting.sitting, deputy=deputy, status=status),)


def evolve_sitting(state: SessionState, fact: SittingFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of a sitting or its roll.

    Raises:
        BrokenLogError: the sitting can't have gone that way.
    """
    if isinstance(fact, RollFact):
        return _evolve_roll(state, fact, stamp)
    at_ms = stamp.at_ms
    if isinstance(fact, f.SittingPlanned):
        planned = Sitting(sitting=fact.sitting, kind=fact.kind)
        return replace(state, sittings={**state.sittings, fact.sitting: planned})
    sitting = state.sittings[fact.sitting]
    phase = _NEXT.get((sitting.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.sitting)
    sitting = replace(sitting, phase=phase)
    match fact:
        case f.RollOpened():
            sitting = replace(sitting, roll_opened_ms=at_ms)
        case f.SittingOpened(present=present, base=base):
            opened_with = RollCount(present=present, base=base, at_ms=at_ms)
            sitting = replace(sitting, opened_ms=at_ms, opened_with=opened_with)
        case f.SittingClosed():
            sitting = replace(sitting, closed_ms=at_ms)
        case _:
            assert_never(fact)
    return replace(
        state,
        sittings={**state.sittings, fact.sitting: sitting},
        current_sitting=None if phase is SittingPhase.CLOSED else fact.sitting,
    )


def _evolve_roll(state: SessionState, fact: RollFact, stamp: Stamp) -> SessionState:
    at_ms = stamp.at_ms
    sitting = state.sittings[fact.sitting]
    match fact:
        case f.DeputyCheckedIn(deputy=deputy):
            sitting = _with(sitting, deputy, AttendanceStatus.PRESENT, at_ms)
        case f.AttendanceMarked(deputy=deputy, status=status):
            sitting = _with(sitting, deputy, status, at_ms)
        case f.RollConfirmed(present=present, base=base):
            count = RollCount(present=present, base=base, at_ms=at_ms)
            sitting = replace(sitting, confirmed=count)
        case _:
            assert_never(fact)
    return replace(state, sittings={**state.sittings, fact.sitting: sitting})


def _with(sitting: Sitting, deputy: PersonId, status: AttendanceStatus, at_ms: int) -> Sitting:
    entry = Attendance(status=status, since_ms=at_ms)
    return replace(sitting, attendance={**sitting.attendance, deputy: entry})
