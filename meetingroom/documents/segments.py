"""Shared memory as the parent holds it: made, sized, used again and removed here alone.

A worker may create nothing (its file-size limit is 0); it maps what it is told to. Names end with
the pool whatever happens: Python's resource tracker removes them when this process is killed.
"""

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.shared_memory import SharedMemory
from typing import Final

SMALLEST_BYTES: Final = 64 * 1024
SPARE_BYTES: Final = 64 * 1024 * 1024
"""How much memory lies ready for the next pages at most."""


def size_class(needed_bytes: int) -> int:
    """Return the size of the segment that holds this many bytes: a power of two, from 64 KB.

    Memory that is never written to is never taken, so a generous size costs nothing.
    """
    return max(SMALLEST_BYTES, 1 << (needed_bytes - 1).bit_length())


class SegmentPool:
    """Segments by size. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: dict[str, SharedMemory] = {}
        self._spare: list[SharedMemory] = []
        self._closed = False
        # Images are also given back by the garbage collector, which may run in the middle of a
        # method here: putting into a SimpleQueue is the one thing that is safe then.
        self._returned: queue.SimpleQueue[SharedMemory] = queue.SimpleQueue()

    def take(self, needed_bytes: int) -> SharedMemory:
        """Return a segment of at least this size; what it holds is left over from another page.

        Raises:
            OSError: no memory, or the pool is closed.
        """
        size = size_class(needed_bytes)
        with self._lock:
            if self._closed:
                raise OSError("the pool is closed")
            self._collect()
            for segment in reversed(self._spare):
                if segment.size == size:
                    self._spare.remove(segment)
                    return segment
            segment = SharedMemory(create=True, size=size)
            self._all[segment.name] = segment
            return segment

    def giving_back(self, segment: SharedMemory) -> Callable[[], None]:
        """Return what gives a segment back, from any thread and at any time."""
        return lambda: self.give_back(segment)

    def give_back(self, segment: SharedMemory) -> None:
        """Take a segment back that nobody writes to or reads from any more."""
        if self._closed:
            segment.close()
        else:
            self._returned.put(segment)

    def tidy(self) -> None:
        """Remove what was given back and is more than what lies ready."""
        with self._lock:
            self._collect()

    def close(self) -> None:
        """Remove every name; memory in use lives on until its image is given back."""
        with self._lock:
            self._closed = True
            for segment in self._all.values():
                _unlink(segment)
            self._all.clear()
            self._collect()

    def _collect(self) -> None:
        while True:
            try:
                segment = self._returned.get_nowait()
            except queue.Empty:
                break
            self._spare.append(segment)
        while self._spare and (self._closed or self._spare_bytes() > SPARE_BYTES):
            self._remove(self._spare.pop(0))

    def _spare_bytes(self) -> int:
        return sum(segment.size for segment in self._spare)

    def _remove(self, segment: SharedMemory) -> None:
        if self._all.pop(segment.name, None) is not None:
            _unlink(segment)
        segment.close()


def _unlink(segment: SharedMemory) -> None:
    # Some systems remove a person's shared memory by themselves, at the end of a login.
    with suppress(FileNotFoundError):
        segment.unlink()
