import math
from itertools import pairwise

from hypothesis import given

from meetingroom.domain.ink import Point
from meetingroom.domain.ink_geometry import distance2_to_line
from meetingroom.domain.ink_smoothing import drawn_on, set_down
from tests.helpers.ink import handwriting, whole_points


def _smooth(points: list[Point]) -> list[Point]:
    end = set_down(points[0])
    line = [end.fixed]
    for point in points[1:]:
        end, fixed = drawn_on(end, point)
        line += fixed
        assert end.tail() == (line[-1], end.pen)
    return [*line, end.pen]


def _sharpest(line: list[Point]) -> float:
    """The sharpest turn of a line, radians."""
    ways = [math.atan2(b.y - a.y, b.x - a.x) for a, b in pairwise(line) if a[:2] != b[:2]]
    turns = (abs(after - before) for before, after in pairwise(ways))
    return max(min(turn, 2 * math.pi - turn) for turn in turns)


@given(whole_points(2_000))
def test_a_line_begins_where_the_pen_was_set_down_and_ends_at_the_pen(points: list[Point]) -> None:
    line = _smooth(points)

    assert line[0] == points[0]
    assert line[-1][:2] == points[-1][:2]


@given(whole_points(2_000))
def test_a_smooth_line_never_leaves_what_the_hand_drew_by_more_than_a_step(
    points: list[Point],
) -> None:
    longest = max((math.dist(a[:2], b[:2]) for a, b in pairwise(points)), default=0.0)

    line = _smooth(points)

    assert all(distance2_to_line(at, points) <= (longest / 2) ** 2 + 1e-6 for at in line)


def test_corners_become_round() -> None:
    corner = [Point(0, 0), Point(100, 0), Point(100, 100), Point(200, 100)]

    assert _sharpest(corner) > 1.5
    assert _sharpest(_smooth(corner)) < 0.6


def test_a_hand_that_writes_is_followed_closely() -> None:
    points = handwriting(300)

    line = _smooth(points)

    assert max(distance2_to_line(at, points) for at in line) < 4


def test_a_pen_that_stays_draws_nothing_but_a_thicker_dot() -> None:
    end = set_down(Point(5, 5, 20))

    pressed, fixed = drawn_on(end, Point(5, 5, 90))
    eased, _ = drawn_on(pressed, Point(5, 5, 40))

    assert fixed == ()
    assert pressed.pen == eased.pen == Point(5, 5, 90)


def test_a_leap_of_the_pen_makes_few_points() -> None:
    end, _ = drawn_on(set_down(Point(0, 0)), Point(9_000, 0))

    _, fixed = drawn_on(end, Point(9_000, 9_000))

    assert len(fixed) == 16
