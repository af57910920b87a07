import stat
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pymupdf
import pytest

from meetingroom.records.recovery_sheet import RecoverySheet, write_recovery_sheet
from meetingroom.trust.recovery_key import groups_of
from tests.helpers.pdfa import breaches, embedded_fonts

MADE_MS = 1_783_650_000_000
SHEET = RecoverySheet(
    council="Hội đồng nhân dân phường Mẫu",
    groups=groups_of(bytes(range(20))),
    fingerprint="0123456789abcdef" * 4,
    made_ms=MADE_MS,
)
WIDEST = "Hội đồng nhân dân đặc khu " + "Quần đảo Rất Dài " * 10


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheet") / "recovery-sheet.pdf"
    write_recovery_sheet(SHEET, path)
    return path


def lines_of(path: Path) -> list[str]:
    with pymupdf.Document(path) as document:
        assert document.page_count == 1
        return [line.strip() for line in document[0].get_text().splitlines()]


def test_the_sheet_says_whose_it_is_since_when_and_what_for(pdf: Path) -> None:
    text = " ".join(lines_of(pdf))

    for words in (
        "HỘI ĐỒNG NHÂN DÂN PHƯỜNG MẪU PHIẾU KHÔI PHỤC KHÓA PHÒNG HỌP",
        "Lập ngày 10 tháng 7 năm 2026",
        "khóa dưới đây mở lại phòng họp",
        "meetingroom recover",
        "In ra giấy, rồi xóa tệp PDF này.",
        "Người giữ phiếu (Ký, ghi rõ họ tên)",
    ):
        assert words in text


def test_the_groups_can_be_read_out_of_the_page_in_their_order(pdf: Path) -> None:
    lines = lines_of(pdf)

    numbered = [line for group in enumerate(SHEET.groups, start=1) for line in map(str, group)]
    start = lines.index("1")

    assert lines[start : start + 16] == numbered


def test_the_fingerprint_stands_in_groups_of_four(pdf: Path) -> None:
    text = " ".join(lines_of(pdf))

    assert " ".join(["0123", "4567", "89AB", "CDEF"] * 4) in text


def test_the_sheet_is_an_archive_pdf_with_our_fonts_and_no_others(pdf: Path) -> None:
    others = [breach for breach in breaches(pdf) if not breach.endswith("is not Tinos")]

    assert others == []
    assert {font.partition("-")[0] for font in embedded_fonts(pdf)} == {"Tinos", "BeVietnamPro"}


def boxes_of(path: Path) -> list[tuple[pymupdf.Rect, str]]:
    with pymupdf.Document(path) as document:
        return [(pymupdf.Rect(word[:4]), word[4]) for word in document[0].get_text("words")]


def test_it_is_one_page_of_a4_and_nothing_leaves_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "widest.pdf"

    write_recovery_sheet(replace(SHEET, council=WIDEST), path)

    with pymupdf.Document(path) as document:
        sizes = [(round(page.rect.width), round(page.rect.height)) for page in document]
    assert sizes == [(595, 842)]
    assert all(pymupdf.Rect(0, 0, 595, 842).contains(box) for box, _ in boxes_of(path))


def test_the_widest_groups_do_not_touch(tmp_path: Path) -> None:
    path = tmp_path / "widest.pdf"

    write_recovery_sheet(replace(SHEET, groups=("WWWWW",) * 8), path)

    boxes = [box for box, word in boxes_of(path) if word == "WWWWW"]
    assert len(boxes) == 8
    assert not any(one.intersects(two) for one, two in combinations(boxes, 2))


def test_the_file_is_its_owner_s_only_whoever_began_it(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    (tmp_path / "sheet.pdf.part").touch(mode=0o666)

    write_recovery_sheet(SHEET, path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]


def test_the_same_sheet_is_the_same_bytes(pdf: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"

    write_recovery_sheet(SHEET, again)

    assert again.read_bytes() == pdf.read_bytes()


def test_the_key_is_in_no_repr() -> None:
    assert all(group not in repr(SHEET) for group in SHEET.groups)
