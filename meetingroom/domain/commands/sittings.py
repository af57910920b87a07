"""On the course of sittings."""

from dataclasses import dataclass

from meetingroom.domain.ids import SittingId
from meetingroom.domain.values import Closure, SittingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSitting:
    """Put a sitting into the plan.

    Attributes:
        closure: a closed sitting names the council's decision and has no remote sites.
        decision: in words, 1 to 600 letters for a closed sitting, else empty.
        sites: names of remote sites, 1 to 200 letters each, none twice, 0 to 50.
        begins_ms: when it is meant to begin, server's UTC; 0 while nobody said.
    """

    sitting: SittingId
    kind: SittingKind
    closure: Closure = Closure.PUBLIC
    decision: str = ""
    sites: tuple[str, ...] = ()
    begins_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideClosure:
    """Record the council's decision, 1 to 600 letters, to close a sitting or to open it again."""

    sitting: SittingId
    closure: Closure
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoll:
    """Let deputies check in to a planned sitting."""

    sitting: SittingId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSitting:
    """Open the sitting whose roll is open; needs a quorum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSitting:
    """Close the current sitting."""
