from collections.abc import Iterator
from pathlib import Path

import pytest

from meetingroom.documents.answers import (
    PageFailed,
    PaperOpened,
    PaperUnreadable,
    TextBox,
    Trouble,
    Words,
)
from meetingroom.documents.geometry import Box, PageSize, PixelBox
from meetingroom.documents.wishes import PaperFile, PaperKey
from tests.integration.documents import papers
from tests.integration.documents.readers import Reader, a_wish, pixel

WHITE, RED = (255, 255, 255, 255), (0, 0, 255, 255)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


def corner(box: Box) -> tuple[float, float]:
    return round(box.left_pt, 0), round(box.top_pt, 0)


def test_an_opened_paper_tells_the_sizes_of_its_pages(tmp_path: Path, reader: Reader) -> None:
    paper = PaperKey("sizes")

    reader.workers.open(paper, PaperFile(path=papers.text_paper(tmp_path / "a.pdf", pages=2)))

    a4 = PageSize(width_pt=595, height_pt=842)
    assert reader.next_of(PaperOpened) == PaperOpened(paper=paper, pages=(a4, a4))


def test_a_page_is_drawn_black_on_white(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.text_paper(tmp_path / "a.pdf"))

    drawn = reader.drawn(a_wish(paper, 1, px_per_pt=2.0))

    assert (drawn.image.width_px, drawn.image.height_px) == (1190, 1684)
    assert pixel(drawn, 0, 0) == WHITE
    line = drawn.image.pixels[drawn.image.stride_bytes * 195 : drawn.image.stride_bytes * 196]
    assert min(line) < 64
    assert set(drawn.image.pixels[3::4]) == {255}


def test_a_turned_and_cropped_page_is_reported_unrotated(tmp_path: Path, reader: Reader) -> None:
    paper = PaperKey("turned")

    reader.workers.open(paper, PaperFile(path=papers.turned_paper(tmp_path / "a.pdf")))

    (page,) = reader.next_of(PaperOpened).pages
    assert page == PageSize(width_pt=400, height_pt=700, turn=90)


def test_a_turned_page_is_drawn_as_displayed(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.turned_paper(tmp_path / "a.pdf"))

    drawn = reader.drawn(a_wish(paper))

    assert (drawn.image.width_px, drawn.image.height_px) == (700, 400)
    assert pixel(drawn, 695, 10) == RED
    assert pixel(drawn, 10, 10) == WHITE


def test_a_clip_is_the_same_part_of_the_whole_picture(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.turned_paper(tmp_path / "a.pdf"))
    whole = reader.drawn(a_wish(paper, px_per_pt=2.0))
    clip = Box(left_pt=0, top_pt=0, right_pt=150, bottom_pt=120)

    part = reader.drawn(a_wish(paper, px_per_pt=2.0, clip=clip))

    assert part.box == PixelBox(left_px=1160, top_px=0, width_px=240, height_px=300)
    for x, y in ((239, 1), (200, 60), (100, 210), (1, 1), (5, 299)):
        assert pixel(part, x, y) == pixel(whole, 1160 + x, y)


def test_a_clip_of_a_scan_is_the_same_part_of_its_picture(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.scan_paper(tmp_path / "a.pdf"))
    clip = Box(left_pt=100, top_pt=150, right_pt=400, bottom_pt=300)

    part = reader.drawn(a_wish(paper, px_per_pt=4.0, clip=clip))

    # The black bar begins a quarter from the left and 400/1754 from the top.
    assert pixel(part, 595 - 400 + 20, 768 - 600 + 20)[0] < 40
    assert pixel(part, 595 - 400 - 20, 768 - 600 + 20)[0] > 200


def test_words_stand_in_the_unrotated_paper(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.turned_paper(tmp_path / "a.pdf"))

    reader.workers.ask_words(paper, 0)

    (word,) = reader.next_of(Words).words
    assert word.text == "corner"
    top_left, _, bottom_right, _ = word.quad.corners
    assert top_left.x_pt == pytest.approx(50, abs=1)
    assert top_left.y_pt < 100 < bottom_right.y_pt


def test_words_of_one_line_share_it(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.text_paper(tmp_path / "a.pdf"))

    reader.workers.ask_words(paper, 2)

    words = reader.next_of(Words).words
    assert [word.text for word in words] == ["Page", "2", "ends"]
    assert len({(word.block, word.line) for word in words}) == 1


def test_the_text_box_leaves_the_margins_out(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.text_paper(tmp_path / "a.pdf"))

    reader.workers.ask_text_box(paper, 0)

    box = reader.next_of(TextBox).box
    assert box.left_pt == pytest.approx(72, abs=2)
    assert 85 < box.top_pt < box.bottom_pt < 105
    assert box.right_pt < 150


def test_the_text_box_of_a_turned_page_is_unrotated(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.turned_paper(tmp_path / "a.pdf"))

    reader.workers.ask_text_box(paper, 0)

    box = reader.next_of(TextBox).box
    assert corner(box) == (0, 0)
    assert box.bottom_pt == pytest.approx(102, abs=4)


def test_the_text_box_of_a_scan_is_found_in_its_picture(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.scan_paper(tmp_path / "a.pdf"))

    reader.workers.ask_text_box(paper, 0)

    box = reader.next_of(TextBox).box
    assert box.left_pt == pytest.approx(149, abs=5)
    assert box.right_pt == pytest.approx(297, abs=5)
    assert box.top_pt == pytest.approx(192, abs=5)
    assert box.bottom_pt == pytest.approx(240, abs=5)


def test_an_a0_page_is_drawn_up_to_4096_pixels(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.sized_paper(tmp_path / "a.pdf", *papers.A0_LANDSCAPE))
    largest = 4096 / papers.A0_LANDSCAPE[0]

    drawn = reader.drawn(a_wish(paper, px_per_pt=largest))

    assert drawn.image.width_px == 4096
    assert pixel(drawn, 4095, 2000) == WHITE


def test_a_larger_picture_is_refused(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.sized_paper(tmp_path / "a.pdf", *papers.A0_LANDSCAPE))

    reader.workers.draw(a_wish(paper, px_per_pt=1.3))

    assert reader.next_of(PageFailed).trouble is Trouble.TOO_LARGE


def test_a_page_that_is_not_there_can_not_be_drawn(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.text_paper(tmp_path / "a.pdf", pages=2))

    reader.workers.draw(a_wish(paper, 2))

    assert reader.next_of(PageFailed).trouble is Trouble.DAMAGED


def test_a_huge_page_is_drawn_small(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.sized_paper(tmp_path / "a.pdf", 900_000, 900_000))

    drawn = reader.drawn(a_wish(paper, px_per_pt=0.001))

    assert drawn.image.width_px == 900


@pytest.mark.parametrize(
    ("content", "trouble"),
    [(b"", Trouble.DAMAGED), (b"PK\x03\x04 no pdf", Trouble.DAMAGED), (None, Trouble.DAMAGED)],
)
def test_what_is_no_pdf_is_unreadable(
    tmp_path: Path, reader: Reader, content: bytes | None, trouble: Trouble
) -> None:
    path = tmp_path / "a.pdf"
    if content is not None:
        path.write_bytes(content)

    reader.workers.open(PaperKey("none"), PaperFile(path=path))

    assert reader.next_of(PaperUnreadable).trouble is trouble


def test_a_pdf_cut_in_the_middle_is_unreadable(tmp_path: Path, reader: Reader) -> None:
    path = papers.text_paper(tmp_path / "a.pdf", pages=20)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    reader.workers.open(PaperKey("cut"), PaperFile(path=path))

    assert reader.next_of(PaperUnreadable).trouble is Trouble.DAMAGED


def test_an_encrypted_pdf_is_unreadable(tmp_path: Path, reader: Reader) -> None:
    path = papers.encrypted_paper(tmp_path / "a.pdf")

    reader.workers.open(PaperKey("secret"), PaperFile(path=path))

    assert reader.next_of(PaperUnreadable).trouble is Trouble.ENCRYPTED


def test_a_paper_opened_anew_is_read_from_its_new_file(tmp_path: Path, reader: Reader) -> None:
    paper = reader.opened(papers.text_paper(tmp_path / "a.pdf", pages=2))
    reader.drawn(a_wish(paper))

    reader.workers.open(paper, PaperFile(path=papers.turned_paper(tmp_path / "b.pdf")))

    assert len(reader.next_of(PaperOpened).pages) == 1
    assert reader.drawn(a_wish(paper)).image.width_px == 700


def test_a_page_may_be_asked_for_before_its_paper_is_open(tmp_path: Path, reader: Reader) -> None:
    paper = PaperKey("early")
    path = papers.text_paper(tmp_path / "a.pdf")

    reader.workers.open(paper, PaperFile(path=path))
    reader.workers.ask_words(paper, 0)

    reader.next_of(PaperOpened)
    assert reader.next_of(Words).paper == paper
