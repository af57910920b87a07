"""The worker: ``python -m meetingroom.documents.worker FILE`` reads one PDF whole.

Prints the number of pages and exits 0, or prints why not and exits 3. Anything else that ends it
(a signal, a limit) is the parent's to tell.
"""

import sys
from pathlib import Path
from typing import Final

from meetingroom.documents.limits import PAGES, limit_this_process

UNREADABLE: Final = 3


class _UnreadableError(Exception):
    """The file is not a PDF that can be read whole."""


def main(arguments: list[str]) -> int:
    """Read the file named by the only argument; return the exit code."""
    limit_this_process()
    try:
        pages = _read_whole(Path(arguments[0]))
    except _UnreadableError as error:
        sys.stdout.write(f"{error}\n")
        return UNREADABLE
    sys.stdout.write(f"{pages}\n")
    return 0


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
    sys.exit(main(sys.argv[1:]))
