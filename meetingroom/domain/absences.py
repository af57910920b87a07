"""Absences: told in advance with a reason, acknowledged, and excused when the roll opens.

A deputy reports an absence to the chair beforehand; the clerk may enter it for who telephones or
writes. The reason is for the desk and the deputy alone.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import TITLE_LETTERS, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import PersonId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AbsenceUnknownError,
    AlreadyThereError,
    MalformedError,
    RollLockedError,
    WrongStageError,
)
from meetingroom.domain.roll import check_serving
from meetingroom.domain.sittings import known
from meetingroom.domain.state import Absence, SessionState, Sitting, SittingPhase
from meetingroom.domain.values import AttendanceStatus, ToldBy

AbsenceCommand = c.AskAbsence | c.EnterAbsence | c.AcknowledgeAbsence
AbsenceFact = f.AbsenceReported | f.AbsenceAcknowledged

_AT_ROLL: Final = frozenset({SittingPhase.ROLL_CALL, SittingPhase.IN_SESSION})
_IN_ADVANCE: Final = frozenset({SittingPhase.PLANNED, SittingPhase.ROLL_CALL})


def decide_absence(
    state: SessionState, command: AbsenceCommand, around: Circumstances
) -> tuple[AbsenceFact, ...]:
    """Decide on absences.

    Raises:
        SittingUnknownError: there is no such sitting.
        WrongStageError: the sitting is over; or a deputy tells after it was opened.
        PersonUnknownError: the person is no deputy.
        WrongMandateError: the deputy's mandate is suspended or has ended.
        MalformedError: the reason is out of its range, or it was told at a seat and yet entered.
        AlreadyThereError: the absence is acknowledged already.
        AbsenceUnknownError: nobody told of the absence that was to be acknowledged.
        RollLockedError: the roll is locked, so that nobody can be excused.
    """
    sitting = known(state, command.sitting)
    match command:
        case c.AskAbsence(reason=reason):
            if sitting.phase not in _IN_ADVANCE:
                raise WrongStageError
            return _report(state, sitting, _reported(sitting, around.person, ToldBy.SEAT, reason))
        case c.EnterAbsence(deputy=deputy, told=told, reason=reason):
            if told is ToldBy.SEAT:
                raise MalformedError
            return _report(state, sitting, _reported(sitting, deputy, told, reason))
        case c.AcknowledgeAbsence(deputy=deputy):
            return _acknowledge(sitting, deputy)
        case _:
            assert_never(command)


def _reported(sitting: Sitting, deputy: PersonId, told: ToldBy, reason: str) -> f.AbsenceReported:
    return f.AbsenceReported(sitting=sitting.sitting, deputy=deputy, told=told, reason=reason)


def _report(
    state: SessionState, sitting: Sitting, fact: f.AbsenceReported
) -> tuple[f.AbsenceReported, ...]:
    check_serving(state, fact.deputy)
    check_text(fact.reason, TITLE_LETTERS, least=0)
    if sitting.phase is SittingPhase.CLOSED:
        raise WrongStageError
    before = sitting.absences.get(fact.deputy)
    if before is not None and (before.told, before.reason) == (fact.told, fact.reason):
        return ()
    if fact.deputy in sitting.excused:
        raise AlreadyThereError
    return (fact,)


def _acknowledge(sitting: Sitting, deputy: PersonId) -> tuple[f.AbsenceAcknowledged, ...]:
    if deputy not in sitting.absences:
        raise AbsenceUnknownError
    if deputy in sitting.excused:
        return ()
    if sitting.phase is SittingPhase.CLOSED:
        raise WrongStageError
    if sitting.is_locked:
        raise RollLockedError
    return (f.AbsenceAcknowledged(sitting=sitting.sitting, deputy=deputy),)


def evolve_absence(state: SessionState, fact: AbsenceFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of an absence.

    Whoever may not see what a deputy told folds the acknowledgement all the same.
    """
    sitting = state.sittings[fact.sitting]
    match fact:
        case f.AbsenceReported(deputy=deputy, told=told, reason=reason):
            absence = Absence(told=told, reason=reason, entered_by=stamp.by, entered_ms=stamp.at_ms)
            sitting = replace(sitting, absences={**sitting.absences, deputy: absence})
        case f.AbsenceAcknowledged(deputy=deputy):
            sitting = _excused(sitting, deputy, stamp.at_ms)
        case _:
            assert_never(fact)
    return replace(state, sittings={**state.sittings, fact.sitting: sitting})


def _excused(sitting: Sitting, deputy: PersonId, at_ms: int) -> Sitting:
    sitting = replace(sitting, excused=(*sitting.excused, deputy))
    entry = sitting.attendance.get(deputy)
    is_away = entry is None or entry.status is AttendanceStatus.UNEXCUSED
    if sitting.phase not in _AT_ROLL or not is_away or deputy in sitting.pending:
        return sitting
    return sitting.entered(deputy, AttendanceStatus.EXCUSED, at_ms)
