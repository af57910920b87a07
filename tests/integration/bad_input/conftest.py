from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.commands.room import found_room
from meetingroom.transport.https import ServerPlace
from tests.integration.bad_input.houses import PLAN, House, settle_in
from tests.integration.bad_input.processes import real_server


# One loop for the house and all who test it, so that connections stay open between tests.
@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """A served house; whatever is asked of it wrongly must not end on its terminal."""
    folder = tmp_path_factory.mktemp("house")
    room, complaints = folder / "room", folder / "complaints"
    pins = found_room(room, PLAN, keys_in_folder)
    async with real_server(room, complaints) as port:
        place = ServerPlace(addresses=lambda: ("127.0.0.1",), port=port)
        house = House(room=room, place=place, pins=pins)
        await settle_in(house, folder)
        yield house
        await house.close()
    assert complaints.read_text() == ""
