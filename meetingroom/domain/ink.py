"""Ink on a page: strokes of a pen and highlights over words, as values.

Every place is in 1/20 pt of the page's **unrotated** crop box, origin top left, y down, whole
numbers, so ink survives any zoom and any turning of the page. A stroke keeps its points as three
columns: 200 strokes are read, compared and measured in milliseconds that way.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from meetingroom.domain.ids import PaperId
from meetingroom.domain.text import nfc

UNITS_PER_PT: Final = 20
REACH_20TH: Final = 1 << 24
"""How far from the corner of its page ink may lie, 1/20 pt, on every side: about 296 m."""
STROKE_POINTS: Final = 4096
"""The most points of one stroke: whatever they are, such a stroke fits into a mark alone."""
WIDTH_20TH: Final = 4000
"""The widest pen, 1/20 pt."""
HIGHLIGHT_QUADS: Final = 600
QUOTE_LETTERS: Final = 4000
CONTEXT_LETTERS: Final = 64
MOST_PAGE: Final = 99_999
PRESSURE_OF_A_MOUSE: Final = 170
"""What draws without pressure draws as wide as its pen says."""


class Tool(StrEnum):
    """What a stroke is drawn with; a highlighter lies under the words and has no pressure."""

    PEN = "pen"
    HIGHLIGHTER = "highlighter"


class Colour(StrEnum):
    """The palette. What each looks like, by day and in the dark, the screen decides."""

    BLUE = "blue"
    BLACK = "black"
    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"
    LIME = "lime"
    PINK = "pink"
    SKY = "sky"


class Point(NamedTuple):
    """A place the pen was at: 1/20 pt, and pressure from 0 to 255; whole numbers once stored."""

    x: float
    y: float
    pressure: float = PRESSURE_OF_A_MOUSE


class Extent(NamedTuple):
    """An upright box in 1/20 pt, y down; right and bottom are never less than left and top."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by_20th: float) -> "Extent":
        """Return the box with a margin of 0 or more added on every side."""
        left, top, right, bottom = self
        return Extent(left - by_20th, top - by_20th, right + by_20th, bottom + by_20th)

    def joined(self, other: "Extent") -> "Extent":
        """Return the smallest box around both."""
        return Extent(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def meets(self, other: "Extent") -> bool:
        """Say whether the boxes have a place in common; touching is enough."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """What the hand draws with.

    Attributes:
        width_20th: at the pressure of a mouse, 1 to `WIDTH_20TH`.
    """

    tool: Tool
    colour: Colour
    width_20th: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """One line from setting the pen down to lifting it.

    Attributes:
        xs: 1/20 pt, at most `REACH_20TH` from 0; 1 to `STROKE_POINTS` of them.
        ys: as many.
        pressures: as many, a byte each.
        extent: box around the points, without the pen's width.
    """

    pen: Pen
    xs: tuple[int, ...]
    ys: tuple[int, ...]
    pressures: bytes
    extent: Extent = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        box = Extent(min(self.xs), min(self.ys), max(self.xs), max(self.ys))
        object.__setattr__(self, "extent", box)

    def points(self) -> Iterator[Point]:
        """Yield the points from the first to the last."""
        return map(Point, self.xs, self.ys, self.pressures)


class Quad(NamedTuple):
    """Four corners around words: top left, top right, bottom right, bottom left as they are read.

    In 1/20 pt. Words may stand slanted or upside down.
    """

    x1: int
    y1: int
    x2: int
    y2: int
    x3: int
    y3: int
    x4: int
    y4: int

    @property
    def extent(self) -> Extent:
        """Box around the corners."""
        xs, ys = self[::2], self[1::2]
        return Extent(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words under a highlight, NFC, when where they stand in the page's text is unknown.

    Attributes:
        text: at most `QUOTE_LETTERS`; empty over a scan without text.
        before: at most `CONTEXT_LETTERS` just before it.
        after: as many just after it.
    """

    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedQuote:
    """A quote and where it stands.

    Attributes:
        start: offset of its first letter in the page's NFC text.
        end: offset behind its last; what lies beyond `QUOTE_LETTERS` is not in ``text``.
    """

    text: str
    before: str
    after: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """Words made to stand out.

    Attributes:
        quads: 1 to `HIGHLIGHT_QUADS`, best one per line.
    """

    colour: Colour
    quads: tuple[Quad, ...]
    quote: Quote | PlacedQuote

    @property
    def extent(self) -> Extent:
        """Box around all quads."""
        box, *others = (quad.extent for quad in self.quads)
        for other in others:
            box = box.joined(other)
        return box


Item = Stroke | Highlight


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRef:
    """A page of one version of a paper.

    Attributes:
        sha256: of the version's file, 64 hexadecimal digits in lower case.
        index: the page, counted from 0, at most `MOST_PAGE`.
    """

    paper: PaperId
    sha256: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkBody:
    """What one mark of ink holds: items on one page, the lowest first."""

    page: PageRef
    items: tuple[Item, ...]


def placed_quote(page_text: str, start: int, end: int) -> PlacedQuote:
    """Quote a page's words with what stands around them.

    Args:
        page_text: NFC.
        start: offset of the first letter, at least 0.
        end: offset behind the last, at least ``start``.
    """
    return PlacedQuote(
        text=page_text[start : min(end, start + QUOTE_LETTERS)],
        before=page_text[max(0, start - CONTEXT_LETTERS) : start],
        after=page_text[end : end + CONTEXT_LETTERS],
        start=start,
        end=end,
    )


def loose_quote(text: str) -> Quote:
    """Quote words of which nobody knows where they stand; any text, also empty."""
    return Quote(text=nfc(text)[:QUOTE_LETTERS], before="", after="")
