"""Ink for tests: strategies for any of it, and a hand that writes."""

import math
import unicodedata
from random import Random

from hypothesis import strategies as st

from meetingroom.domain.ids import PaperId
from meetingroom.domain.ink import (
    REACH_20TH,
    WIDTH_20TH,
    Colour,
    Highlight,
    Item,
    MarkBody,
    PageRef,
    Pen,
    PlacedQuote,
    Point,
    Quad,
    Quote,
    Stroke,
    Tool,
)
from meetingroom.domain.ink_geometry import stroke_of

SHA256 = "ab" * 32
PAGE = PageRef(paper=PaperId("to-trinh-45"), sha256=SHA256, index=0)
BLUE_PEN = Pen(tool=Tool.PEN, colour=Colour.BLUE, width_20th=30)
YELLOW = Pen(tool=Tool.HIGHLIGHTER, colour=Colour.YELLOW, width_20th=240)


def line(*places: tuple[int, int], pen: Pen = BLUE_PEN, pressure: int = 170) -> Stroke:
    """Return a stroke through places in 1/20 pt."""
    return stroke_of(pen, [Point(x, y, pressure) for x, y in places])


def words_at(x: int, y: int) -> Highlight:
    """Return a highlight of words 200 wide and 40 high, 1/20 pt."""
    quad = Quad(x, y, x + 200, y, x + 200, y + 40, x, y + 40)
    quote = Quote(text="tổng số vốn", before="", after="")
    return Highlight(colour=Colour.YELLOW, quads=(quad,), quote=quote)


def handwriting(points: int, seed: int = 3) -> list[Point]:
    """Return what a pen reports for letters written at 240 points a second, 1/20 pt."""
    chance = Random(seed)
    path = []
    for number in range(points):
        turn = number / 9
        x = 2000 + number * 1.6 + 40 * math.sin(turn) + 14 * math.sin(turn * 0.37)
        y = 3000 + 55 * math.cos(turn) * (1 + 0.4 * math.sin(turn * 0.21))
        pressure = 150 + 60 * math.sin(turn * 0.5)
        path.append(Point(x + chance.gauss(0, 0.4), y + chance.gauss(0, 0.4), round(pressure)))
    return path


def coordinates(reach: int = REACH_20TH) -> st.SearchStrategy[int]:
    """Any whole place on one axis, mostly on a page."""
    return st.integers(-reach, reach) | st.integers(0, min(reach, 17_000))


def pens() -> st.SearchStrategy[Pen]:
    """Any pen."""
    return st.builds(
        Pen,
        tool=st.sampled_from(Tool),
        colour=st.sampled_from(Colour),
        width_20th=st.integers(1, WIDTH_20TH),
    )


def whole_points(reach: int = REACH_20TH) -> st.SearchStrategy[list[Point]]:
    """Any whole points of a stroke, mostly few."""
    point = st.builds(Point, coordinates(reach), coordinates(reach), st.integers(0, 255))
    return st.lists(point, min_size=1, max_size=25)


def strokes() -> st.SearchStrategy[Stroke]:
    """Any stroke."""
    return st.builds(stroke_of, pens(), whole_points())


def _letters(most: int) -> st.SearchStrategy[str]:
    plain = st.text(st.characters(codec="utf-8"), max_size=most // 4)
    return plain.map(lambda text: unicodedata.normalize("NFC", text)[:most])


def _nfc(most: int) -> st.SearchStrategy[str]:
    return _letters(most).filter(lambda text: unicodedata.is_normalized("NFC", text))


def highlights() -> st.SearchStrategy[Highlight]:
    """Any highlight."""
    loose = st.builds(Quote, text=_nfc(60), before=_nfc(24), after=_nfc(24))
    offsets = st.tuples(st.integers(0, 9999), st.integers(0, 9999)).map(sorted)
    placed = st.builds(
        lambda quote, at: PlacedQuote(
            text=quote.text, before=quote.before, after=quote.after, start=at[0], end=at[1]
        ),
        loose,
        offsets,
    )
    quads = st.lists(st.builds(Quad, *[coordinates()] * 8), min_size=1, max_size=3)
    return st.builds(
        Highlight,
        colour=st.sampled_from(Colour),
        quads=quads.map(tuple),
        quote=loose | placed,
    )


def items() -> st.SearchStrategy[Item]:
    """Any stroke or highlight."""
    return strokes() | highlights()


def bodies() -> st.SearchStrategy[MarkBody]:
    """Any body that fits into a mark."""
    page = st.builds(
        PageRef,
        paper=st.from_regex(r"\A[A-Za-z0-9_-]{1,64}\Z").map(PaperId),
        sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
        index=st.integers(0, 99_999),
    )
    return st.builds(MarkBody, page=page, items=st.lists(items(), max_size=3).map(tuple))
