"""What seats do in a sitting, over the real wire."""

from itertools import count

import msgspec
import socketio

from meetingroom.domain import commands as c
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.values import AttendanceStatus, Role
from meetingroom.protocol.codec import body_of
from meetingroom.protocol.messages import (
    Answer,
    Frame,
    Joined,
    Snapshot,
)
from meetingroom.protocol.names import command_name
from tests.helpers.people import CHAIR, DEPUTIES
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    SESSION,
    SITTING,
    ballot_of,
    item_of,
    plan_of,
)
from tests.integration.server.hosts import Seat

_TURNS = count()


def wish(command: SessionCommand, command_id: str = "wish-1") -> dict[str, object]:
    return {
        "id": command_id,
        "session": SESSION,
        "type": command_name(command),
        "body": body_of(command),
    }


async def submit(
    client: socketio.AsyncClient, command: SessionCommand, command_id: str = "wish-1"
) -> Answer:
    answered = await client.call("command", wish(command, command_id))
    return msgspec.convert(answered, Answer)


async def join(client: socketio.AsyncClient, after: int = -1) -> Joined:
    return msgspec.convert(await client.call("join", {"session": SESSION, "after": after}), Joined)


async def in_turn(client: socketio.AsyncClient, *wishes: SessionCommand) -> None:
    for command in wishes:
        answer = await submit(client, command, f"turn-{next(_TURNS)}")
        assert answer.ok, answer.refusal


async def snapshot(seat: Seat) -> Snapshot:
    answered = await seat.ask("GET", f"/sessions/{SESSION}/snapshot")
    assert answered.status == 200
    return msgspec.json.decode(answered.body, type=Snapshot)


def frames_of(seat: Seat) -> list[Frame]:
    return [msgspec.convert(payload, Frame) for payload in seat.of("frame")]


async def open_a_ballot(clerk: socketio.AsyncClient, chair: socketio.AsyncClient) -> None:
    await in_turn(
        clerk,
        c.GrantRole(person=CHAIR, role=Role.PRESIDER),
        plan_of(),
        item_of(),
        c.OpenRoll(sitting=SITTING),
        *(c.MarkAttendance(deputy=deputy, status=AttendanceStatus.PRESENT) for deputy in DEPUTIES),
    )
    await in_turn(
        chair,
        c.OpenSitting(),
        c.StartItem(item=ITEM),
        ballot_of(),
        c.OpenBallot(ballot=BALLOT),
    )
