"""Pages without workers: drawn at once, as lines of grey on white."""

from collections.abc import Callable
from functools import partial

import pymupdf
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from typing_extensions import override

from meetingroom.bootstrap.windows import page_workers
from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.ports import PageSource
from meetingroom.documents import answers as a
from meetingroom.documents.geometry import Box, PageSize, Point, picture_box
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey

A4 = PageSize(width_pt=595.0, height_pt=842.0)
COUNT = 6


class FakePages:
    """The port ``PageSource``; a file named ``broken.pdf`` can't be read, page 5 never drawn."""

    def __init__(self, on_answer: Callable[[a.PageAnswer], None]) -> None:
        self._on_answer = on_answer
        self.wished: list[PageWish] = []
        self.failing: set[int] = set()
        self.count = COUNT

    def open(self, paper: PaperKey, file: PaperFile) -> None:
        """Open any file as pages of A4."""
        if file.path.name == "broken.pdf":
            self._later(a.PaperUnreadable(paper=paper, trouble=a.Trouble.DAMAGED))
        else:
            self._later(a.PaperOpened(paper=paper, pages=(A4,) * self.count))

    def draw(self, wish: PageWish) -> None:
        """Draw lines."""
        self.wished.append(wish)
        if wish.page in self.failing:
            self._later(a.PageFailed(task=wish, trouble=a.Trouble.CRASHED))
            return
        box = picture_box(A4, wish.px_per_pt, wish.clip)
        image = QImage(box.width_px, box.height_px, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        for line in range(20):
            top = int((80 + 34 * line) * wish.px_per_pt) - box.top_px
            left, width = int(70 * wish.px_per_pt), int((455 - 9 * (line % 7)) * wish.px_per_pt)
            painter.fillRect(left, top, width, max(1, int(10 * wish.px_per_pt)), QColor("#B8BEC6"))
        painter.end()
        self._later(a.PageDrawn(wish=wish, box=box, image=_held(image)))

    def ask_words(self, paper: PaperKey, page: int) -> None:
        """Four words on the first line of every page."""
        words = []
        for at in range(4):
            left = 70.0 + 100 * at
            corners = tuple(
                Point(x_pt=x, y_pt=y)
                for x, y in ((left, 80.0), (left + 90, 80.0), (left + 90, 92.0), (left, 92.0))
            )
            quad = a.Quad(corners=(corners[0], corners[1], corners[2], corners[3]))
            words.append(a.Word(text=f"chữ{at}", quad=quad, block=0, line=0))
        self._later(a.Words(paper=paper, page=page, words=tuple(words)))

    def ask_text_box(self, paper: PaperKey, page: int) -> None:
        """Printed between the margins."""
        box = Box(left_pt=70.0, top_pt=70.0, right_pt=525.0, bottom_pt=770.0)
        self._later(a.TextBox(paper=paper, page=page, box=box))

    def cancel(self, paper: PaperKey, oldest_generation: int) -> None:
        """All is drawn already."""

    def try_again(self, paper: PaperKey, page: int) -> None:
        """It works from now on."""
        _ = paper
        self.failing.discard(page)

    def close_paper(self, paper: PaperKey) -> None:
        """Hold nothing."""

    def close(self) -> None:
        """Hold nothing."""

    def _later(self, answer: a.PageAnswer) -> None:
        QTimer.singleShot(0, partial(self._on_answer, answer))


class FilePages(FakePages):
    """Draws real files, in the test's own process."""

    def __init__(self, on_answer: Callable[[a.PageAnswer], None]) -> None:
        super().__init__(on_answer)
        self._files: dict[PaperKey, bytes] = {}

    @override
    def open(self, paper: PaperKey, file: PaperFile) -> None:
        self._files[paper] = file.path.read_bytes()
        with self._document(paper) as document:
            sizes = [(page.rect.width, page.rect.height) for page in document]
        pages = tuple(PageSize(width_pt=width, height_pt=height) for width, height in sizes)
        self._later(a.PaperOpened(paper=paper, pages=pages))

    @override
    def draw(self, wish: PageWish) -> None:
        self.wished.append(wish)
        zoom = pymupdf.Matrix(wish.px_per_pt, wish.px_per_pt)
        with self._document(wish.paper) as document:
            page = document[wish.page]
            size = PageSize(width_pt=page.rect.width, height_pt=page.rect.height)
            box = picture_box(size, wish.px_per_pt, wish.clip)
            drawn = page.get_pixmap(matrix=zoom, alpha=False)
        shown = QImage(
            drawn.samples, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888
        )
        image = shown.convertToFormat(QImage.Format.Format_RGB32).copy(
            box.left_px, box.top_px, box.width_px, box.height_px
        )
        self._later(a.PageDrawn(wish=wish, box=box, image=_held(image)))

    def _document(self, paper: PaperKey) -> pymupdf.Document:
        return pymupdf.open(stream=self._files[paper], filetype="pdf")


class HeldPages(FakePages):
    """Answers nothing before the test says so."""

    def __init__(self, on_answer: Callable[[a.PageAnswer], None]) -> None:
        super().__init__(on_answer)
        self.answers: list[a.PageAnswer] = []

    def tell(self) -> None:
        """Answer all that was asked, also what is asked meanwhile."""
        while self.answers:
            self._on_answer(self.answers.pop(0))

    @override
    def _later(self, answer: a.PageAnswer) -> None:
        self.answers.append(answer)


def _held(image: QImage) -> a.PageImage:
    pixels = memoryview(bytearray(bytes(image.constBits())))
    return a.PageImage(pixels, image.width(), image.height(), lambda: None)


def real_pages(bridge: Bridge) -> Callable[[Callable[[a.PageAnswer], None]], PageSource]:
    """Return what starts real workers whose answers come on Qt's thread."""

    def start(on_answer: Callable[[a.PageAnswer], None]) -> PageSource:
        return page_workers(lambda answer: bridge.post(partial(on_answer, answer)))

    return start
