import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.desktop.reader.layout import GAP_PT, laid_out, printed_span
from meetingroom.desktop.reader.selecting import highlight_of, without_half_pairs, words_between
from meetingroom.documents.answers import Quad, Word
from meetingroom.documents.geometry import Box, PageSize, Point, displayed_size
from meetingroom.domain.ink import Colour
from meetingroom.domain.ink import Point as InkPoint

_A4 = PageSize(width_pt=595.0, height_pt=842.0)
_WIDE = PageSize(width_pt=842.0, height_pt=1191.0, turn=90)

_PAGES = st.lists(st.sampled_from([_A4, _WIDE]), min_size=1, max_size=12)


@given(_PAGES)
def test_pages_lie_under_each_other_without_touching(pages: list[PageSize]) -> None:
    layout = laid_out(tuple(pages))

    bottoms = [
        top + displayed_size(page)[1] for top, page in zip(layout.tops_pt, pages, strict=True)
    ]
    assert all(
        after - before == pytest.approx(GAP_PT)
        for before, after in zip(bottoms, layout.tops_pt[1:], strict=False)
    )
    assert layout.height_pt == pytest.approx(bottoms[-1])


@given(_PAGES, st.floats(0, 20_000))
def test_the_page_at_a_height_is_the_last_one_that_begins_above_it(
    pages: list[PageSize], y_pt: float
) -> None:
    layout = laid_out(tuple(pages))

    page = layout.page_at(y_pt)

    assert layout.tops_pt[page] <= y_pt
    assert page == len(pages) - 1 or layout.tops_pt[page + 1] > y_pt


def test_a_turned_page_is_as_wide_as_it_is_shown_and_narrow_ones_stand_in_its_middle() -> None:
    layout = laid_out((_A4, _WIDE))

    assert layout.width_pt == 1191.0
    assert layout.left_of(0) == pytest.approx((1191.0 - 595.0) / 2)
    assert layout.left_of(1) == 0


def test_a_paper_without_pages_shows_none() -> None:
    assert list(laid_out(()).visible(0, 100)) == []


def test_the_printed_span_holds_what_is_printed_on_every_page_that_is_known() -> None:
    layout = laid_out((_A4, _A4))
    boxes = {
        0: Box(left_pt=85, top_pt=70, right_pt=500, bottom_pt=700),
        1: Box(left_pt=100, top_pt=70, right_pt=540, bottom_pt=700),
    }

    left, width = printed_span(layout, boxes)

    assert left < 85
    assert left + width > 540
    assert width < 595


def test_without_knowledge_the_whole_width_is_shown() -> None:
    assert printed_span(laid_out((_A4,)), {}) == (0.0, 595.0)


def _word(text: str, left: float, line: int) -> Word:
    top = 100.0 + 20 * line
    corners = [(left, top), (left + 40, top), (left + 40, top + 12), (left, top + 12)]
    a, b, c, d = (Point(x_pt=x, y_pt=y) for x, y in corners)
    return Word(text=text, quad=Quad(corners=(a, b, c, d)), block=0, line=line)


_WORDS = (
    _word("Điều", 80, 0),
    _word("1.", 130, 0),
    _word("Phê", 80, 1),
    _word("chuẩn", 130, 1),
)


def test_the_highlighter_takes_the_words_from_one_place_to_the_other() -> None:
    chosen = words_between(_WORDS, InkPoint(140 * 20, 105 * 20), InkPoint(100 * 20, 126 * 20))

    assert [word.text for word in chosen] == ["1.", "Phê"]


def test_drawn_backwards_it_takes_the_same_words() -> None:
    start, end = InkPoint(140 * 20, 105 * 20), InkPoint(100 * 20, 126 * 20)

    assert words_between(_WORDS, start, end) == words_between(_WORDS, end, start)


def test_set_down_far_from_any_word_it_takes_none() -> None:
    assert words_between(_WORDS, InkPoint(400 * 20, 700 * 20), InkPoint(90 * 20, 105 * 20)) == ()


def test_a_page_without_words_has_none_to_take() -> None:
    assert words_between((), InkPoint(0, 0), InkPoint(10, 10)) == ()


def test_a_highlight_is_one_area_a_line_and_knows_what_it_says() -> None:
    highlight = highlight_of(_WORDS, Colour.YELLOW)

    assert len(highlight.quads) == 2
    assert highlight.quote.text == "Điều 1. Phê chuẩn"
    assert highlight.quads[0].extent[:1] == (80 * 20,)


@pytest.mark.parametrize(
    ("taken", "quoted"),
    [
        ("chi ngân sách”", "chi ngân sách"),
        ("“Chi ngân", "Chi ngân"),
        ("gọi là “", "gọi là"),
        ("“Chi ngân sách”", "“Chi ngân sách”"),
        ("gọi là “Dự án”", "gọi là “Dự án”"),
        ('Dự án"', "Dự án"),
        ('gọi là "Dự án"', 'gọi là "Dự án"'),
        ("“", "“"),
    ],
)
def test_half_a_pair_of_quotation_marks_is_not_quoted(taken: str, quoted: str) -> None:
    assert without_half_pairs(taken) == quoted


@given(st.text(alphabet='ab “”‘’"', max_size=12))
def test_taking_half_pairs_away_twice_takes_no_more(text: str) -> None:
    once = without_half_pairs(text)

    assert without_half_pairs(once) == once
