"""When the PDF of the minutes is made anew, as the record grows: pure."""

from dataclasses import dataclass, replace
from typing import Final

QUIET_MS: Final = 1_000
"""So long the record has to rest: several facts at once make one PDF."""
MOST_MS: Final = 5_000
"""So long it may be behind while the record grows without rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How far the PDF follows the record; times are the server's, in milliseconds.

    Attributes:
        is_watched: whether somebody can see it.
        is_held: whether a hand is moving it.
        is_running: whether one is being made or opened.
        was_made: whether there is one already.
        behind_ms: since when the record holds more than what was last asked for; None when not.
        grown_ms: when it last grew.
    """

    is_watched: bool = False
    is_held: bool = False
    is_running: bool = False
    was_made: bool = False
    behind_ms: int | None = None
    grown_ms: int = 0


def grown(making: Making, now_ms: int) -> Making:
    """The record holds more than before."""
    behind_ms = now_ms if making.behind_ms is None else making.behind_ms
    return replace(making, behind_ms=behind_ms, grown_ms=now_ms)


def begun(making: Making) -> Making:
    """One is being made of all that the record holds now."""
    return replace(making, is_running=True, behind_ms=None)


def ended(making: Making, *, is_made: bool) -> Making:
    """It was made and opened, or failed; what failed is tried again when the record grows."""
    return replace(making, is_running=False, was_made=making.was_made or is_made)


def is_due(making: Making, now_ms: int) -> bool:
    """Whether one has to be made now; never under a moving hand, and the first one at once."""
    if not making.is_watched or making.is_held or making.is_running or making.behind_ms is None:
        return False
    rested = now_ms - making.grown_ms >= QUIET_MS
    return not making.was_made or rested or now_ms - making.behind_ms >= MOST_MS
