"""The roll of the current sitting: who is present, and since when."""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import PersonId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import PersonUnknownError, WrongMandateError
from meetingroom.domain.sittings import current
from meetingroom.domain.state import Attendance, RollCount, SessionState, Sitting
from meetingroom.domain.values import AttendanceStatus

RollCommand = c.CheckIn | c.MarkAttendance | c.ConfirmRoll
RollFact = f.DeputyCheckedIn | f.AttendanceMarked | f.RollConfirmed


def decide_roll(
    state: SessionState, command: RollCommand, around: Circumstances
) -> tuple[RollFact, ...]:
    """Decide on who is present in the current sitting.

    A deputy who checks in twice adds no history.

    Raises:
        WrongStageError: no sitting is current.
        PersonUnknownError: the person to be marked is no deputy.
        WrongMandateError: the mandate of the deputy to be marked is suspended or has ended.
    """
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


def evolve_roll(state: SessionState, fact: RollFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of the roll."""
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
