"""The composition root: the one place that reads clock, chance and environment, and wires."""

import asyncio
import logging
import os
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.documents.inspecting import Inspector
from meetingroom.domain.ids import PersonId, RoomId, SessionId
from meetingroom.domain.values import Language
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.heads import PUBLIC_KEY_BYTES
from meetingroom.seat.driver import Listeners, SeatDriver, SeatParts
from meetingroom.seat.errors import PaperMismatchError
from meetingroom.seat.lane import Lane
from meetingroom.seat.pause import LoopTimers
from meetingroom.seat.ports import Surroundings as SeatSurroundings
from meetingroom.seat.witness import RoomKey
from meetingroom.server import errors as server_errors
from meetingroom.server.books import Books
from meetingroom.server.founding import Founding
from meetingroom.server.hall import Parts
from meetingroom.server.loading import load_books
from meetingroom.server.ports import Signer
from meetingroom.storage.errors import StoreMissingError
from meetingroom.storage.paper_files import PaperFaults, PaperFiles
from meetingroom.storage.seat_store import SqlSeatStore, open_seat_store
from meetingroom.storage.server_store import ServerStore, open_server_store
from meetingroom.sync.ports import CacheFailedError
from meetingroom.transport.https import Caller, ServerPlace
from meetingroom.transport.network import NetworkTransport
from meetingroom.transport.pairing import Invited, PairedDevice, Pairing, PairingKeys, Typed
from meetingroom.trust import device, proofs
from meetingroom.trust.errors import RoomMissingError, RoomThereError
from meetingroom.trust.gate import Gate
from meetingroom.trust.invitation import Invitation
from meetingroom.trust.keyring_store import system_keyring
from meetingroom.trust.keystore import VAULT_FILE, choose_keystore
from meetingroom.trust.pairing_desk import RoomIdentity, Surroundings
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.room_keys import (
    RoomKeys,
    RoomName,
    load_room_keys,
    make_room_keys,
    read_room_name,
)
from meetingroom.trust.seat_keys import SeatKeys, SeatPlace, keep_seat_keys
from meetingroom.trust.signing import check_signature, public_key, signer
from meetingroom.trust.tls import pairing_context, seat_context
from meetingroom.trust.vault import Vault

_LOGGER: Final = logging.getLogger(__name__)


def now_ms() -> int:
    """Return the wall clock: UTC, milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def monotonic_ms() -> int:
    """Return a clock that is never set; only differences mean something."""
    return time.monotonic_ns() // 1_000_000


def entropy(length: int) -> bytes:
    """Return random bytes of the operating system."""
    return secrets.token_bytes(length)


def dice() -> int:
    """Return a random number, 0 to 999."""
    return secrets.randbelow(1000)


def new_id() -> str:
    """Return a new UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance."""
    value = (now_ms() << 80) | int.from_bytes(entropy(10))
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def language_of_environment(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language a person's machine is set to; Vietnamese unless it says English."""
    named = (environment.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((value for value in named if value), "")
    return Language.ENGLISH if first.startswith("en") else Language.VIETNAMESE


def surviving_bugs(work: Callable[[], int], on_bug: Callable[[Exception], int]) -> int:
    """Run the program, and have what nobody foresaw told in words instead of a traceback.

    Args:
        work: the program; returns its exit code.
        on_bug: tells, and returns the exit code.
    """
    try:
        return work()
    except Exception as bug:
        _LOGGER.debug("a bug ended the program", exc_info=True)
        return on_bug(bug)


_SERVER_FAULTS: Final = PaperFaults(
    mismatch=server_errors.PaperMismatchError, failed=server_errors.PaperNotKeptError
)
_SEAT_FAULTS: Final = PaperFaults(mismatch=PaperMismatchError, failed=CacheFailedError)

DATABASE_FILE: Final = "room.db"
"""The server's database in a room's data folder."""

KeyStoreOf = Callable[[RoomId, Path], KeyStore]
"""Finds the key store of a room in its data folder."""


def keys_of_system(room: RoomId, folder: Path) -> KeyStore:
    """Return the key store chosen before, or the best this machine has: keyring, else vault."""
    return choose_keystore(system_keyring(), room, folder, entropy)


def keys_in_folder(room: RoomId, folder: Path) -> KeyStore:
    """Return the vault in the data folder, whatever keyring the machine has; for trying out."""
    _ = room
    return Vault.open(folder / VAULT_FILE, entropy)


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
    if not _is_filled(folder / DATABASE_FILE):
        raise StoreMissingError
    return _open(folder, load_room_keys(folder, keys_of(name.room, folder), name, now_ms()))


def _is_filled(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except FileNotFoundError:
        return False


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


PAIRING_KEYS: Final = PairingKeys(
    unchecked_context=pairing_context,
    checked_context=seat_context,
    read_authority=device.read_authority,
    check_authority=device.check_authority,
    make_key=device.make_device_key,
    request_of=device.certificate_request,
    accept=device.accept_certificate,
    code_key=proofs.code_key,
    seat_proof=proofs.seat_proof,
    server_proof=proofs.server_proof,
    is_same_proof=proofs.is_same_proof,
)


async def pair_by_invitation(
    folder: Path, keys_of: KeyStoreOf, invitation: Invitation, label: str, language: Language
) -> SeatKeys:
    """Pair this device by an invitation and keep what it brings in a folder.

    Raises:
        UnreachableError, ServerRefusedError, RefusedError: see ``transport.pairing``.
        SurroundingsError, OSError: the keys can't be kept.
    """
    pairing = Pairing(_place(invitation.addresses, invitation.port), PAIRING_KEYS, language, label)
    invited = Invited(ca_sha256=bytes.fromhex(invitation.ca_sha256), token=invitation.token)
    paired = await pairing.by_invitation(invited)
    return _keep_seat(folder, keys_of, paired, invitation.addresses, invitation.port)


async def pair_by_code(
    folder: Path,
    keys_of: KeyStoreOf,
    server: tuple[str, int],
    code: str,
    label: str,
    language: Language,
) -> SeatKeys:
    """Pair this device by the eight digits on the secretary's screen.

    Args:
        folder: of the device.
        keys_of: finds its key store.
        server: IP address and port.
        code: what was typed.
        label: by which people will know the device.
        language: the person's.

    Raises:
        UnreachableError, ServerRefusedError, RefusedError: see ``transport.pairing``.
        SurroundingsError, OSError: the keys can't be kept.
    """
    address, port = server
    pairing = Pairing(_place((address,), port), PAIRING_KEYS, language, label)
    typed = Typed(code=proofs.read_code(code), nonce=entropy(proofs.NONCE_BYTES))
    paired = await pairing.by_code(typed)
    return _keep_seat(folder, keys_of, paired, (address,), port)


def _keep_seat(
    folder: Path,
    keys_of: KeyStoreOf,
    paired: PairedDevice[device.DeviceIdentity],
    addresses: tuple[str, ...],
    port: int,
) -> SeatKeys:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place = SeatPlace(
        room=paired.room,
        name=paired.name,
        device=paired.identity.device,
        room_key=to_text(paired.room_key),
        addresses=addresses,
        port=port,
    )
    keystore = keys_of(paired.room, folder)
    return keep_seat_keys(folder, keystore, place, paired.identity, entropy)


def _place(addresses: tuple[str, ...], port: int) -> ServerPlace:
    return ServerPlace(addresses=lambda: addresses, port=port)


def transport_of(
    keys: SeatKeys, language: Language, through: tuple[str, int] | None = None
) -> NetworkTransport:
    """Return a paired device's end of the wire; inside a running loop.

    Args:
        keys: of the device.
        language: of the sentences the server says.
        through: another address and port to go by, as through a proxy; None for the server's own.
    """
    addresses, port = keys.place.addresses, keys.place.port
    if through is not None:
        addresses, port = (through[0],), through[1]
    context = seat_context(keys.identity.ca_pem, keys.identity.certified_key)
    return NetworkTransport(_place(addresses, port), Caller(context=context, language=language))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSeat:
    """A paired device's folder, opened, with its end of the wire; its owner closes it."""

    folder: Path
    transport: NetworkTransport
    store: SqlSeatStore
    lane: Lane
    papers: PaperFiles
    key: RoomKey

    def driver(self, session: SessionId, language: Language, listeners: Listeners) -> SeatDriver:
        """Return what runs this seat in a session; signed in before it is started."""
        parts = SeatParts(transport=self.transport, store=self.store, lane=self.lane, key=self.key)
        return SeatDriver(session, parts, seat_surroundings(language), listeners)

    async def close(self) -> None:
        """Give everything back; nothing works after it."""
        await self.transport.close()
        self.lane.close()
        self.store.close()


def seat_surroundings(language: Language) -> SeatSurroundings:
    """Return time, chance and ids for a seat."""
    return SeatSurroundings(
        now_ms=now_ms, dice=dice, new_id=new_id, timers=LoopTimers(), language=language
    )


def open_seat(
    folder: Path, keys: SeatKeys, language: Language, through: tuple[str, int] | None = None
) -> OpenSeat:
    """Open a paired device's cache and its end of the wire; inside a running loop.

    Raises:
        SurroundingsError: the cache can't be used.
        OSError: the folder can't be read.
    """
    return OpenSeat(
        folder=folder,
        transport=transport_of(keys, language, through),
        store=open_seat_store(folder / "cache.db", keys.cache_key),
        lane=Lane("seat"),
        papers=PaperFiles(folder / "papers", _SEAT_FAULTS),
        key=RoomKey(
            room=keys.place.room,
            public_key=from_text(keys.place.room_key, PUBLIC_KEY_BYTES),
            check_signature=check_signature,
        ),
    )
