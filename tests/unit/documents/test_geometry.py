import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.documents.geometry import (
    Box,
    PageSize,
    PixelBox,
    Point,
    Turn,
    box_onto_display,
    box_onto_paper,
    displayed_size,
    onto_display,
    onto_paper,
    picture_box,
    wants_clip,
    whole_page,
)

TURNS: tuple[Turn, ...] = (0, 90, 180, 270)
LENGTHS = st.integers(1, 4000).map(float)
PLACES = st.integers(-4000, 8000).map(float)
PAGES = st.builds(PageSize, width_pt=LENGTHS, height_pt=LENGTHS, turn=st.sampled_from(TURNS))
POINTS = st.builds(Point, x_pt=PLACES, y_pt=PLACES)
BOXES = st.builds(Box.around, POINTS, POINTS)


def a_page(turn: Turn = 0) -> PageSize:
    return PageSize(width_pt=600, height_pt=800, turn=turn)


@given(PAGES, POINTS)
def test_what_goes_onto_the_display_comes_back_onto_the_paper(page: PageSize, at: Point) -> None:
    assert onto_paper(onto_display(at, page), page) == at


@given(PAGES, BOXES)
def test_a_box_comes_back_as_it_went(page: PageSize, box: Box) -> None:
    assert box_onto_paper(box_onto_display(box, page), page) == box


@given(PAGES)
def test_the_whole_paper_fills_the_whole_display(page: PageSize) -> None:
    width_pt, height_pt = displayed_size(page)

    shown = box_onto_display(whole_page(page), page)

    assert shown == Box(left_pt=0, top_pt=0, right_pt=width_pt, bottom_pt=height_pt)


@pytest.mark.parametrize(
    ("turn", "where"), [(0, (10, 20)), (90, (780, 10)), (180, (590, 780)), (270, (20, 590))]
)
def test_a_place_turns_clockwise_with_its_page(turn: Turn, where: tuple[float, float]) -> None:
    shown = onto_display(Point(x_pt=10, y_pt=20), a_page(turn))

    assert (shown.x_pt, shown.y_pt) == where


def test_a_page_on_its_side_is_displayed_the_other_way_round() -> None:
    assert displayed_size(a_page(90)) == (800, 600)


@given(PAGES, st.floats(0.01, 10), BOXES)
def test_a_picture_lies_within_its_page(page: PageSize, px_per_pt: float, clip: Box) -> None:
    whole = picture_box(page, px_per_pt)

    part = picture_box(page, px_per_pt, clip)

    assert 0 <= part.left_px < part.left_px + part.width_px <= whole.width_px
    assert 0 <= part.top_px < part.top_px + part.height_px <= whole.height_px


def test_a_clip_of_a_turned_page_is_the_part_that_is_seen() -> None:
    corner = Box(left_pt=0, top_pt=0, right_pt=100, bottom_pt=50)

    part = picture_box(a_page(90), 2.0, corner)

    assert part == PixelBox(left_px=1500, top_px=0, width_px=100, height_px=200)


def test_a_clip_takes_every_pixel_it_touches() -> None:
    clip = Box(left_pt=10.2, top_pt=10.2, right_pt=11.8, bottom_pt=12.1)

    part = picture_box(a_page(), 1.0, clip)

    assert part == PixelBox(left_px=10, top_px=10, width_px=2, height_px=3)


def test_a_clip_far_beside_the_page_is_its_nearest_pixel() -> None:
    clip = Box(left_pt=1e307, top_pt=-1e307, right_pt=1e308, bottom_pt=-1e306)

    part = picture_box(a_page(), 1000.0, clip)

    assert part == PixelBox(left_px=599_999, top_px=0, width_px=1, height_px=1)


@pytest.mark.parametrize(
    ("page_px", "clipped", "wanted"),
    [(401, False, True), (400, False, False), (301, True, True), (300, True, False)],
)
def test_only_the_viewport_is_drawn_above_four_screens_and_back_below_three(
    page_px: int, clipped: bool, wanted: bool
) -> None:
    assert wants_clip(page_px, 100, clipped=clipped) is wanted
