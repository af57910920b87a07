"""Smoothing a line while it is drawn, without letting it trail behind the pen.

The line runs in curves from the middle between two reported points to the middle between the next
two, each drawn towards the point between them. What was returned never changes; only the last
piece, from the last middle to the pen itself, is straight and drawn anew with each point.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from meetingroom.domain.ink import Point

_STEP_20TH: Final = 20
"""A curve is drawn in straight pieces of about 1 pt."""
_MOST_STEPS: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class WetEnd:
    """Where the line that is being drawn ends.

    Attributes:
        fixed: the last point that can't change any more.
        pen: where the pen is.
    """

    fixed: Point
    pen: Point

    def tail(self) -> tuple[Point, Point]:
        """Return the piece that is drawn anew with each point: from the fixed line to the pen."""
        return self.fixed, self.pen


def set_down(at: Point) -> WetEnd:
    """Return the end of a line that begins here; ``at`` is its first fixed point."""
    return WetEnd(fixed=at, pen=at)


def drawn_on(end: WetEnd, at: Point) -> tuple[WetEnd, tuple[Point, ...]]:
    """Draw on to the pen's next place.

    Args:
        end: where the line ended.
        at: the next place, 1/20 pt.

    Returns:
        The new end, and the points that are now fixed, in order; none while the pen stays where
        it is. When it is lifted, the line is all fixed points and then ``pen``.
    """
    if at[:2] == end.pen[:2]:
        # A dot grows while the pen is pressed harder in the same place.
        return replace(end, pen=max(end.pen, at)), ()
    middle = _between(end.pen, at, 0.5)
    way = math.dist(end.fixed[:2], end.pen[:2]) + math.dist(end.pen[:2], middle[:2])
    steps = max(1, min(_MOST_STEPS, round(way / _STEP_20TH)))
    curve = tuple(_on_curve(end.fixed, end.pen, middle, step / steps) for step in range(1, steps))
    return WetEnd(fixed=middle, pen=at), (*curve, middle)


def _between(one: Point, other: Point, share: float) -> Point:
    return Point(*(a + (b - a) * share for a, b in zip(one, other, strict=True)))


def _on_curve(start: Point, towards: Point, end: Point, share: float) -> Point:
    return _between(_between(start, towards, share), _between(towards, end, share), share)
