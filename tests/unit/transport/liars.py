"""Servers of the room's authority that say what a test wants, over loopback TLS."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import socketio
from aiohttp import web

from meetingroom.bootstrap.world import now_ms
from meetingroom.domain.values import Language
from meetingroom.transport.https import Caller
from meetingroom.transport.network import NetworkTransport
from meetingroom.trust.certificates import CertifiedKey
from meetingroom.trust.tls import seat_context, server_context
from tests.helpers.lines import place_of
from tests.unit.trust.rooms import room_at

ROOM: Final = room_at(now_ms())
OTHER_ROOM: Final = room_at(now_ms())

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def caller(token: str = "") -> Caller:
    """Return a device of the room."""
    context = seat_context(ROOM.authority.cert_pem, ROOM.device)
    return Caller(context=context, language=Language.ENGLISH, token=token)


def context_of(server: CertifiedKey = ROOM.server) -> ssl.SSLContext:
    """Return what a server of the room listens with."""
    return server_context(server, ROOM.authority.cert_pem)


@asynccontextmanager
async def listening(
    app: web.Application, context: ssl.SSLContext | None = None
) -> AsyncIterator[int]:
    """Serve an application; yields its port."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context or context_of())
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


@asynccontextmanager
async def answering(handler: Handler) -> AsyncIterator[NetworkTransport]:
    """Serve one handler at every address; yields a transport that asks it."""
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", handler)
    async with listening(app) as port:
        transport = NetworkTransport(place_of(port), caller())
        try:
            yield transport
        finally:
            await transport.close()


@dataclass(kw_only=True)
class Sockets:
    """A Socket.IO server whose answers are scripted.

    Attributes:
        answer: what `join` and `command` are acknowledged with.
        on_ask: called with the socket's id before the acknowledgement.
    """

    answer: object = None
    on_ask: Callable[[str], Awaitable[None]] | None = None
    server: socketio.AsyncServer = field(
        default_factory=lambda: socketio.AsyncServer(
            async_mode="aiohttp", transports=["websocket"], ping_interval=1, ping_timeout=1
        )
    )

    async def answered(self, sid: str, _payload: object) -> object:
        """Answer a join or a command."""
        if self.on_ask is not None:
            await self.on_ask(sid)
        return self.answer


@asynccontextmanager
async def sockets(scripted: Sockets) -> AsyncIterator[NetworkTransport]:
    """Serve scripted sockets; yields a transport that opens them."""
    app = web.Application()
    scripted.server.attach(app)
    for event in ("join", "command"):
        scripted.server.on(event, scripted.answered)
    async with listening(app) as port:
        transport = NetworkTransport(place_of(port), caller())
        try:
            yield transport
        finally:
            await transport.close()
            await scripted.server.shutdown()
