"""Rooms that serve, and seats that reach them: in memory, or over loopback TLS."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from meetingroom.bootstrap.world import now_ms as wall_ms
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import DeviceId, LogId, PersonId, SessionId
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.values import Language
from meetingroom.evidence.canonical import JsonValue
from meetingroom.protocol.codec import body_of
from meetingroom.protocol.messages import (
    Answer,
    DirectoryEntry,
    Goodbye,
    Join,
    Joined,
    MarkPage,
    MarkPush,
    MarkPushed,
    PaperReceived,
    PersonEntry,
    RecordExport,
    SignedIn,
    SignIn,
    Snapshot,
    Submit,
)
from meetingroom.protocol.names import command_name
from meetingroom.protocol.refusals import NotSignedInError
from meetingroom.seat.witness import RoomKey
from meetingroom.server.hall import Hall, Parts, open_hall
from meetingroom.server.ports import Caller
from meetingroom.server.serving import serve
from meetingroom.service.ports import Device
from meetingroom.sync.ports import LineEvent
from meetingroom.transport.https import Caller as TransportCaller
from meetingroom.transport.https import ServerPlace
from meetingroom.transport.memory import MemoryTransport
from meetingroom.transport.network import NetworkTransport
from meetingroom.trust import signing
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
from tests.helpers.clocks import Chance, FakeClock
from tests.helpers.house import ROOM, SIGNER, Stores, founded
from tests.helpers.people import AN
from tests.helpers.server_fakes import FakeInspector, FakeShelf, caller_of
from tests.helpers.sessions import SESSION, STORED

E = TypeVar("E")

PIN: Final = "493027"
KEY: Final = RoomKey(
    room=ROOM, public_key=SIGNER.public_key, check_signature=signing.check_signature
)
ROOM_NAME: Final = "Hội trường phường Mẫu"
PATIENCE_S: Final = 10
"""Longer than anything here takes; what is not there by then will not come."""


@dataclass(frozen=True, kw_only=True)
class RoomParts:
    """A founded room with its gate, before it serves."""

    stores: Stores
    authority: CertifiedKey
    gate: Gate
    parts: Parts


def room_parts(folder: Path, rules: RuleSet | None = None) -> RoomParts:
    """Found a room in which AN can sign in with ``PIN``, and nobody else."""
    stores = founded(rules=rules)
    for paper in STORED.values():
        stores.papers.put_stored(paper)
    authority = make_authority(ROOM, wall_ms())
    gate = Gate(
        RoomIdentity(room=ROOM, name=ROOM_NAME, authority=authority, public_key=SIGNER.public_key),
        stores.trust,
        stores.register,
        Surroundings(entropy=Chance(), now_ms=FakeClock(), monotonic_ms=FakeClock()),
    )
    gate.set_pin(AN, PIN)
    return RoomParts(
        stores=stores, authority=authority, gate=gate, parts=parts_on(stores, gate, folder)
    )


def parts_on(stores: Stores, gate: Gate, folder: Path) -> Parts:
    """Return what a server is made of that starts on these stores."""
    folder.mkdir(exist_ok=True)
    return Parts(
        books=stores.books(),
        logs=stores.logs,
        papers=stores.papers,
        register=stores.register,
        marks=stores.marks,
        gate=gate,
        shelf=FakeShelf(folder),
        inspector=FakeInspector(),
        now_ms=FakeClock(),
        on_fatal=_fatal,
        pause=_no_pause,
    )


def _fatal(error: BaseException) -> None:
    raise AssertionError("the server broke") from error


async def _no_pause(_seconds: float) -> None:
    await asyncio.sleep(0)


@dataclass(eq=False)
class DoorConnection:
    """A connection that hands on what it is sent."""

    caller: Caller
    on_send: Callable[[str, object], None] = lambda _event, _payload: None
    on_close: Callable[[], None] = lambda: None

    def send(self, event: str, payload: Mapping[str, JsonValue]) -> None:
        """Hand on an event."""
        self.on_send(event, payload)

    def close(self, goodbye: Goodbye) -> None:
        """Say goodbye and end."""
        self.on_send("goodbye", {"code": goodbye.code, "sentence": goodbye.sentence})
        self.on_close()


@dataclass(frozen=True, kw_only=True)
class HallLine:
    """A line into a hall; ``transport.memory`` knows it as a `DoorLine`."""

    hall: Hall
    connection: DoorConnection

    async def join(self, join: Join) -> Joined:
        """Join a session."""
        return self.hall.door.join(self.connection, join)

    async def submit(self, submit: Submit) -> Answer:
        """Have a command decided."""
        return await self.hall.door.submit(self.connection, submit)

    def leave(self) -> None:
        """Go."""
        self.hall.door.detach(self.connection)


@dataclass(kw_only=True)
class HallDoor:
    """The real server's door for one device; ``transport.memory`` knows it as a `Door`."""

    hall: Callable[[], Hall]
    device: DeviceId
    language: Language = Language.VIETNAMESE
    caller: Caller | None = None
    asked: list[str] = field(default_factory=list)

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return who can sign in."""
        return await self.hall().admission.directory()

    async def sign_in(self, sign_in: SignIn) -> SignedIn:
        """Sign a person in."""
        hall, person = self.hall(), PersonId(sign_in.person)
        text, token = await hall.admission.sign_in(person, sign_in.pin, self.device)
        self.caller = Caller(person=person, device=self.device, language=self.language, token=token)
        return SignedIn(
            token=text,
            expires_ms=token.expires_ms,
            person=person,
            sessions=hall.door.sessions(person),
        )

    async def enter(
        self, send: Callable[[str, object], None], close: Callable[[], None]
    ) -> HallLine:
        """Open a line."""
        hall, caller = self.hall(), self._known()
        await hall.admission.device(self.device)
        connection = DoorConnection(caller=caller, on_send=send, on_close=close)
        hall.door.attach(connection)
        return HallLine(hall=hall, connection=connection)

    async def snapshot(self, session: SessionId) -> Snapshot:
        """Return a whole view."""
        self.asked.append("snapshot")
        return self.hall().door.snapshot(self._known(), session)

    async def register(self) -> tuple[PersonEntry, ...]:
        """Return everybody's names."""
        return await self.hall().door.register(self._known())

    async def record(self, session: SessionId) -> RecordExport:
        """Return everything a bundle is made from."""
        return await self.hall().door.record(self._known(), session)

    async def paper(self, sha256: str) -> bytes:
        """Return a paper's file."""
        self.asked.append(f"paper {sha256}")
        given = await self.hall().door.paper(self._known(), sha256)
        return given.path.read_bytes()

    async def receive_paper(self, sha256: str, data: bytes) -> PaperReceived:
        """Take a paper's file."""
        return await self.hall().door.receive_paper(self._known(), sha256, in_pieces(data))

    async def push_marks(self, push: MarkPush) -> MarkPushed:
        """Take writes of marks."""
        self.asked.append("push")
        return await self.hall().door.push_marks(self._known(), push)

    async def pull_marks(self, after: int) -> MarkPage:
        """Return marks with ``seq > after``."""
        return await self.hall().door.pull_marks(self._known(), after)

    def _known(self) -> Caller:
        if self.caller is None:
            raise NotSignedInError
        return self.caller


async def in_pieces(data: bytes, size: int = 1000) -> AsyncIterator[bytes]:
    """Return a file piece by piece."""
    for start in range(0, len(data), size):
        yield data[start : start + size]


@dataclass(kw_only=True)
class Room:
    """A room that serves, in memory or over loopback TLS, and can be ended and started again."""

    made: RoomParts
    folder: Path
    stack: AsyncExitStack
    hall: Hall
    port: int = 0

    @property
    def stores(self) -> Stores:
        """What the server keeps."""
        return self.made.stores

    @property
    def log(self) -> tuple[bytes, ...]:
        """The session's log, as it is on disk."""
        return tuple(self.stores.logs.entries(LogId(SESSION), 0, 1_000_000))

    def door(self, device: str, person: PersonId | None = None) -> HallDoor:
        """Return the door for a device, paired with that; the person has signed in before."""
        self._admit(DeviceId(device), fingerprint=device)
        caller = None if person is None else caller_of(person, DeviceId(device))
        return HallDoor(hall=lambda: self.hall, device=DeviceId(device), caller=caller)

    def seated(self, person: PersonId, device: str = "") -> MemoryTransport:
        """Return an in-memory transport on which a person has signed in."""
        return MemoryTransport(self.door(device or f"device-{person}", person), Language.VIETNAMESE)

    def network(self, device: str, port: int = 0) -> NetworkTransport:
        """Return a transport over TLS for a device, paired with that."""
        return NetworkTransport(
            place_of(port or self.port),
            TransportCaller(context=self.device_context(device), language=Language.VIETNAMESE),
        )

    def device_context(self, device: str) -> ssl.SSLContext:
        """Return what a device connects with, paired with that."""
        authority, key_pem = self.made.authority, make_device_key()
        cert_pem = issue_device_certificate(
            authority, certificate_request(key_pem), DeviceId(device), wall_ms()
        )
        self._admit(DeviceId(device), fingerprint(cert_pem))
        shown = CertifiedKey(cert_pem=cert_pem, key_pem=key_pem)
        return seat_context(authority.cert_pem, shown)

    async def wish(self, person: PersonId, *commands: SessionCommand) -> None:
        """Have somebody's commands done, straight at the door; none may be refused."""
        connection = DoorConnection(caller=caller_of(person))
        for command in commands:
            submit = Submit(
                id=f"done-{len(self.log)}-{person}",
                session=SESSION,
                type=command_name(command),
                body=dict(body_of(command)),
            )
            answer = await self.hall.door.submit(connection, submit)
            assert answer.ok, answer.refusal

    async def restart(self) -> None:
        """End the server, and start it again on what it has kept."""
        await self.stack.aclose()
        parts = parts_on(self.stores, self.made.gate, self.folder)
        self.hall = await self.stack.enter_async_context(open_hall(parts))

    def _admit(self, device: DeviceId, fingerprint: str) -> None:
        self.stores.trust.put_device(
            Device(device=device, fingerprint=fingerprint, label=device, paired_ms=0, revoked_ms=0)
        )


def place_of(port: int) -> ServerPlace:
    """Return a server on this machine."""
    return ServerPlace(addresses=lambda: ("127.0.0.1",), port=port)


@asynccontextmanager
async def memory_room(folder: Path, rules: RuleSet | None = None) -> AsyncIterator[Room]:
    """Serve a room in memory."""
    made = room_parts(folder, rules)
    async with AsyncExitStack() as stack:
        hall = await stack.enter_async_context(open_hall(made.parts))
        yield Room(made=made, folder=folder, stack=stack, hall=hall)


@asynccontextmanager
async def served_room(folder: Path, rules: RuleSet | None = None) -> AsyncIterator[Room]:
    """Serve a room over TLS on a free port of this machine."""
    made = room_parts(folder, rules)
    shown = issue_server_certificate(made.authority, wall_ms())
    context = server_context(shown, made.authority.cert_pem)
    async with AsyncExitStack() as stack:
        served = await stack.enter_async_context(serve(made.parts, context, "127.0.0.1", 0))
        yield Room(made=made, folder=folder, stack=stack, hall=served.hall, port=served.port)


@dataclass(eq=False)
class Heard:
    """What a line told, and a way to wait for it."""

    events: list[LineEvent] = field(default_factory=list)
    lost: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def on_event(self, event: LineEvent) -> None:
        """Take an event."""
        self.events.append(event)
        self._news.set()

    def on_lost(self) -> None:
        """Take the loss."""
        self.lost += 1
        self._news.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that an event or the loss brings."""
        async with asyncio.timeout(PATIENCE_S):
            while not is_so():
                self._news.clear()
                await self._news.wait()

    def of(self, kind: type[E]) -> list[E]:
        """Return the events of one kind."""
        return [event for event in self.events if isinstance(event, kind)]
