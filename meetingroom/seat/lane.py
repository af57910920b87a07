"""A thread for work that waits on a disk, so that nothing ever waits on the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
A = TypeVarTuple("A")


class Lane:
    """One thread; what is given to it is done in order. Several seats may share one."""

    def __init__(self, name: str) -> None:
        """Make the lane; its thread begins with the first work.

        Args:
            name: of the thread, for those who debug.
        """
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def run(self, work: Callable[[*A], T], *args: *A) -> T:
        """Do some work on the thread and return its result, or raise what it raised.

        Who is cancelled while waiting stops waiting; the work itself is done.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)

    def close(self) -> None:
        """Wait for what is under way and end the thread."""
        self._thread.shutdown()
