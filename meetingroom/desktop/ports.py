"""What the windows need of the world outside; wired in bootstrap, faked in tests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from meetingroom.documents.answers import PageAnswer
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import Council, RegisterEntry
from meetingroom.domain.values import Language
from meetingroom.seat.driver import Outcome
from meetingroom.seat.session_seat import SeatView
from meetingroom.sync.marks import MarkId


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRoom:
    """The council's room that this device is paired with.

    Attributes:
        name: of the room, for people.
        people: who could sign in when this device last asked.
    """

    name: str
    people: tuple[RegisterEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """A session a person may join."""

    session: SessionId
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCode:
    """Eight digits that pair one more device, until ``expires_ms`` of the server's clock."""

    digits: str
    expires_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedFiles:
    """Where the minutes and the record of a session were written."""

    docx: Path
    pdf: Path
    record: Path


class SeatHandle(Protocol):
    """A person's seat in a session. Every call is made on the loop.

    Calls that go to the server may raise ``UnreachableError`` and ``ServerRefusedError``, those
    that write on this device ``CacheFailedError``.
    """

    @property
    def view(self) -> SeatView:
        """What there is to be shown now."""

    async def submit(self, command: SessionCommand) -> Outcome:
        """Send a command and wait for what becomes of it."""

    async def write_mark(self, mark: MarkId, body: bytes) -> None:
        """Make or change a mark of this person."""

    async def delete_mark(self, mark: MarkId) -> None:
        """Delete a mark of this person."""

    async def path_of(self, sha256: str) -> Path | None:
        """Return where a paper's file lies on this device, or None when it is not here."""

    async def export(self, folder: Path) -> ExportedFiles:
        """Write minutes and record into a folder."""

    async def preview(self) -> Path:
        """Make the minutes as they stand now, as a PDF.

        Returns:
            Where it lies: private, until two more were made or the seat is left.
        """

    async def offer_code(self) -> PairingCode:
        """Offer to pair one more device."""

    async def try_again(self) -> None:
        """Go to the server now."""

    async def leave(self) -> None:
        """Leave the session and sign out."""


class Room(Protocol):
    """This device at its council's room. Every call is made on the loop.

    Every call may raise a ``SpokenError``, ``UnreachableError`` or ``ServerRefusedError``.
    """

    async def known(self) -> KnownRoom | None:
        """Return the room this device is paired with, or None."""

    async def people(self) -> tuple[RegisterEntry, ...]:
        """Return who can sign in: from the server, else as this device knew it last."""

    async def sign_in(self, person: PersonId, pin: str) -> tuple[OpenSession, ...]:
        """Sign a person in; return the sessions there are."""

    async def enter(self, session: SessionId, on_changed: Callable[[SeatView], None]) -> SeatHandle:
        """Take the signed-in person's seat in a session.

        Args:
            session: which.
            on_changed: told, on the loop, what there is to be shown whenever it changed.
        """

    async def close(self) -> None:
        """Give everything back."""


class PageSource(Protocol):
    """Draws pages and reads words, elsewhere; no call waits. See ``documents.page_workers``."""

    def open(self, paper: PaperKey, file: PaperFile) -> None:
        """Open a paper: answers ``PaperOpened`` or ``PaperUnreadable``."""

    def draw(self, wish: PageWish) -> None:
        """Draw a page: answers ``PageDrawn`` or ``PageFailed``, or nothing when cancelled."""

    def ask_words(self, paper: PaperKey, page: int) -> None:
        """Read a page's words: answers ``Words`` or ``PageFailed``."""

    def ask_text_box(self, paper: PaperKey, page: int) -> None:
        """Find what part of a page is printed on: answers ``TextBox`` or ``PageFailed``."""

    def cancel(self, paper: PaperKey, oldest_generation: int) -> None:
        """Drop all pictures of a paper of older generations that are not yet begun."""

    def try_again(self, paper: PaperKey, page: int) -> None:
        """Let a page that failed be asked for once more."""

    def close_paper(self, paper: PaperKey) -> None:
        """Forget a paper."""

    def close(self) -> None:
        """End the work; nothing is answered after it."""


PagesOf = Callable[[Callable[[PageAnswer], None]], PageSource]
"""Starts what draws pages; the answers come by a plain call, from any thread."""


class Settings(Protocol):
    """What this device remembers of a person's likings; quick, on Qt's thread."""

    def load(self, person: str) -> Mapping[str, str]:
        """Return what was kept for a person; ``""`` for the device before anybody signs in."""

    def save(self, person: str, values: Mapping[str, str]) -> None:
        """Keep a person's likings; a disk that says no costs only that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a window can't know by itself.

    Attributes:
        now_ms: reads this device's clock, UTC in milliseconds.
        new_id: makes an id nobody else makes.
        language: the machine's, until a person chooses.
        pages_of: starts what draws pages; None where no paper is read.
    """

    now_ms: Callable[[], int]
    new_id: Callable[[], str]
    language: Language
    pages_of: PagesOf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomNearby:
    """A room that somebody on the network says is there: a hint, and never more.

    Attributes:
        key: tells it from the others.
        name: for people, one line.
        addresses: IP addresses, the likeliest first.
        port: 1 to 65535.
    """

    key: str
    name: str
    addresses: tuple[str, ...]
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCouncil:
    """A council as it was entered by hand, and who prepares its sessions."""

    council: Council
    clerk: RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedCouncil:
    """A council as a prepared file has it.

    Attributes:
        file: where it stands.
        deputies: how many are in it.
        session: title of the session it opens.
    """

    file: Path
    council: Council
    clerk: RegisterEntry
    deputies: int
    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRoom:
    """A room that was made on this computer and that this device has not entered yet.

    Attributes:
        name: of the room, for people.
        sheet: where the recovery sheet was written.
        has_sheet: whether it lies there now.
        pins: the file with everybody's first PIN; None when only the clerk has one.
    """

    name: str
    sheet: Path
    has_sheet: bool
    pins: Path | None = None


class Welcome(Protocol):
    """What this device can do before it knows its room. Every call is made on the loop.

    Calls may raise a ``SpokenError`` or ``OSError``; those that go to a server also
    ``UnreachableError`` and ``ServerRefusedError``.
    """

    async def search(self, on_rooms: Callable[[tuple[RoomNearby, ...]], None]) -> None:
        """Begin to look for rooms on the network; a search before this one ends.

        Args:
            on_rooms: told, on the loop, of all rooms that are known now whenever these change.
        """

    async def stop_search(self) -> None:
        """Look no longer."""

    async def join_by_code(self, addresses: tuple[str, ...], port: int, digits: str) -> None:
        """Pair this device with the server at an address by the secretary's eight digits."""

    async def join_by_file(self, file: Path) -> None:
        """Pair this device by an invitation."""

    async def read_file(self, file: Path) -> PreparedCouncil:
        """Read a prepared council."""

    async def check_pin(self, pin: str) -> None:
        """Refuse a PIN that may not be chosen."""

    async def found(self, plan: NewCouncil | PreparedCouncil, pin: str, sheet: Path) -> MadeRoom:
        """Make the council's room on this computer: all of it, or nothing.

        Args:
            plan: whose room.
            pin: the clerk's, six digits.
            sheet: where the recovery sheet is written; a room without one is not made.
        """

    async def made(self) -> MadeRoom | None:
        """Return the room on this computer that was made and not entered; None without one."""

    async def enter(self) -> None:
        """Enter the room that was made: start its server, and pair this device with it."""

    async def discard(self) -> None:
        """Put a room aside that was made and never entered, so that another can be made."""

    async def others_connected(self) -> int:
        """Return how many other devices are connected to the server this program started."""

    async def close(self) -> None:
        """Look no longer, and stop the server this program started."""
