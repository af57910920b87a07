"""The page and the dry ink on it, as items of the scene."""

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from typing_extensions import override

from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.painting import InkPainter
from meetingroom.documents.geometry import displayed_size

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


class _OnPage(QQuickPaintedItem):
    """What both items share: the reader, and which page."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._reader: ReaderModel | None = None
        self._page = -1

    def follow(self, reader: QObject | None) -> None:
        """Follow another reader."""
        self._reader = reader if isinstance(reader, ReaderModel) else None
        if self._reader is not None:
            self.listen(self._reader)
        self.update()

    def listen(self, reader: ReaderModel) -> None:
        """Connect what makes this item paint anew."""

    def turn_to(self, page: int) -> None:
        """Show another page."""
        self._page = page
        self.update()

    def on_page(self, page: int) -> None:
        """Something of a page changed."""
        if page == self._page:
            self.update()

    @property
    def px_per_pt(self) -> float:
        """Zoom: the item's pixels for a point of the page."""
        size = None if self._reader is None else self._reader.size_of(self._page)
        return 0.0 if size is None else self.width() / displayed_size(size)[0]


@QmlElement
class PageItem(_OnPage):
    """The page's picture with its highlights, stretched until the sharp one is there."""

    readerChanged = Signal()
    pageChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setOpaquePainting(True)
        self.setFillColor(QColor("white"))

    def _read_reader(self) -> QObject | None:
        return self._reader

    def _write_reader(self, reader: QObject | None) -> None:
        self.follow(reader)
        self.readerChanged.emit()

    reader = Property(QObject, _read_reader, _write_reader, notify=readerChanged)
    """The reader."""

    def _read_page(self) -> int:
        return self._page

    def _write_page(self, page: int) -> None:
        self.turn_to(page)
        self.pageChanged.emit()

    page = Property(int, _read_page, _write_page, notify=pageChanged)
    """Which page, from 0."""

    @override
    def listen(self, reader: ReaderModel) -> None:
        reader.pictureChanged.connect(self.on_page)
        reader.pen_and_ink.inkChanged.connect(self.on_page)

    @override
    def paint(self, painter: QPainter) -> None:
        if self._reader is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for picture in self._reader.pictures_of(self._page):
            scale = self.px_per_pt / picture.px_per_pt
            box = picture.box
            target = QRectF(
                box.left_px * scale, box.top_px * scale, box.width_px * scale, box.height_px * scale
            )
            painter.drawImage(target, picture.image)
        size = self._reader.size_of(self._page)
        if size is not None:
            InkPainter(painter, size, self.px_per_pt).shine(self._reader.ink_on(self._page))


@QmlElement
class InkItem(_OnPage):
    """What a pen wrote on a page: painted anew only where a mark of this page changed."""

    readerChanged = Signal()
    pageChanged = Signal()

    def _read_reader(self) -> QObject | None:
        return self._reader

    def _write_reader(self, reader: QObject | None) -> None:
        self.follow(reader)
        self.readerChanged.emit()

    reader = Property(QObject, _read_reader, _write_reader, notify=readerChanged)
    """The reader."""

    def _read_page(self) -> int:
        return self._page

    def _write_page(self, page: int) -> None:
        self.turn_to(page)
        self.pageChanged.emit()

    page = Property(int, _read_page, _write_page, notify=pageChanged)
    """Which page, from 0."""

    @override
    def listen(self, reader: ReaderModel) -> None:
        reader.pen_and_ink.inkChanged.connect(self.on_page)

    @override
    def paint(self, painter: QPainter) -> None:
        size = None if self._reader is None else self._reader.size_of(self._page)
        if self._reader is not None and size is not None:
            InkPainter(painter, size, self.px_per_pt).write(self._reader.ink_on(self._page))
