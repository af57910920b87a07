"""What the page workers answer: a closed union of frozen values."""

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from meetingroom.documents.geometry import Box, PageSize, PixelBox, Point
from meetingroom.documents.wishes import PageTask, PageWish, PaperKey


class Trouble(StrEnum):
    """Why a paper or a page can not be shown."""

    CRASHED = "crashed"
    """The worker ended over it."""
    TOO_SLOW = "too_slow"
    """It took more than 10 s of computing, or 12 s in all."""
    TOO_LARGE = "too_large"
    """It asks for more memory, pages or pixels than a worker may have."""
    DAMAGED = "damaged"
    """It is no whole PDF, or this page does not exist in it."""
    ENCRYPTED = "encrypted"
    """It asks for a password."""


class PageImage:
    """The pixels of a picture: four bytes each, blue, green, red and 255, in shared memory.

    They belong to this object and are used again for another page after :meth:`release`, or when
    nobody holds the object any more. Whoever shows them keeps the image, or copies them first.
    """

    __slots__ = ("__weakref__", "_release", "height_px", "pixels", "stride_bytes", "width_px")

    def __init__(
        self, pixels: memoryview, width_px: int, height_px: int, give_back: Callable[[], None]
    ) -> None:
        """Own pixels until they are given back.

        Args:
            pixels: ``height_px`` rows of ``4 * width_px`` bytes, without gaps.
            width_px: 1 to 4096.
            height_px: 1 to 4096.
            give_back: called exactly once, from any thread.
        """
        self.pixels = pixels
        self.width_px = width_px
        self.height_px = height_px
        self.stride_bytes = 4 * width_px
        self._release = weakref.finalize(self, _let_go, pixels, give_back)

    def release(self) -> None:
        """Give the pixels back; more than once is harmless.

        Raises:
            BufferError: another view of the pixels is still in use; the memory is then not used
                again before the workers are closed.
        """
        self._release()


def _let_go(pixels: memoryview, give_back: Callable[[], None]) -> None:
    pixels.release()
    give_back()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quad:
    """Four corners of a word in paper points: top left, top right, bottom right, bottom left.

    "Top" is the top of the page as displayed when it is not turned.
    """

    corners: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word in NFC and where it stands; words of one line share block and line."""

    text: str
    quad: Quad
    block: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOpened:
    """A paper can be read: its pages in order, 1 to 5000."""

    paper: PaperKey
    pages: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperUnreadable:
    """A paper can't be opened; whatever was asked of it will not be answered."""

    paper: PaperKey
    trouble: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDrawn:
    """A picture is there: of which wish, and which pixels of the displayed page it holds."""

    wish: PageWish
    box: PixelBox
    image: PageImage


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFailed:
    """What was asked of a page can not be had: it is shown grey, with a retry."""

    task: PageTask
    trouble: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBox:
    """The part of a page that is printed on, in paper points; the whole page when it is empty."""

    paper: PaperKey
    page: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a page in the order of reading, at most 50,000."""

    paper: PaperKey
    page: int
    words: tuple[Word, ...]


PageAnswer = PaperOpened | PaperUnreadable | PageDrawn | PageFailed | TextBox | Words
