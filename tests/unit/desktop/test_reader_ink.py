from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from meetingroom.desktop.reader.dry_ink import DryInk, Sheet
from meetingroom.desktop.reader.layout import seated
from meetingroom.desktop.reader.shapes import COLOURS, line_shape, onto_sheet
from meetingroom.documents.geometry import PageSize, Point, Turn, onto_display, picture_box
from meetingroom.domain.ink import Item, Pen, Stroke
from meetingroom.domain.ink import Point as InkPoint
from tests.helpers.ink import BLUE_PEN, YELLOW, line, words_at
from tests.helpers.themes import Theme

_PAGE = PageSize(width_pt=200.0, height_pt=300.0)
_BLUE = COLOURS[BLUE_PEN.colour]


def _sheet(px_per_pt: float = 2.0, page: PageSize = _PAGE) -> Sheet:
    return Sheet(page=page, px_per_pt=px_per_pt, box=picture_box(page, px_per_pt))


def _across(y_pt: int, pen: Pen = BLUE_PEN) -> Stroke:
    return line((400, 20 * y_pt), (3600, 20 * y_pt), pen=pen)


@pytest.fixture
def ink(qapp: object) -> DryInk:
    _ = qapp
    return DryInk()


def _image(ink: DryInk) -> QImage:
    picture = ink.of(0)
    assert picture is not None
    return picture.image


def _inked(image: QImage, y_pt: int, px_per_pt: float = 2.0, x_pt: int = 100) -> bool:
    at = image.pixelColor(round(x_pt * px_per_pt), round(y_pt * px_per_pt))
    return at.alpha() > 200 and abs(at.blue() - _BLUE.blue()) < 20


def _all_inked(ink: DryInk, rows: Iterable[int]) -> bool:
    image = _image(ink)
    return all(_inked(image, y_pt) for y_pt in rows)


def test_what_a_pen_wrote_is_painted_where_it_was_written(ink: DryInk) -> None:
    ink.show(0, _sheet(), [_across(50)])

    assert _inked(_image(ink), 50)
    assert not _inked(_image(ink), 60)


def test_a_page_without_ink_has_no_picture(ink: DryInk) -> None:
    ink.show(0, _sheet(), [_across(50)])

    ink.show(0, _sheet(), [])

    assert ink.of(0) is None


def test_highlights_are_not_of_the_pens_layer(ink: DryInk) -> None:
    ink.show(0, _sheet(), [words_at(400, 400), _across(50, pen=YELLOW)])

    assert ink.of(0) is None


def test_a_new_line_is_painted_over_the_picture_there_is(ink: DryInk) -> None:
    first = _across(50)
    ink.show(0, _sheet(), [first])
    picture = _image(ink)

    ink.show(0, _sheet(), [first, _across(80)])

    assert _image(ink) is picture
    assert _all_inked(ink, [50, 80])


def test_erasing_one_line_leaves_those_that_cross_it(ink: DryInk) -> None:
    gone, other = _across(50), _across(120)
    stays = line((2000, 400), (2000, 2000))
    ink.show(0, _sheet(), [stays, gone, other])

    ink.show(0, _sheet(), [stays, other])

    assert not _inked(_image(ink), 50, x_pt=150)
    assert _inked(_image(ink), 120, x_pt=150)
    assert _inked(_image(ink), 50)


def test_a_full_page_is_painted_in_slices_until_all_of_it_is_there(
    ink: DryInk, qtbot: QtBot
) -> None:
    rows = range(10, 290, 2)
    ink.show(0, _sheet(), [_across(y) for y in rows])

    assert not _all_inked(ink, rows)
    qtbot.waitUntil(lambda: _all_inked(ink, rows))


def test_at_another_zoom_the_old_picture_stays_until_the_sharp_one_is_there(
    ink: DryInk, qtbot: QtBot
) -> None:
    lines = [_across(y) for y in range(10, 290, 2)]
    ink.show(0, _sheet(), lines)
    qtbot.waitUntil(lambda: _all_inked(ink, range(10, 290, 2)))

    ink.show(0, _sheet(3.0), lines)

    shown = ink.of(0)
    assert shown is not None
    assert shown.sheet.px_per_pt == 2.0
    qtbot.waitUntil(lambda: ink.of(0) is not shown)
    assert _inked(_image(ink), 100, 3.0)


def test_a_line_drawn_while_the_sharp_picture_is_painted_is_on_both(
    ink: DryInk, qtbot: QtBot
) -> None:
    lines: list[Item] = [_across(y) for y in range(10, 250, 2)]
    ink.show(0, _sheet(), lines)
    qtbot.waitUntil(lambda: _all_inked(ink, range(10, 250, 2)))
    ink.show(0, _sheet(3.0), lines)

    ink.show(0, _sheet(3.0), [*lines, _across(280)])

    assert _inked(_image(ink), 280)
    shown = ink.of(0)
    qtbot.waitUntil(lambda: ink.of(0) is not shown)
    assert _inked(_image(ink), 280, 3.0)


@given(
    turn=st.sampled_from((0, 90, 180, 270)),
    x=st.integers(0, 4000),
    y=st.integers(0, 6000),
    px_per_pt=st.floats(0.1, 20),
)
def test_ink_turns_with_its_page(turn: Turn, x: int, y: int, px_per_pt: float) -> None:
    page = PageSize(width_pt=200.0, height_pt=300.0, turn=turn)

    shown = onto_sheet(page, px_per_pt).map(QPointF(x, y))

    expected = onto_display(Point(x_pt=x / 20, y_pt=y / 20), page)
    assert shown.x() == pytest.approx(expected.x_pt * px_per_pt, abs=1e-6 * 6000 * px_per_pt)
    assert shown.y() == pytest.approx(expected.y_pt * px_per_pt, abs=1e-6 * 6000 * px_per_pt)


def test_a_line_pressed_harder_is_wider(qapp: object) -> None:
    _ = qapp

    light = line_shape(BLUE_PEN, [InkPoint(0, 0, 20), InkPoint(900, 0, 20)])
    hard = line_shape(BLUE_PEN, [InkPoint(0, 0, 250), InkPoint(900, 0, 250)])

    assert hard.bounds.height() > 2 * light.bounds.height()


@given(turns=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 6)), max_size=20))
def test_pages_keep_their_items_and_items_are_used_again(turns: list[tuple[int, int]]) -> None:
    seats: dict[int, int] = {}
    most = 0

    for first, count in turns:
        before, near = seats, range(first, first + count)
        seats = seated(seats, near)
        most = max(most, count)

        assert set(near) <= seats.keys()
        assert len(set(seats.values())) == len(seats) <= most
        assert all(seats[page] == before[page] for page in near if page in before)


def test_a_colour_is_chosen_as_it_is_painted(qapp: object) -> None:
    assert Theme().inks() == {str(colour): painted for colour, painted in COLOURS.items()}
