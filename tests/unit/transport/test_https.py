import asyncio

import pytest
from aiohttp import web

from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.protocol.messages import DirectoryEntry
from meetingroom.sync.ports import ServerRefusedError, UnreachableError
from meetingroom.transport import https
from meetingroom.transport.errors import ForeignServerError, RemoteProtocolError
from meetingroom.transport.https import Https, ServerPlace
from meetingroom.transport.network import NetworkTransport
from tests.helpers.lines import place_of
from tests.unit.transport.liars import (
    OTHER_ROOM,
    answering,
    caller,
    context_of,
    listening,
)

SESSION = SessionId("ky-hop-3")
SHA256 = "ab" * 32


async def whole(transport: NetworkTransport, first: int) -> bytes:
    """Read a paper to its end."""
    return b"".join([piece async for piece in transport.paper(SHA256, first)])


async def nobody(_: web.Request) -> web.Response:
    return web.json_response([])


async def test_an_answer_nobody_can_read_is_refused_in_words() -> None:
    async def garbage(_: web.Request) -> web.Response:
        return web.Response(body=b"<html>hello</html>")

    async with answering(garbage) as transport:
        with pytest.raises(RemoteProtocolError) as refused:
            await transport.directory()

    assert refused.value.refusal.code == "answer_unreadable"
    assert "version" in refused.value.refusal.sentence


async def test_an_answer_of_another_kind_is_refused() -> None:
    async with answering(nobody) as transport:
        with pytest.raises(RemoteProtocolError):
            await transport.snapshot(SESSION)


async def test_a_refusal_keeps_code_sentence_and_wait() -> None:
    async def refuse(_: web.Request) -> web.Response:
        body = {"code": "sign_in_wait", "sentence": "Wait.", "wait_ms": 4000, "unknown": 1}
        return web.json_response(body, status=429)

    async with answering(refuse) as transport:
        with pytest.raises(ServerRefusedError) as refused:
            await transport.directory()

    refusal = refused.value.refusal
    assert (refusal.code, refusal.sentence, refusal.wait_ms) == ("sign_in_wait", "Wait.", 4000)


@pytest.mark.parametrize("status", [302, 404, 418])
async def test_a_status_without_a_refusal_is_not_understood(status: int) -> None:
    async def strange(_: web.Request) -> web.Response:
        return web.Response(status=status, headers={"Location": "/elsewhere"})

    async with answering(strange) as transport:
        with pytest.raises(RemoteProtocolError):
            await transport.directory()


async def test_a_server_that_breaks_is_tried_again_later() -> None:
    async def broken(_: web.Request) -> web.Response:
        return web.Response(status=500, text="oh")

    async with answering(broken) as transport:
        with pytest.raises(UnreachableError):
            await transport.directory()


async def test_every_request_says_version_language_and_who() -> None:
    seen: list[web.Request] = []

    async def note(request: web.Request) -> web.Response:
        seen.append(request)
        if request.path == "/sign-in":
            body = {"token": "secret", "expires_ms": 1, "person": "an", "sessions": []}
            return web.json_response(body)
        return web.json_response([])

    async with answering(note) as transport:
        await transport.directory()
        await transport.sign_in(PersonId("an"), "493027")
        await transport.register()

    assert [each.headers["Meetingroom-Protocol"] for each in seen] == ["1", "1", "1"]
    assert {each.headers["Accept-Language"] for each in seen} == {"en"}
    assert {each.host.split(":")[0] for each in seen} == {"meetingroom.internal"}
    assert [each.headers.get("Authorization") for each in seen] == [None, None, "Bearer secret"]


async def test_a_token_of_before_is_used_at_once() -> None:
    seen: list[str | None] = []

    async def note(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization"))
        return web.json_response([])

    app = web.Application()
    app.router.add_get("/register", note)
    async with listening(app) as port:
        transport = NetworkTransport(place_of(port), caller("kept"))
        await transport.register()
        await transport.close()

    assert seen == ["Bearer kept"]


async def test_a_server_of_another_authority_is_a_stranger() -> None:
    async with listening(web.Application(), context_of(OTHER_ROOM.server)) as port:
        transport = NetworkTransport(place_of(port), caller())
        with pytest.raises(ForeignServerError):
            await transport.directory()
        await transport.close()


async def test_the_next_address_is_tried_when_one_is_dead() -> None:
    app = web.Application()
    app.router.add_get("/people", nobody)
    async with listening(app) as port:
        place = ServerPlace(addresses=lambda: ("127.0.0.2", "::1", "127.0.0.1"), port=port)
        transport = NetworkTransport(place, caller())

        assert await transport.directory() == ()

        await transport.close()


async def test_a_new_address_is_used_by_the_next_request() -> None:
    addresses = ["127.0.0.2"]
    app = web.Application()
    app.router.add_get("/people", nobody)
    async with listening(app) as port:
        place = ServerPlace(addresses=lambda: tuple(addresses), port=port)
        transport = NetworkTransport(place, caller())
        with pytest.raises(UnreachableError):
            await transport.directory()

        addresses[:] = ["127.0.0.1"]

        assert await transport.directory() == ()
        await transport.close()


async def test_a_server_that_falls_silent_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(https, "SILENCE_S", 0.05)
    asked, ended = asyncio.Event(), asyncio.Event()

    async def silent(_: web.Request) -> web.Response:
        asked.set()
        await ended.wait()
        return web.Response()

    async with answering(silent) as transport:
        with pytest.raises(UnreachableError):
            await transport.directory()
        ended.set()

    assert asked.is_set()


async def test_a_paper_that_breaks_off_is_no_whole_paper() -> None:
    async def break_off(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"half")
        assert request.transport is not None
        request.transport.abort()
        return response

    async with answering(break_off) as transport:
        with pytest.raises(UnreachableError):
            await whole(transport, 0)


@pytest.mark.parametrize("headers", [{}, {"Content-Range": "bytes 0-3/4"}])
async def test_a_paper_from_another_byte_than_asked_for_is_not_taken(
    headers: dict[str, str],
) -> None:
    async def from_the_start(_: web.Request) -> web.Response:
        return web.Response(body=b"file", headers=headers)

    async with answering(from_the_start) as transport:
        with pytest.raises(RemoteProtocolError):
            await whole(transport, 2)


def test_a_token_is_kept_out_of_every_repr() -> None:
    assert "secret" not in repr(caller("secret"))


async def test_a_closed_pool_reaches_nobody() -> None:
    pool = Https(place_of(1), caller())
    await pool.close()

    with pytest.raises(RuntimeError):
        await pool.get("/people", tuple[DirectoryEntry, ...])
