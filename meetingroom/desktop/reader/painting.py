"""Ink by Qt's painter: strokes and highlights of a page, at any zoom."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from meetingroom.documents.geometry import PageSize, Point, onto_display
from meetingroom.domain.ink import UNITS_PER_PT, Colour, Highlight, Item, Pen, Quad, Stroke, Tool
from meetingroom.domain.ink import Point as InkPoint
from meetingroom.domain.ink_geometry import width_at

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


class InkPainter:
    """Paints ink of one page onto a painter whose origin is the page's top left corner."""

    def __init__(self, painter: QPainter, page: PageSize, px_per_pt: float) -> None:
        """Prepare.

        Args:
            painter: of the item.
            page: that the ink lies on.
            px_per_pt: zoom, painter's pixels a point.
        """
        self._painter = painter
        self._page = page
        self._zoom = px_per_pt
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def shine(self, items: Iterable[Item]) -> None:
        """Paint highlights over a page's picture: its letters stay as dark as they are."""
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for item in items:
            if isinstance(item, Highlight):
                self.quads(item.quads, item.colour)
            elif item.pen.tool is Tool.HIGHLIGHTER:
                self.line(item.pen, tuple(item.points()))

    def write(self, items: Iterable[Item]) -> None:
        """Paint the strokes of pens, in their order."""
        for item in items:
            if isinstance(item, Stroke) and item.pen.tool is Tool.PEN:
                self.line(item.pen, tuple(item.points()))

    def quads(self, quads: Iterable[Quad], colour: Colour) -> None:
        """Paint areas over words."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(COLOURS[colour])
        for q in quads:
            corners = ((q.x1, q.y1), (q.x2, q.y2), (q.x3, q.y3), (q.x4, q.y4))
            shape = QPolygonF([self.place(InkPoint(x, y)) for x, y in corners])
            self._painter.drawPolygon(shape)

    def line(self, pen: Pen, points: tuple[InkPoint, ...]) -> None:
        """Paint a stroke: a highlighter in one width, a pen by its pressure."""
        places = [self.place(point) for point in points]
        qpen = QPen(COLOURS[pen.colour])
        qpen.setCapStyle(Qt.PenCapStyle.RoundCap)
        qpen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if pen.tool is Tool.HIGHLIGHTER or len(places) == 1:
            self._one_width(qpen, pen, places)
            return
        for (start, end), (_, after) in zip(pairwise(places), pairwise(points), strict=True):
            qpen.setWidthF(self._px(width_at(pen, after.pressure)))
            self._painter.setPen(qpen)
            self._painter.drawLine(start, end)

    def place(self, at: InkPoint) -> QPointF:
        """Return where a place of the paper lies on the item."""
        return placed(at, self._page, self._zoom)

    def _one_width(self, qpen: QPen, pen: Pen, places: list[QPointF]) -> None:
        qpen.setWidthF(self._px(pen.width_20th))
        self._painter.setPen(qpen)
        if len(places) == 1:
            self._painter.drawPoint(places[0])
        else:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawPolyline(QPolygonF(places))

    def _px(self, width_20th: float) -> float:
        return max(1.0, width_20th / UNITS_PER_PT * self._zoom)


def placed(at: InkPoint, page: PageSize, px_per_pt: float) -> QPointF:
    """Return where a place of the paper lies on the page as displayed, in pixels."""
    on_paper = Point(x_pt=at.x / UNITS_PER_PT, y_pt=at.y / UNITS_PER_PT)
    shown = onto_display(on_paper, page)
    return QPointF(shown.x_pt * px_per_pt, shown.y_pt * px_per_pt)


def dirty_rect(places: Iterable[QPointF], margin_px: float) -> QRectF:
    """Return the upright rectangle around some places, with a margin."""
    kept = list(places)
    left, right = min(p.x() for p in kept), max(p.x() for p in kept)
    top, bottom = min(p.y() for p in kept), max(p.y() for p in kept)
    return QRectF(left, top, right - left, bottom - top).adjusted(
        -margin_px, -margin_px, margin_px, margin_px
    )
