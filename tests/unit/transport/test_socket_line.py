import asyncio

import pytest
from aiohttp import web
from engineio import base_client

from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.protocol.messages import Goodbye, MarksMoved
from meetingroom.sync.ports import UnreachableError
from meetingroom.transport import socket_line
from meetingroom.transport.errors import RemoteProtocolError
from tests.helpers.lines import Heard
from tests.helpers.sessions import voting
from tests.unit.transport.liars import Sockets, answering, sockets

SESSION = SessionId("ky-hop-3")
ONE = CommandId("wish-1")
JOINED = {"ok": True, "position": 1, "snapshot": True, "now_ms": 5}


async def never(_sid: str) -> None:
    await asyncio.Event().wait()


async def test_an_answer_that_never_comes_is_a_lost_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_line, "ANSWER_S", 0.05)
    heard = Heard()
    async with sockets(Sockets(on_ask=never)) as transport:
        line = await transport.open(heard.on_event, heard.on_lost)

        with pytest.raises(UnreachableError):
            await line.submit(ONE, SESSION, voting())

        assert heard.lost == 1
        with pytest.raises(UnreachableError):
            await line.join(SESSION, -1)


async def test_a_call_does_not_outlive_its_line() -> None:
    scripted, heard = Sockets(), Heard()
    scripted.on_ask = scripted.server.disconnect
    async with sockets(scripted) as transport:
        line = await transport.open(heard.on_event, heard.on_lost)

        async with asyncio.timeout(socket_line.ANSWER_S / 2):
            with pytest.raises(UnreachableError):
                await line.submit(ONE, SESSION, voting())

        assert heard.lost == 1


@pytest.mark.parametrize("answer", [None, 7, "yes", {"ok": True}, {"code": 1}])
async def test_an_answer_of_another_shape_is_refused(answer: object) -> None:
    heard = Heard()
    async with sockets(Sockets(answer=answer)) as transport:
        line = await transport.open(heard.on_event, heard.on_lost)

        with pytest.raises(RemoteProtocolError):
            await line.join(SESSION, -1)


async def test_an_event_nobody_can_read_is_a_goodbye_in_words() -> None:
    scripted, heard = Sockets(answer=JOINED), Heard()

    async def babble(sid: str) -> None:
        await scripted.server.emit("frame", {"session": 7}, to=sid)

    scripted.on_ask = babble
    async with sockets(scripted) as transport:
        line = await transport.open(heard.on_event, heard.on_lost)
        await line.join(SESSION, -1)
        await heard.until(lambda: bool(heard.of(Goodbye)))

    assert [event.code for event in heard.of(Goodbye)] == ["answer_unreadable"]


async def test_events_of_other_names_are_passed_over() -> None:
    scripted, heard = Sockets(answer=JOINED), Heard()

    async def speak(sid: str) -> None:
        await scripted.server.emit("weather", {"rain": True}, to=sid)
        await scripted.server.emit("marks", {"seq": 4}, to=sid)

    scripted.on_ask = speak
    async with sockets(scripted) as transport:
        line = await transport.open(heard.on_event, heard.on_lost)
        await line.join(SESSION, -1)
        await heard.until(lambda: bool(heard.events))

    assert heard.events == [MarksMoved(seq=4)]


async def test_a_server_without_sockets_is_unreachable() -> None:
    async def page(_: web.Request) -> web.Response:
        return web.json_response([])

    heard = Heard()
    async with answering(page) as transport:
        with pytest.raises(UnreachableError):
            await transport.open(heard.on_event, heard.on_lost)

    assert heard.lost == 0


@pytest.mark.parametrize("first", ["", "0", "0{}", "0[]", '0{"sid":"x"}', "4hello", "0{"])
async def test_a_socket_that_begins_with_nonsense_is_not_opened(first: str) -> None:
    async def babble(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(first)
        async for _ in socket:
            pass
        return socket

    heard = Heard()
    async with answering(babble) as transport:
        with pytest.raises((UnreachableError, RemoteProtocolError)):
            await transport.open(heard.on_event, heard.on_lost)

    assert heard.lost == 0
    assert base_client.connected_clients == []


async def test_a_socket_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket_line, "OPEN_S", 0.05)
    gone = asyncio.Event()

    async def silent(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for _ in socket:
            pass
        gone.set()
        return socket

    heard = Heard()
    async with answering(silent) as transport:
        with pytest.raises(UnreachableError):
            await transport.open(heard.on_event, heard.on_lost)
        async with asyncio.timeout(5):
            await gone.wait()

    assert heard.lost == 0


async def test_who_gives_up_opening_leaves_no_socket_behind() -> None:
    reached, gone = asyncio.Event(), asyncio.Event()

    async def silent(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        reached.set()
        async for _ in socket:
            pass
        gone.set()
        return socket

    heard = Heard()
    async with answering(silent) as transport:
        opening = asyncio.ensure_future(transport.open(heard.on_event, heard.on_lost))
        await reached.wait()
        opening.cancel()
        with pytest.raises(asyncio.CancelledError):
            await opening
        async with asyncio.timeout(5):
            await gone.wait()


async def test_no_client_of_the_library_is_left_registered() -> None:
    heard = Heard()
    async with sockets(Sockets(answer=JOINED)) as transport:
        line = await transport.open(heard.on_event, heard.on_lost)
        await line.join(SESSION, -1)

        await line.hang_up()

        assert base_client.connected_clients == []
        assert heard.lost == 0
