from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from meetingroom.assets import asset
from meetingroom.demo.papers import STAMP, MadePaper, NotWantedError, make_papers
from meetingroom.demo.scenario import Scenario, load_scenario

A0_PT = (3370, 2384)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(asset("data/demo/session.toml"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="module")
def made(folder: Path, scenario: Scenario) -> tuple[MadePaper, ...]:
    return make_papers(folder, scenario)


def opened(made: tuple[MadePaper, ...], paper: str) -> pymupdf.Document:
    return pymupdf.Document(next(entry.path for entry in made if entry.paper == paper))


def test_every_paper_of_the_session_is_made(
    made: tuple[MadePaper, ...], scenario: Scenario
) -> None:
    assert [entry.paper for entry in made] == [paper.paper for paper in scenario.papers]
    assert len(made) >= 14
    assert sum(entry.pages for entry in made) >= 200
    assert sum(entry.size for entry in made) <= 12_000_000


def test_every_page_with_text_bears_the_notice_and_is_of_vietnamese_letters(
    made: tuple[MadePaper, ...],
) -> None:
    for entry in made:
        if entry.paper == "phu-luc-ban-chup":
            continue
        with pymupdf.Document(entry.path) as document:
            for page in document:
                text = page.get_text()
                assert "DỮ LIỆU MẪU" in text, (entry.paper, page.number)
                assert "\ufffd" not in text


def test_the_photocopied_annex_is_one_picture_a_page_and_no_text(
    made: tuple[MadePaper, ...],
) -> None:
    with opened(made, "phu-luc-ban-chup") as document:
        assert document.page_count >= 12
        for page in document:
            [picture] = page.get_images()
            image = document.extract_image(picture[0])
            assert page.get_text() == ""
            assert (image["width"], image["height"]) == (1654, 2339)
            assert (image["ext"], image["colorspace"]) == ("jpeg", 1)


def test_the_plan_is_one_a0_page_of_vectors(made: tuple[MadePaper, ...]) -> None:
    with opened(made, "ban-ve-khu-pho-3") as document:
        [page] = document

        assert (round(page.rect.width), round(page.rect.height)) == A0_PT
        assert len(page.get_drawings()) > 1000
        assert page.get_images() == []


def test_the_budget_annex_has_wide_landscape_tables(made: tuple[MadePaper, ...]) -> None:
    with opened(made, "phu-luc-ngan-sach") as document:
        landscape = [page for page in document if page.rect.width > page.rect.height]

        assert len(landscape) >= 15


def test_papers_embed_tinos_and_nothing_else(made: tuple[MadePaper, ...]) -> None:
    for entry in made:
        with pymupdf.Document(entry.path) as document:
            fonts = {font[3] for page in document for font in page.get_fonts()}

        assert all("+Tinos" in font for font in fonts), (entry.paper, fonts)


def test_papers_made_again_are_the_same_bytes(
    made: tuple[MadePaper, ...], scenario: Scenario, tmp_path: Path
) -> None:
    again = make_papers(tmp_path, scenario)

    assert [entry.sha256 for entry in again] == [entry.sha256 for entry in made]


def test_papers_that_are_there_are_not_made_again(
    made: tuple[MadePaper, ...], folder: Path, scenario: Scenario
) -> None:
    before = {entry.path: entry.path.stat().st_mtime_ns for entry in made}

    found = make_papers(folder, scenario)

    assert found == made
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_damaged_paper_or_stamp_is_made_good(scenario: Scenario, tmp_path: Path) -> None:
    small = replace(scenario, papers=scenario.papers[:2])
    made = make_papers(tmp_path, small)
    made[0].path.write_bytes(b"damaged")

    mended = make_papers(tmp_path, small)
    (tmp_path / STAMP).write_bytes(b"{")
    again = make_papers(tmp_path, small)

    assert mended == made
    assert again == made
    assert made[0].path.read_bytes().startswith(b"%PDF")


def test_papers_that_are_not_wanted_any_more_are_left_off(
    tmp_path: Path, scenario: Scenario
) -> None:
    answers = iter([True, False])

    with pytest.raises(NotWantedError):
        make_papers(tmp_path, scenario, lambda: next(answers))

    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]
