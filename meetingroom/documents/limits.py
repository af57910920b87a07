"""The limits a worker sets on itself before it touches a document.

A PDF of one kilobyte can ask a renderer for all memory there is. Windows has no ``resource``;
there the parent's time limit stands alone until workers run in a Job Object.
"""

import sys
from typing import Final

MEMORY_BYTES: Final = 1536 * 1024 * 1024
CPU_S: Final = 10
WALL_S: Final = 12
PAGES: Final = 5000


def limit_this_process() -> None:
    """Bound this process's memory, and forbid it to write any file."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 absent on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_next_paper() -> None:
    """Allow this process ten more seconds of CPU; the system ends it after that."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 absent on Windows

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + CPU_S
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
