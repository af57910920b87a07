import asyncio
from typing import cast

import pytest

from meetingroom.bootstrap.paired_room import kept_or_closed
from meetingroom.bootstrap.seats import OpenSeat


class Opened:
    """A seat that was opened."""

    is_closed = False

    async def close(self) -> None:
        self.is_closed = True


async def _opening(seat: Opened) -> OpenSeat:
    await asyncio.sleep(0.01)
    return cast("OpenSeat", seat)


async def test_a_seat_that_somebody_waited_for_is_theirs() -> None:
    seat = Opened()

    assert await kept_or_closed(_opening(seat)) is cast("OpenSeat", seat)
    assert not seat.is_closed


async def test_a_seat_that_was_opened_for_somebody_who_left_is_closed() -> None:
    seat = Opened()
    waiting = asyncio.create_task(kept_or_closed(_opening(seat)))
    await asyncio.sleep(0)

    waiting.cancel()

    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert seat.is_closed
