"""Of sittings and their roll."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.values import AttendanceStatus, Closure, SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPlanned:
    """A sitting stands in the session's plan.

    Attributes:
        closure: closed only by the council's ``decision``, which is empty for a public one.
        sites: remote sites (điểm cầu) by name; none when everybody meets in the hall.
    """

    sitting: SittingId
    kind: SittingKind
    closure: Closure = Closure.PUBLIC
    decision: str = ""
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureDecided:
    """The council decided that a sitting is closed, or public again; ``decision`` in words."""

    sitting: SittingId
    closure: Closure
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollOpened:
    """Deputies may check in to a sitting."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyCheckedIn:
    """A deputy checked in at a seat."""

    sitting: SittingId
    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceMarked:
    """The secretary or the clerk set a deputy's attendance."""

    sitting: SittingId
    deputy: PersonId
    status: AttendanceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class RollConfirmed:
    """The secretary confirmed the roll: ``present`` of ``base`` deputies in office."""

    sitting: SittingId
    present: int
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingOpened:
    """The chair opened the sitting with a quorum of ``quorum`` of ``base``."""

    sitting: SittingId
    present: int
    base: int
    quorum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingClosed:
    """The chair closed the sitting."""

    sitting: SittingId
