"""Does every seat show what the server would show that person? The question the demo ends with."""

import asyncio
from collections.abc import Sequence
from typing import Final

import msgspec

from meetingroom.demo.report import SeatResult
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.protocol.codec import state_of

_ROOT_LETTERS: Final = 12
_ROOT_LINE: Final = 2


async def compare_all(seats: Sequence[SimulatedSeat]) -> tuple[SeatResult, ...]:
    """Compare every seat with a view that the server makes for that person now."""
    return tuple(await asyncio.gather(*(_compare(seat) for seat in seats)))


async def _compare(seat: SimulatedSeat) -> SeatResult:
    session = seat.replica.session
    snapshot = await seat.opened.transport.snapshot(session)
    there = state_of(msgspec.json.decode(snapshot.state))
    await seat.catches_up(snapshot.position)
    here = seat.replica
    return SeatResult(
        name=seat.name,
        position=here.position,
        root=_root_of(here.note),
        papers=seat.papers.progress.here,
        agrees=here.position == snapshot.position and here.state == there,
    )


def _root_of(note: str) -> str:
    """Return the first letters of the root that a signed head names."""
    lines = note.splitlines()
    return lines[_ROOT_LINE][:_ROOT_LETTERS] if len(lines) > _ROOT_LINE else ""
