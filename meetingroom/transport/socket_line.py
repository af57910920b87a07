"""One Socket.IO connection as a `Line`: WebSocket only, never reconnecting by itself.

What python-socketio and python-engineio 5.18 and 4.15 would do otherwise, and what is done here:

- a call whose line breaks waits on until its own time is over: we wait for the answer or the loss;
- a loss before ``connect`` has returned is never told: we look at the state afterwards;
- a silent line is left open: who hangs up closes the WebSocket, however the line ended;
- waiting for the first packet has no limit, so opening as a whole has one;
- a turned down handshake keeps its status to itself: `_Dialler` remembers it;
- a forgotten client closes a session that is not its own: `_Dialler` has nothing to close;
- loggers get a handler on the terminal, and bodies are logged: ours says errors only.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeVar

import aiohttp
import msgspec
import socketio
import socketio.exceptions

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.domain.values import Language
from meetingroom.protocol.codec import body_of
from meetingroom.protocol.messages import Answer, Goodbye, Join, Joined, Submit
from meetingroom.protocol.names import command_name
from meetingroom.sync.ports import LineEvent, UnreachableError
from meetingroom.transport.errors import RemoteProtocolError, unreadable
from meetingroom.transport.events import EVENTS, read_acknowledged, read_event

T = TypeVar("T")

OPEN_S: Final = 8
"""How long opening may take in all."""

ANSWER_S: Final = 7
"""How long a join or a command may stay without answer before the line counts as lost."""

_CLOSE_S: Final = 1
_MESSAGE_BYTES: Final = 1024 * 1024

_LOGGER: Final = logging.getLogger(__name__)
_LOGGER.setLevel(logging.ERROR)


class SocketLine:
    """A line to the server. Nothing is told after it was lost or hung up.

    Attributes:
        was_turned_down: the server answered the attempt to open with a status of its own.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        language: Language,
        on_event: Callable[[LineEvent], None],
        on_lost: Callable[[], None],
    ) -> None:
        """Prepare a line; ``dial`` opens it.

        Args:
            session: what the WebSocket is opened with.
            language: of what a person is told when the server speaks nonsense.
            on_event: told of what the server sends, in order.
            on_lost: told once, when the line breaks or the server closes it.
        """
        self._language = language
        self._on_event = on_event
        self._on_lost = on_lost
        self._is_over = False
        self._waiting: set[asyncio.Future[object]] = set()
        self._dialler = _Dialler(session)
        self._client = socketio.AsyncClient(
            reconnection=False,
            logger=_LOGGER,
            engineio_logger=_LOGGER,
            handle_sigint=False,
            timestamp_requests=False,
            http_session=self._dialler,
        )
        self._client.on("disconnect", self._lose)
        for name in EVENTS:
            self._client.on(name, partial(self._hear, name))

    @property
    def was_turned_down(self) -> bool:
        """Whether the server was reached and refused to open a socket."""
        return self._dialler.was_turned_down

    async def dial(self, url: str, headers: Mapping[str, str]) -> None:
        """Open the line.

        Args:
            url: the server, ``https://…`` without a path.
            headers: what is sent besides the session's own.

        Raises:
            UnreachableError: no server, no socket, or none in time.
            RemoteProtocolError: the server does not speak Socket.IO.
        """
        try:
            async with asyncio.timeout(OPEN_S):
                await self._client.connect(
                    url, headers=dict(headers), transports=["websocket"], wait_timeout=OPEN_S
                )
            self._check_open()
        except (socketio.exceptions.SocketIOError, aiohttp.ClientError, OSError) as error:
            await self.hang_up()
            raise UnreachableError(str(error)) from error
        except (ValueError, LookupError, TypeError) as error:
            await self.hang_up()
            raise RemoteProtocolError(self._language) from error
        except asyncio.CancelledError:
            await self.hang_up()
            raise

    async def join(self, session: SessionId, after: int) -> Joined:
        """Join a session from a position on; see the port."""
        return await self._ask("join", Join(session=session, after=after), Joined)

    async def submit(self, command: CommandId, session: SessionId, wish: SessionCommand) -> Answer:
        """Send a command and wait for its answer; see the port.

        Raises:
            ServerRefusedError: the server did not take the command up, and kept no answer.
        """
        body = dict[str, object](body_of(wish))
        submit = Submit(id=command, session=session, type=command_name(wish), body=body)
        return await self._ask("command", submit, Answer)

    async def hang_up(self) -> None:
        """Close the connection, also one that was lost; takes 2 s when nobody answers."""
        self._end()
        try:
            # The library sends its farewell, waits _CLOSE_S for the server's, and ends its tasks.
            async with asyncio.timeout(2 * _CLOSE_S):
                await self._client.disconnect()
        except TimeoutError:
            _LOGGER.info("the server did not say goodbye")
        await self._dialler.drop()

    def _check_open(self) -> None:
        # A loss while connecting is told to nobody.
        if self._is_over or self._client.eio.state != "connected":
            raise ConnectionResetError

    def _hear(self, name: str, *payload: object) -> None:
        if self._is_over:
            return
        try:
            event = read_event(name, payload[0] if payload else None)
        except msgspec.ValidationError:
            refusal = unreadable(self._language)
            event = Goodbye(code=refusal.code, sentence=refusal.sentence)
        self._on_event(event)

    def _lose(self, *_reason: object) -> None:
        if not self._is_over:
            self._end()
            self._on_lost()

    def _end(self) -> None:
        self._is_over = True
        for answer in self._waiting:
            if not answer.done():
                answer.set_exception(UnreachableError())

    async def _ask(self, event: str, message: msgspec.Struct, kind: type[T]) -> T:
        payload = await self._acknowledged(event, msgspec.to_builtins(message))
        try:
            return read_acknowledged(payload, kind)
        except msgspec.ValidationError as error:
            raise RemoteProtocolError(self._language) from error

    async def _acknowledged(self, event: str, message: object) -> object:
        if self._is_over:
            raise UnreachableError
        answer: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        self._waiting.add(answer)
        try:
            await self._client.emit(event, message, callback=partial(_settle, answer))
            async with asyncio.timeout(ANSWER_S):
                return await answer
        except (TimeoutError, socketio.exceptions.SocketIOError) as error:
            self._lose()
            raise UnreachableError from error
        finally:
            self._waiting.discard(answer)


def _settle(answer: "asyncio.Future[object]", *payload: object) -> None:
    if not answer.done():
        answer.set_result(payload[0] if payload else None)


class _Dialler:
    """What the Engine.IO client takes for its HTTP session: opens one WebSocket and keeps it."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.closed = False
        self.was_turned_down = False
        self._session = session
        self._socket: aiohttp.ClientWebSocketResponse | None = None

    async def ws_connect(
        self, url: str, *, headers: Mapping[str, str], **_theirs: object
    ) -> aiohttp.ClientWebSocketResponse:
        """Open the WebSocket; the library's own options are not used."""
        try:
            self._socket = await self._session.ws_connect(
                url,
                headers=headers,
                max_msg_size=_MESSAGE_BYTES,
                timeout=aiohttp.ClientWSTimeout(ws_close=_CLOSE_S),
            )
        except aiohttp.WSServerHandshakeError:
            self.was_turned_down = True
            raise
        self.closed = True  # there is nothing that the library might close when it is forgotten
        return self._socket

    async def drop(self) -> None:
        """Close the WebSocket, within ``_CLOSE_S``."""
        if self._socket is not None:
            await self._socket.close()
