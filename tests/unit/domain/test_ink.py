import unicodedata

from meetingroom.domain.ink import (
    Colour,
    Extent,
    Highlight,
    PlacedQuote,
    Point,
    Quad,
    Quote,
    loose_quote,
    placed_quote,
)
from tests.helpers.ink import line

_TEXT = "Điều chỉnh Kế hoạch đầu tư công năm 2026 của phường với tổng số vốn " * 3


def test_a_stroke_knows_the_box_around_its_points() -> None:
    assert line((5, 9), (-3, 20), (8, 1)).extent == Extent(-3, 1, 8, 20)


def test_a_stroke_gives_its_points_back_in_order() -> None:
    stroke = line((5, 9), (-3, 20), pressure=7)

    assert list(stroke.points()) == [Point(5, 9, 7), Point(-3, 20, 7)]


def test_boxes_meet_when_they_touch_and_not_when_they_are_apart() -> None:
    box = Extent(0, 0, 10, 10)

    assert box.meets(Extent(10, 10, 20, 20))
    assert not box.meets(Extent(11, 0, 20, 10))
    assert not box.meets(Extent(0, 11, 10, 20))
    assert not box.meets(Extent(-20, 0, -1, 10))
    assert not box.meets(Extent(0, -20, 10, -1))
    assert box.meets(Extent(11, 0, 20, 10).grown(1))


def test_a_highlight_has_the_box_around_all_its_quads() -> None:
    upright = Quad(10, 10, 50, 10, 50, 20, 10, 20)
    slanted = Quad(5, 40, 25, 30, 27, 38, 7, 48)
    words = Highlight(
        colour=Colour.YELLOW,
        quads=(upright, slanted),
        quote=Quote(text="", before="", after=""),
    )

    assert words.extent == Extent(5, 10, 50, 48)


def test_a_quote_takes_64_letters_on_either_side() -> None:
    quote = placed_quote(_TEXT, 70, 80)

    assert quote == PlacedQuote(
        text=_TEXT[70:80], before=_TEXT[6:70], after=_TEXT[80:144], start=70, end=80
    )


def test_a_quote_at_the_edge_of_a_page_takes_what_there_is() -> None:
    quote = placed_quote("Nghị quyết", 0, 10)

    assert quote == PlacedQuote(text="Nghị quyết", before="", after="", start=0, end=10)


def test_a_quote_of_a_whole_page_keeps_its_offsets_and_its_first_letters() -> None:
    quote = placed_quote("a" * 9_000, 0, 9_000)

    assert (len(quote.text), quote.start, quote.end) == (4_000, 0, 9_000)


def test_a_quote_of_unknown_place_is_nfc() -> None:
    decomposed = unicodedata.normalize("NFD", "đầu tư")

    assert loose_quote(decomposed) == Quote(text="đầu tư", before="", after="")
