"""Of the course of sittings."""

from dataclasses import dataclass

from meetingroom.domain.ids import SittingId
from meetingroom.domain.values import Closure, SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingPlanned:
    """A sitting stands in the session's plan.

    Attributes:
        closure: closed only by the council's ``decision``, which is empty for a public one.
        sites: remote sites (điểm cầu) by name; none when everybody meets in the hall.
        begins_ms: when it is meant to begin, server's UTC; 0 while nobody said.
    """

    sitting: SittingId
    kind: SittingKind
    closure: Closure = Closure.PUBLIC
    decision: str = ""
    sites: tuple[str, ...] = ()
    begins_ms: int = 0


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
