"""The roll of a sitting."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import AttendanceStatus, ToldBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Where a deputy is, and since when.

    Attributes:
        site: the remote site by name; empty in the hall.
        came_ms: when the deputy was first present at this sitting; 0 is never.
    """

    status: AttendanceStatus
    since_ms: int
    site: str = ""
    came_ms: int = 0

    @property
    def is_here(self) -> bool:
        """Whether the deputy counts as present."""
        return self.status in {AttendanceStatus.PRESENT, AttendanceStatus.LATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingCheckIn:
    """A check-in that waits for the secretary; it counts for neither quorum nor votes."""

    asked_ms: int
    status: AttendanceStatus
    site: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCount:
    """``present`` of ``base`` deputies in office."""

    present: int
    base: int
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RollLock:
    """The roll stood still from ``locked_ms`` to ``reopened_ms``, reopened for a reason."""

    locked_ms: int
    reopened_ms: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCount:
    """Heads as somebody counted them; ``deputies`` is empty when nobody was named."""

    counted_by: PersonId
    number: int
    deputies: tuple[PersonId, ...]
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """What a deputy told of an absence, how, and who entered it."""

    told: ToldBy
    reason: str
    entered_by: PersonId
    entered_ms: int
