"""Which part of a page is printed on: pure."""

from collections.abc import Iterable
from typing import Final

BoxCorners = tuple[float, float, float, float]
"""Left, top, right, bottom."""

COVERING: Final = 0.9
"""The share of a page from which on something is its background, or a scan."""
_UNSEEN: Final = ("clip", "ignore", "end", "begin", "pop", "push")
_EDGE: Final = 0.02
"""The outer share of a scan in which dark is the scanner's, not the paper's."""
_DARK: Final = 0.7
_SPECKS: Final = 2


def covers(box: BoxCorners, width: float, height: float) -> bool:
    """Tell whether a box covers (nearly) the whole of a page of this size."""
    left, top, right, bottom = _within(box, width, height)
    return (right - left) * (bottom - top) >= COVERING * width * height


def is_scan(drawn: Iterable[tuple[str, BoxCorners]], width: float, height: float) -> bool:
    """Tell whether one image covers the page.

    Args:
        drawn: what MuPDF draws, each with its kind ("fill-image", …) and box.
        width: of the page, in the unit of the boxes.
        height: likewise.
    """
    return any(kind == "fill-image" and covers(box, width, height) for kind, box in drawn)


def printed_box(
    drawn: Iterable[tuple[str, BoxCorners]], width: float, height: float
) -> BoxCorners | None:
    """Return the box around everything printed, backgrounds aside; None when there is nothing."""
    seen = [
        _within(box, width, height)
        for kind, box in drawn
        if not kind.startswith(_UNSEEN) and not covers(box, width, height)
    ]
    boxes = [box for box in seen if box[0] < box[2] and box[1] < box[3]]
    if not boxes:
        return None
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def dark_box(grey: bytes, width: int, height: int) -> tuple[int, int, int, int] | None:
    """Return the box around what is dark in a small grey picture of a scan.

    Specks and the outer edge (the shadow of the scanner's lid) don't count.

    Args:
        grey: one byte a pixel, rows without gaps, 0 black.
        width: pixels.
        height: pixels.
    """
    limit = int(max(grey, default=0) * _DARK)
    is_dark = bytes(value < limit for value in range(256))
    marked = grey.translate(is_dark)
    inner_x = range(int(width * _EDGE), width - int(width * _EDGE))
    inner_y = range(int(height * _EDGE), height - int(height * _EDGE))
    columns = [x for x in inner_x if sum(marked[x::width]) > _SPECKS]
    rows = [y for y in inner_y if sum(marked[y * width : (y + 1) * width]) > _SPECKS]
    if not columns or not rows:
        return None
    return columns[0], rows[0], columns[-1] + 1, rows[-1] + 1


def _within(box: BoxCorners, width: float, height: float) -> BoxCorners:
    left, top, right, bottom = box
    return max(0.0, left), max(0.0, top), min(width, right), min(height, bottom)
