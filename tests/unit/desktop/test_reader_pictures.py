import pytest
from PySide6.QtGui import QImage

from meetingroom.desktop.reader.pictures import AHEAD, KEPT, Look, Pictures
from meetingroom.documents import answers as a
from meetingroom.documents.geometry import Box, PageSize, PixelBox, whole_page
from meetingroom.documents.wishes import PageWish, PaperKey, Urgency

_A4 = PageSize(width_pt=595.0, height_pt=842.0)
_COUNT = 40


def _look(visible: range, px_per_pt: float = 2.0, *, forward: bool = True) -> Look:
    clips = {page: Box(left_pt=0, top_pt=0, right_pt=595, bottom_pt=400) for page in visible}
    return Look(
        visible=visible,
        px_per_pt=px_per_pt,
        clips=clips,
        screen_px=1200 * 700,
        forward=forward,
    )


@pytest.fixture
def pictures() -> Pictures:
    return Pictures(PaperKey("p"), (_A4,) * _COUNT)


def _take(pictures: Pictures, wish: PageWish) -> None:
    box = PixelBox(left_px=0, top_px=0, width_px=8, height_px=8)
    image = a.PageImage(memoryview(bytearray(256)), 8, 8, lambda: None)
    pictures.take(
        a.PageDrawn(wish=wish, box=box, image=image), QImage(8, 8, QImage.Format.Format_RGB32)
    )


def test_what_is_in_sight_comes_first_and_two_pages_in_the_way_of_reading_after_it(
    pictures: Pictures,
) -> None:
    wishes = pictures.wished(_look(range(4, 6)))

    assert [(w.page, w.urgency) for w in wishes] == [
        (4, Urgency.URGENT),
        (5, Urgency.URGENT),
        (6, Urgency.PREFETCH),
        (7, Urgency.PREFETCH),
    ]


def test_who_turns_back_finds_the_pages_before_drawn_ahead(pictures: Pictures) -> None:
    wishes = pictures.wished(_look(range(4, 5), forward=False))

    assert [w.page for w in wishes] == [4, 3, 2]


def test_what_was_asked_for_and_is_still_in_sight_is_neither_asked_again_nor_dropped(
    pictures: Pictures,
) -> None:
    pictures.wished(_look(range(4, 5)))
    first = pictures.generation

    again = pictures.wished(_look(range(4, 5)))

    assert again == ()
    assert pictures.oldest == first


def test_a_page_that_was_drawn_ahead_becomes_urgent_when_it_comes_in_sight(
    pictures: Pictures,
) -> None:
    pictures.wished(_look(range(4, 5)))

    wishes = pictures.wished(_look(range(5, 6)))

    assert (5, Urgency.URGENT) in [(w.page, w.urgency) for w in wishes]


def test_what_has_gone_out_of_sight_may_be_dropped(pictures: Pictures) -> None:
    pictures.wished(_look(range(4, 5)))

    pictures.wished(_look(range(20, 21)))

    assert pictures.oldest == pictures.generation


def test_a_sharp_picture_is_not_drawn_again(pictures: Pictures) -> None:
    for wish in pictures.wished(_look(range(4, 5))):
        _take(pictures, wish)

    assert pictures.wished(_look(range(4, 5))) == ()


def test_another_zoom_shows_the_old_picture_until_the_sharp_one_is_there(
    pictures: Pictures,
) -> None:
    for wish in pictures.wished(_look(range(4, 5))):
        _take(pictures, wish)

    wishes = pictures.wished(_look(range(4, 5), px_per_pt=3.0))

    assert [w.page for w in wishes][:1] == [4]
    held = pictures.whole_of(4)
    assert held is not None
    assert held.px_per_pt == 2.0


def test_no_more_than_eight_whole_pages_are_held(pictures: Pictures) -> None:
    for page in range(0, _COUNT, 1 + AHEAD):
        for wish in pictures.wished(_look(range(page, page + 1))):
            _take(pictures, wish)

    assert sum(pictures.whole_of(page) is not None for page in range(_COUNT)) <= KEPT


def test_far_above_the_screen_only_the_part_in_sight_is_drawn_over_a_coarse_whole(
    pictures: Pictures,
) -> None:
    coarse = pictures.wished(_look(range(4, 5), px_per_pt=9.0))[0]
    _take(pictures, coarse)

    part = pictures.wished(_look(range(4, 5), px_per_pt=9.0))[0]

    assert coarse.clip is None
    assert coarse.px_per_pt < 9.0
    assert part.clip is not None
    assert part.clip != whole_page(_A4)


def test_a_page_that_failed_is_asked_for_again_once_it_is_forgotten(pictures: Pictures) -> None:
    pictures.wished(_look(range(4, 5)))

    pictures.forget(4)

    assert [w.page for w in pictures.wished(_look(range(4, 5)))] == [4]
