"""Turns a typeset paper into page images, as a copier delivers it: no text left to select."""

from typing import Final

import pymupdf

DPI: Final = 200
_JPEG_QUALITY: Final = 45


def photocopy(pdf: bytes) -> bytes:
    """Replace every page by a grey picture of itself at 200 dpi.

    Args:
        pdf: a readable PDF; its pages keep their sizes.

    Returns:
        The bytes of a PDF; the same for the same input.
    """
    with _document(pdf) as source, _document() as copy:
        for page in source:
            picture = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY, alpha=False)
            jpeg = picture.tobytes("jpeg", jpg_quality=_JPEG_QUALITY)
            _add_page(copy, page.rect, jpeg)
        return _bytes(copy)


def _add_page(copy: pymupdf.Document, rect: pymupdf.Rect, jpeg: bytes) -> None:
    sheet = copy.new_page(width=rect.width, height=rect.height)
    sheet.insert_image(sheet.rect, stream=jpeg)


def _bytes(copy: pymupdf.Document) -> bytes:
    # A new file id would differ at every run.
    return bytes(copy.tobytes(no_new_id=True))


def count_pages(pdf: bytes) -> int:
    """Count the pages of a readable PDF."""
    with _document(pdf) as document:
        return int(document.page_count)


def _document(pdf: bytes | None = None) -> pymupdf.Document:
    return pymupdf.Document(stream=pdf)
