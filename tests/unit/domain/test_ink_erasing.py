import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingroom.domain.ink import Extent, Item, Point, Stroke
from meetingroom.domain.ink_erasing import Eraser, Erasing, remains
from meetingroom.domain.ink_geometry import distance2_to_line, stroke_of, width_at
from tests.helpers.ink import BLUE_PEN, line, whole_points, words_at
from tests.helpers.profiles import figure

_TRIED: Final = settings(max_examples=figure(small=50, full=1_000))


def _eraser(*path: tuple[float, float], whole: bool = False, radius: float = 10) -> Eraser:
    return Eraser(
        erasing=Erasing.WHOLE_STROKES if whole else Erasing.PARTS,
        path=tuple(Point(x, y) for x, y in path),
        radius_20th=radius,
    )


def _ends(stroke: object) -> tuple[tuple[float, float], tuple[float, float]]:
    assert isinstance(stroke, Stroke)
    points = list(stroke.points())
    return points[0][:2], points[-1][:2]


def test_an_eraser_far_away_leaves_a_stroke_as_it_is() -> None:
    stroke = line((0, 0), (1000, 0))

    assert remains(stroke, _eraser((500, 300)))[0] is stroke


def test_an_eraser_in_the_box_of_a_bent_stroke_but_not_on_it_leaves_it() -> None:
    stroke = line((0, 0), (1000, 0), (1000, 1000))

    assert remains(stroke, _eraser((300, 700), (400, 600))) == (stroke,)


def test_an_eraser_of_strokes_takes_all_of_what_it_touches() -> None:
    assert remains(line((0, 0), (1000, 0)), _eraser((500, 20), whole=True)) == ()


def test_a_quick_eraser_takes_what_lies_between_two_reports() -> None:
    assert remains(line((0, 0), (1000, 0)), _eraser((500, -900), (500, 900), whole=True)) == ()


def test_an_eraser_of_parts_leaves_both_sides() -> None:
    left, right = remains(line((0, 0), (1000, 0)), _eraser((500, -900), (500, 900)))

    # 10 of the eraser and half of a pen 30 wide.
    assert _ends(left) == ((0, 0), (475, 0))
    assert _ends(right) == ((525, 0), (1000, 0))


def test_an_eraser_that_rests_on_a_line_wipes_a_round_hole() -> None:
    left, right = remains(line((0, 15), (1000, 15)), _eraser((500, 0)))

    assert _ends(left) == ((0, 15), (480, 15))
    assert _ends(right) == ((520, 15), (1000, 15))


def test_corners_that_are_wiped_end_a_part() -> None:
    first, second = remains(line((0, 0), (100, 0), (100, 100)), _eraser((100, 0)))

    assert _ends(first) == ((0, 0), (75, 0))
    assert _ends(second) == ((100, 25), (100, 100))


def test_the_beginning_and_the_end_can_be_wiped() -> None:
    middle = remains(line((0, 0), (50, 0), (100, 0)), _eraser((0, 0)))
    start = remains(line((0, 0), (50, 0), (100, 0)), _eraser((100, 0)))

    assert [_ends(part) for part in middle] == [((25, 0), (100, 0))]
    assert [_ends(part) for part in start] == [((0, 0), (75, 0))]


def test_several_holes_in_one_piece_leave_what_is_between() -> None:
    path = ((200, -100), (200, 100), (240, 100), (240, -100), (700, -100), (700, 100))

    parts = remains(line((0, 0), (1000, 0)), _eraser(*path))

    assert [_ends(part) for part in parts] == [
        ((0, 0), (175, 0)),
        ((265, 0), (675, 0)),
        ((725, 0), (1000, 0)),
    ]


def test_a_dot_is_wiped_whole_or_not_at_all() -> None:
    dot = line((5, 5))

    assert remains(dot, _eraser((20, 5))) == ()
    assert remains(dot, _eraser((5, 60), (5, 5))) == ()
    assert remains(dot, _eraser((29, 29), radius=15)) == (dot,)


def test_parts_keep_the_pressure_where_they_were_cut() -> None:
    swelling = stroke_of(BLUE_PEN, [Point(0, 0, 100), Point(1000, 0, 200)])

    left, right = remains(swelling, _eraser((500, -900), (500, 900)))

    assert isinstance(left, Stroke)
    assert isinstance(right, Stroke)
    assert left.pressures == bytes([100, 147])
    assert right.pressures == bytes([153, 200])


@pytest.mark.parametrize("whole", [True, False])
def test_a_highlight_is_taken_whole(whole: bool) -> None:
    words = words_at(100, 100)

    assert remains(words, _eraser((50, 120), (350, 120), whole=whole)) == ()
    assert remains(words, _eraser((205, 120), whole=whole)) == ()
    assert remains(words, _eraser((50, 95), (50, 300), whole=whole)) == (words,)
    assert remains(words, _eraser((90, 300), (311, 50), (311, 10), whole=whole)) == ()
    assert remains(words, _eraser((60, 160), (90, 200), (350, 180), whole=whole)) == (words,)


def _along(points: list[Point]) -> Iterator[Point]:
    """Many places along a line."""
    yield points[0]
    for start, end in pairwise(points):
        for step in range(1, 9):
            share = step / 8
            yield Point(*(a + (b - a) * share for a, b in zip(start, end, strict=True)))


def _paths() -> st.SearchStrategy[list[Point]]:
    return whole_points(1_500).map(lambda points: points[:8])


@_TRIED
@given(whole_points(1_500), _paths(), st.integers(1, 400))
def test_nothing_within_an_erasers_reach_stays_and_nothing_else_goes(
    points: list[Point], path: list[Point], radius: int
) -> None:
    stroke = stroke_of(BLUE_PEN, points)
    eraser = Eraser(erasing=Erasing.PARTS, path=tuple(path), radius_20th=radius)
    reach = radius + width_at(BLUE_PEN, max(stroke.pressures)) / 2

    parts = [list(p.points()) for p in remains(stroke, eraser) if isinstance(p, Stroke)]

    for at in (at for part in parts for at in _along(part)):
        assert math.sqrt(distance2_to_line(at, path)) > reach - 1.5
        assert math.sqrt(distance2_to_line(at, points)) < 1.5
    for at in _along(points):
        if math.sqrt(distance2_to_line(at, path)) > reach + 3:
            assert min(math.sqrt(distance2_to_line(at, part)) for part in parts) < 1.5


@_TRIED
@given(whole_points(1_500), _paths(), st.integers(1, 400))
def test_both_erasers_touch_the_same_strokes(
    points: list[Point], path: list[Point], radius: int
) -> None:
    stroke = stroke_of(BLUE_PEN, points)

    def of(erasing: Erasing, radius: int) -> tuple[Item, ...]:
        return remains(stroke, Eraser(erasing=erasing, path=tuple(path), radius_20th=radius))

    # What is grazed by less than one unit is all there again once its parts are rounded.
    if of(Erasing.PARTS, radius) != (stroke,):
        assert of(Erasing.WHOLE_STROKES, radius) == ()
    if of(Erasing.WHOLE_STROKES, radius) == ():
        assert of(Erasing.PARTS, radius + 2) != (stroke,)


def test_an_eraser_knows_the_box_it_may_touch() -> None:
    assert _eraser((0, 5), (100, -5)).extent == Extent(-10, -15, 110, 15)
