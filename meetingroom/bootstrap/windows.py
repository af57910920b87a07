"""Wires the program's window: this device's folder, its settings, its end of the room.

What speaks on the network is loaded on the loop's thread, after the window stands.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from meetingroom.bootstrap.hosting import Hosting, Network
from meetingroom.bootstrap.welcoming import DeviceWelcome
from meetingroom.bootstrap.world import new_id, now_ms
from meetingroom.desktop.application import AppParts
from meetingroom.desktop.ports import Around, KnownRoom, OpenSession, PageSource, SeatHandle
from meetingroom.documents.answers import PageAnswer
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import DirectoryEntry
from meetingroom.seat.session_seat import SeatView
from meetingroom.sync.ports import UnreachableError
from meetingroom.trust.private_files import read_private

if TYPE_CHECKING:
    from meetingroom.bootstrap.key_stores import KeyStoreOf
    from meetingroom.bootstrap.paired_room import PairedRoom

SETTINGS_FILE: Final = "settings.json"
SEAT_FILE: Final = "seat.json"
PEOPLE_FILE: Final = "people.json"
"""Who could sign in when this device last asked; shown while there is no server."""
ALL: Final = Network()
_LOGGER: Final = logging.getLogger(__name__)


def app_parts(folder: Path, keys: str, language: Language, network: Network = ALL) -> AppParts:
    """Return what the program's window is made of.

    Args:
        folder: of this device; made when it is missing.
        keys: which function of ``key_stores`` finds this device's key store.
        language: the machine's.
        network: where rooms are looked for, and where a room on this computer is served.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # One for the window's whole life: room and welcome speak of the same server.
    hosting = Hosting(folder, keys, network)
    return AppParts(
        room_of=lambda spoken: DeviceRoom(folder, keys, hosting, spoken),
        welcome_of=lambda spoken: DeviceWelcome(folder, keys, hosting, network, spoken),
        settings=SettingsFile(folder / SETTINGS_FILE),
        around=Around(now_ms=now_ms, new_id=new_id, language=language, pages_of=page_workers),
    )


def page_workers(on_answer: Callable[[PageAnswer], None]) -> PageSource:
    """Start the workers that draw pages; loaded with the first paper."""
    workers: PageSource = import_module("meetingroom.documents.page_workers").PageWorkers(on_answer)
    return workers


class DeviceRoom:
    """The windows' port ``Room``; what it needs is loaded when it is first asked for."""

    def __init__(
        self, folder: Path, keys: str, hosting: Hosting, language: Callable[[], Language]
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._hosting = hosting
        self._language = language
        self._paired: PairedRoom | None = None
        self._is_closed = False
        self._loading = asyncio.Lock()

    async def known(self) -> KnownRoom | None:
        """Return the room this device is paired with, or None."""
        return await asyncio.to_thread(_known_room, self._folder)

    async def people(self) -> tuple[RegisterEntry, ...]:
        """Return who can sign in; a room on this computer is served first."""
        await self._hosting.ready(self._language())
        return await (await self._room()).people()

    async def sign_in(self, person: PersonId, pin: str) -> tuple[OpenSession, ...]:
        """Sign a person in; return the sessions there are."""
        await self._hosting.ready(self._language())
        return await (await self._room()).sign_in(person, pin)

    async def enter(self, session: SessionId, on_changed: Callable[[SeatView], None]) -> SeatHandle:
        """Take the signed-in person's seat in a session."""
        return await (await self._room()).enter(session, on_changed)

    async def close(self) -> None:
        """Give everything back; nothing works after it."""
        self._is_closed = True
        if self._paired is not None:
            await self._paired.close()

    async def _room(self) -> "PairedRoom":
        async with self._loading:
            if self._is_closed:
                raise UnreachableError
            if self._paired is None:
                self._paired = await asyncio.to_thread(
                    _load, self._folder, self._keys, self._language
                )
            return self._paired


def _known_room(folder: Path) -> KnownRoom | None:
    """Read what stands beside the cache, without a key or a server."""
    kept = read_private(folder / SEAT_FILE)
    if kept is None:
        return None
    try:
        name = msgspec.json.decode(kept, type=_RoomOfSeat).name
        people = msgspec.json.decode(
            read_private(folder / PEOPLE_FILE) or b"[]", type=tuple[DirectoryEntry, ...]
        )
    except msgspec.DecodeError:
        return KnownRoom(name="")  # signing in will say what is wrong with this folder
    return KnownRoom(name=name, people=tuple(map(entry_of, people)))


class _RoomOfSeat(msgspec.Struct, frozen=True, kw_only=True):
    name: str


def entry_of(row: DirectoryEntry) -> RegisterEntry:
    """Return what the register says of somebody who can sign in."""
    return RegisterEntry(
        person=PersonId(row.person), honorific=row.honorific, name=row.name, titles=row.titles
    )


def _load(folder: Path, keys: str, language: Callable[[], Language]) -> "PairedRoom":
    paired_room = import_module("meetingroom.bootstrap.paired_room")
    key_stores = import_module("meetingroom.bootstrap.key_stores")
    keys_of: KeyStoreOf = getattr(key_stores, keys)
    made: PairedRoom = paired_room.PairedRoom(folder, keys_of, language)
    return made


class SettingsFile:
    """The windows' port ``Settings`` in a file; what can't be read or kept is forgotten."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, person: str) -> Mapping[str, str]:
        """Return what was kept for a person."""
        kept = self._all().get(person, {})
        return {str(key): str(value) for key, value in kept.items()}

    def save(self, person: str, values: Mapping[str, str]) -> None:
        """Keep a person's likings beside those kept before."""
        everybody = self._all()
        everybody[person] = {**everybody.get(person, {}), **values}
        new = self._path.with_name(f"{self._path.name}.new")
        try:
            # Beside it first: whoever is killed in between keeps what there was.
            new.write_text(json.dumps(everybody, ensure_ascii=False), encoding="utf-8")
            new.replace(self._path)
        except OSError:
            _LOGGER.warning("this device could not keep a person's likings")

    def _all(self) -> dict[str, dict[str, str]]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {str(who): likings for who, likings in kept.items() if isinstance(likings, dict)}
