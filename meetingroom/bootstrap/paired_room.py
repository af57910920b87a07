"""A paired device at its room: signing people in and taking their seats."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import msgspec

from meetingroom.bootstrap.key_stores import KeyStoreOf
from meetingroom.bootstrap.previews import PreviewFiles
from meetingroom.bootstrap.seats import OpenSeat, seat_of, seat_surroundings, transport_of
from meetingroom.bootstrap.windows import PEOPLE_FILE, entry_of
from meetingroom.desktop.ports import ExportedFiles, OpenSession, PairingCode, SeatHandle
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import DirectoryEntry
from meetingroom.seat.driver import Outcome
from meetingroom.seat.lane import Lane
from meetingroom.seat.session_seat import SeatDevice, SeatView, SessionSeat
from meetingroom.sync.marks import MarkId
from meetingroom.sync.ports import UnreachableError
from meetingroom.transport.network import NetworkTransport
from meetingroom.trust.errors import SeatKeysLostError
from meetingroom.trust.private_files import read_private, write_private
from meetingroom.trust.seat_keys import SeatKeys, load_seat_keys, read_seat_place


class PairedRoom:
    """The part of the windows' port ``Room`` that begins with a paired device."""

    def __init__(self, folder: Path, keys_of: KeyStoreOf, language: Callable[[], Language]) -> None:
        """Open nothing yet.

        Args:
            folder: of the device; it is paired.
            keys_of: finds its key store.
            language: what its person reads now.
        """
        self._folder = folder
        self._keys_of = keys_of
        self._language = language
        self._keys: SeatKeys | None = None
        self._transport: NetworkTransport | None = None
        self._person: PersonId | None = None
        self._seat: PairedSeat | None = None
        self._is_closed = False

    async def people(self) -> tuple[RegisterEntry, ...]:
        """Return who can sign in: from the server, else as this device knew it last."""
        file = self._folder / PEOPLE_FILE
        try:
            rows = await (await self._wire()).directory()
        except UnreachableError:
            kept = await asyncio.to_thread(read_private, file)
            if kept is None:
                raise
            rows = msgspec.json.decode(kept, type=tuple[DirectoryEntry, ...])
        else:
            await asyncio.to_thread(write_private, file, msgspec.json.encode(rows))
        return tuple(entry_of(row) for row in rows)

    async def sign_in(self, person: PersonId, pin: str) -> tuple[OpenSession, ...]:
        """Sign a person in; return the sessions there are."""
        signed_in = await (await self._wire()).sign_in(person, pin)
        self._person = person
        return tuple(
            OpenSession(session=SessionId(row.session), title=row.title)
            for row in signed_in.sessions
        )

    async def enter(self, session: SessionId, on_changed: Callable[[SeatView], None]) -> SeatHandle:
        """Take the signed-in person's seat in a session; who is cancelled meanwhile leaves it."""
        transport, keys, person = await self._wire(), await self._loaded(), self._person
        assert person is not None  # noqa: S101 - nobody enters before signing in
        home = self._folder / "people" / person
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = await kept_or_closed(
            asyncio.to_thread(seat_of, self._folder, keys, transport, home / "cache.db")
        )
        self._transport = None  # the seat closes it; the next sign-in opens its own
        previews = PreviewFiles(home / "previews")
        self._seat = seat = PairedSeat(opened, previews, session, self._language(), on_changed)
        try:
            await seat.start()
        except BaseException:
            await seat.leave()
            raise
        return seat

    async def close(self) -> None:
        """Leave the seat that was entered last, and close the wire; nothing works after it."""
        self._is_closed = True
        if self._seat is not None:
            await self._seat.leave()
        if self._transport is not None:
            await self._transport.close()
            self._transport = None

    async def _loaded(self) -> SeatKeys:
        if self._keys is None:
            self._keys = await asyncio.to_thread(_load, self._folder, self._keys_of)
        return self._keys

    async def _wire(self) -> NetworkTransport:
        keys = await self._loaded()
        if self._is_closed:
            raise UnreachableError
        if self._transport is None:
            self._transport = transport_of(keys, self._language())
        # Whoever signs in may have chosen another language meanwhile.
        self._transport.speak(self._language())
        return self._transport


async def kept_or_closed(opening: Coroutine[object, object, OpenSeat]) -> OpenSeat:
    """Wait for a seat that a thread opens; who is cancelled meanwhile closes it."""
    opened = asyncio.ensure_future(opening)
    try:
        return await asyncio.shield(opened)
    except asyncio.CancelledError:
        # The thread goes on: its database would stay open, and in use for whoever comes next.
        await (await opened).close()
        raise


@dataclass(frozen=True, slots=True)
class _Telling:
    """Hands the seat's view on whenever it changed."""

    tell: Callable[[SeatView], None]
    view: Callable[[], SeatView]

    def __call__(self, parts: frozenset[str]) -> None:
        _ = parts
        self.tell(self.view())


class PairedSeat:
    """The windows' port ``SeatHandle`` on a paired device."""

    def __init__(
        self,
        opened: OpenSeat,
        previews: PreviewFiles,
        session: SessionId,
        language: Language,
        on_changed: Callable[[SeatView], None],
    ) -> None:
        self._opened = opened
        self._previews = previews
        self._session = session
        self._files = Lane("papers")
        self._is_left = False
        device = SeatDevice(parts=opened.parts, cache=opened.papers, files=self._files)
        telling = _Telling(on_changed, lambda: self._seat.view)
        self._seat = SessionSeat(session, device, seat_surroundings(language), telling)

    @property
    def view(self) -> SeatView:
        """What there is to be shown now."""
        return self._seat.view

    async def start(self) -> None:
        """Show what is kept, and go to the server."""
        await asyncio.to_thread(self._previews.clear)
        await self._seat.start()

    async def submit(self, command: SessionCommand) -> Outcome:
        """Send a command and wait for what becomes of it."""
        return await self._seat.submit(command)

    async def write_mark(self, mark: MarkId, body: bytes) -> None:
        """Make or change a mark of this person."""
        await self._seat.marks.write(mark, body)

    async def delete_mark(self, mark: MarkId) -> None:
        """Delete a mark of this person."""
        await self._seat.marks.delete(mark)

    async def path_of(self, sha256: str) -> Path | None:
        """Return where a paper's file lies on this device, or None when it is not here."""
        return await self._files.run(self._opened.papers.path_of, sha256)

    async def export(self, folder: Path) -> ExportedFiles:
        """Write minutes and record into a folder."""
        replica = self._seat.driver.seat.replica
        if replica is None:
            raise UnreachableError
        from meetingroom.bootstrap import exports  # noqa: PLC0415 carried only by who exports

        return await exports.export(self._opened, replica, folder)

    async def preview(self) -> Path:
        """Make the minutes as they stand now, a PDF; only its owner can read the file."""
        replica = self._seat.driver.seat.replica
        if replica is None:
            raise UnreachableError
        from meetingroom.bootstrap import exports  # noqa: PLC0415 carried only by who exports

        return await exports.preview(self._previews, replica, self._seat.view.register)

    async def offer_code(self) -> PairingCode:
        """Offer to pair one more device."""
        offer = await self._opened.transport.offer_pairing("code")
        return PairingCode(digits=offer.code, expires_ms=offer.expires_ms)

    async def try_again(self) -> None:
        """Go to the server now."""
        self._seat.driver.try_again()

    async def leave(self) -> None:
        """Leave the session and give its device back; a second time is nothing."""
        if self._is_left:
            return
        self._is_left = True
        async with AsyncExitStack() as leaving:
            leaving.push_async_callback(self._opened.close)
            leaving.push_async_callback(asyncio.to_thread, self._previews.clear)
            leaving.push_async_callback(asyncio.to_thread, self._files.close)
            leaving.push_async_callback(self._seat.stop)


def _load(folder: Path, keys_of: KeyStoreOf) -> SeatKeys:
    place = read_seat_place(folder)
    keys = None if place is None else load_seat_keys(folder, keys_of(place.room, folder))
    if keys is None:
        raise SeatKeysLostError
    return keys
