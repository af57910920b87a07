"""On sittings and their roll."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.values import AttendanceStatus, SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSitting:
    """Put a sitting into the plan."""

    sitting: SittingId
    kind: SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoll:
    """Let deputies check in to a planned sitting."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """Say: I am here. Only for oneself, in the sitting whose roll is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAttendance:
    """Set a deputy's attendance in the current sitting."""

    deputy: PersonId
    status: AttendanceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRoll:
    """Confirm who is present in the current sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSitting:
    """Open the sitting whose roll is open; needs a quorum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSitting:
    """Close the current sitting."""
