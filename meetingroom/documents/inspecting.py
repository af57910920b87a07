"""Inspecting an uploaded file in a worker of its own."""

import subprocess
import sys
from pathlib import Path

from meetingroom.documents.limits import WALL_S
from meetingroom.domain.refusals import PaperBrokenError


def count_pages(path: Path) -> int:
    """Read a PDF whole in a limited child process and return its number of pages.

    Blocks for as long as the child runs, 12 s at most: never on an event loop.

    Raises:
        PaperBrokenError: not a PDF, encrypted, damaged, without pages, with more than 5000, or
            the child met one of its limits.
    """
    command = [sys.executable, "-m", "meetingroom.documents.worker", str(path)]
    try:
        done = subprocess.run(  # noqa: S603 our own module and a path of our own making
            command, capture_output=True, timeout=WALL_S, check=False, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired as error:
        raise PaperBrokenError from error
    if done.returncode != 0:
        raise PaperBrokenError
    return int(done.stdout)
