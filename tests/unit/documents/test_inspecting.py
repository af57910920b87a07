import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from meetingroom.documents.inspecting import Inspector
from meetingroom.domain.refusals import PaperBrokenError


@pytest.fixture(scope="module")
def inspector() -> Iterator[Inspector]:
    with Inspector() as made:
        yield made


def a_pdf(path: Path, pages: int, **options: object) -> Path:
    document = pymupdf.open()
    for number in range(pages):
        document.new_page().insert_text((72, 72), f"Trang {number}")
    document.save(path, **options)
    document.close()
    return path


def test_a_whole_pdf_has_its_pages_counted(tmp_path: Path, inspector: Inspector) -> None:
    path = a_pdf(tmp_path / "a.pdf", pages=3)

    assert inspector.count_pages(path) == 3


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path, inspector: Inspector) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"PK\x03\x04 not a pdf")

    with pytest.raises(PaperBrokenError):
        inspector.count_pages(path)


def test_an_empty_file_is_refused(tmp_path: Path, inspector: Inspector) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")

    with pytest.raises(PaperBrokenError):
        inspector.count_pages(path)


def test_a_pdf_cut_in_the_middle_is_refused(tmp_path: Path, inspector: Inspector) -> None:
    path = a_pdf(tmp_path / "a.pdf", pages=20)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(PaperBrokenError):
        inspector.count_pages(path)


def test_an_encrypted_pdf_is_refused(tmp_path: Path, inspector: Inspector) -> None:
    path = a_pdf(
        tmp_path / "a.pdf",
        pages=1,
        encryption=pymupdf.mupdf.PDF_ENCRYPT_AES_256,
        user_pw="secret",
        owner_pw="owner",
    )

    with pytest.raises(PaperBrokenError):
        inspector.count_pages(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, inspector: Inspector) -> None:
    with pytest.raises(PaperBrokenError):
        inspector.count_pages(tmp_path / "none.pdf")


def test_a_worker_that_dies_costs_one_refusal_and_is_replaced(tmp_path: Path) -> None:
    good = a_pdf(tmp_path / "a.pdf", pages=2)
    with Inspector() as inspector:
        inspector.count_pages(good)
        worker = inspector._worker
        assert worker is not None
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()

        with pytest.raises(PaperBrokenError):
            inspector.count_pages(good)

        assert inspector.count_pages(good) == 2


def test_a_file_that_takes_too_long_is_refused(tmp_path: Path) -> None:
    with Inspector(wall_s=0.0) as inspector, pytest.raises(PaperBrokenError):
        inspector.count_pages(a_pdf(tmp_path / "a.pdf", pages=1))


def test_a_path_with_a_line_end_is_one_path(tmp_path: Path, inspector: Inspector) -> None:
    path = a_pdf(tmp_path / "a\nb.pdf", pages=1)

    assert inspector.count_pages(path) == 1
