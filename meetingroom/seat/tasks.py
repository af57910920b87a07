"""Tasks that belong to somebody: none is forgotten, and none fails without being noticed."""

import asyncio
from collections.abc import Callable, Coroutine


class Tasks:
    """The tasks of one seat."""

    def __init__(self, on_bug: Callable[[BaseException], None]) -> None:
        """Hold no tasks yet.

        Args:
            on_bug: told of what a task raised; whatever may happen is caught by the task itself.
        """
        self._on_bug = on_bug
        self._running: set[asyncio.Task[None]] = set()

    def start(
        self, work: Coroutine[object, object, None], group: "set[asyncio.Task[None]] | None" = None
    ) -> None:
        """Begin some work.

        Args:
            work: what is to be done.
            group: holds the task too for as long as it runs, to be cancelled there.
        """
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        if group is not None:
            group.add(task)
            task.add_done_callback(group.discard)

    async def finish(self) -> None:
        """Wait until nothing runs any more, also what is begun meanwhile."""
        while self._running:
            await asyncio.wait(self._running)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._running.discard(task)
        if not task.cancelled() and (bug := task.exception()) is not None:
            self._on_bug(bug)
