"""Sittings with their roll."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.state.roll import (
    Absence,
    Attendance,
    HeadCount,
    PendingCheckIn,
    RollCount,
    RollLock,
)
from meetingroom.domain.values import AttendanceStatus, Closure, SittingKind


class SittingPhase(StrEnum):
    """A sitting goes planned → roll call → in session → closed."""

    PLANNED = "planned"
    ROLL_CALL = "roll_call"
    IN_SESSION = "in_session"
    CLOSED = "closed"


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
        begins_ms: when it is meant to begin; 0 while nobody said.
        pending: check-ins that wait for the secretary.
        absences: what deputies told of absences; only the desk and each deputy see them.
        excused: whose absence was acknowledged, in that order.
        locks: when the roll stood still, oldest first; the last one may go on.
        head_counts: oldest first.
        heads: the number of a count without names while it stands, till the roll's next change.
        private: it was closed at some time since its roll was opened.
    """

    sitting: SittingId
    kind: SittingKind
    closure: Closure = Closure.PUBLIC
    closure_changes: tuple[ClosureChange, ...] = ()
    sites: tuple[str, ...] = ()
    begins_ms: int = 0
    phase: SittingPhase = SittingPhase.PLANNED
    roll_opened_ms: int = 0
    opened_ms: int = 0
    closed_ms: int = 0
    opened_with: RollCount | None = None
    confirmed: RollCount | None = None
    attendance: Mapping[PersonId, Attendance] = field(default_factory=dict)
    pending: Mapping[PersonId, PendingCheckIn] = field(default_factory=dict)
    absences: Mapping[PersonId, Absence] = field(default_factory=dict)
    excused: tuple[PersonId, ...] = ()
    locks: tuple[RollLock, ...] = ()
    head_counts: tuple[HeadCount, ...] = ()
    heads: int | None = None
    private: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether the roll takes no changes."""
        return bool(self.locks) and not self.locks[-1].reopened_ms

    def has(self, deputy: PersonId) -> bool:
        """Say whether a deputy is present."""
        entry = self.attendance.get(deputy)
        return entry is not None and entry.is_here

    def entered(
        self, deputy: PersonId, status: AttendanceStatus, at_ms: int, *, site: str = ""
    ) -> "Sitting":
        """Return the sitting with a deputy's entry on the roll, which settles a pending one.

        Args:
            deputy: whose entry.
            status: it is this from now on.
            at_ms: server UTC in milliseconds.
            site: the remote site by name; empty in the hall.
        """
        entry = Attendance(
            status=status, since_ms=at_ms, site=site, came_ms=self._came_ms(deputy, status, at_ms)
        )
        return replace(
            self,
            attendance={**self.attendance, deputy: entry},
            pending={person: wait for person, wait in self.pending.items() if person != deputy},
            heads=None,
        )

    def _came_ms(self, deputy: PersonId, status: AttendanceStatus, at_ms: int) -> int:
        """Return when a deputy came who is this from now on; 0 when never.

        Whoever is present and not late was there at the opening, whenever that was written down.
        """
        before = self.attendance.get(deputy)
        came_ms = 0 if before is None else before.came_ms
        match status:
            case AttendanceStatus.PRESENT:
                return min(came_ms or at_ms, self.opened_ms or at_ms)
            case AttendanceStatus.LATE:
                return came_ms or at_ms
            case AttendanceStatus.LEFT_EARLY:
                return came_ms
            case AttendanceStatus.EXCUSED | AttendanceStatus.UNEXCUSED:
                return 0
            case _:
                assert_never(status)
