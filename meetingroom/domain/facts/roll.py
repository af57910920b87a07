"""Of the roll: who is present, who told of an absence, what was locked and counted."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.values import AttendanceStatus, ToldBy


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyCheckedIn:
    """A deputy checked in at a seat, in the hall (``site`` is empty) or at a remote site."""

    sitting: SittingId
    deputy: PersonId
    status: AttendanceStatus = AttendanceStatus.PRESENT
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInAsked:
    """A deputy checked in where the secretary confirms it; until then it counts for nothing."""

    sitting: SittingId
    deputy: PersonId
    status: AttendanceStatus
    site: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInsConfirmed:
    """The secretary or the clerk confirmed pending check-ins, one or more."""

    sitting: SittingId
    deputies: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceMarked:
    """The secretary or the clerk set a deputy's attendance."""

    sitting: SittingId
    deputy: PersonId
    status: AttendanceStatus
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollConfirmed:
    """The secretary confirmed the roll: ``present`` of ``base`` deputies in office."""

    sitting: SittingId
    present: int
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RollLocked:
    """The roll stands as it is until it is reopened."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class RollReopened:
    """The locked roll takes changes again, for a reason in words."""

    sitting: SittingId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadsCounted:
    """The chair had the heads counted (kiểm đếm trực tiếp).

    Attributes:
        number: present; as many as ``deputies`` where these are named.
        deputies: exactly those present; empty when nobody was named.
    """

    sitting: SittingId
    counted_by: PersonId
    number: int
    deputies: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceReported:
    """A deputy will be absent; how that was told, and the reason in words (may be empty)."""

    sitting: SittingId
    deputy: PersonId
    told: ToldBy
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceAcknowledged:
    """An absence was acknowledged: the deputy is excused."""

    sitting: SittingId
    deputy: PersonId
