"""What a worker does with PDFs. Imports PyMuPDF: only after the limits stand.

Pictures are drawn straight into the parent's segment, as BGRA over white: as fast as drawing
without alpha and copying, and the desktop shows it as it is.
"""

import math
import mmap
import unicodedata
from collections import OrderedDict
from pathlib import Path
from typing import Final, cast

import pymupdf
from pymupdf import mupdf

from meetingroom.documents import margins, pipe
from meetingroom.documents.answers import Trouble
from meetingroom.documents.geometry import SIDE_PX, Turn
from meetingroom.documents.mapping import mapped
from meetingroom.documents.opening import UnreadableError, check_size, open_whole

PAPERS: Final = 4
"""How many papers one worker holds open."""
NEAR_PAGES: Final = 4
"""How far a page may be from the one being drawn for its display list to be kept."""
_GREY_PX: Final = 320
_WHITE: Final = 255
_NOT_SUBSAMPLED_MORE: Final = 1.5


class _Page:
    """A page with its display list."""

    def __init__(self, page: pymupdf.Page) -> None:
        self.page = page
        self.display_list = page.get_displaylist()
        self.decoded_px_per_pt = 0.0
        self._drawn: list[tuple[str, margins.BoxCorners]] | None = None
        turned = page.rotation in {90, 270}
        self.width_pt = float(page.rect.height if turned else page.rect.width)
        self.height_pt = float(page.rect.width if turned else page.rect.height)

    @property
    def drawn(self) -> list[tuple[str, margins.BoxCorners]]:
        """What is drawn on the page, in paper points."""
        if self._drawn is None:
            self._drawn = list(self.page.get_bboxlog())
        return self._drawn

    @property
    def is_scan(self) -> bool:
        return margins.is_scan(self.drawn, self.width_pt, self.height_pt)


class _OpenPaper:
    """A paper with the pages near the one being read."""

    def __init__(self, path: Path) -> None:
        self.document = open_whole(path)
        self._near: dict[int, _Page] = {}
        self._shrunk_at = 0

    def page(self, number: int) -> _Page:
        """Return a page, and forget those far from it with the images decoded for them."""
        if abs(number - self._shrunk_at) > NEAR_PAGES:
            self._near = {n: p for n, p in self._near.items() if abs(n - number) <= NEAR_PAGES}
            for page in self._near.values():
                page.decoded_px_per_pt = 0.0
            pymupdf.TOOLS.store_shrink(100)
            self._shrunk_at = number
        if number not in self._near:
            if number >= self.document.page_count:
                raise UnreadableError(Trouble.DAMAGED)
            self._near[number] = _Page(self.document[number])
        return self._near[number]

    def sizes(self) -> list[tuple[float, float, Turn]]:
        """Return each page's unrotated size in points and its turn."""
        return [_size_of(page) for page in self.document.pages()]


class Studio:
    """The papers one worker holds open, and all it can do with them."""

    def __init__(self) -> None:
        self._papers: OrderedDict[int, _OpenPaper] = OrderedDict()

    def answer(self, order: pipe.Order) -> pipe.Reply | None:
        """Do what the parent wants.

        Returns:
            The reply; nothing after ``Forget``.
        """
        if isinstance(order, pipe.Forget):
            self._forget(order.papers)
            return None
        try:
            return self._done(order)
        except UnreadableError as error:
            return pipe.Failed(trouble=error.trouble)
        except (MemoryError, OSError, mupdf.FzErrorLimit, mupdf.FzErrorSystem):
            # What was allocated half-way is of no use, and the next page needs the room.
            self._forget(list(self._papers))
            return pipe.Failed(trouble=Trouble.TOO_LARGE)
        except (mupdf.FzErrorBase, RuntimeError, ValueError):
            return pipe.Failed(trouble=Trouble.DAMAGED)

    def _done(self, order: pipe.Open | pipe.Draw | pipe.ReadWords | pipe.ReadTextBox) -> pipe.Reply:
        paper = self._opened(order.paper)
        match order:
            case pipe.Open():
                return pipe.Opened(pages=paper.sizes())
            case pipe.Draw():
                _draw(paper.page(order.page), order)
                return pipe.Drawn()
            case pipe.ReadWords():
                return pipe.WordsRead(words=_words(paper.document[order.page]))
            case pipe.ReadTextBox():
                return pipe.TextBoxRead(box=_text_box(paper.page(order.page)))

    def _opened(self, paper: pipe.Paper) -> _OpenPaper:
        if paper.number not in self._papers:
            self._papers[paper.number] = _OpenPaper(Path(paper.path))
            if len(self._papers) > PAPERS:
                self._forget([next(iter(self._papers))])
        self._papers.move_to_end(paper.number)
        return self._papers[paper.number]

    def _forget(self, papers: list[int]) -> None:
        for number in papers:
            paper = self._papers.pop(number, None)
            if paper is not None:
                paper.document.close()
        pymupdf.TOOLS.store_shrink(100)


def _draw(page: _Page, order: pipe.Draw) -> None:
    if not order.is_clip:
        page.decoded_px_per_pt = max(page.decoded_px_per_pt, order.px_per_pt)
    elif page.decoded_px_per_pt * _NOT_SUBSAMPLED_MORE < order.px_per_pt and page.is_scan:
        _decode_whole(page, order.px_per_pt)
    box = mupdf.FzIrect(
        order.left_px,
        order.top_px,
        order.left_px + order.width_px,
        order.top_px + order.height_px,
    )
    with mapped(order.segment, 4 * order.width_px * order.height_px) as memory:
        _draw_into(memory, page.display_list, order.px_per_pt, box)


def _draw_into(
    memory: mmap.mmap, display_list: pymupdf.DisplayList, px_per_pt: float, box: mupdf.FzIrect
) -> None:
    picture = mupdf.fz_new_pixmap_with_bbox_and_data(
        mupdf.FzColorspace(mupdf.FzColorspace.Fixed_BGR),
        box,
        mupdf.FzSeparations(),
        1,
        mupdf.python_mutable_buffer_data(memory),
    )
    _paint(picture, display_list, px_per_pt, box)


def _paint(
    picture: mupdf.FzPixmap,
    display_list: pymupdf.DisplayList,
    px_per_pt: float,
    box: mupdf.FzIrect,
) -> None:
    mupdf.fz_clear_pixmap_with_value(picture, _WHITE)
    zoom = mupdf.FzMatrix(px_per_pt, 0, 0, px_per_pt, 0, 0)
    device = mupdf.fz_new_draw_device(zoom, picture)
    shown = mupdf.FzRect(*(edge / px_per_pt for edge in (box.x0, box.y0, box.x1, box.y1)))
    mupdf.fz_run_display_list(display_list.this, device, mupdf.FzMatrix(), shown, mupdf.FzCookie())
    mupdf.fz_close_device(device)


def _decode_whole(page: _Page, px_per_pt: float) -> None:
    """Decode a scan once for this zoom: each clip would otherwise decode the whole image again."""
    longest_pt = max(page.width_pt, page.height_pt)
    whole_px_per_pt = min(px_per_pt, SIDE_PX / longest_pt)
    rect = page.page.rect * whole_px_per_pt
    box = mupdf.FzIrect(0, 0, max(1, int(rect.width)), max(1, int(rect.height)))
    white = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_BGR)
    picture = mupdf.fz_new_pixmap_with_bbox(white, box, mupdf.FzSeparations(), 1)
    _paint(picture, page.display_list, whole_px_per_pt, box)
    page.decoded_px_per_pt = px_per_pt


def _size_of(page: pymupdf.Page) -> tuple[float, float, Turn]:
    check_size(page)
    width_pt, height_pt = float(page.rect.width), float(page.rect.height)
    turn = cast("Turn", int(page.rotation))
    return (height_pt, width_pt, turn) if turn in {90, 270} else (width_pt, height_pt, turn)


def _words(page: pymupdf.Page) -> list[tuple[str, pipe.BoxCorners, int, int]]:
    found = page.get_text("words", sort=False)[: pipe.WORDS]
    return [
        (_in_nfc(text), _finite((left, top, right, bottom)), block, line)
        for left, top, right, bottom, text, block, line, _ in found
    ]


def _in_nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())


def _finite(box: margins.BoxCorners) -> margins.BoxCorners:
    left, top, right, bottom = (
        min(max(edge, -1e9), 1e9) if math.isfinite(edge) else 0.0 for edge in box
    )
    return left, top, right, bottom


def _text_box(page: _Page) -> pipe.BoxCorners:
    whole = (0.0, 0.0, page.width_pt, page.height_pt)
    if not page.is_scan:
        return margins.printed_box(page.drawn, page.width_pt, page.height_pt) or whole
    px_per_pt = _GREY_PX / max(page.width_pt, page.height_pt)
    turned_back = page.page.derotation_matrix * pymupdf.Matrix(px_per_pt, px_per_pt)
    grey = page.display_list.get_pixmap(matrix=turned_back, colorspace=pymupdf.csGRAY, alpha=False)
    found = margins.dark_box(grey.samples, grey.width, grey.height)
    if found is None:
        return whole
    left, top, right, bottom = (edge / px_per_pt for edge in found)
    return left, top, right, bottom
