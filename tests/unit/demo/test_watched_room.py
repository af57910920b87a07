import asyncio
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest

from meetingroom.demo.watched_room import SeatOfWindow
from meetingroom.domain import commands as c
from meetingroom.protocol.messages import Answer
from meetingroom.sync.ports import UnreachableError

if TYPE_CHECKING:
    from meetingroom.desktop.ports import SeatHandle

COMMAND = c.CloseSession()
DONE = Answer(id="1", ok=True, position=1, receipts=(), refusal=None)


class Seat:
    """A seat that answers, or can't."""

    def __init__(self, error: Exception | None = None) -> None:
        self._error = error

    async def submit(self, command: c.SessionCommand) -> Answer:
        assert command == COMMAND
        if self._error is not None:
            raise self._error
        return DONE


class WindowLoop:
    """A window's loop, on a thread of its own."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever)
        self._thread.start()

    def end(self) -> None:
        """Stop the loop; it is not closed by that."""
        if self._thread.is_alive():
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join()


@pytest.fixture
def window() -> Iterator[WindowLoop]:
    window = WindowLoop()
    yield window
    window.end()
    window.loop.close()


async def _seated(window: WindowLoop, seat: Seat) -> SeatOfWindow:
    way = SeatOfWindow()

    async def sit() -> None:
        way.sit(cast("SeatHandle", seat))

    await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(sit(), window.loop))
    return way


async def test_a_command_is_sent_from_the_windows_loop(window: WindowLoop) -> None:
    way = await _seated(window, Seat())

    assert await way.submit(COMMAND) == DONE


async def test_what_went_wrong_at_the_window_is_told_to_the_script(
    window: WindowLoop,
) -> None:
    way = await _seated(window, Seat(UnreachableError()))

    with pytest.raises(UnreachableError):
        await way.submit(COMMAND)


@pytest.mark.parametrize("is_closed", [False, True])
async def test_a_window_that_was_closed_leaves_the_script_waiting_and_says_nothing(
    window: WindowLoop, is_closed: bool
) -> None:
    way = await _seated(window, Seat())
    window.end()
    if is_closed:
        window.loop.close()

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(way.submit(COMMAND), 0.05)
