import math
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingroom.domain.ink import REACH_20TH, Extent, Point
from meetingroom.domain.ink_geometry import (
    SIMPLIFY_20TH,
    SIMPLIFY_PRESSURE,
    distance2,
    distance2_to_line,
    inked_extent,
    lifted,
    simplified,
    width_at,
)
from tests.helpers.ink import BLUE_PEN, YELLOW, handwriting, line, whole_points, words_at
from tests.helpers.profiles import figure


def _share(point: Point, start: Point, end: Point) -> float:
    """How far along a piece its place nearest to the point is, 0 to 1."""
    dx, dy = end.x - start.x, end.y - start.y
    length2 = dx * dx + dy * dy
    along = (point.x - start.x) * dx + (point.y - start.y) * dy
    return min(1.0, max(0.0, along / length2)) if length2 else 0.0


def _nearest(point: Point, start: Point, end: Point) -> Point:
    share = _share(point, start, end)
    return Point(*(a + (b - a) * share for a, b in zip(start, end, strict=True)))


def test_a_pen_pressed_like_a_mouse_draws_its_width() -> None:
    assert width_at(BLUE_PEN, 170) == pytest.approx(30)
    assert width_at(BLUE_PEN, 0) == pytest.approx(12)
    assert width_at(BLUE_PEN, 255) == pytest.approx(39)


def test_a_highlighter_has_one_width() -> None:
    assert {width_at(YELLOW, pressure) for pressure in range(256)} == {240}


def test_the_ink_of_a_stroke_is_wider_than_its_points() -> None:
    assert inked_extent(line((0, 0), (100, 0))) == pytest.approx(Extent(-15, -15, 115, 15))
    assert inked_extent(words_at(5, 6)) == Extent(5, 6, 205, 46)


@pytest.mark.parametrize(
    ("place", "distance"),
    [((5, 3), 3), ((-3, 4), 5), ((13, -4), 5), ((10, 0), 0), ((0, 7), 7)],
)
def test_the_distance_from_a_piece_is_to_its_nearest_place(
    place: tuple[int, int], distance: int
) -> None:
    assert distance2(Point(*place), Point(0, 0), Point(10, 0)) == distance**2


def test_the_distance_from_a_line_is_to_its_nearest_piece() -> None:
    bent = (Point(0, 0), Point(10, 0), Point(10, 10))

    assert distance2_to_line(Point(12, 5), bent) == 4
    assert distance2_to_line(Point(3, 4), bent[:1]) == 25


@given(whole_points(4_000))
def test_the_distance_agrees_with_the_nearest_place(points: list[Point]) -> None:
    point, *path = points * 2

    expected = min(
        math.dist(point[:2], _nearest(point, start, end)[:2]) for start, end in pairwise(path * 2)
    )

    assert math.sqrt(distance2_to_line(point, path * 2)) == pytest.approx(expected, abs=1e-3)


def _near_points() -> st.SearchStrategy[list[Point]]:
    step = st.tuples(st.integers(-6, 6), st.integers(-6, 6), st.integers(-30, 30))
    return st.lists(step, min_size=1, max_size=600).map(_walked)


def _walked(steps: list[tuple[int, int, int]]) -> list[Point]:
    points = [Point(0, 0, 128)]
    for dx, dy, pressure in steps:
        x, y, before = points[-1]
        points.append(Point(x + dx, y + dy, max(0, min(255, before + pressure))))
    return points


@settings(max_examples=figure(small=50, full=1_000))
@given(whole_points() | _near_points())
def test_what_is_left_out_lies_within_a_tenth_of_a_point_of_what_stays(
    points: list[Point],
) -> None:
    few = simplified(points)

    places = _places_of(few, points)
    assert (few[0], few[-1]) == (points[0], points[-1])
    for start, end in pairwise(places):
        for left_out in points[start + 1 : end]:
            nearest = _nearest(left_out, points[start], points[end])
            assert math.dist(left_out[:2], nearest[:2]) <= SIMPLIFY_20TH + 1e-6
            assert abs(left_out.pressure - nearest.pressure) <= SIMPLIFY_PRESSURE + 1e-6


def _places_of(few: tuple[Point, ...], points: list[Point]) -> list[int]:
    """Where the points that stay stood; they are the same objects, in order."""
    places = {id(point): place for place, point in enumerate(points)}
    found = [places[id(point)] for point in few]
    assert found == sorted(found)
    return found


def test_a_straight_line_keeps_its_ends_only() -> None:
    straight = [Point(x, 2 * x, 100) for x in range(200)]

    assert simplified(straight) == (straight[0], straight[-1])


def test_a_line_that_swells_keeps_where_it_is_thickest() -> None:
    swelling = [Point(10 * x, 0, 250 - 10 * abs(x - 10)) for x in range(21)]

    assert simplified(swelling) == (swelling[0], swelling[10], swelling[20])


def test_a_third_of_what_a_hand_writes_is_enough() -> None:
    points = handwriting(600)

    assert len(simplified(points)) < 600 / 3


def test_a_lifted_line_is_whole_and_within_reach() -> None:
    points = [Point(0.4, 0.6, 300.0), Point(1e12, -1e12, -3.0)]

    (stroke,) = lifted(BLUE_PEN, points)

    assert list(stroke.points()) == [Point(0, 1, 255), Point(REACH_20TH, -REACH_20TH, 0)]


def test_a_dot_is_as_thick_as_it_was_pressed() -> None:
    (stroke,) = lifted(BLUE_PEN, [Point(7, 7, 10), Point(7.2, 7.1, 200), Point(7, 7, 90)])

    assert list(stroke.points()) == [Point(7, 7, 200)]


def test_a_very_long_line_is_cut_where_its_parts_meet() -> None:
    chance = Random(4)
    wild = [Point(chance.randint(0, 99_999), chance.randint(0, 99_999)) for _ in range(9_000)]

    strokes = lifted(BLUE_PEN, wild)

    first, *others = [list(stroke.points()) for stroke in strokes]
    assert [len(first), *map(len, others)][:-1] == [4_096, 4_096]
    assert [before[-1] == after[0] for before, after in pairwise([first, *others])] == [True, True]
    assert first + [point for points in others for point in points[1:]] == list(simplified(wild))
