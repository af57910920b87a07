"""Where the pages of a paper lie under each other: pure, in points as displayed."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from meetingroom.documents.geometry import (
    Box,
    PageSize,
    Point,
    box_onto_display,
    box_onto_paper,
    displayed_size,
    onto_paper,
)
from meetingroom.domain.ink import UNITS_PER_PT
from meetingroom.domain.ink import Point as InkPoint

GAP_PT: Final = 8.0
"""Between two pages, points."""
_AIR_PT: Final = 9.0
"""What is left of the margins when only the printed part is shown."""
_FULL_PRESSURE: Final = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All pages of a paper in one column.

    Attributes:
        pages: as the workers told them.
        tops_pt: top of each page.
        width_pt: of the widest page.
        height_pt: of the column.
    """

    pages: tuple[PageSize, ...] = ()
    tops_pt: tuple[float, ...] = ()
    width_pt: float = 0.0
    height_pt: float = 0.0

    def visible(self, top_pt: float, bottom_pt: float) -> range:
        """Return the pages that meet a stretch of the column."""
        if not self.pages:
            return range(0)
        return range(self.page_at(top_pt), self.page_at(bottom_pt) + 1)

    def page_at(self, y_pt: float) -> int:
        """Return the page at a height of the column; the nearest one beside it."""
        return max(0, bisect_right(self.tops_pt, y_pt) - 1)

    def left_of(self, page: int) -> float:
        """Return how far a page stands from the left: the narrower ones in the middle."""
        return (self.width_pt - displayed_size(self.pages[page])[0]) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """A page near the sight: where it lies in the column, points as displayed.

    Attributes:
        key: which of the few items shows it: items are used again for other pages.
        page: from 0.
        trouble: why it can't be shown, a word QML knows; empty when it can.
    """

    key: int
    page: int
    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    trouble: str


def laid_out(pages: tuple[PageSize, ...]) -> Layout:
    """Put pages under each other."""
    tops, top = [], 0.0
    for page in pages:
        tops.append(top)
        top += displayed_size(page)[1] + GAP_PT
    return Layout(
        pages=pages,
        tops_pt=tuple(tops),
        width_pt=max((displayed_size(page)[0] for page in pages), default=0.0),
        height_pt=max(0.0, top - GAP_PT),
    )


def printed_span(layout: Layout, boxes: dict[int, Box]) -> tuple[float, float]:
    """Return the stretch of the column's width that is printed on, with a little air.

    Args:
        layout: of the paper.
        boxes: printed parts by page, in paper points; pages that are not told are left out.

    Returns:
        Left and width, points; the whole width while nothing is known.
    """
    shown = [
        (layout.left_of(page), box_onto_display(box, layout.pages[page]))
        for page, box in boxes.items()
    ]
    if not shown:
        return 0.0, layout.width_pt
    left = max(0.0, min(at + box.left_pt for at, box in shown) - _AIR_PT)
    right = min(layout.width_pt, max(at + box.right_pt for at, box in shown) + _AIR_PT)
    return left, max(1.0, right - left)


def seated(seats: dict[int, int], near: range) -> dict[int, int]:
    """Seat the pages near the sight on items, those that have one where they are.

    A page that is no longer near keeps its item until another page needs it: making items anew
    with each page turned is slow, and Python's half of them is never freed.

    Args:
        seats: item by page.
        near: pages from 0.
    """
    free = sorted(set(seats.values()) - {seats[page] for page in near if page in seats})
    free += range(len(seats), len(seats) + len(near))
    new = [page for page in near if page not in seats]
    taken = dict(zip(new, free, strict=False))
    left = {page: seat for page, seat in seats.items() if seat not in set(taken.values())}
    return left | taken


def row_of(layout: Layout, page: int, seat: int, trouble: str) -> PageRow:
    """Return the row of a page that is seated on an item."""
    width_pt, height_pt = displayed_size(layout.pages[page])
    return PageRow(
        key=seat,
        page=page,
        left_pt=layout.left_of(page),
        top_pt=layout.tops_pt[page],
        width_pt=width_pt,
        height_pt=height_pt,
        trouble=trouble,
    )


def clip_of(layout: Layout, page: int, sight: Box) -> Box:
    """Return the part of a page that is in sight, in paper points.

    Args:
        layout: of the paper.
        page: one of its pages.
        sight: points of the column.
    """
    size = layout.pages[page]
    width_pt, height_pt = displayed_size(size)
    left, top = layout.left_of(page), layout.tops_pt[page]
    shown = Box(
        left_pt=min(max(0.0, sight.left_pt - left), width_pt),
        top_pt=min(max(0.0, sight.top_pt - top), height_pt),
        right_pt=min(max(0.0, sight.right_pt - left), width_pt),
        bottom_pt=min(max(0.0, sight.bottom_pt - top), height_pt),
    )
    return box_onto_paper(shown, size)


def ink_point(layout: Layout, page: int, x_pt: float, y_pt: float, pressure: float) -> InkPoint:
    """Return a place of the column on a page's paper, also beside it, in 1/20 pt.

    Args:
        layout: of the paper.
        page: one of its pages.
        x_pt: from the column's left.
        y_pt: from its top.
        pressure: of the pen, 0 to 1.
    """
    shown = Point(x_pt=x_pt - layout.left_of(page), y_pt=y_pt - layout.tops_pt[page])
    at = onto_paper(shown, layout.pages[page])
    return InkPoint(
        at.x_pt * UNITS_PER_PT, at.y_pt * UNITS_PER_PT, round(_FULL_PRESSURE * pressure)
    )
