"""Following the words under a highlighter: from where it was set down to where it is. Pure."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from meetingroom.documents.answers import Word
from meetingroom.domain.ink import UNITS_PER_PT, Colour, Highlight, Point, Quad, loose_quote
from meetingroom.domain.text import nfc

_REACH_PT: Final = 12.0
"""How far beside a word the highlighter may be set down to mean it."""
_PAIRS: Final = (("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"'))


def words_between(words: Sequence[Word], start: Point, end: Point) -> tuple[Word, ...]:
    """Return the words from one place to another in the order of reading.

    Args:
        words: of the page, in that order.
        start: where the highlighter was set down, 1/20 pt.
        end: where it is.

    Returns:
        None when it was set down far from any word: then it draws freely.
    """
    first, last = _nearest(words, start), _nearest(words, end, reach_pt=1e9)
    if first is None or last is None:
        return ()
    low, high = sorted((first, last))
    return tuple(words[low : high + 1])


def highlight_of(words: Sequence[Word], colour: Colour) -> Highlight:
    """Return what makes words stand out: one area a line, and what they say.

    Args:
        words: one or more, in the order of reading.
        colour: of the area.
    """
    text = without_half_pairs(nfc(" ".join(word.text for word in words)))
    return Highlight(colour=colour, quads=line_quads(words), quote=loose_quote(text))


def without_half_pairs(text: str) -> str:
    """Take away a quotation mark at either end whose other half was not taken along.

    Whole words are taken, and a mark belongs to its word: ``ngân sách”`` without what was opened
    quotes something that the paper does not say so. Words that are nothing else stay as they are.
    """
    shorter = text
    while shorter and (cut := _without_one(shorter)) != shorter:
        shorter = cut
    return shorter or text


def _without_one(text: str) -> str:
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening), text.count(closing)
        is_odd = opened % 2 == 1 if opening == closing else opened != closed
        if is_odd and text.endswith((opening, closing)):
            return text[:-1].rstrip()
        if is_odd and text.startswith((opening, closing)):
            return text[1:].lstrip()
    return text


def line_quads(words: Sequence[Word]) -> tuple[Quad, ...]:
    """Return one area for each line of some words."""
    lines = groupby(words, key=lambda word: (word.block, word.line))
    return tuple(_around(tuple(line)) for _, line in lines)


def _around(line: tuple[Word, ...]) -> Quad:
    first, last = line[0].quad.corners, line[-1].quad.corners
    corners = (first[0], last[1], last[2], first[3])
    return Quad(*(round(n * UNITS_PER_PT) for c in corners for n in (c.x_pt, c.y_pt)))


def _nearest(words: Sequence[Word], at: Point, reach_pt: float = _REACH_PT) -> int | None:
    x, y = at.x / UNITS_PER_PT, at.y / UNITS_PER_PT
    far = [(_distance(word, x, y), index) for index, word in enumerate(words)]
    distance, index = min(far, default=(reach_pt + 1, 0))
    return index if distance <= reach_pt else None


def _distance(word: Word, x: float, y: float) -> float:
    xs = [corner.x_pt for corner in word.quad.corners]
    ys = [corner.y_pt for corner in word.quad.corners]
    beside = max(min(xs) - x, 0.0, x - max(xs))
    # A line above or below is farther than a word beside: reading goes along the lines.
    off = max(min(ys) - y, 0.0, y - max(ys))
    return beside + 3 * off
