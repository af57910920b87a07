"""The in-memory twin of the wire: the same promises, no socket; its line is cut when told.

Everything crosses as JSON, so that a seat and a server of the same process share no object and
nothing passes here that could not pass over the network.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Protocol, TypeVar, TypeVarTuple

import msgspec

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import CommandId, PersonId, SessionId
from meetingroom.domain.values import Language
from meetingroom.protocol.codec import body_of
from meetingroom.protocol.messages import (
    Answer,
    DirectoryEntry,
    Join,
    Joined,
    MarkPage,
    MarkPush,
    MarkPushed,
    PaperReceived,
    PersonEntry,
    RecordExport,
    Refusal,
    SignedIn,
    SignIn,
    Snapshot,
    Submit,
)
from meetingroom.protocol.names import command_name
from meetingroom.sync.ports import Line, LineEvent, ServerRefusedError, UnreachableError
from meetingroom.transport.events import EVENTS, read_event

T = TypeVar("T")
A = TypeVarTuple("A")


class DoorLine(Protocol):
    """A line as the server's end knows it."""

    async def join(self, join: Join) -> Joined:
        """Let the seat join a session."""

    async def submit(self, submit: Submit) -> Answer:
        """Take a command and answer it."""

    def leave(self) -> None:
        """The seat is gone; a second time is nothing."""


class Door(Protocol):
    """What a server offers one device. Every method may raise ``RefusedError``."""

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return who can sign in."""

    async def sign_in(self, sign_in: SignIn) -> SignedIn:
        """Sign a person in; what is asked later, that person asks."""

    async def enter(
        self, send: Callable[[str, object], None], close: Callable[[], None]
    ) -> DoorLine:
        """Open a line.

        Args:
            send: takes an event's name and its JSON object, in order.
            close: ends the line.
        """

    async def snapshot(self, session: SessionId) -> Snapshot:
        """Return a whole view."""

    async def register(self) -> tuple[PersonEntry, ...]:
        """Return everybody's names."""

    async def record(self, session: SessionId) -> RecordExport:
        """Return everything a bundle is made from."""

    async def paper(self, sha256: str) -> bytes:
        """Return a paper's file."""

    async def receive_paper(self, sha256: str, data: bytes) -> PaperReceived:
        """Take a paper's file."""

    async def push_marks(self, push: MarkPush) -> MarkPushed:
        """Take writes of marks."""

    async def pull_marks(self, after: int) -> MarkPage:
        """Return marks with ``seq > after``."""


class Cut(StrEnum):
    """Where the line breaks: the server never gets the command, or its answer is lost."""

    BEFORE_SERVER = "before_server"
    AFTER_SERVER = "after_server"


class MemoryTransport:
    """The port ``Transport`` without a network.

    Attributes:
        is_plugged: while false there is no server to be reached.
    """

    def __init__(self, door: Door, language: Language, *, piece_bytes: int = 1024) -> None:
        """Connect a seat to a server's door.

        Args:
            door: the server.
            language: of the refusals.
            piece_bytes: length of the pieces in which papers come.
        """
        self.is_plugged = True
        self._door = door
        self._language = language
        self._piece_bytes = piece_bytes
        self._cut_next: Cut | None = None
        self._pieces_left: int | None = None
        self._lines: list[_MemoryLine] = []

    def cut(self) -> None:
        """Break the lines that are open now."""
        for line in self._lines:
            line.lose()
        self._lines.clear()

    def cut_next_command(self, where: Cut) -> None:
        """Break the line at the next command."""
        self._cut_next = where

    def cut_paper_after(self, pieces: int) -> None:
        """Break the next paper after so many pieces."""
        self._pieces_left = pieces

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return who can sign in."""
        return await self._asked(tuple[DirectoryEntry, ...], self._door.directory)

    async def sign_in(self, person: PersonId, pin: str) -> SignedIn:
        """Sign a person in."""
        return await self._asked(SignedIn, self._door.sign_in, SignIn(person=person, pin=pin))

    async def open(
        self, on_event: Callable[[LineEvent], None], on_lost: Callable[[], None]
    ) -> Line:
        """Open a connection; see the port."""
        line = _MemoryLine(self, on_event, on_lost)
        with self.reaching():
            line.end = await self._door.enter(line.hear, line.lose)
        self._lines.append(line)
        return line

    async def snapshot(self, session: SessionId) -> Snapshot:
        """Read a whole view of a session."""
        return await self._asked(Snapshot, self._door.snapshot, session)

    async def register(self) -> tuple[PersonEntry, ...]:
        """Read everybody's names."""
        return await self._asked(tuple[PersonEntry, ...], self._door.register)

    async def record(self, session: SessionId) -> RecordExport:
        """Read everything a bundle is made from."""
        return await self._asked(RecordExport, self._door.record, session)

    async def paper(self, sha256: str, first: int) -> AsyncIterator[bytes]:
        """Read a paper's file from byte ``first`` on, in pieces."""
        with self.reaching():
            data = await self._door.paper(sha256)
        for start in range(first, len(data), self._piece_bytes):
            self._count_piece()
            yield data[start : start + self._piece_bytes]

    async def put_paper(self, sha256: str, pieces: AsyncIterator[bytes]) -> PaperReceived:
        """Give the server a paper's file."""
        data = b"".join([piece async for piece in pieces])
        return await self._asked(PaperReceived, self._door.receive_paper, sha256, data)

    async def push_marks(self, push: MarkPush) -> MarkPushed:
        """Give the server writes of this person's marks."""
        return await self._asked(MarkPushed, self._door.push_marks, crossed(push, MarkPush))

    async def pull_marks(self, after: int) -> MarkPage:
        """Read this person's marks with ``seq > after``."""
        return await self._asked(MarkPage, self._door.pull_marks, after)

    async def close(self) -> None:
        """Break what is open; nothing is reached any more."""
        self.is_plugged = False
        self.cut()

    def take_cut(self) -> Cut | None:
        """Return where the command that is sent now is to be cut, once."""
        where, self._cut_next = self._cut_next, None
        return where

    @contextmanager
    def reaching(self) -> Iterator[None]:
        """Let a request through to the server, and its refusal back.

        Raises:
            UnreachableError: the transport is not plugged.
            ServerRefusedError: the server said no.
        """
        if not self.is_plugged:
            raise UnreachableError
        try:
            yield
        except RefusedError as error:
            wait_ms = getattr(error, "wait_ms", 0)
            raise ServerRefusedError(
                Refusal(code=error.code, sentence=error.sentence(self._language), wait_ms=wait_ms)
            ) from error

    async def _asked(self, kind: type[T], ask: Callable[[*A], Awaitable[T]], *args: *A) -> T:
        with self.reaching():
            return crossed(await ask(*args), kind)

    def _count_piece(self) -> None:
        if self._pieces_left == 0:
            self._pieces_left = None
            raise UnreachableError
        if self._pieces_left is not None:
            self._pieces_left -= 1


class _MemoryLine:
    """One open line of a `MemoryTransport`."""

    def __init__(
        self,
        transport: MemoryTransport,
        on_event: Callable[[LineEvent], None],
        on_lost: Callable[[], None],
    ) -> None:
        self.end: DoorLine | None = None
        self._transport = transport
        self._on_event = on_event
        self._on_lost = on_lost
        self._is_over = False
        self._is_hung_up = False

    def hear(self, name: str, payload: object) -> None:
        """Take an event from the server; it arrives in a later step of the loop, as on a wire."""
        if name in EVENTS:
            event = read_event(name, msgspec.json.decode(msgspec.json.encode(payload)))
            asyncio.get_running_loop().call_soon(self._arrive, event)

    def lose(self) -> None:
        """Break."""
        if not self._is_over:
            self._is_over = True
            self._leave()
            asyncio.get_running_loop().call_soon(self._tell_lost)

    async def join(self, session: SessionId, after: int) -> Joined:
        """Join a session from a position on; see the port."""
        end = self._open_end()
        with self._transport.reaching():
            joined = await end.join(Join(session=session, after=after))
        return self._unless_lost(crossed(joined, Joined))

    async def submit(self, command: CommandId, session: SessionId, wish: SessionCommand) -> Answer:
        """Send a command and wait for its answer; see the port."""
        end = self._open_end()
        where = self._transport.take_cut()
        if where is Cut.BEFORE_SERVER:
            self.lose()
            raise UnreachableError
        body = dict[str, object](body_of(wish))
        submit = Submit(id=command, session=session, type=command_name(wish), body=body)
        with self._transport.reaching():
            answer = await end.submit(crossed(submit, Submit))
        if where is Cut.AFTER_SERVER:
            self.lose()
        return self._unless_lost(crossed(answer, Answer))

    async def hang_up(self) -> None:
        """Close the connection; nothing comes after it."""
        self._is_over = True
        self._is_hung_up = True
        self._leave()

    def _tell_lost(self) -> None:
        if not self._is_hung_up:
            self._on_lost()

    def _arrive(self, event: LineEvent) -> None:
        # What was sent before the loss arrives before it is told.
        if not self._is_hung_up:
            self._on_event(event)

    def _open_end(self) -> DoorLine:
        if self._is_over or self.end is None:
            raise UnreachableError
        return self.end

    def _unless_lost(self, value: T) -> T:
        if self._is_over:
            raise UnreachableError
        return value

    def _leave(self) -> None:
        if self.end is not None:
            self.end.leave()


def crossed(value: T, kind: type[T]) -> T:
    """Return a value as it arrives at the other end."""
    return msgspec.json.decode(msgspec.json.encode(value), type=kind)
