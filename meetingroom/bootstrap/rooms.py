"""The server's side: a room's data folder, opened or made, and what a server is made of."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.key_stores import KeyStoreOf
from meetingroom.bootstrap.world import entropy, monotonic_ms, now_ms
from meetingroom.documents.inspecting import Inspector
from meetingroom.domain.ids import PersonId
from meetingroom.server import errors as server_errors
from meetingroom.server.books import Books
from meetingroom.server.founding import Founding
from meetingroom.server.hall import Parts
from meetingroom.server.loading import load_books
from meetingroom.server.ports import Signer
from meetingroom.server.restarting import pause_open_ballots
from meetingroom.storage.errors import StoreMissingError
from meetingroom.storage.paper_files import PaperFaults, PaperFiles
from meetingroom.storage.server_store import ServerStore, open_server_store
from meetingroom.trust.errors import RoomMissingError, RoomThereError
from meetingroom.trust.gate import Gate
from meetingroom.trust.pairing_desk import RoomIdentity, Surroundings
from meetingroom.trust.room_keys import (
    RoomKeys,
    RoomName,
    load_room_keys,
    make_room_keys,
    read_room_name,
)
from meetingroom.trust.signing import check_signature, public_key, signer

_SERVER_FAULTS: Final = PaperFaults(
    mismatch=server_errors.PaperMismatchError, failed=server_errors.PaperNotKeptError
)

DATABASE_FILE: Final = "room.db"
"""The server's database in a room's data folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRoom:
    """A room's data folder, opened; one process at a time."""

    folder: Path
    keys: RoomKeys
    store: ServerStore
    signer: Signer
    books: Books
    gate: Gate

    def founding(self, by: PersonId) -> Founding:
        """Return the hand that writes the room's own facts, before anybody is served."""
        return Founding(self.books, self.store.logs, self.store.register, by, now_ms)

    def pause_open_ballots(self) -> None:
        """Record that what was being voted on when the server stopped stands still.

        Raises:
            StoreFailedError: the disk says no.
        """
        pause_open_ballots(self.books, self.store.logs, now_ms)


def make_room(folder: Path, name: RoomName, keys_of: KeyStoreOf) -> OpenRoom:
    """Make a room's keys and stores in a folder, made when it is missing.

    Raises:
        RoomThereError: the folder holds a room.
        SurroundingsError: keys or data can't be kept there.
        OSError: the folder can't be made or written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if read_room_name(folder) is not None:
        raise RoomThereError
    return _open(
        folder, make_room_keys(folder, keys_of(name.room, folder), name, now_ms(), entropy)
    )


def open_room(folder: Path, keys_of: KeyStoreOf) -> OpenRoom:
    """Open the room of a folder: keys, database, logs checked from the first fact.

    Raises:
        RoomMissingError: there is none.
        StoreMissingError: its keys are there and its data is not.
        SurroundingsError: keys or data can't be used.
        LogsBrokenError: a log contradicts itself.
        OSError: the folder can't be read.
    """
    name = read_room_name(folder)
    if name is None:
        raise RoomMissingError
    check_data(folder)
    return _open(folder, load_room_keys(folder, keys_of(name.room, folder), name, now_ms()))


def try_keys(folder: Path, keys: RoomKeys) -> None:
    """Open a room's data by keys that no key store holds yet, check all of it, and close it.

    Raises:
        StoreMissingError: there is none.
        SurroundingsError: the data can't be opened by these keys.
        LogsBrokenError: a log contradicts itself, or its head was signed by another key.
        OSError: the folder can't be read.
    """
    check_data(folder)
    _open(folder, keys).store.close()


def check_data(folder: Path) -> None:
    """Demand a room's data: opening a file that is missing or empty would make a new one.

    Raises:
        StoreMissingError: it is missing or empty.
        OSError: the folder can't be read.
    """
    try:
        is_filled = (folder / DATABASE_FILE).stat().st_size > 0
    except FileNotFoundError:
        is_filled = False
    if not is_filled:
        raise StoreMissingError


def _open(folder: Path, keys: RoomKeys) -> OpenRoom:
    store = open_server_store(folder / DATABASE_FILE, keys.database_key)
    public = public_key(keys.log_seed)
    signs = Signer(room=keys.room, public_key=public, sign=signer(keys.log_seed))
    identity = RoomIdentity(
        room=keys.room, name=keys.name, authority=keys.authority, public_key=public
    )
    around = Surroundings(entropy=entropy, now_ms=now_ms, monotonic_ms=monotonic_ms)
    return OpenRoom(
        folder=folder,
        keys=keys,
        store=store,
        signer=signs,
        books=load_books(store.logs, store.papers, signs, check_signature, entropy),
        gate=Gate(identity, store.trust, store.register, around),
    )


def parts_of(
    room: OpenRoom, inspector: Inspector, on_fatal: Callable[[BaseException], None]
) -> Parts:
    """Return what a server of this room is made of.

    Args:
        room: opened; from now on its store is used on the server's own thread.
        inspector: reads uploaded papers whole; the caller ends it.
        on_fatal: told of the failure that ends all writing.
    """
    return Parts(
        books=room.books,
        logs=room.store.logs,
        papers=room.store.papers,
        register=room.store.register,
        marks=room.store.marks,
        gate=room.gate,
        shelf=PaperFiles(room.folder / "papers", _SERVER_FAULTS),
        inspector=ThreadedInspector(inspector),
        now_ms=now_ms,
        on_fatal=on_fatal,
    )


class ThreadedInspector:
    """Inspects uploads in a worker; waits for it on a thread of the loop's pool."""

    def __init__(self, inspector: Inspector) -> None:
        self._inspector = inspector

    async def inspect(self, path: Path) -> int:
        """Return the number of pages; see the port."""
        return await asyncio.to_thread(self._inspector.count_pages, path)
