"""Pictures of what pens wrote on the pages in sight, kept up to date a few lines at a time.

A page written full takes a second to paint. So a picture is painted in slices between which the
window lives on; a new line is painted over the picture there is; where ink was taken away only
what lies there is painted again.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from meetingroom.desktop.reader.pictures import Picture
from meetingroom.desktop.reader.shapes import Shape, onto_sheet, shape_of
from meetingroom.documents.geometry import PageSize, PixelBox
from meetingroom.domain.ink import Item, Stroke, Tool

_SLICE_MS: Final = 8
_AT_ONCE: Final = 12
"""So many lines are painted without a slice."""
_KEPT: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a picture of a page's ink is made for.

    Attributes:
        page: its size and turn.
        px_per_pt: zoom, device pixels a point.
        box: which pixels of the whole page at that zoom.
    """

    page: PageSize
    px_per_pt: float
    box: PixelBox


@dataclass(slots=True, kw_only=True)
class InkPicture:
    """A picture of the ink on a page, and how far it is painted."""

    sheet: Sheet
    image: QImage
    items: tuple[Item, ...] = ()
    waiting: list[Item] = field(default_factory=list)


class DryInk(QObject):
    """The pictures of ink on the pages in sight."""

    painted = Signal(int)
    """A page's picture is another one, or has more on it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: OrderedDict[int, InkPicture] = OrderedDict()
        self._coming: OrderedDict[int, InkPicture] = OrderedDict()
        self._shapes: dict[int, tuple[Item, Shape]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def clear(self) -> None:
        """Forget everything: another paper is read."""
        self._shown.clear()
        self._coming.clear()
        self._shapes.clear()
        self._timer.stop()

    def of(self, page: int) -> InkPicture | None:
        """Return the picture of a page, or None when nothing is written on it."""
        return self._shown.get(page) or self._coming.get(page)

    def picture_of(self, page: int) -> Picture | None:
        """Return the same as a layer of the page."""
        ink = self.of(page)
        if ink is None:
            return None
        return Picture(image=ink.image, px_per_pt=ink.sheet.px_per_pt, box=ink.sheet.box)

    def show(self, page: int, sheet: Sheet, items: Iterable[Item]) -> None:
        """Have a picture of a page.

        Args:
            page: from 0.
            sheet: how it is looked at.
            items: all ink on the page, the lowest first.
        """
        pens = tuple(i for i in items if isinstance(i, Stroke) and i.pen.tool is Tool.PEN)
        known = [held[page] for held in (self._shown, self._coming) if page in held]
        if not pens and known:
            self._forget(page)
            return
        for picture in known:
            self._update(page, picture, pens)
        if pens and all(picture.sheet != sheet for picture in known):
            self._begin(page, sheet, pens)
        if page in self._shown:
            self._shown.move_to_end(page)
        while len(self._shown) > _KEPT:
            self._shown.popitem(last=False)

    def _begin(self, page: int, sheet: Sheet, pens: tuple[Item, ...]) -> None:
        image = QImage(
            sheet.box.width_px, sheet.box.height_px, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.fill(Qt.GlobalColor.transparent)
        picture = InkPicture(sheet=sheet, image=image, items=pens, waiting=list(pens))
        self._coming[page] = picture
        if len(pens) <= _AT_ONCE:
            self._paint(picture, picture.waiting)
            picture.waiting = []
            self._finish(page)
        else:
            self._timer.start()

    def _update(self, page: int, picture: InkPicture, pens: tuple[Item, ...]) -> None:
        known = picture.items
        if pens == known:
            return
        picture.items = pens
        if pens[: len(known)] == known:
            added = pens[len(known) :]
            if picture.waiting or len(added) > _AT_ONCE:
                picture.waiting += added
                self._timer.start()
            else:
                self._paint(picture, added)
        else:
            self._repair(picture, known, pens)
        self.painted.emit(page)

    def _repair(self, picture: InkPicture, before: Sequence[Item], after: Sequence[Item]) -> None:
        """Paint anew where ink was taken away, or put between other ink."""
        was, now = {id(item) for item in before}, {id(item) for item in after}
        changed = [
            *(i for i in before if id(i) not in now),
            *(i for i in after if id(i) not in was),
        ]
        area = QRectF()
        for item in changed:
            area = area.united(self._shape(item).bounds)
        touched = [item for item in after if self._shape(item).bounds.intersects(area)]
        if picture.waiting or len(touched) > 4 * _AT_ONCE:
            picture.waiting = list(after)
            picture.image.fill(Qt.GlobalColor.transparent)
            self._timer.start()
        else:
            self._paint(picture, touched, area)

    def _paint(
        self, picture: InkPicture, items: Iterable[Item], only: QRectF | None = None
    ) -> None:
        painter = QPainter(picture.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = picture.sheet.box
        painter.translate(-box.left_px, -box.top_px)
        painter.setTransform(onto_sheet(picture.sheet.page, picture.sheet.px_per_pt), True)  # noqa: FBT003 - Qt's own way to say "before what there is"
        if only is not None:
            painter.setClipRect(only)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(only, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for item in items:
            self._shape(item).paint(painter)
        painter.end()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        waiting = [(p, i) for p, i in (*self._coming.items(), *self._shown.items()) if i.waiting]
        for page, picture in waiting:
            while picture.waiting and clock.elapsed() < _SLICE_MS:
                few, picture.waiting = picture.waiting[:4], picture.waiting[4:]
                self._paint(picture, few)
            if not picture.waiting:
                self._finish(page)
            elif self.of(page) is picture:
                self.painted.emit(page)
        if not any(i.waiting for i in (*self._coming.values(), *self._shown.values())):
            self._timer.stop()

    def _finish(self, page: int) -> None:
        picture = self._coming.pop(page, None)
        if picture is not None:
            self._shown[page] = picture
        self.painted.emit(page)

    def _forget(self, page: int) -> None:
        self._coming.pop(page, None)
        self._shown.pop(page, None)
        self.painted.emit(page)

    def _shape(self, item: Item) -> Shape:
        known = self._shapes.get(id(item))
        if known is None:
            # The item is kept beside its shape, so its id stays its own.
            known = self._shapes[id(item)] = (item, shape_of(item))
        return known[1]
