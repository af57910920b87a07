"""The line under the hand as it grows: painted where it grew, whatever its length."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from meetingroom.desktop.reader.shapes import Shape, line_shape
from meetingroom.domain.ink import Pen, Point, Tool
from meetingroom.domain.ink_geometry import WIDEST

_PIECE: Final = 24
"""So many points of the line are painted together or not at all."""


class WetLine:
    """Pieces that don't change any more, and the end that still does."""

    def __init__(self, pen: Pen, start: Point) -> None:
        """Begin a line.

        Args:
            pen: what draws it.
            start: where it was set down, 1/20 pt.
        """
        self.pen = pen
        self._pieces: list[Shape] = []
        self._open = [start]
        # A translucent line must not lie over itself where its pieces meet: it is one polygon.
        self._whole = QPolygonF([QPointF(start.x, start.y)])
        self._is_one = pen.tool is Tool.HIGHLIGHTER

    @property
    def reach_20th(self) -> float:
        """How far its ink may lie from its points, 1/20 pt."""
        return self.pen.width_20th * (1.0 if self._is_one else WIDEST) / 2

    def grow(self, fixed: Sequence[Point]) -> None:
        """Add points that won't change any more."""
        if self._is_one:
            for point in fixed:
                self._whole.append(QPointF(point.x, point.y))
            return
        self._open += fixed
        if len(self._open) > _PIECE:
            self._pieces.append(line_shape(self.pen, self._open))
            self._open = self._open[-1:]

    def paint(self, painter: QPainter, tip: Point, area: QRectF) -> None:
        """Paint what lies in an area.

        Args:
            painter: with the transform of ``onto_sheet``.
            tip: where the pen is.
            area: 1/20 pt.
        """
        if self._is_one:
            places = QPolygonF(self._whole)
            places.append(QPointF(tip.x, tip.y))
            run = (float(self.pen.width_20th), places)
            Shape(self.pen.colour, places.boundingRect(), [run]).paint(painter)
            return
        for piece in self._pieces:
            if piece.bounds.intersects(area):
                piece.paint(painter)
        points = self._open if self._open[-1][:2] == tip[:2] else [*self._open, tip]
        line_shape(self.pen, points).paint(painter)
