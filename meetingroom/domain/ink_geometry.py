"""Measures of ink: how wide a line is, how far things are, and which points can be left out."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, assert_never

from meetingroom.domain.ink import (
    REACH_20TH,
    STROKE_POINTS,
    Extent,
    Highlight,
    Item,
    Pen,
    Point,
    Stroke,
    Tool,
)

SIMPLIFY_20TH: Final = 2
"""0.1 pt: how far a point that is left out may lie from the line that stays."""
SIMPLIFY_PRESSURE: Final = 24
"""How far a pressure that is left out may lie from the one that stays: 0.1 pt of a 2 pt pen."""

_THINNEST: Final = 0.4
_PER_PRESSURE: Final = 0.6 / 170
WIDEST: Final = _THINNEST + 255 * _PER_PRESSURE
_CHUNK: Final = 256


def width_at(pen: Pen, pressure: float) -> float:
    """Return how wide a pen draws, 1/20 pt: 0.4 to 1.3 times its width; a highlighter just that.

    Args:
        pen: what draws.
        pressure: 0 to 255.
    """
    if pen.tool is Tool.HIGHLIGHTER:
        return pen.width_20th
    return pen.width_20th * (_THINNEST + pressure * _PER_PRESSURE)


def inked_extent(item: Item) -> Extent:
    """Return the box that has all of an item's ink in it, the width of its pen with it."""
    match item:
        case Stroke():
            return item.extent.grown(width_at(item.pen, max(item.pressures)) / 2)
        case Highlight():
            return item.extent
        case _:
            assert_never(item)


def distance2(point: Point, start: Point, end: Point) -> float:
    """Return the square of the distance of a point from a straight piece, (1/20 pt)²."""
    ax, ay, _ = start
    dx, dy = end[0] - ax, end[1] - ay
    px, py = point[0] - ax, point[1] - ay
    length2 = dx * dx + dy * dy
    along = px * dx + py * dy
    if along <= 0 or length2 == 0:
        return px * px + py * py
    if along >= length2:
        px, py = px - dx, py - dy
        return px * px + py * py
    across = px * dy - py * dx
    return across * across / length2


def distance2_to_line(point: Point, line: Sequence[Point]) -> float:
    """Return the square of the distance of a point from a line of one point or more."""
    if len(line) == 1:
        return distance2(point, line[0], line[0])
    return min(distance2(point, start, end) for start, end in pairwise(line))


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out the points of a line that nobody would miss (Douglas and Peucker's way).

    First and last stay. Each point left out lies within `SIMPLIFY_20TH` of the piece that stays
    in its stead, and its pressure within `SIMPLIFY_PRESSURE` of what that piece has there.

    Args:
        points: one or more; what stays is the same points, so the pressures stay too.
    """
    last = len(points) - 1
    # Forced points keep the worst case, a zigzag, from taking the square of the whole length.
    stays = {*range(0, last, _CHUNK), last}
    waiting = list(pairwise(sorted(stays)))
    while waiting:
        start, end = waiting.pop()
        worst = _worst(points, start, end)
        if worst:
            stays.add(worst)
            waiting += ((start, worst), (worst, end))
    return tuple(points[index] for index in sorted(stays))


def _worst(points: Sequence[Point], start: int, end: int) -> int:
    """Return the index of the point that is furthest off, 0 if none is too far."""
    ax, ay, a_pressure = points[start]
    bx, by, b_pressure = points[end]
    dx, dy, rise = bx - ax, by - ay, b_pressure - a_pressure
    length2 = dx * dx + dy * dy
    # As shares of what is allowed, squared: one figure for place and pressure.
    per_place, per_pressure = 1 / SIMPLIFY_20TH**2, 1 / SIMPLIFY_PRESSURE**2
    worst, most = 0, 1.0
    for index, (x, y, pressure) in enumerate(points[start + 1 : end], start + 1):
        px, py = x - ax, y - ay
        share = (px * dx + py * dy) / length2 if length2 else 0.0
        share = 0.0 if share < 0 else 1.0 if share > 1 else share
        px -= share * dx
        py -= share * dy
        far = (px * px + py * py) * per_place
        off = pressure - a_pressure - share * rise
        far_pressed = off * off * per_pressure
        if far > most or far_pressed > most:
            worst, most = index, max(far, far_pressed)
    return worst


def lifted(pen: Pen, points: Sequence[Point]) -> tuple[Stroke, ...]:
    """Return what stays of a line when the pen is lifted: whole numbers, few points.

    Args:
        pen: what drew.
        points: as smoothed; one or more. Beyond `REACH_20TH` they are moved to the edge.

    Returns:
        One stroke; for a very long line several, each beginning where the one before ends.
    """
    few = simplified(_whole(points))
    step = STROKE_POINTS - 1
    cuts = range(0, max(1, len(few) - 1), step)
    return tuple(stroke_of(pen, few[cut : cut + step + 1]) for cut in cuts)


def stroke_of(pen: Pen, points: Sequence[Point]) -> Stroke:
    """Return a stroke through whole points within reach, 1 to `STROKE_POINTS` of them."""
    xs, ys, pressures = zip(*points, strict=True)
    return Stroke(pen=pen, xs=tuple(xs), ys=tuple(ys), pressures=bytes(pressures))


def whole(point: Point) -> Point:
    """Return the nearest point that can be stored."""
    x, y, pressure = point
    return Point(
        round(max(-REACH_20TH, min(REACH_20TH, x))),
        round(max(-REACH_20TH, min(REACH_20TH, y))),
        round(max(0, min(255, pressure))),
    )


def _whole(points: Sequence[Point]) -> list[Point]:
    kept = [whole(points[0])]
    for point in map(whole, points[1:]):
        if point[:2] == kept[-1][:2]:
            kept[-1] = max(kept[-1], point)
        else:
            kept.append(point)
    return kept
