"""Marks of one person, made on one device and seen on the other."""

from collections.abc import Callable
from typing import Final

from meetingroom.bootstrap.world import entropy, monotonic_ms, new_id
from meetingroom.demo.latencies import Stopwatch
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.sync.marks import MarkId

_MARKS: Final = 5
_BODY_BYTES: Final = 200


async def write_and_see(first: SimulatedSeat, second: SimulatedSeat, stopwatch: Stopwatch) -> None:
    """Make some marks on a person's first device and wait for them on the second.

    Args:
        first: where the marks are made.
        second: another device of the same person.
        stopwatch: gathers how long each took from hand to the other device.

    Raises:
        DemoFailedError: they do not come.
    """
    for _ in range(_MARKS):
        mark, body = MarkId(new_id()), entropy(_BODY_BYTES)
        made_ms = monotonic_ms()
        await first.marks.write(mark, body)
        await second.until("a mark of the first device", _shows(second, mark, body))
        stopwatch.note("mark", monotonic_ms() - made_ms)


def _shows(seat: SimulatedSeat, mark: MarkId, body: bytes) -> Callable[[], bool]:
    return lambda: seat.marks.book.shown().get(mark) == body
