"""Erasing: which ink an eraser touches, and what stays of a stroke it went through.

An eraser is round and moves along a line, so it wipes capsules: all places within its radius of
a straight piece. A capsule is convex, so it wipes at most one span of a straight piece of ink, and
all spans are taken from the stroke as it was: the ends are rounded once, however slow the hand.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, assert_never

from meetingroom.domain.ink import Extent, Highlight, Item, Point, Stroke
from meetingroom.domain.ink_geometry import inked_extent, stroke_of, whole, width_at

Span = tuple[float, float]
"""A part of a straight piece: from and to, as shares of it, 0 to 1."""
_NOTHING: Final[Span] = (1.0, 0.0)


class Erasing(StrEnum):
    """What an eraser takes: all of what it touches, or only where it went."""

    WHOLE_STROKES = "whole_strokes"
    PARTS = "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eraser:
    """An eraser's way from setting it down to lifting it.

    Attributes:
        path: where it was, 1/20 pt; one point or more.
        radius_20th: above 0.
    """

    erasing: Erasing
    path: tuple[Point, ...]
    radius_20th: float

    @property
    def extent(self) -> Extent:
        """Box around all it may touch."""
        xs, ys, _ = zip(*self.path, strict=True)
        return Extent(min(xs), min(ys), max(xs), max(ys)).grown(self.radius_20th)

    def pieces(self) -> Iterator[tuple[Point, Point]]:
        """Yield the straight pieces of its way; one that did not move has one without length."""
        return iter(((self.path[0], self.path[0]),)) if len(self.path) == 1 else pairwise(self.path)


def remains(item: Item, eraser: Eraser) -> tuple[Item, ...]:
    """Return what stays of an item: itself when it was not touched, else its parts or nothing.

    A highlight over words is always taken whole.
    """
    if not eraser.extent.meets(inked_extent(item)):
        return (item,)
    match item:
        case Stroke():
            return _stroke_remains(item, eraser)
        case Highlight(quads=quads):
            boxes = [quad.extent.grown(eraser.radius_20th) for quad in quads]
            touched = any(_in_box(*piece, box) for piece in eraser.pieces() for box in boxes)
            return () if touched else (item,)
        case _:
            assert_never(item)


def _stroke_remains(stroke: Stroke, eraser: Eraser) -> tuple[Stroke, ...]:
    points = tuple(stroke.points())
    reach = eraser.radius_20th + width_at(stroke.pen, max(stroke.pressures)) / 2
    capsules = [
        _Capsule(start, end, reach)
        for start, end in eraser.pieces()
        if _box_of(start, end).grown(reach).meets(stroke.extent)
    ]
    ink = tuple(pairwise(points)) or ((points[0], points[0]),)
    wiped = [_wiped(start, end, capsules) for start, end in ink]
    if not any(wiped):
        return (stroke,)
    if eraser.erasing is Erasing.WHOLE_STROKES:
        return ()
    return tuple(stroke_of(stroke.pen, part) for part in _parts(ink, wiped))


@dataclass(frozen=True, slots=True)
class _Capsule:
    start: Point
    end: Point
    radius: float


def _wiped(start: Point, end: Point, capsules: Sequence[_Capsule]) -> tuple[Span, ...]:
    """Return the spans of a piece of ink that are wiped, in order and apart from each other."""
    box = _box_of(start, end)
    spans = sorted(
        span
        for capsule in capsules
        if _box_of(capsule.start, capsule.end).grown(capsule.radius).meets(box)
        and (span := _span(start, end, capsule)) != _NOTHING
    )
    merged: list[Span] = []
    for low, high in spans:
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def _parts(
    ink: Sequence[tuple[Point, Point]], wiped: Sequence[tuple[Span, ...]]
) -> Iterator[list[Point]]:
    part: list[Point] = []
    for (start, end), spans in zip(ink, wiped, strict=True):
        for low, high in _left_between(spans):
            if low > 0 and len(part) > 1:
                yield part
            if low > 0 or not part:
                part = [_at(start, end, low)]
            part = _with(part, _at(start, end, high))
        if spans and spans[-1][1] >= 1:
            if len(part) > 1:
                yield part
            part = []
    if len(part) > 1:
        yield part


def _left_between(spans: Sequence[Span]) -> Iterator[Span]:
    at = 0.0
    for low, high in spans:
        if low > at:
            yield at, low
        at = high
    if at < 1:
        yield at, 1.0


def _with(part: list[Point], point: Point) -> list[Point]:
    return part if part[-1][:2] == point[:2] else [*part, point]


def _at(start: Point, end: Point, share: float) -> Point:
    if share in {0.0, 1.0}:
        return end if share else start
    return whole(Point(*(a + (b - a) * share for a, b in zip(start, end, strict=True))))


def _box_of(start: Point, end: Point) -> Extent:
    return Extent(
        min(start.x, end.x), min(start.y, end.y), max(start.x, end.x), max(start.y, end.y)
    )


def _span(start: Point, end: Point, capsule: _Capsule) -> Span:
    """Return which part of a piece of ink lies in a capsule: in one of its ends or its middle."""
    spans = (
        _in_circle(start, end, capsule.start, capsule.radius),
        _in_circle(start, end, capsule.end, capsule.radius),
        _in_middle(start, end, capsule),
    )
    return min(low for low, _ in spans), max(high for _, high in spans)


def _in_circle(start: Point, end: Point, centre: Point, radius: float) -> Span:
    dx, dy = end.x - start.x, end.y - start.y
    px, py = start.x - centre.x, start.y - centre.y
    length2 = dx * dx + dy * dy
    beyond = px * px + py * py - radius * radius
    if length2 == 0:
        return (0.0, 1.0) if beyond <= 0 else _NOTHING
    half = px * dx + py * dy
    root = half * half - length2 * beyond
    if root < 0:
        return _NOTHING
    root = math.sqrt(root)
    return _clipped((-half - root) / length2, (-half + root) / length2)


def _in_middle(start: Point, end: Point, capsule: _Capsule) -> Span:
    """Clip against the rectangle between a capsule's ends, in coordinates along and across it."""
    ax, ay = capsule.start.x, capsule.start.y
    dx, dy = capsule.end.x - ax, capsule.end.y - ay
    length = math.hypot(dx, dy)
    if length == 0:
        return _NOTHING
    # Turned so that the capsule lies along the x axis, from 0 to its length.
    turned = [
        Point(
            ((p.x - ax) * dx + (p.y - ay) * dy) / length,
            ((p.y - ay) * dx - (p.x - ax) * dy) / length,
        )
        for p in (start, end)
    ]
    box = Extent(0, -capsule.radius, length, capsule.radius)
    return _clip(turned[0], turned[1], box)


def _in_box(start: Point, end: Point, box: Extent) -> bool:
    return _clip(start, end, box) != _NOTHING


def _clip(start: Point, end: Point, box: Extent) -> Span:
    """Return which part of a piece lies in an upright box (Liang and Barsky's way)."""
    low, high = 0.0, 1.0
    for at, to, least, most in (
        (start.x, end.x, box.left, box.right),
        (start.y, end.y, box.top, box.bottom),
    ):
        way = to - at
        if way == 0:
            if not least <= at <= most:
                return _NOTHING
            continue
        one, other = (least - at) / way, (most - at) / way
        low, high = max(low, min(one, other)), min(high, max(one, other))
    return _clipped(low, high)


def _clipped(low: float, high: float) -> Span:
    low, high = max(low, 0.0), min(high, 1.0)
    return (low, high) if low <= high else _NOTHING
