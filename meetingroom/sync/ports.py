"""What a seat's engine needs done: the wire, and this device's disk."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import CommandId, PersonId, SessionId
from meetingroom.protocol.messages import (
    Answer,
    AnsweredGlance,
    DirectoryEntry,
    Frame,
    Goodbye,
    Joined,
    MarkPage,
    MarkPush,
    MarkPushed,
    MarksMoved,
    PaperReceived,
    PersonEntry,
    RecordExport,
    Refusal,
    Resync,
    SeatedGlance,
    SignedIn,
    Snapshot,
)
from meetingroom.sync.marks import MarkBook
from meetingroom.sync.outbox import Pending


class UnreachableError(Exception):
    """The server can't be reached, or the line broke (environment): kept, and tried again."""


class ServerRefusedError(Exception):
    """The server answered with a refusal; ``refusal`` has its code and sentence."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


class CacheFailedError(Exception):
    """This device's disk can't be read or written (environment): say so, keep what is held."""


LineEvent = Frame | Resync | AnsweredGlance | SeatedGlance | MarksMoved | Goodbye
"""What the server sends by itself."""


class Line(Protocol):
    """One open, authenticated connection. Lost connections are told by ``on_lost``, once."""

    async def join(self, session: SessionId, after: int) -> Joined:
        """Join a session from a position on.

        Raises:
            UnreachableError: the line broke.
            ServerRefusedError: this person may not join, or there is no such session.
        """

    async def submit(self, command: CommandId, session: SessionId, wish: SessionCommand) -> Answer:
        """Send a command and wait for its answer.

        Raises:
            UnreachableError: the line broke; whether it was counted is not known.
        """

    async def hang_up(self) -> None:
        """Close the connection; nothing comes after it."""


class Transport(Protocol):
    """The seat's end of the wire for a device that is paired with one room."""

    async def directory(self) -> tuple[DirectoryEntry, ...]:
        """Return who can sign in."""

    async def sign_in(self, person: PersonId, pin: str) -> SignedIn:
        """Sign a person in; later calls carry the token.

        Raises:
            ServerRefusedError: wrong PIN, or too many tries.
            UnreachableError: no server.
        """

    async def open(
        self, on_event: Callable[[LineEvent], None], on_lost: Callable[[], None]
    ) -> Line:
        """Open a connection.

        Raises:
            ServerRefusedError: the server turns this device, person or version away.
            UnreachableError: no server.
        """

    async def snapshot(self, session: SessionId) -> Snapshot:
        """Read a whole view of a session."""

    async def register(self) -> tuple[PersonEntry, ...]:
        """Read everybody's names."""

    async def record(self, session: SessionId) -> RecordExport:
        """Read everything a bundle is made from."""

    def paper(self, sha256: str, first: int) -> AsyncIterator[bytes]:
        """Read a paper's file from byte ``first`` on, in pieces."""

    async def put_paper(self, sha256: str, pieces: AsyncIterator[bytes]) -> PaperReceived:
        """Give the server a paper's file."""

    async def push_marks(self, push: MarkPush) -> MarkPushed:
        """Give the server writes of this person's marks."""

    async def pull_marks(self, after: int) -> MarkPage:
        """Read this person's marks with ``seq > after``."""

    async def close(self) -> None:
        """Give back what the transport holds; nothing works after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedReplica:
    """A replica as kept on disk; ``state`` is its JSON."""

    session: SessionId
    position: int
    note: str
    state: bytes


class SeatStore(Protocol):
    """This device's own store for one person, used from one thread.

    Every method may raise ``CacheFailedError``.
    """

    def replica(self, session: SessionId) -> SavedReplica | None:
        """Return the view kept of a session."""

    def save_replica(self, saved: SavedReplica) -> None:
        """Keep a view; the newest of a session replaces the one before."""

    def outbox(self) -> tuple[Pending, ...]:
        """Return the commands without an answer, oldest first, all of them ``WAITING``."""

    def keep(self, pending: Pending) -> None:
        """Keep a command; on disk when this returns."""

    def forget(self, command: CommandId) -> None:
        """Remove a command; unknown ids are nothing."""

    def marks(self) -> MarkBook:
        """Return this person's marks with their pending writes."""

    def save_marks(self, before: MarkBook, after: MarkBook) -> None:
        """Keep what changed between two books; on disk when this returns."""

    def register(self) -> Mapping[PersonId, PersonEntry]:
        """Return the names kept."""

    def save_register(self, people: tuple[PersonEntry, ...]) -> None:
        """Keep everybody's names in place of those before."""
