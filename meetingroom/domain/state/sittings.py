"""Sittings and their roll."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.values import AttendanceStatus, Closure, SittingKind


class SittingPhase(StrEnum):
    """A sitting goes planned → roll call → in session → closed."""

    PLANNED = "planned"
    ROLL_CALL = "roll_call"
    IN_SESSION = "in_session"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Where a deputy is, and since when."""

    status: AttendanceStatus
    since_ms: int

    @property
    def is_here(self) -> bool:
        """Whether the deputy counts as present."""
        return self.status in {AttendanceStatus.PRESENT, AttendanceStatus.LATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCount:
    """``present`` of ``base`` deputies in office."""

    present: int
    base: int
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureChange:
    """A sitting became closed, or public again, by the council's decision in words."""

    closure: Closure
    decision: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One sitting with its roll.

    Attributes:
        closure_changes: what the council decided on ``closure``, oldest first; none for a
            sitting that was public all along.
        sites: remote sites by name; none when everybody meets in the hall.
    """

    sitting: SittingId
    kind: SittingKind
    closure: Closure = Closure.PUBLIC
    closure_changes: tuple[ClosureChange, ...] = ()
    sites: tuple[str, ...] = ()
    phase: SittingPhase = SittingPhase.PLANNED
    roll_opened_ms: int = 0
    opened_ms: int = 0
    closed_ms: int = 0
    opened_with: RollCount | None = None
    confirmed: RollCount | None = None
    attendance: Mapping[PersonId, Attendance] = field(default_factory=dict)

    def has(self, deputy: PersonId) -> bool:
        """Say whether a deputy is present."""
        entry = self.attendance.get(deputy)
        return entry is not None and entry.is_here
