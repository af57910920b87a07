from pathlib import Path

import pymupdf
import pytest

from meetingroom.documents.inspecting import count_pages
from meetingroom.domain.refusals import PaperBrokenError


def a_pdf(path: Path, pages: int, **options: object) -> Path:
    document = pymupdf.open()
    for number in range(pages):
        document.new_page().insert_text((72, 72), f"Trang {number}")
    document.save(path, **options)
    document.close()
    return path


def test_a_whole_pdf_has_its_pages_counted(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", pages=3)

    assert count_pages(path) == 3


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"PK\x03\x04 not a pdf")

    with pytest.raises(PaperBrokenError):
        count_pages(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")

    with pytest.raises(PaperBrokenError):
        count_pages(path)


def test_a_pdf_cut_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", pages=20)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(PaperBrokenError):
        count_pages(path)


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    path = a_pdf(
        tmp_path / "a.pdf",
        pages=1,
        encryption=pymupdf.mupdf.PDF_ENCRYPT_AES_256,
        user_pw="secret",
        owner_pw="owner",
    )

    with pytest.raises(PaperBrokenError):
        count_pages(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PaperBrokenError):
        count_pages(tmp_path / "none.pdf")
