"""The worker: reads PDFs whole, one path a line on standard input, one answer a line.

An answer is the number of pages, or ``-`` and why the file can't be read. Whatever else ends the
process (a limit, a crash of the library) is the parent's to tell.
"""

import json
import sys
from pathlib import Path

from meetingroom.documents.limits import limit_next_paper, limit_this_process


def main() -> None:
    """Answer until standard input ends."""
    limit_this_process()
    import pymupdf  # noqa: F401, PLC0415 only after the limits stand

    for line in sys.stdin:
        limit_next_paper()
        sys.stdout.write(f"{_answer(Path(json.loads(line)))}\n")
        sys.stdout.flush()


def _answer(path: Path) -> str:
    from meetingroom.documents.opening import (  # noqa: PLC0415 only after the limits stand
        UnreadableError,
        check_size,
        open_whole,
    )

    try:
        with open_whole(path) as document:
            for page in document:
                check_size(page)
            return str(int(document.page_count))
    except UnreadableError as error:
        return f"- {error.trouble}"
    except (RuntimeError, ValueError, OSError, MemoryError) as error:
        return f"- {type(error).__name__}"


if __name__ == "__main__":
    main()
