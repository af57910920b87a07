"""Requests to the room's server over HTTPS, whatever its address is today."""

import ssl
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from socket import AF_INET, AF_INET6, AI_NUMERICHOST, AddressFamily
from typing import Final, TypeVar

import aiohttp
import msgspec
from aiohttp.abc import AbstractResolver, ResolveResult
from typing_extensions import override

from meetingroom.domain.values import Language
from meetingroom.protocol.messages import SERVER_NAME, Refusal
from meetingroom.protocol.versions import HEADER, NEWEST
from meetingroom.sync.ports import ServerRefusedError, UnreachableError
from meetingroom.transport.errors import ForeignServerError, RemoteProtocolError

T = TypeVar("T")

CONNECT_S: Final = 4
"""How long a connection may take to come about, the TLS handshake included."""

SILENCE_S: Final = 8
"""How long the server may say nothing in the middle of an answer."""

# A cut is noticed after 3 to 7 s of silence (the heartbeat's). Connections that lay idle longer
# than this are not used again, so that no request goes into a dead one after the return.
_IDLE_S: Final = 2
_LANGUAGE: Final = "Accept-Language"
_PIECE_BYTES: Final = 256 * 1024
_NO_MORE: Final = 416
"""The status of a range that begins where the file ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerPlace:
    """Where the server is.

    Attributes:
        addresses: returns its IP addresses as they are known now, the likeliest first.
        port: 1 to 65535.
    """

    addresses: Callable[[], tuple[str, ...]]
    port: int

    @property
    def url(self) -> str:
        """The server by its one name, without a path."""
        return f"https://{SERVER_NAME}:{self.port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who speaks.

    Attributes:
        context: checks the server and shows this device.
        language: in which refusals are to be worded.
        token: of a sign-in that was made before, or empty.
    """

    context: ssl.SSLContext
    language: Language
    token: str = field(default="", repr=False)


class Https:
    """A pool of connections to one server. To be made inside a running loop, and closed.

    Every request raises ``UnreachableError`` when there is no server or the line breaks,
    ``ServerRefusedError`` when the server says no, and ``RemoteProtocolError`` when its answer
    can't be read.

    Attributes:
        token: sent with each request unless empty.
        session: what requests and sockets are made with.
    """

    def __init__(self, place: ServerPlace, caller: Caller) -> None:
        self.token = caller.token
        self._place = place
        self._language = caller.language
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                ssl=caller.context,
                resolver=_RoomResolver(place.addresses),
                use_dns_cache=False,
                keepalive_timeout=_IDLE_S,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_S, sock_read=SILENCE_S),
            headers={
                HEADER: str(NEWEST),
                _LANGUAGE: caller.language,
                "Accept-Encoding": "identity",
            },
        )

    @property
    def url(self) -> str:
        """The server by its one name, without a path."""
        return self._place.url

    @property
    def authorization(self) -> Mapping[str, str]:
        """The header that carries the token; nothing before the sign-in."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    def speak(self, language: Language) -> None:
        """Have refusals worded in another language from now on, on new sockets too."""
        self._language = language
        self.session.headers[_LANGUAGE] = language

    async def get(self, path: str, kind: type[T]) -> T:
        """Read a value."""
        async with self._answer("GET", path) as response:
            return self._read(await response.read(), kind)

    async def post(self, path: str, body: msgspec.Struct | bytes, kind: type[T]) -> T:
        """Give a value, or JSON whose very bytes matter, and read the answer."""
        data = body if isinstance(body, bytes) else msgspec.json.encode(body)
        headers = {"Content-Type": "application/json"}
        async with self._answer("POST", path, headers, data) as response:
            return self._read(await response.read(), kind)

    async def put(self, path: str, pieces: AsyncIterator[bytes], kind: type[T]) -> T:
        """Give a file in pieces and read the answer."""
        headers = {"Content-Type": "application/octet-stream"}
        async with self._answer("PUT", path, headers, pieces) as response:
            return self._read(await response.read(), kind)

    async def pieces(self, path: str, first: int) -> AsyncIterator[bytes]:
        """Read a file from byte ``first`` on; nothing when it has no more."""
        headers = {"Range": f"bytes={first}-"} if first else {}
        async with self._answer("GET", path, headers, passing=_NO_MORE) as response:
            if response.status == _NO_MORE:
                return
            self._check_first(response, first)
            async for piece in response.content.iter_chunked(_PIECE_BYTES):
                yield piece

    async def close(self) -> None:
        """Close all connections."""
        await self.session.close()

    @asynccontextmanager
    async def _answer(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        data: bytes | AsyncIterator[bytes] | None = None,
        *,
        passing: int = 0,
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        sent = {**self.authorization, **(headers or {})}
        with reaching():
            async with self.session.request(
                method, self.url + path, headers=sent, data=data, allow_redirects=False
            ) as response:
                if response.status not in {200, 201, 206, passing}:
                    raise await self._refused(response)
                yield response

    async def _refused(self, response: aiohttp.ClientResponse) -> Exception:
        try:
            return ServerRefusedError(msgspec.json.decode(await response.read(), type=Refusal))
        except msgspec.DecodeError:
            # A server that breaks in the middle of its work may be well again in a second.
            broken = response.status >= 500
            return UnreachableError() if broken else RemoteProtocolError(self._language)

    def _read(self, body: bytes, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(body, type=kind)
        except msgspec.DecodeError as error:
            raise RemoteProtocolError(self._language) from error

    def _check_first(self, response: aiohttp.ClientResponse, first: int) -> None:
        begins = response.headers.get("Content-Range", "bytes 0-")
        if not begins.startswith(f"bytes {first}-"):
            raise RemoteProtocolError(self._language)


@contextmanager
def reaching() -> Iterator[None]:
    """Translate what may happen on the way to the server.

    Raises:
        ForeignServerError: it is not the room's server that answers.
        UnreachableError: no server, or the line broke.
    """
    try:
        yield
    except aiohttp.ClientConnectorCertificateError as error:
        raise ForeignServerError(str(error)) from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise UnreachableError(str(error)) from error


class _RoomResolver(AbstractResolver):
    """Maps the room's one name to its present addresses; no name is ever asked of the network."""

    def __init__(self, addresses: Callable[[], tuple[str, ...]]) -> None:
        self._addresses = addresses

    @override
    async def resolve(
        self, host: str, port: int = 0, family: AddressFamily = AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=AF_INET if ip_address(address).version == 4 else AF_INET6,
                proto=0,
                flags=AI_NUMERICHOST,
            )
            for address in self._addresses()
        ]

    @override
    async def close(self) -> None:
        """Nothing is held."""
