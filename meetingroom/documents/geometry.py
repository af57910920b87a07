"""Where things are on a page: pure transforms between the page as printed and as displayed.

Every mark, word, clip and box that crosses the border of this package is in *paper points*: points
(1/72 inch, the page's UserUnit applied) of the **unrotated** crop box, origin top left, y down. So
a mark survives that somebody turns the page. Pictures alone are as *displayed*: the page is turned
clockwise by its own rotation, as every reader shows it. Ink turns with :func:`onto_display` what
lies on the paper, and with :func:`onto_paper` what a hand does on the screen.
"""

import math
from dataclasses import dataclass
from typing import Final, Literal, Self

SIDE_PX: Final = 4096
"""The longest side a picture may have."""
CLIP_ABOVE: Final = 4.0
WHOLE_BELOW: Final = 3.0

Turn = Literal[0, 90, 180, 270]
"""How far a page is turned clockwise for display, degrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in points, y down."""

    x_pt: float
    y_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright box in points, y down; right and bottom are never less than left and top."""

    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float

    @classmethod
    def around(cls, one: Point, other: Point) -> Self:
        """Return the box that has two places at opposite corners."""
        return cls(
            left_pt=min(one.x_pt, other.x_pt),
            top_pt=min(one.y_pt, other.y_pt),
            right_pt=max(one.x_pt, other.x_pt),
            bottom_pt=max(one.y_pt, other.y_pt),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """One page's unrotated crop box, and how far it is turned for display.

    A landscape page that is stored upright and turned has ``height_pt`` above ``width_pt`` here and
    is displayed the other way round: see :func:`displayed_size`.
    """

    width_pt: float
    height_pt: float
    turn: Turn = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelBox:
    """A part of the displayed page at one zoom, in pixels from its top left corner."""

    left_px: int
    top_px: int
    width_px: int
    height_px: int


def displayed_size(page: PageSize) -> tuple[float, float]:
    """Return width and height of the page as displayed, points."""
    if page.turn in {90, 270}:
        return page.height_pt, page.width_pt
    return page.width_pt, page.height_pt


def onto_display(at: Point, page: PageSize) -> Point:
    """Move a place from the unrotated paper onto the page as displayed.

    Args:
        at: paper points; may lie beside the page.
        page: the page it lies on.

    Returns:
        Points of the displayed page, origin at *its* top left, y down.
    """
    match page.turn:
        case 0:
            return at
        case 90:
            return Point(x_pt=page.height_pt - at.y_pt, y_pt=at.x_pt)
        case 180:
            return Point(x_pt=page.width_pt - at.x_pt, y_pt=page.height_pt - at.y_pt)
        case 270:
            return Point(x_pt=at.y_pt, y_pt=page.width_pt - at.x_pt)


def onto_paper(at: Point, page: PageSize) -> Point:
    """Move a place from the page as displayed onto the unrotated paper: undoes onto_display."""
    match page.turn:
        case 0:
            return at
        case 90:
            return Point(x_pt=at.y_pt, y_pt=page.height_pt - at.x_pt)
        case 180:
            return Point(x_pt=page.width_pt - at.x_pt, y_pt=page.height_pt - at.y_pt)
        case 270:
            return Point(x_pt=page.width_pt - at.y_pt, y_pt=at.x_pt)


def box_onto_display(box: Box, page: PageSize) -> Box:
    """Move a box from the unrotated paper onto the page as displayed."""
    one = Point(x_pt=box.left_pt, y_pt=box.top_pt)
    other = Point(x_pt=box.right_pt, y_pt=box.bottom_pt)
    return Box.around(onto_display(one, page), onto_display(other, page))


def box_onto_paper(box: Box, page: PageSize) -> Box:
    """Move a box from the page as displayed onto the unrotated paper."""
    one = Point(x_pt=box.left_pt, y_pt=box.top_pt)
    other = Point(x_pt=box.right_pt, y_pt=box.bottom_pt)
    return Box.around(onto_paper(one, page), onto_paper(other, page))


def whole_page(page: PageSize) -> Box:
    """Return the box of the whole page, paper points."""
    return Box(left_pt=0.0, top_pt=0.0, right_pt=page.width_pt, bottom_pt=page.height_pt)


def picture_box(page: PageSize, px_per_pt: float, clip: Box | None = None) -> PixelBox:
    """Return which pixels of the displayed page a picture holds.

    Args:
        page: the page drawn.
        px_per_pt: zoom, above 0.
        clip: the part wanted, paper points; the whole page when None. What lies beside the page is
            left out; a clip that lies wholly beside it gives the nearest pixel.

    Returns:
        The smallest box of whole pixels around the part wanted; may exceed SIDE_PX.
    """
    width_pt, height_pt = displayed_size(page)
    width_px = max(1, round(width_pt * px_per_pt))
    height_px = max(1, round(height_pt * px_per_pt))
    if clip is None:
        return PixelBox(left_px=0, top_px=0, width_px=width_px, height_px=height_px)
    shown = box_onto_display(clip, page)
    left, width = _span(shown.left_pt * px_per_pt, shown.right_pt * px_per_pt, width_px)
    top, height = _span(shown.top_pt * px_per_pt, shown.bottom_pt * px_per_pt, height_px)
    return PixelBox(left_px=left, top_px=top, width_px=width, height_px=height)


def wants_clip(page_px: int, screen_px: int, *, clipped: bool) -> bool:
    """Tell whether a page is so much larger than the screen that only the viewport is drawn.

    Above four times the screen's pixels, and back below three times, so that a zoom that rests at
    the border does not change its mind with every frame.

    Args:
        page_px: width times height of the whole page at this zoom.
        screen_px: width times height of the viewport.
        clipped: whether only the viewport was drawn until now.
    """
    return page_px > (WHOLE_BELOW if clipped else CLIP_ABOVE) * screen_px


def _span(from_px: float, to_px: float, limit_px: int) -> tuple[int, int]:
    start = min(math.floor(min(max(0.0, from_px), limit_px)), limit_px - 1)
    end = max(start + 1, math.ceil(min(max(0.0, to_px), limit_px)))
    return start, end - start
