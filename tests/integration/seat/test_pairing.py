from dataclasses import replace

import pytest

from meetingroom.bootstrap.seats import PAIRING_KEYS
from meetingroom.domain.values import Language
from meetingroom.sync.ports import ServerRefusedError, UnreachableError
from meetingroom.transport.https import Caller
from meetingroom.transport.network import NetworkTransport
from meetingroom.transport.pairing import Invited, PairedDevice, Pairing, Typed
from meetingroom.trust.device import DeviceIdentity
from meetingroom.trust.errors import AuthorityForeignError
from meetingroom.trust.tls import seat_context
from tests.helpers.house import ROOM, SIGNER
from tests.helpers.lines import ROOM_NAME, Room, place_of
from tests.helpers.people import AN

NONCE = bytes(range(16))
WRONG = Typed(code="00000000", nonce=NONCE)


def pairing_at(port: int) -> Pairing[DeviceIdentity]:
    return Pairing(place_of(port), PAIRING_KEYS, Language.VIETNAMESE, "Máy của ông An")


def invited(room: Room) -> Invited:
    offer = room.made.gate.pairing.make_offer("invitation")
    ca_sha256 = bytes.fromhex(room.made.gate.pairing.ca_sha256)
    return Invited(ca_sha256=ca_sha256, token=offer.secret)


def typed(room: Room) -> Typed:
    return Typed(code=room.made.gate.pairing.make_offer("code").secret, nonce=NONCE)


async def people_seen_by(device: PairedDevice[DeviceIdentity], port: int) -> list[str]:
    identity = device.identity
    context = seat_context(identity.ca_pem, identity.certified_key)
    transport = NetworkTransport(
        place_of(port), Caller(context=context, language=Language.VIETNAMESE)
    )
    try:
        return [entry.person for entry in await transport.directory()]
    finally:
        await transport.close()


async def test_an_invited_device_comes_in(room: Room) -> None:
    device = await pairing_at(room.port).by_invitation(invited(room))

    assert (device.room, device.name) == (ROOM, ROOM_NAME)
    assert device.room_key == SIGNER.public_key
    assert await people_seen_by(device, room.port) == [AN]
    assert [row.label for row in room.stores.trust.devices()] == ["Máy của ông An"]


async def test_a_device_with_the_code_comes_in(room: Room) -> None:
    device = await pairing_at(room.port).by_code(typed(room))

    assert (device.room, device.name) == (ROOM, ROOM_NAME)
    assert device.room_key == SIGNER.public_key
    assert await people_seen_by(device, room.port) == [AN]


async def test_an_invitation_serves_once(room: Room) -> None:
    invitation = invited(room)
    await pairing_at(room.port).by_invitation(invitation)

    with pytest.raises(ServerRefusedError) as refused:
        await pairing_at(room.port).by_invitation(invitation)

    assert refused.value.refusal.code == "pairing_used"


async def test_a_wrong_code_is_refused_in_words(room: Room) -> None:
    typed(room)

    with pytest.raises(ServerRefusedError) as refused:
        await pairing_at(room.port).by_code(WRONG)

    assert refused.value.refusal.code == "pairing_wrong"
    assert "Xin" in refused.value.refusal.sentence


async def test_another_server_than_the_one_that_invited_is_told_nothing(room: Room) -> None:
    elsewhere = replace(invited(room), ca_sha256=bytes(32))

    with pytest.raises(AuthorityForeignError):
        await pairing_at(room.port).by_invitation(elsewhere)

    assert room.stores.trust.devices() == ()


async def test_a_missing_server_is_unreachable(room: Room) -> None:
    with pytest.raises(UnreachableError):
        await pairing_at(1).by_invitation(invited(room))
