"""Opening a PDF in a worker, whole or not at all. Imports PyMuPDF: only after the limits stand."""

from pathlib import Path

import pymupdf

from meetingroom.documents.answers import Trouble
from meetingroom.documents.limits import PAGES
from meetingroom.documents.pipe import PAGE_SIDE_PT

pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003 its only form
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003 its only form


class UnreadableError(Exception):
    """The file is not a PDF that can be read whole."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def open_whole(path: Path) -> pymupdf.Document:
    """Open a PDF of 1 to 5000 pages.

    Raises:
        UnreadableError: no PDF, encrypted, damaged (a repaired file may have lost pages without a
            word), without pages or with too many.
    """
    try:
        document = pymupdf.open(path, filetype="pdf")
    except (RuntimeError, ValueError, OSError) as error:
        raise UnreadableError(Trouble.DAMAGED) from error
    trouble = _trouble_of(document)
    if trouble is not None:
        document.close()
        raise UnreadableError(trouble)
    return document


def check_size(page: pymupdf.Page) -> None:
    """Refuse a page that has no size, or an absurd one.

    Raises:
        UnreadableError: a side is 0, or longer than 350 m.
    """
    if page.rect.is_empty or max(page.rect.width, page.rect.height) > PAGE_SIDE_PT:
        raise UnreadableError(Trouble.DAMAGED)


def _trouble_of(document: pymupdf.Document) -> Trouble | None:
    if document.needs_pass:
        return Trouble.ENCRYPTED
    if document.is_repaired or document.page_count < 1:
        return Trouble.DAMAGED
    return Trouble.TOO_LARGE if document.page_count > PAGES else None
