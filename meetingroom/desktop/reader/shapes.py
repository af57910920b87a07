"""Ink as Qt paints it: made once for each item, painted at any zoom and turn.

Shapes are in the ink's own 1/20 pt; a painter with the transform of :func:`onto_sheet` puts them
where they belong, the widths of their lines with them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from meetingroom.documents.geometry import PageSize
from meetingroom.domain.ink import (
    UNITS_PER_PT,
    Colour,
    Extent,
    Highlight,
    Item,
    Pen,
    Point,
    Quad,
    Stroke,
    Tool,
)
from meetingroom.domain.ink_geometry import inked_extent, width_at

COLOURS: Final[Mapping[Colour, QColor]] = {
    Colour.BLUE: QColor("#1D4FA0"),
    Colour.BLACK: QColor("#16202B"),
    Colour.RED: QColor("#C0392B"),
    Colour.GREEN: QColor("#14633A"),
    Colour.YELLOW: QColor("#FFE08A"),
    Colour.LIME: QColor("#C9E99B"),
    Colour.PINK: QColor("#F7C1D4"),
    Colour.SKY: QColor("#B9DDF5"),
}
"""Pages are white by day and in the dark, so ink looks the same in both."""

_WIDTHS: Final = 6
"""A pen's line changes its width in steps of a sixth of it: finer ones nobody sees."""

Run = tuple[float, QPolygonF]
"""A part of a line that is equally wide everywhere: its width and its places, 1/20 pt."""


class Shape:
    """What one item of ink, or a piece of a line, looks like.

    Attributes:
        bounds: box around all of it, 1/20 pt.
    """

    __slots__ = ("_areas", "_colour", "_runs", "bounds")

    def __init__(
        self,
        colour: Colour,
        bounds: QRectF,
        runs: Sequence[Run] = (),
        areas: Sequence[QPolygonF] = (),
    ) -> None:
        self._colour = colour
        self._runs = runs
        self._areas = areas
        self.bounds = bounds

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        pen = QPen(COLOURS[self._colour])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for width, places in self._runs:
            pen.setWidthF(width)
            painter.setPen(pen)
            if places.size() == 1:
                painter.drawPoint(places.at(0))
            else:
                painter.drawPolyline(places)
        if self._areas:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(COLOURS[self._colour])
            for area in self._areas:
                painter.drawPolygon(area)


def shape_of(item: Item) -> Shape:
    """Return what an item looks like."""
    match item:
        case Stroke():
            return line_shape(item.pen, tuple(item.points()), _rect(inked_extent(item)))
        case Highlight():
            return area_shape(item.colour, item.quads)
        case _:
            assert_never(item)


def line_shape(pen: Pen, points: Sequence[Point], bounds: QRectF | None = None) -> Shape:
    """Return what a line looks like: a highlighter in one width, a pen by its pressure.

    Args:
        pen: what draws it.
        points: one or more.
        bounds: box around its ink, when it is known.
    """
    if pen.tool is Tool.HIGHLIGHTER or len(points) == 1:
        runs = [(width_at(pen, points[0].pressure), _polygon(points))]
    else:
        runs = _runs(pen, points)
    return Shape(pen.colour, bounds or _bounds(points, runs), runs)


def area_shape(colour: Colour, quads: Iterable[Quad]) -> Shape:
    """Return what areas over words look like."""
    areas = [QPolygonF([QPointF(*q[at : at + 2]) for at in range(0, 8, 2)]) for q in quads]
    bounds = QRectF()
    for area in areas:
        bounds = bounds.united(area.boundingRect())
    return Shape(colour, bounds, areas=areas)


def onto_sheet(page: PageSize, px_per_pt: float) -> QTransform:
    """Return how ink of a page comes onto the page as displayed.

    Args:
        page: that the ink lies on.
        px_per_pt: zoom of the sheet.
    """
    width, height = page.width_pt * UNITS_PER_PT, page.height_pt * UNITS_PER_PT
    turned = {
        0: QTransform(),
        90: QTransform(0, 1, -1, 0, height, 0),
        180: QTransform(-1, 0, 0, -1, width, height),
        270: QTransform(0, -1, 1, 0, 0, width),
    }[page.turn]
    scale = px_per_pt / UNITS_PER_PT
    return turned * QTransform.fromScale(scale, scale)


def _runs(pen: Pen, points: Sequence[Point]) -> list[Run]:
    step = pen.width_20th / _WIDTHS
    runs: list[Run] = []
    steps, run = 0, [points[0]]
    for start, end in pairwise(points):
        now = max(1, round(width_at(pen, end.pressure) / step))
        if now != steps and len(run) > 1:
            runs.append((steps * step, _polygon(run)))
            run = [start]
        steps = now
        run.append(end)
    return [*runs, (steps * step, _polygon(run))]


def _polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y, _ in points])


def _bounds(points: Sequence[Point], runs: Sequence[Run]) -> QRectF:
    xs, ys, _ = zip(*points, strict=True)
    left, top = min(xs), min(ys)
    half = max(width for width, _ in runs) / 2
    box = QRectF(left, top, max(xs) - left, max(ys) - top)
    return box.adjusted(-half, -half, half, half)


def _rect(extent: Extent) -> QRectF:
    left, top, right, bottom = extent
    return QRectF(left, top, right - left, bottom - top)
