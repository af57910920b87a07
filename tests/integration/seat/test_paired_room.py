"""A room's window is closed while its seat is being taken, or spoken to in another language."""

import asyncio
import gc
from pathlib import Path

import pytest

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.paired_room import PairedRoom
from meetingroom.domain.values import Language
from meetingroom.seat.session_seat import SeatView
from meetingroom.sync.ports import ServerRefusedError, UnreachableError
from tests.helpers.real_hall import RealHall, real_hall


def nobody_looks(view: SeatView) -> None:
    _ = view


async def closed_after(steps: int, hall: RealHall, folder: Path) -> None:
    """Close a room some steps of the loop after its seat began to be taken."""
    clerk, session = hall.scenario.clerk.person, hall.scenario.session.session
    room = PairedRoom(folder, keys_in_folder, lambda: Language.VIETNAMESE)
    await room.sign_in(clerk, hall.pins[clerk])
    entering = asyncio.create_task(room.enter(session, nobody_looks))
    for _ in range(steps):
        await asyncio.sleep(0)
    entering.cancel()
    await room.close()
    await asyncio.gather(entering, return_exceptions=True)
    # What was left open says so when it is collected, which fails the test.
    gc.collect()


async def closed_with_its_seat(hall: RealHall, folder: Path) -> PairedRoom:
    """Close a room whose seat is taken, and nobody came to know that."""
    clerk, session = hall.scenario.clerk.person, hall.scenario.session.session
    room = PairedRoom(folder, keys_in_folder, lambda: Language.VIETNAMESE)
    await room.sign_in(clerk, hall.pins[clerk])
    await room.enter(session, nobody_looks)
    await room.close()
    gc.collect()
    return room


@pytest.mark.slow
def test_a_seat_goes_with_its_room_however_far_it_was_taken(tmp_path: Path) -> None:
    # The hall has threads of its own, so it is closed before the test ends.
    with real_hall(tmp_path, deputies=6) as hall:
        folder = hall.paired_device("closing")
        for steps in (0, 1, 10, 100, 1_000):
            hall.run(closed_after(steps, hall, folder))

        room = hall.run(closed_with_its_seat(hall, folder))

        with pytest.raises(UnreachableError):
            hall.run(room.people())


async def refused_after_a_change(hall: RealHall, folder: Path) -> str:
    """Ask who can sign in, turn to English, type a wrong PIN; return what the server says."""
    spoken = [Language.VIETNAMESE]
    room = PairedRoom(folder, keys_in_folder, lambda: spoken[-1])
    await room.people()
    spoken.append(Language.ENGLISH)
    try:
        await room.sign_in(hall.scenario.clerk.person, "000001")
    except ServerRefusedError as error:
        return error.refusal.sentence
    finally:
        await room.close()
    return ""


@pytest.mark.slow
def test_a_refusal_is_worded_in_the_language_that_is_read_now(tmp_path: Path) -> None:
    with real_hall(tmp_path, deputies=6) as hall:
        sentence = hall.run(refused_after_a_change(hall, hall.paired_device("changing")))

    assert "PIN" in sentence
    assert sentence.isascii()
