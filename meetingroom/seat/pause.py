"""Time on a seat: timers of the loop, and the growing pause before a thing is tried again."""

import asyncio
from collections.abc import Callable

from meetingroom.seat.ports import Surroundings
from meetingroom.sync.backoff import delay_ms


class LoopTimers:
    """The port ``Timers`` by the running event loop."""

    def after(self, delay_ms: int, then: Callable[[], None]) -> Callable[[], None]:
        """Call once after so many milliseconds; returns what takes it back."""
        return asyncio.get_running_loop().call_later(delay_ms / 1000, then).cancel


class Pause:
    """How long to wait before the server is asked again for papers or marks."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._failures = 0
        self._cancel: Callable[[], None] | None = None

    def begin(self, then: Callable[[], None]) -> None:
        """Count one more failure, and call back after the pause that is due."""
        self.cancel()
        self._failures += 1
        pause_ms = delay_ms(self._failures, self._around.dice())
        self._cancel = self._around.timers.after(pause_ms, then)

    def end(self) -> None:
        """It worked: the next pause is a short one."""
        self.cancel()
        self._failures = 0

    def cancel(self) -> None:
        """Do not call back."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
