import sys
from importlib.metadata import version

import sqlcipher3.dbapi2
from PySide6.QtGui import QImage, QPainter


def test_the_window_library_is_one_that_keeps_its_references() -> None:
    assert version("PySide6-Essentials").startswith("6.11.")


def test_the_pdf_library_is_the_patched_one_before_its_next_major() -> None:
    major, minor, patch = (int(part) for part in version("PyMuPDF").split("."))

    assert (major, minor) == (1, 28)
    assert patch >= 2


def test_the_store_has_no_wal_reset_bug() -> None:
    assert tuple(map(int, sqlcipher3.dbapi2.sqlite_version.split("."))) >= (3, 51, 3)


def test_painting_takes_no_reference_from_none() -> None:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)

    for _ in range(1_000):
        painter.drawLine(0, 0, 63, 63)

    fallen_by = before - sys.getrefcount(None)
    painter.end()
    # 6.12.0 takes one reference a call; a handful may come and go elsewhere meanwhile.
    assert fallen_by < 100
