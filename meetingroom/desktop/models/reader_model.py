"""The paper that is read: its pages in a column, their pictures, and the ink on them, for QML."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.ink_model import InkModel
from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.ports import PageSource
from meetingroom.desktop.reader.dry_ink import DryInk, Sheet
from meetingroom.desktop.reader.layout import (
    Layout,
    PageRow,
    clip_of,
    ink_point,
    laid_out,
    printed_span,
    row_of,
    seated,
)
from meetingroom.desktop.reader.pictures import Look, Picture, Pictures, copied
from meetingroom.desktop.rows import Rows
from meetingroom.documents import answers as a
from meetingroom.documents.geometry import Box, PageSize, picture_box
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey
from meetingroom.domain.ids import PaperId
from meetingroom.domain.ink import Item
from meetingroom.domain.ink import Point as InkPoint

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

_BESIDE: Final = 1
"""How many pages beyond those in sight have an item."""


@QmlElement
@QmlUncreatable("made by the program")
class ReaderModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """One paper at a time; where it was read is found again."""

    changed = Signal()
    spanChanged = Signal()
    pageChanged = Signal()
    layerChanged = Signal(int, str)
    wentTo = Signal(float)

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Read nothing yet.

        Args:
            wishes: for what draws pages, and for the marks.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._source: PageSource | None = None
        self._paper = self._coming = PaperKey("")
        self._layout, self._trouble = Layout(), ""
        self._pictures = Pictures(self._paper, ())
        self._boxes: dict[int, Box] = {}
        self._failed: dict[int, str] = {}
        self._rows = Rows(PageRow, self)
        self._seats: dict[int, int] = {}
        self._places: dict[str, float] = {}
        self._visible = range(0)
        self._look: Look | None = None
        self._page = 0
        self._fits_text = False
        self._dry = DryInk(self)
        self.pen_and_ink = InkModel(wishes, self)
        self.pen_and_ink.inkChanged.connect(self._show_ink)
        self._dry.painted.connect(lambda page: self.layerChanged.emit(page, "ink"))

    # --- what papers, pages and ink items ask ---------------------------------------------------

    def open(self, paper: PaperId, sha256: str, path: Path) -> None:
        """Open a paper's version; the same one stays as it is."""
        if self._paper == sha256 and self._layout.pages:
            return
        source = self._started()
        if source is None:
            return
        for old in filter(None, (self._paper, self._coming)):
            source.close_paper(old)
        self._paper, self._coming = PaperKey(sha256), PaperKey("")
        self._layout, self._pictures = Layout(), Pictures(self._paper, ())
        self._boxes, self._failed, self._visible = {}, {}, range(0)
        self._look, self._seats, self._trouble = None, {}, ""
        self._rows.show([])
        self._dry.clear()
        self.pen_and_ink.open(paper, sha256)
        source.open(self._paper, PaperFile(path=path))
        self.changed.emit()

    def renew(self, key: str, path: Path) -> None:
        """Take the paper as it was made anew; what is shown stays until the new pages are drawn.

        Args:
            key: another one with each making. Nobody writes on such a paper.
            path: where it lies now.
        """
        source = self._started()
        if not self._layout.pages:
            self.open(PaperId(""), key, path)
        elif source is not None:
            if self._coming:
                source.close_paper(self._coming)
            self._coming = PaperKey(key)
            source.open(self._coming, PaperFile(path=path))

    @property
    def sha256(self) -> str:
        """The file that is read; empty before the first."""
        return self._paper

    @property
    def is_unreadable(self) -> bool:
        """Whether the file that was given last can't be opened."""
        return self._trouble != ""

    def warm(self) -> None:
        """Start what draws pages before the first paper is opened."""
        self._started()

    def _started(self) -> PageSource | None:
        if self._source is None and self._wishes.pages_of is not None:
            self._source = self._wishes.pages_of(self._answered)
        return self._source

    def close(self) -> None:
        """End the work of drawing."""
        if self._source is not None:
            self._source.close()
            self._source = None

    def picture_of(self, page: int, layer: str) -> Picture | None:
        """Return a layer of a page: ``whole``, the ``part`` in sight, or ``ink``."""
        if layer == "ink":
            return self._dry.picture_of(page)
        pictures = self._pictures
        return pictures.whole_of(page) if layer == "whole" else pictures.part_of(page)

    def ink_on(self, page: int) -> tuple[Item, ...]:
        """Return the ink of a page, the lowest first."""
        return self.pen_and_ink.on_page(page)

    def size_of(self, page: int) -> PageSize | None:
        """Return a page's size, or None when there is no such page."""
        return self._layout.pages[page] if 0 <= page < len(self._layout.pages) else None

    def corner_of(self, page: int) -> tuple[float, float]:
        """Return left and top of a page, points of the column."""
        return self._layout.left_of(page), self._layout.tops_pt[page]

    def now_ms(self) -> int:
        """Read this device's clock."""
        return self._wishes.now_ms()

    def place_of(self, x_pt: float, y_pt: float, pressure: float) -> tuple[int, InkPoint] | None:
        """Return the page at a place of the column, and the place on it; see ``ink_point``."""
        if not self._layout.pages:
            return None
        page = self._layout.page_at(y_pt)
        return page, self.on_paper(page, x_pt, y_pt, pressure)

    def on_paper(self, page: int, x_pt: float, y_pt: float, pressure: float) -> InkPoint:
        """Return a place of the column on a page's paper, also beside it, in 1/20 pt."""
        return ink_point(self._layout, page, x_pt, y_pt, pressure)

    # --- for QML --------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether its pages are known."""
        return bool(self._layout.pages)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the paper can't be read, a word QML knows; empty when it can."""
        return self._trouble

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """How many pages it has."""
        return len(self._layout.pages)

    @Property(int, notify=pageChanged)
    def page(self) -> int:
        """The page that is read, from 1."""
        return self._page + 1

    @Property(float, notify=changed)
    def heightPt(self) -> float:
        """Height of the column of pages, points."""
        return self._layout.height_pt

    @Property(float, notify=spanChanged)
    def spanLeftPt(self) -> float:
        """Where the stretch begins that is shown across, points from the column's left."""
        return self._span()[0]

    @Property(float, notify=spanChanged)
    def spanWidthPt(self) -> float:
        """Width of the stretch that is shown across, points; never 0."""
        return self._span()[1] or 1.0

    @Property(bool, notify=spanChanged)
    def fitsText(self) -> bool:
        """Whether the margins are cut away."""
        return self._fits_text

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The pages near the sight: see ``PageRow``."""
        return self._rows

    @Property(InkModel, constant=True)
    def ink(self) -> InkModel:
        """The tools and the ink."""
        return self.pen_and_ink

    @Slot(QRectF, float, int)
    def look(self, sight: QRectF, px_per_pt: float, screen_px: int) -> None:
        """The sight came to rest: draw what is in it, sharp.

        Args:
            sight: points of the column.
            px_per_pt: zoom in pixels of the panel.
            screen_px: pixels of the viewport.
        """
        if not self._layout.pages or px_per_pt <= 0:
            return
        self._places[self._paper] = sight.top()
        visible = self._layout.visible(sight.top(), sight.bottom())
        forward = self._look is None or visible.start >= self._look.visible.start
        self._look = Look(
            visible=visible,
            px_per_pt=px_per_pt,
            clips={page: clip_of(self._layout, page, _box(sight)) for page in visible},
            screen_px=screen_px,
            forward=forward,
        )
        self._turn(visible, sight.top(), sight.bottom())
        self._draw()

    @Slot(float, float)
    def passBy(self, top_pt: float, bottom_pt: float) -> None:
        """The sight is moving: have items for its pages, but draw nothing new."""
        if self._layout.pages:
            self._turn(self._layout.visible(top_pt, bottom_pt), top_pt, bottom_pt)

    @Slot(int)
    def goToPage(self, page: int) -> None:
        """Turn to a page, from 1."""
        if self._layout.pages:
            at = min(max(page, 1), len(self._layout.pages)) - 1
            self.wentTo.emit(self._layout.tops_pt[at])

    @Slot(bool)
    def fitText(self, does: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """Cut the margins away, or show the whole width."""
        self._fits_text = does
        self._ask_boxes()
        self.spanChanged.emit()

    @Slot(int)
    def drawAgain(self, page: int) -> None:
        """Try a page once more that could not be drawn."""
        if self._source is not None and self._failed.pop(page, None) is not None:
            self._source.try_again(self._paper, page)
            self._show_rows()
            self._draw()

    # --- answers --------------------------------------------------------------------------------

    def _answered(self, answer: a.PageAnswer) -> None:
        if isinstance(answer, a.PageDrawn | a.PageFailed):
            self._take_picture(answer)
        elif answer.paper == self._coming:
            self._take_coming(answer)
        elif answer.paper != self._paper:
            return
        elif isinstance(answer, a.PaperOpened):
            self._layout = laid_out(answer.pages)
            self._pictures = Pictures(self._paper, answer.pages)
            self.changed.emit()
            self.spanChanged.emit()
            self.wentTo.emit(self._places.get(self._paper, 0.0))
        elif isinstance(answer, a.PaperUnreadable):
            self._trouble = answer.trouble
            self.changed.emit()
        elif isinstance(answer, a.TextBox):
            self._boxes[answer.page] = answer.box
            self.spanChanged.emit()
        else:
            self.pen_and_ink.take_words(answer.page, answer.words)

    def _take_coming(self, answer: a.PageAnswer) -> None:
        if isinstance(answer, a.PaperOpened) and self._source is not None:
            self._source.close_paper(self._paper)
            self._places.pop(self._paper, None)
            self._paper, self._trouble = self._coming, ""
            self._pictures = Pictures(
                self._paper, answer.pages, self._pictures.fitting(answer.pages)
            )
            count, visible = len(answer.pages), self._visible
            if count < len(self._layout.pages):
                self._seats = {}
            self._visible = range(min(visible.start, count - 1), min(visible.stop, count))
            self._layout, self._failed, self._boxes = laid_out(answer.pages), {}, {}
            self._look = None
            self._show_rows()
            self.spanChanged.emit()
        elif isinstance(answer, a.PaperUnreadable):
            self._trouble = answer.trouble
        self._coming = PaperKey("")
        self.changed.emit()

    def _take_picture(self, answer: a.PageDrawn | a.PageFailed) -> None:
        task = answer.wish if isinstance(answer, a.PageDrawn) else answer.task
        if task.paper != self._paper:
            return
        if isinstance(answer, a.PageDrawn):
            changed = self._pictures.take(answer, copied(answer.image))
            self._failed.pop(task.page, None)
            for page in changed:
                self.layerChanged.emit(page, "whole")
                self.layerChanged.emit(page, "part")
            self._draw()
        elif isinstance(task, PageWish):
            self._pictures.forget(task.page)
            self._failed[task.page] = answer.trouble
        self._show_rows()

    def _draw(self) -> None:
        if self._source is None or self._look is None:
            return
        wishes = self._pictures.wished(self._look)
        self._source.cancel(self._paper, self._pictures.oldest)
        for wish in wishes:
            if wish.page not in self._failed:
                self._source.draw(wish)
        for page in self._seats:
            self._show_ink(page)
        if self.pen_and_ink.draws:
            self._ask_words()
        self._ask_boxes()

    def _show_ink(self, page: int) -> None:
        """Have the ink of a page near the sight painted as sharp as the page."""
        look, size = self._look, self.size_of(page)
        if look is None or size is None or page not in self._seats:
            return
        clip = look.clips.get(page) if self._pictures.is_clipped(page) else None
        if clip is None and self._pictures.is_clipped(page):
            return
        box = picture_box(size, look.px_per_pt, clip)
        sheet = Sheet(page=size, px_per_pt=look.px_per_pt, box=box)
        self._dry.show(page, sheet, self.ink_on(page))

    def _ask_words(self) -> None:
        for page in self._visible:
            if self._source is not None and not self.pen_and_ink.knows_words(page):
                self._source.ask_words(self._paper, page)

    def _ask_boxes(self) -> None:
        for page in self._visible if self._fits_text else ():
            if self._source is not None and page not in self._boxes:
                self._source.ask_text_box(self._paper, page)

    def _turn(self, visible: range, top_pt: float, bottom_pt: float) -> None:
        self._visible = visible
        middle = self._layout.page_at(top_pt + (bottom_pt - top_pt) / 3)
        if middle != self._page:
            self._page = middle
            self.pageChanged.emit()
        self._show_rows()

    def _show_rows(self) -> None:
        count = len(self._layout.pages)
        first, last = self._visible.start - _BESIDE, self._visible.stop + _BESIDE
        self._seats = seated(self._seats, range(max(0, first), min(count, last)))
        by_seat = sorted(self._seats.items(), key=lambda seat: seat[1])
        layout, failed = self._layout, self._failed
        self._rows.show([row_of(layout, p, seat, failed.get(p, "")) for p, seat in by_seat])

    def _span(self) -> tuple[float, float]:
        if self._fits_text:
            return printed_span(self._layout, self._boxes)
        return 0.0, self._layout.width_pt


def _box(sight: QRectF) -> Box:
    return Box(
        left_pt=sight.left(), top_pt=sight.top(), right_pt=sight.right(), bottom_pt=sight.bottom()
    )
