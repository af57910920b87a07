"""A real server on a free port of this machine, with real keys, and seats that call it."""

import asyncio
import socket
import ssl
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import aiohttp
import msgspec
import socketio
from aiohttp.abc import AbstractResolver, ResolveResult
from typing_extensions import override

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.protocol.messages import SERVER_NAME, SignedIn
from meetingroom.protocol.versions import HEADER
from meetingroom.server.hall import Parts
from meetingroom.server.serving import Served, serve
from meetingroom.service.ports import Device
from meetingroom.trust.authority import (
    issue_device_certificate,
    issue_server_certificate,
    make_authority,
)
from meetingroom.trust.certificates import CertifiedKey, fingerprint
from meetingroom.trust.device import certificate_request, make_device_key
from meetingroom.trust.gate import Gate
from meetingroom.trust.pairing_desk import RoomIdentity, Surroundings
from meetingroom.trust.tls import seat_context, server_context
from tests.helpers.clocks import Chance
from tests.helpers.house import ROOM, SIGNER, Stores, founded
from tests.helpers.people import AN, BINH, CHAIR, CLERK
from tests.helpers.server_fakes import FakeInspector, FakeShelf

HOST: Final = "127.0.0.1"
PIN: Final = "493027"


def now_ms() -> int:
    """Read the wall clock, by which OpenSSL judges certificates."""
    return time.time_ns() // 1_000_000


AUTHORITY: Final = make_authority(ROOM, now_ms())
SERVER: Final = issue_server_certificate(AUTHORITY, now_ms())


class Here(AbstractResolver):
    """Finds every name on this machine."""

    @override
    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host, host=HOST, port=port, family=socket.AF_INET, proto=0, flags=0
            )
        ]

    @override
    async def close(self) -> None:
        pass


@dataclass
class Host:
    """A server at work, and everything it was made of."""

    stores: Stores
    gate: Gate
    served: Served
    shelf: FakeShelf
    fatal: list[BaseException]

    def enrolled(self, device: str, authority: CertifiedKey = AUTHORITY) -> CertifiedKey:
        """Return a device's certificate; it is on the list when this room's authority made it."""
        key = make_device_key()
        cert = issue_device_certificate(
            authority, certificate_request(key), DeviceId(device), now_ms()
        )
        if authority is AUTHORITY:
            self.stores.trust.put_device(
                Device(
                    device=DeviceId(device),
                    fingerprint=fingerprint(cert),
                    label="Máy",
                    paired_ms=1,
                    revoked_ms=0,
                )
            )
        return CertifiedKey(cert_pem=cert, key_pem=key)


@asynccontextmanager
async def hosting(
    folder: Path, stores: Stores | None = None, *, port: int = 0
) -> AsyncIterator[Host]:
    """Serve a founded room."""
    kept = stores or founded()
    gate = Gate(
        RoomIdentity(
            room=ROOM, name="Phòng họp", authority=AUTHORITY, public_key=SIGNER.public_key
        ),
        kept.trust,
        kept.register,
        Surroundings(
            entropy=Chance(),
            now_ms=now_ms,
            monotonic_ms=lambda: time.monotonic_ns() // 1_000_000,
        ),
    )
    for person in (AN, BINH, CHAIR, CLERK):
        if kept.trust.account(person) is None:
            gate.set_pin(person, PIN)
    fatal: list[BaseException] = []
    shelf = FakeShelf(folder)
    parts = Parts(
        books=kept.books(),
        logs=kept.logs,
        papers=kept.papers,
        register=kept.register,
        marks=kept.marks,
        gate=gate,
        shelf=shelf,
        inspector=FakeInspector(),
        now_ms=now_ms,
        on_fatal=fatal.append,
    )
    context = server_context(SERVER, AUTHORITY.cert_pem)
    async with serve(parts, context, HOST, port) as served:
        yield Host(stores=kept, gate=gate, served=served, shelf=shelf, fatal=fatal)


@dataclass
class Answered:
    """An HTTP answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> object:
        """The body as plain values."""
        return msgspec.json.decode(self.body)

    @property
    def code(self) -> str:
        """The code of a refusal."""
        value = self.json
        assert isinstance(value, dict)
        return str(value["code"])


@dataclass
class Seat:
    """One device that calls the server."""

    session: aiohttp.ClientSession
    base: str
    headers: dict[str, str] = field(default_factory=lambda: {HEADER: "1"})
    events: list[tuple[str, object]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answered:
        """Send a request with this seat's own headers and more."""
        data = raw if raw is not None else (msgspec.json.encode(body) if body is not None else None)
        async with self.session.request(
            method, self.base + path, data=data, headers={**self.headers, **(headers or {})}
        ) as response:
            return Answered(response.status, response.headers, await response.read())

    async def sign_in(self, person: PersonId, pin: str = PIN) -> SignedIn:
        """Sign in; later requests carry the token."""
        answered = await self.ask("POST", "/sign-in", {"person": person, "pin": pin})
        assert answered.status == 200, answered.body
        signed_in = msgspec.json.decode(answered.body, type=SignedIn)
        self.headers["Authorization"] = f"Bearer {signed_in.token}"
        return signed_in

    async def socket(self) -> socketio.AsyncClient:
        """Open the socket; what comes over it is kept in ``events``."""
        client = socketio.AsyncClient(http_session=self.session, reconnection=False)

        async def remember(event: str, payload: object = None) -> None:
            self.events.append((event, payload))
            self.news.set()

        async def gone() -> None:
            await remember("disconnect")

        client.on("*", remember)
        client.on("disconnect", gone)
        await client.connect(self.base, headers=self.headers, transports=["websocket"])
        return client

    def of(self, event: str) -> list[object]:
        """Return what came under one name."""
        return [payload for name, payload in self.events if name == event]

    async def until(self, event: str, count: int = 1) -> list[object]:
        """Wait until so many came under one name."""
        async with asyncio.timeout(10):
            while len(self.of(event)) < count:
                self.news.clear()
                await self.news.wait()
        return self.of(event)


def context_of(device: CertifiedKey | None) -> ssl.SSLContext:
    """Return what a seat with this certificate, or without one, connects with."""
    return seat_context(AUTHORITY.cert_pem, device)


@asynccontextmanager
async def seat_at(host: Host, device: CertifiedKey | None) -> AsyncIterator[Seat]:
    """Bring a device to a server."""
    connector = aiohttp.TCPConnector(ssl=context_of(device), resolver=Here())
    async with aiohttp.ClientSession(connector=connector) as session:
        yield Seat(session=session, base=f"https://{SERVER_NAME}:{host.served.port}")


@asynccontextmanager
async def signed_in(host: Host, person: PersonId, device: str = "") -> AsyncIterator[Seat]:
    """Bring a person's device to a server and sign in."""
    async with seat_at(host, host.enrolled(device or f"device-{person}")) as seat:
        await seat.sign_in(person)
        yield seat
