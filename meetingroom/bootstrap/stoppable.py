"""Work on a loop that ends in good order when the program is told to end."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import TypeVar

from meetingroom.bootstrap.stopping import hearing_when_told

T = TypeVar("T")


def run_until_told(work: Callable[[], Coroutine[object, object, T]]) -> T:
    """Do some work on a loop of its own.

    The first who tells the program to end has the work cancelled, which clears away what it made;
    who tells it again meanwhile changes nothing, so that nothing is left half cleared.

    Args:
        work: makes the coroutine.

    Raises:
        KeyboardInterrupt: the program was told to end, and the work is over.
    """
    ending = _Ending()

    async def stoppable() -> T:
        with ending.of_this_task():
            if is_told():
                ending.begin()
            return await work()

    with hearing_when_told(ending.begin) as is_told:
        try:
            result = asyncio.run(stoppable())
        except BaseException as error:
            # Whatever else it came to by that: what ends midway breaks in more than one way.
            if is_told():
                raise KeyboardInterrupt from error
            raise
    if is_told():
        raise KeyboardInterrupt
    return result


class _Ending:
    """Cancels one task once; begun between any two steps of the main thread."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[object] | None = None

    @contextmanager
    def of_this_task(self) -> Iterator[None]:
        self._task, self._loop = asyncio.current_task(), asyncio.get_running_loop()
        try:
            yield
        finally:
            self._loop = None

    def begin(self) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
