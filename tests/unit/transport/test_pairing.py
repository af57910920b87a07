from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from hashlib import sha256
from typing import Final

import msgspec
import pytest
from aiohttp import web

from meetingroom.bootstrap.seats import PAIRING_KEYS
from meetingroom.bootstrap.world import now_ms
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import AuthorityInfo, PairByCode, Paired
from meetingroom.transport.errors import RemoteProtocolError, ServerNotProvenError
from meetingroom.transport.pairing import Invited, Pairing, Typed
from meetingroom.trust import proofs
from meetingroom.trust.authority import issue_device_certificate
from meetingroom.trust.certificates import certificate_der
from meetingroom.trust.device import DeviceIdentity
from meetingroom.trust.errors import AuthorityForeignError, CertificateUnfitError
from tests.helpers.lines import place_of
from tests.unit.transport.liars import OTHER_ROOM, ROOM, context_of, listening
from tests.unit.trust.rooms import DEVICE

CODE: Final = "12345678"
TYPED: Final = Typed(code=CODE, nonce=bytes(16))
CA: Final = ROOM.authority.cert_pem
CA_SHA256: Final = sha256(certificate_der(CA)).digest()
KEYS: Final = replace(PAIRING_KEYS, code_key=lambda code, ca: sha256(code.encode() + ca).digest())
ROOM_KEY: Final = b64encode(bytes(32)).decode()


class Desk:
    """A server's end of pairing that can be made to lie."""

    def __init__(self) -> None:
        self.ca = CA
        self.room_key = ROOM_KEY
        self.signs_for = ""
        self.code = CODE
        self.proof: str | None = None
        self.names = iter(("an impostor's name", "Hội trường"))

    async def authority(self, _: web.Request) -> web.Response:
        """Tell the authority."""
        info = AuthorityInfo(room="phuong-mau", name=next(self.names), ca=self.ca.decode())
        return web.Response(body=msgspec.json.encode(info))

    async def pair(self, request: web.Request) -> web.Response:
        """Give a certificate."""
        asked = msgspec.json.decode(await request.read(), type=PairByCode)
        csr = (self.signs_for or asked.csr).encode()
        certificate = issue_device_certificate(ROOM.authority, csr, DEVICE, now_ms())
        key = KEYS.code_key(self.code, CA_SHA256)
        made = proofs.server_proof(key, CA_SHA256, certificate_der(certificate), TYPED.nonce)
        paired = Paired(
            device=DEVICE,
            certificate=certificate.decode(),
            room_key=self.room_key,
            proof=b64encode(made).decode() if self.proof is None else self.proof,
        )
        return web.Response(body=msgspec.json.encode(paired))


@asynccontextmanager
async def pairing_with(desk: Desk) -> AsyncIterator[Pairing[DeviceIdentity]]:
    app = web.Application()
    app.router.add_get("/pair/ca", desk.authority)
    app.router.add_post("/pair/code", desk.pair)
    async with listening(app, context_of()) as port:
        yield Pairing(place_of(port), KEYS, Language.ENGLISH, "tablet")


async def test_the_rooms_name_is_taken_from_the_checked_connection() -> None:
    async with pairing_with(Desk()) as pairing:
        device = await pairing.by_code(TYPED)

    assert device.name == "Hội trường"
    assert device.identity.device == DEVICE


async def test_a_server_that_does_not_know_the_code_is_not_believed() -> None:
    desk = Desk()
    desk.code = "87654321"

    async with pairing_with(desk) as pairing:
        with pytest.raises(ServerNotProvenError) as refused:
            await pairing.by_code(TYPED)

    assert "do not use it" in refused.value.refusal.sentence


@pytest.mark.parametrize("proof", ["", "AAAA"])
async def test_no_proof_proves_nothing(proof: str) -> None:
    desk = Desk()
    desk.proof = proof

    async with pairing_with(desk) as pairing:
        with pytest.raises(ServerNotProvenError):
            await pairing.by_code(TYPED)


async def test_a_proof_nobody_can_read_is_nonsense() -> None:
    desk = Desk()
    desk.proof = "A"

    async with pairing_with(desk) as pairing:
        with pytest.raises(RemoteProtocolError):
            await pairing.by_code(TYPED)


@pytest.mark.parametrize("room_key", ["", "A", "AAAA"])
async def test_a_room_needs_a_key_of_32_bytes(room_key: str) -> None:
    desk = Desk()
    desk.room_key = room_key

    async with pairing_with(desk) as pairing:
        with pytest.raises(RemoteProtocolError):
            await pairing.by_code(TYPED)


async def test_a_certificate_for_another_key_is_not_taken() -> None:
    desk = Desk()
    desk.signs_for = KEYS.request_of(KEYS.make_key()).decode()

    async with pairing_with(desk) as pairing:
        with pytest.raises(CertificateUnfitError):
            await pairing.by_code(TYPED)


async def test_an_authority_that_is_none_ends_it() -> None:
    desk = Desk()
    desk.ca = b"no certificate"

    async with pairing_with(desk) as pairing:
        with pytest.raises(AuthorityForeignError):
            await pairing.by_code(TYPED)


async def test_an_authority_that_did_not_invite_gets_no_token() -> None:
    invited = Invited(
        ca_sha256=sha256(certificate_der(OTHER_ROOM.authority.cert_pem)).digest(), token="secret"
    )
    assert "secret" not in repr(invited)

    async with pairing_with(Desk()) as pairing:
        with pytest.raises(AuthorityForeignError):
            await pairing.by_invitation(invited)
