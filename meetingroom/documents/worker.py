"""The worker: reads PDFs whole, one path a line on standard input, one answer a line.

An answer is the number of pages, or ``-`` and why the file can't be read. Whatever else ends the
process (a limit, a crash of the library) is the parent's to tell.
"""

import json
import sys
from pathlib import Path

from meetingroom.documents.limits import PAGES, limit_next_paper, limit_this_process


class _UnreadableError(Exception):
    """The file is not a PDF that can be read whole."""


def main() -> None:
    """Answer until standard input ends."""
    limit_this_process()
    import pymupdf  # noqa: F401, PLC0415 only after the limits stand

    for line in sys.stdin:
        limit_next_paper()
        sys.stdout.write(f"{_answer(Path(json.loads(line)))}\n")
        sys.stdout.flush()


def _answer(path: Path) -> str:
    try:
        return str(_read_whole(path))
    except _UnreadableError as error:
        return f"- {error}"


def _read_whole(path: Path) -> int:
    import pymupdf  # noqa: PLC0415 only after the limits stand

    pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003 its only form
    try:
        with pymupdf.open(path, filetype="pdf") as document:
            if document.needs_pass:
                raise _UnreadableError("encrypted")
            # A repaired file may have lost pages without a word; it is exported anew instead.
            if document.is_repaired or not 1 <= document.page_count <= PAGES:
                raise _UnreadableError("damaged")
            for page in document:
                if page.rect.is_empty or page.rect.is_infinite:
                    raise _UnreadableError("a page without size")
            return int(document.page_count)
    except (RuntimeError, ValueError, OSError, MemoryError) as error:
        raise _UnreadableError(type(error).__name__) from error


if __name__ == "__main__":
    main()
