"""A seat's side: pairing a device, and opening a paired one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.key_stores import KeyStoreOf
from meetingroom.bootstrap.world import dice, entropy, new_id, now_ms
from meetingroom.domain.ids import RoomId, SessionId
from meetingroom.domain.values import Language
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.heads import PUBLIC_KEY_BYTES
from meetingroom.protocol.messages import Health
from meetingroom.seat.driver import Listeners, SeatDriver, SeatParts
from meetingroom.seat.errors import PaperMismatchError
from meetingroom.seat.lane import Lane
from meetingroom.seat.pause import LoopTimers
from meetingroom.seat.ports import Surroundings as SeatSurroundings
from meetingroom.seat.witness import RoomKey
from meetingroom.storage.paper_files import PaperFaults, PaperFiles
from meetingroom.storage.seat_store import SqlSeatStore, open_seat_store
from meetingroom.sync.ports import CacheFailedError, ServerRefusedError, UnreachableError
from meetingroom.transport.https import Caller, Https, ServerPlace
from meetingroom.transport.network import NetworkTransport
from meetingroom.transport.pairing import Invited, PairedDevice, Pairing, PairingKeys, Typed
from meetingroom.trust import device, proofs
from meetingroom.trust.invitation import Invitation
from meetingroom.trust.seat_keys import SeatKeys, SeatPlace, keep_seat_keys
from meetingroom.trust.signing import check_signature
from meetingroom.trust.tls import pairing_context, seat_context

_SEAT_FAULTS: Final = PaperFaults(mismatch=PaperMismatchError, failed=CacheFailedError)

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


async def is_served(address: str, port: int, room: RoomId) -> bool:
    """Ask whether the room's server answers at an address; for servers of this machine.

    Nobody's certificate is checked: the answer decides only whether another server is started.
    """
    https = Https(
        _place((address,), port), Caller(context=pairing_context(), language=Language.VIETNAMESE)
    )
    try:
        return (await https.get("/healthz", Health)).room == room
    except (UnreachableError, ServerRefusedError):
        return False
    finally:
        await https.close()


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

    @property
    def parts(self) -> SeatParts:
        """What a driver is made of."""
        return SeatParts(transport=self.transport, store=self.store, lane=self.lane, key=self.key)

    def driver(self, session: SessionId, language: Language, listeners: Listeners) -> SeatDriver:
        """Return what runs this seat in a session; signed in before it is started."""
        return SeatDriver(session, self.parts, seat_surroundings(language), listeners)

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
    """Open the cache of a device with one person, and its end of the wire; inside a running loop.

    Raises:
        SurroundingsError: the cache can't be used.
        OSError: the folder can't be read.
    """
    return seat_of(folder, keys, transport_of(keys, language, through), folder / "cache.db")


def seat_of(folder: Path, keys: SeatKeys, transport: NetworkTransport, cache: Path) -> OpenSeat:
    """Open a person's cache on a device and join it with an end of the wire.

    Args:
        folder: of the device; papers lie there for all its people.
        keys: of the device.
        transport: signed in, or about to be; from now on closed with the seat.
        cache: the person's own database.

    Raises:
        SurroundingsError: the cache can't be used.
        OSError: the folder can't be read.
    """
    return OpenSeat(
        folder=folder,
        transport=transport,
        store=open_seat_store(cache, keys.cache_key),
        lane=Lane("seat"),
        papers=PaperFiles(folder / "papers", _SEAT_FAULTS),
        key=RoomKey(
            room=keys.place.room,
            public_key=from_text(keys.place.room_key, PUBLIC_KEY_BYTES),
            check_signature=check_signature,
        ),
    )
