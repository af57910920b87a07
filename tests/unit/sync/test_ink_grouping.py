from dataclasses import replace

import pytest

from meetingroom.domain.ink import Colour, MarkBody, PageRef, Pen, Stroke
from meetingroom.sync.ink_grouping import NEAR_20TH, PAUSE_MS, Group, joins
from meetingroom.sync.marks import MarkId
from tests.helpers.ink import BLUE_PEN, PAGE, line

_T = 1_783_650_000_000
_GROUP = Group(mark=MarkId("m"), pen=BLUE_PEN, last_ms=_T)
_BODY = MarkBody(page=PAGE, items=(line((0, 0), (100, 0)), line((0, 500))))
_NEXT = line((120, 0), (200, 40))
_RED_PEN = Pen(tool=BLUE_PEN.tool, colour=Colour.RED, width_20th=BLUE_PEN.width_20th)


@pytest.mark.parametrize("pause_ms", [0, 1, PAUSE_MS - 1])
def test_a_stroke_near_and_soon_joins_the_mark_before(pause_ms: int) -> None:
    assert joins(_GROUP, _BODY, PAGE, _NEXT, _T + pause_ms)


@pytest.mark.parametrize("now_ms", [_T + PAUSE_MS, _T - 1])
def test_a_stroke_after_a_pause_or_a_turned_clock_does_not(now_ms: int) -> None:
    assert not joins(_GROUP, _BODY, PAGE, _NEXT, now_ms)


@pytest.mark.parametrize(
    ("page", "stroke"),
    [
        (replace(PAGE, index=1), _NEXT),
        (replace(PAGE, sha256="cd" * 32), _NEXT),
        (PAGE, line((120, 0), (200, 40), pen=_RED_PEN)),
        (PAGE, line((120, 0), (200, 40), pen=replace(BLUE_PEN, width_20th=31))),
    ],
)
def test_another_page_or_pen_does_not_join(page: PageRef, stroke: Stroke) -> None:
    assert not joins(_GROUP, _BODY, page, stroke, _T)


def test_a_stroke_joins_when_it_is_near_any_stroke_of_the_mark() -> None:
    # Half of a pen 30 wide reaches out of the points.
    assert joins(_GROUP, _BODY, PAGE, line((115 + NEAR_20TH, 0)), _T)
    assert not joins(_GROUP, _BODY, PAGE, line((116 + NEAR_20TH, 0)), _T)
    assert joins(_GROUP, _BODY, PAGE, line((0, 515 + NEAR_20TH)), _T)
