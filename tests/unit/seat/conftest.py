from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.values import Role
from tests.helpers.lines import Room, memory_room
from tests.helpers.people import CHAIR, CLERK, DEPUTIES
from tests.helpers.sessions import BALLOT, ITEM, SITTING, ballot_of, item_of, plan_of


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """A room that serves in memory; nothing was done in its session yet."""
    async with memory_room(tmp_path) as serving:
        yield serving


@pytest.fixture
async def voting_room(room: Room) -> Room:
    """A room in whose session a ballot is open."""
    await room.wish(CLERK, c.GrantRole(person=CHAIR, role=Role.PRESIDER), plan_of(), item_of())
    await room.wish(CHAIR, c.OpenRoll(sitting=SITTING))
    for deputy in DEPUTIES:
        await room.wish(deputy, c.CheckIn())
    await room.wish(
        CHAIR,
        c.OpenSitting(),
        c.StartItem(item=ITEM),
        ballot_of(),
        c.OpenBallot(ballot=BALLOT),
    )
    return room
