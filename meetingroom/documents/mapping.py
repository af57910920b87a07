"""A segment of shared memory as a worker sees it: mapped by name, never made, never removed.

``SharedMemory`` would do, but on Python before 3.13 it registers what it maps with a resource
tracker of its own: another process, which removes the parent's segment when the worker ends.
"""

import mmap
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def mapped(name: str, size_bytes: int) -> Iterator[mmap.mmap]:
    """Map the first bytes of a segment, to be written to.

    Args:
        name: as the parent's ``SharedMemory.name``.
        size_bytes: at most the size of the segment; above 0.

    Raises:
        OSError: there is no such segment, or no room for it in this process.
        BufferError: something still points into the mapping when it is left.
    """
    if sys.platform == "win32":
        mapping = mmap.mmap(-1, size_bytes, tagname=name)
    else:
        mapping = _mapped_by_posix(name, size_bytes)
    with mapping:
        yield mapping


def _mapped_by_posix(name: str, size_bytes: int) -> mmap.mmap:
    import _posixshmem  # type: ignore[import-not-found] # noqa: PLC0415 no stubs; not on Windows

    handle = _posixshmem.shm_open(f"/{name}", os.O_RDWR, mode=0o600)
    try:
        # Every pixel is written: one call for all its memory, not a page fault for each 4 KB,
        # which took longer than drawing a page of text.
        at_once = mmap.MAP_POPULATE if sys.platform == "linux" else 0
        return mmap.mmap(handle, size_bytes, flags=mmap.MAP_SHARED | at_once)
    finally:
        os.close(handle)
