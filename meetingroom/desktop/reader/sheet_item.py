"""A picture of a page, or of the ink on it, as an item of the scene."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from typing_extensions import override

from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.shapes import onto_sheet, shape_of
from meetingroom.domain.ink import Highlight, Item, Tool

if TYPE_CHECKING:
    from meetingroom.desktop.reader.pictures import Picture

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SheetItem(QQuickPaintedItem):
    """Shows one layer of a page where it belongs, stretched while the zoom changes.

    It is as large as its picture at the present zoom and painted only when that picture changes.
    """

    readerChanged = Signal()
    pageChanged = Signal()
    kindChanged = Signal()
    pxPerPtChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._reader: ReaderModel | None = None
        self._page = -1
        self._kind = ""
        self._zoom = 1.0
        self._shining: tuple[Item, ...] = ()

    def _read_reader(self) -> QObject | None:
        return self._reader

    def _write_reader(self, reader: QObject | None) -> None:
        self._reader = reader if isinstance(reader, ReaderModel) else None
        if self._reader is not None:
            self._reader.layerChanged.connect(self._changed)
            self._reader.pen_and_ink.inkChanged.connect(self._ink_changed)
        self._look()
        self.readerChanged.emit()

    reader = Property(QObject, _read_reader, _write_reader, notify=readerChanged)
    """The reader."""

    def _read_page(self) -> int:
        return self._page

    def _write_page(self, page: int) -> None:
        self._page = page
        self._look()
        self.pageChanged.emit()

    page = Property(int, _read_page, _write_page, notify=pageChanged)
    """Which page, from 0."""

    def _read_kind(self) -> str:
        return self._kind

    def _write_kind(self, kind: str) -> None:
        self._kind = kind
        self._look()
        self.kindChanged.emit()

    kind = Property(str, _read_kind, _write_kind, notify=kindChanged)
    """``whole`` page, ``part`` of it in sight, or ``ink``."""

    def _read_px_per_pt(self) -> float:
        return self._zoom

    def _write_px_per_pt(self, zoom: float) -> None:
        self._zoom = zoom
        self._fit()
        self.pxPerPtChanged.emit()

    pxPerPt = Property(float, _read_px_per_pt, _write_px_per_pt, notify=pxPerPtChanged)
    """Zoom, item pixels a point."""

    @override
    def paint(self, painter: QPainter) -> None:
        picture = self._picture()
        if picture is None or self._reader is None:
            return
        # The texture has the picture's own pixels; Qt may have scaled the painter for the panel.
        painter.resetTransform()
        panel = painter.device().devicePixelRatio()
        painter.scale(1 / panel, 1 / panel)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(0, 0, picture.image)
        size = self._reader.size_of(self._page)
        if self._shining and size is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.translate(-picture.box.left_px, -picture.box.top_px)
            painter.setTransform(onto_sheet(size, picture.px_per_pt), True)  # noqa: FBT003 - Qt's own way to say "before what there is"
            for item in self._shining:
                shape_of(item).paint(painter)

    def _changed(self, page: int, layer: str) -> None:
        if page == self._page and layer == self._kind:
            self._look()

    def _ink_changed(self, page: int) -> None:
        # A pen's line must not paint the page under it anew, a highlight must.
        if page == self._page and self._kind != "ink" and self._shines() != self._shining:
            self._look()

    def _picture(self) -> "Picture | None":
        # WORKAROUND (PySide 6.11): the Python half of an item that QML made is never freed, so it
        # must not hold a picture.
        return None if self._reader is None else self._reader.picture_of(self._page, self._kind)

    def _look(self) -> None:
        picture = self._picture()
        self._shining = () if self._kind == "ink" else self._shines()
        if picture is not None:
            self.setTextureSize(picture.image.size())
        self._fit()
        self.update()

    def _fit(self) -> None:
        picture = self._picture()
        if picture is None:
            self.setSize(QSizeF())
            return
        scale, box = self._zoom / picture.px_per_pt, picture.box
        place = QRectF(box.left_px, box.top_px, box.width_px, box.height_px)
        self.setPosition(QPointF(place.x() * scale, place.y() * scale))
        self.setSize(QSizeF(place.width() * scale, place.height() * scale))

    def _shines(self) -> tuple[Item, ...]:
        if self._reader is None:
            return ()
        return tuple(
            item
            for item in self._reader.ink_on(self._page)
            if isinstance(item, Highlight) or item.pen.tool is Tool.HIGHLIGHTER
        )
