"""The roll of the current sitting: who is present, since when, and where.

A check-in counts at once or waits for the secretary, as the rule set says. A count of heads
(kiểm đếm trực tiếp) is the chair's way out where devices and hall disagree: with names it says who
is present; without it gives the number for the quorum, and makes nobody able to vote.
"""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import TITLE_LETTERS, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import PersonId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    MalformedError,
    PersonUnknownError,
    RollLockedError,
    WrongMandateError,
)
from meetingroom.domain.sittings import current
from meetingroom.domain.state import (
    HeadCount,
    PendingCheckIn,
    RollCount,
    RollLock,
    SessionState,
    Sitting,
    SittingPhase,
)
from meetingroom.domain.values import AttendanceStatus

_ChangeCommand = c.CheckIn | c.ConfirmCheckIns | c.MarkAttendance | c.CountHeads
RollCommand = _ChangeCommand | c.ConfirmRoll | c.LockRoll | c.ReopenRoll
_ChangeFact = (
    f.DeputyCheckedIn | f.CheckInAsked | f.CheckInsConfirmed | f.AttendanceMarked | f.HeadsCounted
)
RollFact = _ChangeFact | f.RollConfirmed | f.RollLocked | f.RollReopened


def check_serving(state: SessionState, deputy: PersonId) -> None:
    """Refuse whoever is no deputy who may act.

    Raises:
        PersonUnknownError: not on the roster.
        WrongMandateError: the mandate is suspended or has ended.
    """
    if deputy not in state.serving():
        raise WrongMandateError if deputy in state.members else PersonUnknownError


def decide_roll(
    state: SessionState, command: RollCommand, around: Circumstances
) -> tuple[RollFact, ...]:
    """Decide on who is present in the current sitting.

    What is already so adds no history, as when a deputy checks in twice.

    Raises:
        WrongStageError: no sitting is current.
        RollLockedError: the roll is locked; it has to be reopened first.
        MalformedError: the sitting has no such site, a reason is out of its range, or a count of
            heads contradicts itself.
        PersonUnknownError: the person is no deputy, or whoever counted is not of the session.
        WrongMandateError: the mandate of the deputy is suspended or has ended.
    """
    sitting = current(state)
    match command:
        case c.ConfirmRoll():
            present, base = state.counted(), len(state.in_office())
            return (f.RollConfirmed(sitting=sitting.sitting, present=present, base=base),)
        case c.LockRoll():
            return () if sitting.is_locked else (f.RollLocked(sitting=sitting.sitting),)
        case c.ReopenRoll(reason=reason):
            check_text(reason, TITLE_LETTERS)
            if not sitting.is_locked:
                return ()
            return (f.RollReopened(sitting=sitting.sitting, reason=reason),)
        case c.CheckIn() | c.ConfirmCheckIns() | c.MarkAttendance() | c.CountHeads():
            facts = _decide_change(state, sitting, command, around)
            if facts and sitting.is_locked:
                raise RollLockedError
            return facts
        case _:
            assert_never(command)


def _decide_change(
    state: SessionState, sitting: Sitting, command: _ChangeCommand, around: Circumstances
) -> tuple[_ChangeFact, ...]:
    match command:
        case c.CheckIn(site=site):
            return _check_in(state, sitting, around.person, site)
        case c.ConfirmCheckIns(deputies=deputies):
            return _confirm(state, sitting, deputies)
        case c.MarkAttendance():
            return _mark(state, sitting, command)
        case c.CountHeads():
            return (_count(state, sitting, command),)
        case _:
            assert_never(command)


def _check_in(
    state: SessionState, sitting: Sitting, deputy: PersonId, site: str
) -> tuple[_ChangeFact, ...]:
    _check_site(sitting, site)
    if sitting.has(deputy) or deputy in sitting.pending:
        return ()
    checked_in = f.DeputyCheckedIn if state.rules.check_in_confirmed else f.CheckInAsked
    return (
        checked_in(
            sitting=sitting.sitting, deputy=deputy, status=_arrival(sitting, deputy), site=site
        ),
    )


def _check_site(sitting: Sitting, site: str) -> None:
    if site and site not in sitting.sites:
        raise MalformedError


def _arrival(sitting: Sitting, deputy: PersonId) -> AttendanceStatus:
    """Return how a deputy is present who comes now, for the first time or again."""
    before = sitting.attendance.get(deputy)
    if before is not None and before.came_ms:
        is_late = 0 < sitting.opened_ms < before.came_ms
    else:
        is_late = sitting.phase is SittingPhase.IN_SESSION
    return AttendanceStatus.LATE if is_late else AttendanceStatus.PRESENT


def _confirm(
    state: SessionState, sitting: Sitting, deputies: tuple[PersonId, ...]
) -> tuple[f.CheckInsConfirmed, ...]:
    for deputy in deputies:
        check_serving(state, deputy)
    asked = deputies or tuple(sitting.pending)
    serving = state.serving()
    confirmed = tuple(p for p in sitting.pending if p in asked and p in serving)
    if not confirmed:
        return ()
    return (f.CheckInsConfirmed(sitting=sitting.sitting, deputies=confirmed),)


def _mark(
    state: SessionState, sitting: Sitting, command: c.MarkAttendance
) -> tuple[f.AttendanceMarked, ...]:
    deputy, status, site = command.deputy, command.status, command.site
    check_serving(state, deputy)
    _check_site(sitting, site)
    known = sitting.attendance.get(deputy)
    stands = known is not None and (known.status, known.site) == (status, site)
    if stands and deputy not in sitting.pending:
        return ()
    return (f.AttendanceMarked(sitting=sitting.sitting, deputy=deputy, status=status, site=site),)


def _count(state: SessionState, sitting: Sitting, command: c.CountHeads) -> f.HeadsCounted:
    if command.counted_by not in {*state.members, *state.roles}:
        raise PersonUnknownError
    named = command.deputies
    for deputy in named:
        check_serving(state, deputy)
    if named and not len(set(named)) == len(named) == command.number:
        raise MalformedError
    if not 0 <= command.number <= len(state.serving()):
        raise MalformedError
    return f.HeadsCounted(
        sitting=sitting.sitting,
        counted_by=command.counted_by,
        number=command.number,
        deputies=named,
    )


def evolve_roll(state: SessionState, fact: RollFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of the roll."""
    at_ms = stamp.at_ms
    sitting = state.sittings[fact.sitting]
    match fact:
        case f.RollConfirmed(present=present, base=base):
            count = RollCount(present=present, base=base, at_ms=at_ms)
            sitting = replace(sitting, confirmed=count)
        case f.RollLocked():
            sitting = replace(sitting, locks=(*sitting.locks, RollLock(locked_ms=at_ms)))
        case f.RollReopened(reason=reason):
            *before, last = sitting.locks
            over = replace(last, reopened_ms=at_ms, reason=reason)
            sitting = replace(sitting, locks=(*before, over))
        case _:
            sitting = _changed(sitting, fact, at_ms)
    return replace(state, sittings={**state.sittings, fact.sitting: sitting})


def _changed(sitting: Sitting, fact: _ChangeFact, at_ms: int) -> Sitting:
    match fact:
        case f.DeputyCheckedIn() | f.AttendanceMarked():
            return sitting.entered(fact.deputy, fact.status, at_ms, site=fact.site)
        case f.CheckInAsked(deputy=deputy):
            wait = PendingCheckIn(asked_ms=at_ms, status=fact.status, site=fact.site)
            return replace(sitting, pending={**sitting.pending, deputy: wait})
        case f.CheckInsConfirmed(deputies=deputies):
            for deputy in deputies:
                sitting = _confirmed(sitting, deputy)
            return sitting
        case f.HeadsCounted():
            return _counted(sitting, fact, at_ms)
        case _:
            assert_never(fact)


def _confirmed(sitting: Sitting, deputy: PersonId) -> Sitting:
    wait = sitting.pending[deputy]
    return sitting.entered(deputy, wait.status, wait.asked_ms, site=wait.site)


def _counted(sitting: Sitting, fact: f.HeadsCounted, at_ms: int) -> Sitting:
    count = HeadCount(
        counted_by=fact.counted_by, number=fact.number, deputies=fact.deputies, at_ms=at_ms
    )
    sitting = replace(sitting, head_counts=(*sitting.head_counts, count))
    if not fact.deputies:
        return replace(sitting, heads=fact.number)
    for deputy in fact.deputies:
        if deputy in sitting.pending:
            sitting = _confirmed(sitting, deputy)
        elif not sitting.has(deputy):
            sitting = sitting.entered(deputy, _arrival(sitting, deputy), at_ms)
    return _without_others(sitting, fact.deputies, at_ms)


def _without_others(sitting: Sitting, here: tuple[PersonId, ...], at_ms: int) -> Sitting:
    """Return the sitting in which exactly these are present."""
    gone = [p for p, entry in sitting.attendance.items() if entry.is_here and p not in here]
    if sitting.phase is SittingPhase.IN_SESSION:
        for deputy in gone:
            sitting = sitting.entered(deputy, AttendanceStatus.LEFT_EARLY, at_ms)
    kept = {p: entry for p, entry in sitting.attendance.items() if p in here or not entry.is_here}
    return replace(sitting, attendance=kept, pending={}, heads=None)
