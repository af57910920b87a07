"""Threads of one kind of work each, so that nothing ever waits on the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from typing_extensions import override

from meetingroom.protocol.refusals import ServerStoppingError
from meetingroom.service.ports import StoreFailedError

P = ParamSpec("P")
T = TypeVar("T")


class Lane:
    """One thread; what is given to it is done in order."""

    def __init__(self, name: str) -> None:
        """Make the lane; its thread begins with the first work.

        Args:
            name: of the thread, for those who debug.
        """
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do some work on the thread and return its result, or raise what it raised.

        Who is cancelled while waiting stops waiting; the work itself is done.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, partial(work, *args, **kwargs))

    def close(self) -> None:
        """Wait for what is under way and end the thread."""
        self._thread.shutdown()


class StoreLane(Lane):
    """The one thread that touches the store. After a failure of the disk nobody is promised more.

    ``run`` raises ``ServerStoppingError`` in place of ``StoreFailedError``, so that whoever asked
    is told in words.
    """

    def __init__(self, on_fatal: Callable[[Exception], None]) -> None:
        """Make the lane.

        Args:
            on_fatal: told once of the disk's failure; stops the server.
        """
        super().__init__("store")
        self._on_fatal = on_fatal
        self._has_failed = False

    @override
    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do some work on the thread of the store.

        Raises:
            ServerStoppingError: the disk said no, now or before.
        """
        if self._has_failed:
            raise ServerStoppingError
        try:
            return await super().run(work, *args, **kwargs)
        except StoreFailedError as error:
            if not self._has_failed:
                self._has_failed = True
                self._on_fatal(error)
            raise ServerStoppingError from error
