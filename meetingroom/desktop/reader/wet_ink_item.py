"""The line under the hand, alone in an item no larger than the viewport."""

from typing import Final

from PySide6.QtCore import Property, QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QInputDevice, QMouseEvent, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow
from typing_extensions import override

from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.pen_filter import PenFilter, PenMove
from meetingroom.desktop.reader.shapes import area_shape, onto_sheet
from meetingroom.desktop.reader.wet_line import WetLine
from meetingroom.domain.ink import PRESSURE_OF_A_MOUSE, Point

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MARGIN_PX: Final = 3.0
_GESTURE_POINTS: Final = 40
"""So far a finger may have drawn when a second one makes a gesture of it."""
_ERASER_20TH: Final = 240.0
_ERASER_GREY: Final = QColor(120, 130, 140, 110)
_WET_SHINE: Final = 0.5
"""A highlighter's line lies over the letters until it is dry, and must not hide them."""


@QmlElement
class WetInkItem(QQuickPaintedItem):
    """Draws what pen, finger or mouse are drawing, over the pages that lie still under it."""

    readerChanged = Signal()
    sightChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._reader: ReaderModel | None = None
        self._left_pt = self._top_pt = 0.0
        self._zoom = 1.0
        self._erases = False
        self._is_finger = False
        self._line: WetLine | None = None
        self._filter: PenFilter | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.windowChanged.connect(self._watch)
        self.visibleChanged.connect(self._hidden)

    def _read_reader(self) -> QObject | None:
        return self._reader

    def _write_reader(self, reader: QObject | None) -> None:
        self._reader = reader if isinstance(reader, ReaderModel) else None
        self._watch(self.window())
        self.readerChanged.emit()

    reader = Property(QObject, _read_reader, _write_reader, notify=readerChanged)
    """The reader."""

    def _read_left_pt(self) -> float:
        return self._left_pt

    def _write_left_pt(self, left_pt: float) -> None:
        self._left_pt = left_pt
        self.sightChanged.emit()

    leftPt = Property(float, _read_left_pt, _write_left_pt, notify=sightChanged)
    """Left of the viewport, points of the column."""

    def _read_top_pt(self) -> float:
        return self._top_pt

    def _write_top_pt(self, top_pt: float) -> None:
        self._top_pt = top_pt
        self.sightChanged.emit()

    topPt = Property(float, _read_top_pt, _write_top_pt, notify=sightChanged)
    """Top of the viewport, points of the column."""

    def _read_px_per_pt(self) -> float:
        return self._zoom

    def _write_px_per_pt(self, zoom: float) -> None:
        self._zoom = zoom
        self.sightChanged.emit()

    pxPerPt = Property(float, _read_px_per_pt, _write_px_per_pt, notify=sightChanged)
    """Zoom, item pixels a point."""

    @override
    def paint(self, painter: QPainter) -> None:
        ink = None if self._reader is None else self._reader.pen_and_ink
        wet = None if ink is None else ink.wet
        if ink is None or wet is None or self._line is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        onto_item = self._onto_item(wet.page)
        painter.setTransform(onto_item, True)  # noqa: FBT003 - Qt's own way to say "before what there is"
        if self._erases or ink.pen_is_eraser:
            self._paint_eraser(painter, (*wet.fixed, wet.end.pen))
            return
        painter.setOpacity(_WET_SHINE if ink.shines else 1.0)
        if wet.quads:
            area_shape(ink.pen.colour, wet.quads).paint(painter)
        else:
            area = painter.clipBoundingRect() if painter.hasClipping() else _everywhere(onto_item)
            self._line.paint(painter, wet.end.pen, area)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._reader is None or not self._reader.pen_and_ink.takes_fingers:
            event.ignore()
            return
        self._is_finger = event.device().type() == QInputDevice.DeviceType.TouchScreen
        self._begin(event.position(), PRESSURE_OF_A_MOUSE / 255)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event.position(), PRESSURE_OF_A_MOUSE / 255)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        _ = event
        self._lift()

    @override
    def mouseUngrabEvent(self) -> None:
        wet = None if self._reader is None else self._reader.pen_and_ink.wet
        if self._reader is None or wet is None:
            return
        if self._is_finger and len(wet.fixed) < _GESTURE_POINTS:
            # A second finger came: the first one did not mean to write.
            self._reader.pen_and_ink.cancel()
            self.update()
        else:
            self._lift()

    def _hidden(self) -> None:
        if not self.isVisible():
            self._lift()

    def _watch(self, window: QQuickWindow | None) -> None:
        if window is None or self._reader is None or self._filter is not None:
            return
        self._filter = PenFilter(self._now_ms, self._pen, self._pen_near, self)
        window.installEventFilter(self._filter)

    def _now_ms(self) -> int:
        return 0 if self._reader is None else self._reader.now_ms()

    def _pen_near(self) -> None:
        if self._reader is not None:
            self._reader.pen_and_ink.pen_seen()

    def _pen(self, move: PenMove) -> bool:
        if self._reader is None:
            return False
        ink, place = self._reader.pen_and_ink, self.mapFromScene(move.at)
        if move.kind == QEvent.Type.TabletPress and move.is_tip and ink.wet is None:
            if not self._is_open_at(move.at):
                return False
            if not ink.draws:
                ink.hold("pen")
            self._erases = move.erases
            self._begin(place, move.pressure)
            return True
        if ink.wet is None:
            return False
        if move.kind == QEvent.Type.TabletRelease and move.is_tip:
            self._lift()
        elif move.kind == QEvent.Type.TabletMove:
            self._move(place, move.pressure)
        return True

    def _is_open_at(self, at: QPointF) -> bool:
        """Whether the pages lie bare here: no bar, button or dialog is over them."""
        window = self.window()
        if not self.isVisible() or not self.contains(self.mapFromScene(at)):
            return False
        column = self.parentItem()
        top = topmost(window.contentItem(), at)
        return top is not None and (top is self or column.isAncestorOf(top))

    def _begin(self, at: QPointF, pressure: float) -> None:
        if self._reader is None:
            return
        found = self._reader.place_of(*self._column(at), pressure)
        if found is not None:
            self._reader.pen_and_ink.begin(*found)
            self._line = WetLine(self._reader.pen_and_ink.pen, found[1])
            self.update()

    def _move(self, at: QPointF, pressure: float) -> None:
        reader = self._reader
        wet = None if reader is None else reader.pen_and_ink.wet
        if reader is None or wet is None or self._line is None:
            return
        before = wet.end
        point = reader.on_paper(wet.page, *self._column(at), pressure)
        fixed = reader.pen_and_ink.move(point)
        self._line.grow(fixed)
        if wet.quads or self._erases or reader.pen_and_ink.pen_is_eraser:
            self.update()
        else:
            self.update(self._dirty(wet.page, (before.fixed, before.pen, *fixed, point)))

    def _lift(self) -> None:
        if self._reader is not None and self._reader.pen_and_ink.wet is not None:
            self._reader.pen_and_ink.lift(erasing=self._erases)
            self._erases = False
            self.update()

    def _dirty(self, page: int, points: tuple[Point, ...]) -> QRect:
        xs, ys, _ = zip(*points, strict=True)
        reach = 0.0 if self._line is None else self._line.reach_20th
        area = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        grown = area.adjusted(-reach, -reach, reach, reach)
        on_item: QRectF = self._onto_item(page).mapRect(grown)
        return on_item.adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX).toAlignedRect()

    def _paint_eraser(self, painter: QPainter, points: tuple[Point, ...]) -> None:
        pen = QPen(_ERASER_GREY, _ERASER_20TH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y, _ in points]))

    def _onto_item(self, page: int) -> QTransform:
        """Return how ink of a page comes onto this item."""
        size = None if self._reader is None else self._reader.size_of(page)
        assert self._reader is not None  # noqa: S101 - asked for a page of a reader only
        assert size is not None  # noqa: S101 - the page under the hand is open
        left_pt, top_pt = self._reader.corner_of(page)
        origin = QTransform.fromTranslate(
            (left_pt - self._left_pt) * self._zoom, (top_pt - self._top_pt) * self._zoom
        )
        return onto_sheet(size, self._zoom) * origin

    def _column(self, at: QPointF) -> tuple[float, float]:
        return at.x() / self._zoom + self._left_pt, at.y() / self._zoom + self._top_pt


def _everywhere(onto_item: QTransform) -> QRectF:
    """Return all that may be in sight, in the ink's own units."""
    back, _ = onto_item.inverted()
    return QRectF(back.mapRect(QRectF(0, 0, 16_384, 16_384)))


def topmost(item: QQuickItem, at: QPointF) -> QQuickItem | None:
    """Return what a press here would meet first: an item that takes presses, or nothing.

    Args:
        item: looked at with all that is in it.
        at: in the window.
    """
    place = item.mapFromScene(at)
    if not item.isVisible() or not item.isEnabled() or (item.clip() and not item.contains(place)):
        return None
    stacked = sorted(enumerate(item.childItems()), key=lambda placed: (placed[1].z(), placed[0]))
    for _, child in stacked[::-1]:
        found = topmost(child, at)
        if found is not None:
            return found
    takes = item.acceptedMouseButtons() != Qt.MouseButton.NoButton
    return item if takes and item.contains(place) else None
