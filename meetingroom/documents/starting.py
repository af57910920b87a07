"""How a worker process is started: the one place that knows its command line."""

import subprocess
import sys
from enum import StrEnum


class WorkerKind(StrEnum):
    """The workers there are, by the module that runs them."""

    INSPECTING = "meetingroom.documents.worker"
    DRAWING = "meetingroom.documents.page_worker"


def worker_command(kind: WorkerKind) -> list[str]:
    """Return the command line of a worker."""
    return [sys.executable, "-m", kind.value]


def start_worker(kind: WorkerKind) -> subprocess.Popen[bytes]:
    """Start a worker that reads orders on standard input and answers on standard output."""
    return subprocess.Popen(  # noqa: S603 the command holds nothing from outside
        worker_command(kind),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
