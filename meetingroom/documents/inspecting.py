"""Inspecting uploaded files in a worker, which is replaced when a file ends it."""

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from meetingroom.documents.limits import WALL_S
from meetingroom.documents.starting import WorkerKind, start_worker
from meetingroom.domain.refusals import PaperBrokenError

_ENDED = ""


class Inspector:
    """Counts pages. Starting a worker costs a second, so one serves many files, one at a time.

    A context: the worker starts with the first file and ends with the context.
    """

    def __init__(self, wall_s: float = WALL_S) -> None:
        """Start nothing yet.

        Args:
            wall_s: how long one file may take, seconds.
        """
        self._wall_s = wall_s
        self._busy = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._busy:
            self._end()

    def count_pages(self, path: Path) -> int:
        """Read a PDF whole and return its number of pages, 1 to 5000.

        Blocks, 12 s at most: never on an event loop.

        Raises:
            PaperBrokenError: not a PDF, encrypted, damaged, without pages, with more than 5000, or
                the worker met one of its limits.
        """
        with self._busy:
            answer = self._asked(path)
        if not answer.isdecimal():
            raise PaperBrokenError
        return int(answer)

    def _asked(self, path: Path) -> str:
        worker = self._running()
        try:
            if worker.stdin is not None:
                worker.stdin.write(f"{json.dumps(str(path))}\n".encode())
                worker.stdin.flush()
            answer = self._answers.get(timeout=self._wall_s)
        except (queue.Empty, OSError):
            answer = _ENDED
        if answer == _ENDED:
            self._end()
        return answer.strip()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._worker is None:
            self._answers = queue.SimpleQueue()
            self._worker = start_worker(WorkerKind.INSPECTING)
            reading = (self._worker.stdout, self._answers)
            threading.Thread(target=_pass_on, args=reading, daemon=True).start()
        return self._worker

    def _end(self) -> None:
        if self._worker is None:
            return
        self._worker.kill()
        self._worker.communicate()
        self._worker = None


def _pass_on(answers: IO[bytes], into: queue.SimpleQueue[str]) -> None:
    """Hand over what the worker says, and at last that it says no more."""
    for answer in answers:
        into.put(answer.decode(errors="replace"))
    into.put(_ENDED)
