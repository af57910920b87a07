import asyncio
import ssl
from base64 import b64decode, b64encode
from dataclasses import replace
from pathlib import Path

import aiohttp
import msgspec
import pytest
import socketio

from meetingroom.domain.ids import DeviceId
from meetingroom.protocol.messages import AuthorityInfo, Health, Paired
from meetingroom.protocol.versions import HEADER
from meetingroom.trust import proofs
from meetingroom.trust.authority import make_authority, request_der
from meetingroom.trust.certificates import certificate_der
from meetingroom.trust.device import (
    accept_certificate,
    certificate_request,
    check_authority,
    make_device_key,
)
from meetingroom.trust.tls import pairing_context
from tests.helpers.house import ROOM
from tests.helpers.people import AN, CLERK
from tests.helpers.sessions import SESSION
from tests.integration.server.hosts import (
    HOST,
    PIN,
    Host,
    hosting,
    now_ms,
    seat_at,
    signed_in,
)

ADDRESSES = [
    ("GET", "/people"),
    ("POST", "/sign-in"),
    ("POST", "/sign-out"),
    ("POST", "/pairing-offers"),
    ("GET", "/sessions"),
    ("GET", f"/sessions/{SESSION}/snapshot"),
    ("GET", f"/sessions/{SESSION}/record"),
    ("GET", "/register"),
    ("GET", "/marks"),
    ("POST", "/marks"),
    ("GET", f"/papers/{'1' * 64}"),
    ("PUT", f"/papers/{'1' * 64}"),
    ("GET", "/socket.io/?EIO=4&transport=websocket"),
    ("GET", "/nowhere"),
]


async def test_everybody_sees_that_the_server_lives(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, seat_at(host, None) as seat:
        answered = await seat.ask("GET", "/healthz", headers={HEADER: "x"})

    health = msgspec.json.decode(answered.body, type=Health)
    assert (health.status, health.room, health.oldest) == ("ok", ROOM, 1)


async def test_without_a_certificate_everything_else_is_closed(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, seat_at(host, None) as seat:
        answers = [await seat.ask(method, path) for method, path in ADDRESSES]

    assert {(each.status, each.code) for each in answers} == {(401, "device_unknown")}


async def test_a_certificate_of_the_room_that_is_not_on_the_list_is_closed_out(
    tmp_path: Path,
) -> None:
    async with hosting(tmp_path) as host:
        device = host.enrolled("lost")
        host.stores.trust._devices.clear()
        async with seat_at(host, device) as seat:
            answered = await seat.ask("GET", "/people")

    assert (answered.status, answered.code) == (401, "device_unknown")


async def test_a_certificate_of_another_authority_is_refused_by_tls(tmp_path: Path) -> None:
    foreign = make_authority(ROOM, now_ms())
    async with hosting(tmp_path) as host:
        async with seat_at(host, host.enrolled("spy", foreign)) as seat:
            with pytest.raises((aiohttp.ClientError, ssl.SSLError, OSError)):
                await seat.ask("GET", "/healthz")
        async with seat_at(host, None) as seat:
            answered = await seat.ask("GET", "/healthz")

    assert answered.status == 200


async def test_without_a_sign_in_a_device_may_only_sign_in(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, seat_at(host, host.enrolled("tablet")) as seat:
        people = await seat.ask("GET", "/people")
        answers = [
            await seat.ask(method, path, headers={"Authorization": f"Bearer {'x' * 43}"})
            for method, path in ADDRESSES
            if path not in {"/people", "/sign-in"}
        ]

    assert people.status == 200
    assert isinstance(people.json, list)
    assert len(people.json) == 4
    assert {(each.status, each.code) for each in answers} == {(401, "not_signed_in")}


async def test_an_old_or_a_new_client_is_told_in_words(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, seat_at(host, host.enrolled("tablet")) as seat:
        del seat.headers[HEADER]
        old = await seat.ask("GET", "/people", headers={"Accept-Language": "en-GB,vi;q=0.5"})
        new = await seat.ask("GET", "/pair/ca", headers={HEADER: "2"})

    assert (old.status, old.code) == (426, "version_too_old")
    assert b"too old for the server" in old.body
    assert (new.status, new.code) == (426, "version_too_new")
    assert "Máy chủ đang dùng bản cũ".encode() in new.body


async def test_a_wrong_pin_is_refused_and_then_has_to_wait(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, seat_at(host, host.enrolled("tablet")) as seat:
        wrong = [
            await seat.ask("POST", "/sign-in", {"person": AN, "pin": "640182"}) for _ in range(4)
        ]
        nobody = await seat.ask("POST", "/sign-in", {"person": "nobody", "pin": PIN})

    assert [(each.status, each.code) for each in wrong] == [
        *[(401, "wrong_pin")] * 3,
        (429, "sign_in_wait"),
    ]
    assert wrong[3].headers["Retry-After"] == "1"
    assert (nobody.status, nobody.code) == (401, "wrong_pin")


async def test_a_token_serves_on_its_device_alone(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as mine:
        sessions = await mine.ask("GET", "/sessions")
        async with seat_at(host, host.enrolled("thief")) as thief:
            thief.headers["Authorization"] = mine.headers["Authorization"]
            stolen = await thief.ask("GET", "/sessions")

    assert sessions.json == [{"session": SESSION, "title": "Kỳ họp thứ Ba"}]
    assert (stolen.status, stolen.code) == (401, "not_signed_in")


async def test_who_signs_out_is_out_and_the_socket_too(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        await seat.socket()
        left = await seat.ask("POST", "/sign-out")
        await seat.until("disconnect")
        after = await seat.ask("GET", "/sessions")

    assert left.status == 204
    assert (after.status, after.code) == (401, "not_signed_in")
    (goodbye,) = seat.of("goodbye")
    assert isinstance(goodbye, dict)
    assert goodbye["code"] == "not_signed_in"


async def test_revoking_a_device_drops_its_live_socket(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN, "tablet") as seat:
        await seat.socket()
        await host.served.hall.admission.revoke(DeviceId("tablet"))
        await seat.until("disconnect")
        after = await seat.ask("GET", "/people")

    assert (after.status, after.code) == (401, "device_revoked")


async def test_a_sign_in_that_runs_out_ends_its_socket(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        (token,) = host.stores.trust._tokens.values()
        host.stores.trust.put_token(replace(token, expires_ms=now_ms() + 400))
        await seat.socket()
        await seat.until("disconnect")

    (goodbye,) = seat.of("goodbye")
    assert isinstance(goodbye, dict)
    assert goodbye["code"] == "not_signed_in"


async def test_a_socket_that_did_not_come_in_is_told_nothing(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host:
        async with seat_at(host, host.enrolled("tablet")) as seat:
            client = socketio.AsyncClient(http_session=seat.session, reconnection=False)
            with pytest.raises(socketio.exceptions.ConnectionError):
                await client.connect(seat.base, headers=seat.headers, transports=["websocket"])
        async with seat_at(host, None) as seat:
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await seat.session.ws_connect(
                    f"{seat.base}/socket.io/?EIO=4&transport=websocket", headers=seat.headers
                )

    assert refused.value.status == 401


async def fetch_authority(host: Host) -> AuthorityInfo:
    connector = aiohttp.TCPConnector(ssl=pairing_context())
    async with (
        aiohttp.ClientSession(connector=connector) as session,
        session.get(
            f"https://{HOST}:{host.served.port}/pair/ca", headers={HEADER: "1"}
        ) as response,
    ):
        return msgspec.json.decode(await response.read(), type=AuthorityInfo)


async def test_a_device_is_paired_by_an_invitation_and_signs_in(tmp_path: Path) -> None:
    key = make_device_key()
    async with hosting(tmp_path) as host:
        async with signed_in(host, CLERK) as desk:
            offered = await desk.ask("POST", "/pairing-offers", {"way": "invitation"})
        assert offered.status == 201
        offer = offered.json
        assert isinstance(offer, dict)
        told = await fetch_authority(host)
        ca = check_authority(told.ca.encode(), bytes.fromhex(offer["ca_sha256"]))
        async with seat_at(host, None) as seat:
            answered = await seat.ask(
                "POST",
                "/pair/token",
                {
                    "token": offer["token"],
                    "csr": certificate_request(key).decode(),
                    "label": "Máy 7",
                },
            )
        paired = msgspec.json.decode(answered.body, type=Paired)
        identity = accept_certificate(key, paired.certificate.encode(), ca)
        async with seat_at(host, identity.certified_key) as seat:
            who = await seat.sign_in(AN)

    assert who.person == AN
    assert [session.session for session in who.sessions] == [SESSION]
    assert paired.device == identity.device


async def test_a_device_is_paired_by_a_code_that_proves_both_sides(tmp_path: Path) -> None:
    key, nonce = make_device_key(), bytes(range(16))
    csr = certificate_request(key)
    async with hosting(tmp_path) as host:
        async with signed_in(host, CLERK) as desk:
            offer = (await desk.ask("POST", "/pairing-offers", {"way": "code"})).json
        assert isinstance(offer, dict)
        told = await fetch_authority(host)
        ca_sha256 = bytes.fromhex(offer["ca_sha256"])
        secret = proofs.code_key(proofs.read_code(offer["code"]), ca_sha256)
        proof = proofs.seat_proof(secret, ca_sha256, request_der(csr), nonce)
        body = {
            "proof": b64encode(proof).decode(),
            "nonce": b64encode(nonce).decode(),
            "csr": csr.decode(),
            "label": "Máy 7",
        }
        async with seat_at(host, None) as seat:
            answered = await seat.ask("POST", "/pair/code", body)
            again = await seat.ask("POST", "/pair/code", body)

    paired = msgspec.json.decode(answered.body, type=Paired)
    assert accept_certificate(key, paired.certificate.encode(), told.ca.encode()).device
    server_proof = proofs.server_proof(
        secret, ca_sha256, certificate_der(paired.certificate.encode()), nonce
    )
    assert b64decode(paired.proof) == server_proof
    assert (again.status, again.code) == (403, "pairing_used")


async def test_only_the_office_offers_to_pair(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        answered = await seat.ask("POST", "/pairing-offers", {"way": "code"})

    assert (answered.status, answered.code) == (403, "not_allowed")


@pytest.mark.parametrize(
    ("raw", "status", "code"),
    [
        (b"", 400, "malformed"),
        (b"[" * 10_000, 400, "malformed"),
        (b'{"person": 1, "pin": "2"}', 400, "malformed"),
        (b'{"person": "\xff", "pin": "2"}', 400, "malformed"),
        (b"x" * 20_000, 413, "too_large"),
    ],
)
async def test_garbage_is_refused_in_words(
    tmp_path: Path, raw: bytes, status: int, code: str
) -> None:
    async with hosting(tmp_path) as host, seat_at(host, host.enrolled("tablet")) as seat:
        answered = await seat.ask("POST", "/sign-in", raw=raw)

    assert (answered.status, answered.code) == (status, code)


async def test_an_address_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        nowhere = await seat.ask("GET", "/nowhere")
        method = await seat.ask("DELETE", "/sessions")

    assert (nowhere.status, nowhere.code) == (404, "address_unknown")
    assert method.code == "address_unknown"


async def test_a_port_in_use_is_an_error_of_the_system(tmp_path: Path) -> None:
    taken = await asyncio.start_server(lambda *_: None, HOST, 0)
    port = taken.sockets[0].getsockname()[1]
    try:
        with pytest.raises(OSError, match=str(port)):
            async with hosting(tmp_path, port=port):
                pass
    finally:
        taken.close()
        await taken.wait_closed()
