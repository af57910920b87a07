"""What a test must not leave behind."""

import threading


def threads() -> frozenset[threading.Thread]:
    """Return the threads that run now and would keep the program from ending."""
    return frozenset(thread for thread in threading.enumerate() if not thread.daemon)


def left_since(before: frozenset[threading.Thread], *, grace_s: float = 2.0) -> list[str]:
    """Return the names of threads that still run and did not run before.

    Args:
        before: what ran at first.
        grace_s: how long each thread may still take to end, in seconds.
    """
    newcomers = threads() - before
    for thread in newcomers:
        thread.join(grace_s)
    return sorted(thread.name for thread in newcomers if thread.is_alive())
