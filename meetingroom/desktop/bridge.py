"""The one border between threads: Qt's own, and the event loop on which seats run.

Work is handed to the loop as a coroutine; its result comes back as a call on Qt's thread. Only
values that do not change cross over.
"""

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
Work = Callable[[], Coroutine[object, object, T]]

_LOGGER: Final = logging.getLogger(__name__)
_JOIN_S: Final = 30.0
"""Longer than what is done last may take: stopping the room's server has 15 seconds of its own."""


class Bridge(QObject):
    """Owns the loop's thread; made, used and closed on Qt's thread."""

    _came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run_loop, name="seat", daemon=True)
        self._is_closed = False
        self._works: set[asyncio.Task[object]] = set()
        self._came.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def start(
        self, work: Work[T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do some work on the loop, and tell Qt's thread what became of it.

        Args:
            work: makes the coroutine, on the loop.
            then: called on Qt's thread with its result.
            failed: called on Qt's thread with what it raised.
        """
        if self._is_closed:
            return
        future: Future[T] = asyncio.run_coroutine_threadsafe(self._begun(work), self._loop)
        future.add_done_callback(partial(self._ended, then, failed))

    def post(self, call: Callable[[], None]) -> None:
        """Have Qt's thread call something soon; from any thread."""
        if not self._is_closed:
            self._came.emit(call)

    def close(self, last: Work[None] | None = None) -> None:
        """Do the last work, end the loop and its thread; nothing comes back any more.

        Whatever the last work raises is raised, after the end.
        """
        if self._is_closed:
            return
        self._is_closed = True
        try:
            asyncio.run_coroutine_threadsafe(self._finish(last), self._loop).result(_JOIN_S)
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(_JOIN_S)

    async def _finish(self, last: Work[None] | None) -> None:
        try:
            if last is not None:
                await last()
        finally:
            # First what was started here: each ends what it has started itself, in good order.
            await _cancelled(self._works)
            await _cancelled(asyncio.all_tasks() - {asyncio.current_task()})

    async def _begun(self, work: Work[T]) -> T:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 a coroutine that runs is a task
        self._works.add(task)
        task.add_done_callback(self._works.discard)
        return await work()

    def _ended(
        self, then: Callable[[T], None], failed: Callable[[Exception], None], future: "Future[T]"
    ) -> None:
        try:
            result = future.result()
        except CancelledError:
            return
        except Exception as error:
            _LOGGER.debug("work for a window failed", exc_info=True)
            self.post(partial(failed, error))
        else:
            self.post(partial(then, result))

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()

    def _run_loop(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()


async def _cancelled(tasks: Iterable[asyncio.Task[object] | None]) -> None:
    ending = [task for task in tasks if task is not None]
    for task in ending:
        task.cancel()
    await asyncio.gather(*ending, return_exceptions=True)
