"""The socket: joining, commands, and what the hub sends, over Socket.IO.

Whoever arrives here has passed the middleware: certificate, version and sign-in were checked on
the request that opens the socket.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeVar

import msgspec
import socketio
from aiohttp import web

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.refusals import MalformedError
from meetingroom.evidence.canonical import JsonValue
from meetingroom.protocol.messages import Goodbye, Join, Submit
from meetingroom.protocol.refusals import NotSignedInError
from meetingroom.server.admission import Admission
from meetingroom.server.answering import refusal_of
from meetingroom.server.door import Door
from meetingroom.server.middleware import hang_up, identified
from meetingroom.server.packets import MALFORMED, WirePacket
from meetingroom.server.ports import Caller, Clock
from meetingroom.server.seats import goodbye_of

PATH: Final = "/socket.io/"
MESSAGE_BYTES: Final = 64 * 1024
PING_INTERVAL_S: Final = 4
PING_TIMEOUT_S: Final = 3
"""A cut line is noticed after 3 to 7 s."""
GRACE_S: Final = 2
"""How long a line that has ended may still drain."""
MOST_WAITING: Final = 1200
"""Messages that may wait for one reader: more than a seat that catches up is ever sent at once."""
SWEEP_S: Final = 1

_log = logging.getLogger(__name__)
_engine_log = logging.getLogger(f"{__name__}.engine")
# Engine.IO logs a packet of no known kind with its traceback; a client must not fill our log.
_engine_log.addFilter(lambda record: record.msg != "Unknown receive error")

T = TypeVar("T")
Payload = Mapping[str, JsonValue]


class SocketConnection:
    """One socket, as the hub sees it. What is sent waits in order for its turn."""

    def __init__(self, server: socketio.AsyncServer, sid: str, caller: Caller) -> None:
        """Begin to send.

        Args:
            server: the Socket.IO server.
            sid: the socket's name there; not empty, or it would reach everybody.
            caller: who is at the other end.

        Raises:
            ValueError: sid is empty.
        """
        if not sid:
            raise ValueError(sid)
        self._server = server
        self._sid = sid
        self._caller = caller
        self._waiting: asyncio.Queue[tuple[str, Payload]] = asyncio.Queue()
        self._is_closing = False
        self.sending = asyncio.get_running_loop().create_task(self._send_in_turn())

    @property
    def caller(self) -> Caller:
        """Who is at the other end."""
        return self._caller

    def send(self, event: str, payload: Payload) -> None:
        """Send an event to this socket; see ``ports.Connection``."""
        if not self._is_closing:
            self._waiting.put_nowait((event, payload))

    def close(self, goodbye: Goodbye) -> None:
        """Say why, and end; see ``ports.Connection``."""
        self.send("goodbye", msgspec.to_builtins(goodbye))
        self._is_closing = True

    def ended(self) -> None:
        """The socket has gone: send nothing more."""
        self._is_closing = True
        if self.sending is not asyncio.current_task():
            self.sending.cancel()

    async def _send_in_turn(self) -> None:
        event = ""
        while event != "goodbye":
            event, payload = await self._waiting.get()
            await self._server.emit(event, payload, to=self._sid)
        eio_sid = self._server.manager.eio_sid_from_sid(self._sid, "/")
        if eio_sid is not None:
            await self._server.eio.disconnect(eio_sid)


class Sockets:
    """All sockets."""

    def __init__(self, door: Door, admission: Admission, now_ms: Clock) -> None:
        """Build the Socket.IO server.

        Args:
            door: answers.
            admission: asked again who is there when a socket says hello.
            now_ms: the wall clock.
        """
        self._door = door
        self._admission = admission
        self._now_ms = now_ms
        self._open: dict[asyncio.Task[object], web.Request] = {}
        self._connections: dict[str, tuple[SocketConnection, asyncio.TimerHandle]] = {}
        self._sweeping: asyncio.TimerHandle | None = None
        self._server = socketio.AsyncServer(
            async_mode="aiohttp",
            serializer=WirePacket,
            transports=["websocket"],
            allow_upgrades=False,
            ping_interval=PING_INTERVAL_S,
            ping_timeout=PING_TIMEOUT_S,
            max_http_buffer_size=MESSAGE_BYTES,
            http_compression=False,
            # No browser is ever served: without CORS headers none can read an answer.
            cors_allowed_origins=[],
            logger=_log,
            engineio_logger=_engine_log,
        )
        for event, handler in (
            ("connect", self._connected),
            ("disconnect", self._disconnected),
            ("join", self._join),
            ("command", self._command),
            ("clock", self._clock),
            (MALFORMED, self._malformed),
            ("*", self._unknown),
        ):
            self._server.on(event, handler)

    def routes(self) -> tuple[web.RouteDef, ...]:
        """Return the socket's address."""
        return (web.get(PATH, self._handle),)

    async def stop(self) -> None:
        """Wait until everybody has heard the goodbye and hung up, 2 s at most; then cut the rest.

        Must come before the port is closed: from then on aiohttp hears nobody, not even those who
        hang up.
        """
        if self._sweeping is not None:
            self._sweeping.cancel()
        if self._open:
            await asyncio.wait(self._open, timeout=GRACE_S)
        for request in self._open.values():
            hang_up(request)
        for connection, expiry in self._connections.values():
            expiry.cancel()
            connection.ended()
        await self._server.shutdown()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        if self._sweeping is None:
            self._sweep()
        task = asyncio.current_task()
        if task is not None:
            self._open[task] = request
            task.add_done_callback(self._open.pop)
        try:
            response: web.StreamResponse = await self._server.handle_request(request)
        except (ValueError, RecursionError):
            # Engine.IO does not guard the outermost letter of a message.
            hang_up(request)
            return web.Response(status=400)
        return response

    def _sweep(self) -> None:
        """Cut those who ask and never read, now and every second; they would eat all memory.

        Pings don't notice them: a client can answer pings that it never read.
        """
        for eio_sid, line in tuple(self._server.eio.sockets.items()):
            environ = self._server.environ.get(eio_sid)
            if environ is not None and line.queue.qsize() > MOST_WAITING:
                hang_up(environ["aiohttp.request"])
        self._sweeping = asyncio.get_running_loop().call_later(SWEEP_S, self._sweep)

    async def _connected(self, sid: str, environ: Mapping[str, web.Request], _: object) -> bool:
        request = environ["aiohttp.request"]
        # A client chooses when it says hello: it may have been signed out or revoked since.
        # INVARIANT: nothing is awaited from here to `attach`, or the same could happen in between.
        try:
            caller = await identified(request, self._admission)
        except RefusedError:
            hang_up(request)
            return False
        if self._server.get_environ(sid) is None:
            return False  # it has gone meanwhile, and nobody would tell us of it again
        connection = SocketConnection(self._server, sid, caller)
        left_s = max(0, caller.token.expires_ms - self._now_ms()) / 1000
        expiry = asyncio.get_running_loop().call_later(left_s, self._expire, connection)
        self._connections[sid] = (connection, expiry)
        self._door.attach(connection)
        return True

    def _expire(self, connection: SocketConnection) -> None:
        self._door.detach(connection)
        connection.close(goodbye_of(NotSignedInError(), connection))

    async def _disconnected(self, sid: str, *_: object) -> None:
        known = self._connections.pop(sid, None)
        if known is None:
            return
        connection, expiry = known
        expiry.cancel()
        self._door.detach(connection)
        connection.ended()
        environ = self._server.get_environ(sid)
        if environ is not None:
            # A peer that is gone without a word would hold its socket for a quarter of an hour.
            asyncio.get_running_loop().call_later(GRACE_S, hang_up, environ["aiohttp.request"])

    async def _join(self, sid: str, *payload: object) -> object:
        async def join(connection: SocketConnection) -> object:
            return self._door.join(connection, _one(payload, Join))

        return await self._answer(sid, join)

    async def _command(self, sid: str, *payload: object) -> object:
        async def submit(connection: SocketConnection) -> object:
            return await self._door.submit(connection, _one(payload, Submit))

        return await self._answer(sid, submit)

    async def _clock(self, _sid: str, *_payload: object) -> object:
        return {"now_ms": self._now_ms()}

    async def _malformed(self, sid: str, *_payload: object) -> object:
        async def refuse(_: SocketConnection) -> object:
            raise MalformedError

        return await self._answer(sid, refuse)

    async def _unknown(self, _event: str, sid: str, *payload: object) -> object:
        return await self._malformed(sid, *payload)

    async def _answer(
        self, sid: str, ask: Callable[[SocketConnection], Awaitable[object]]
    ) -> object:
        known = self._connections.get(sid)
        if known is None:
            return None
        try:
            return msgspec.to_builtins(await ask(known[0]))
        except RefusedError as error:
            refusal = refusal_of(error, known[0].caller.language)
            return {"ok": False, **msgspec.to_builtins(refusal)}


def _one(payload: tuple[object, ...], kind: type[T]) -> T:
    try:
        (value,) = payload
        return msgspec.convert(value, kind)
    except (ValueError, RecursionError) as error:
        raise MalformedError from error
