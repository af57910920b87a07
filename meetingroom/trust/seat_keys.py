"""What a device knows of its room: certificate, key, the room's key, and where the server was.

The private key and the cache's key lie in the key store; the rest lies beside the cache.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from meetingroom.domain.ids import DeviceId, RoomId
from meetingroom.trust.device import DeviceIdentity
from meetingroom.trust.errors import SeatKeysLostError
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.private_files import read_private, write_private

_SEAT_FILE: Final = "seat.json"
_CA_FILE: Final = "ca.pem"
_CERT_FILE: Final = "device.pem"
_DEVICE_KEY: Final = "device.key"
_CACHE_KEY: Final = "device.cache-key"
_CACHE_KEY_BYTES: Final = 32


class SeatPlace(msgspec.Struct, frozen=True, kw_only=True):
    """The room of a device, as it stands in ``seat.json``.

    Attributes:
        room_key: base64 of the room's public key.
        addresses: where the server was last, the likeliest first.
    """

    room: RoomId
    name: str
    device: DeviceId
    room_key: str
    addresses: tuple[str, ...]
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatKeys:
    """A paired device.

    Attributes:
        cache_key: key of this device's database, 32 bytes.
    """

    place: SeatPlace
    identity: DeviceIdentity
    cache_key: bytes = field(repr=False)


def keep_seat_keys(
    folder: Path,
    keystore: KeyStore,
    place: SeatPlace,
    identity: DeviceIdentity,
    entropy: Callable[[int], bytes],
) -> SeatKeys:
    """Keep what pairing brought; ``seat.json`` is written last.

    Raises:
        KeyStoreError: the secrets can't be kept.
        OSError: the folder can't be written.
    """
    cache_key = keystore.get(_CACHE_KEY) or entropy(_CACHE_KEY_BYTES)
    keystore.put(_CACHE_KEY, cache_key)
    keystore.put(_DEVICE_KEY, identity.key_pem)
    write_private(folder / _CA_FILE, identity.ca_pem)
    write_private(folder / _CERT_FILE, identity.cert_pem)
    write_private(folder / _SEAT_FILE, msgspec.json.encode(place))
    return SeatKeys(place=place, identity=identity, cache_key=cache_key)


def read_seat_place(folder: Path) -> SeatPlace | None:
    """Return the room of a device's folder, without touching its secrets; None when not paired.

    Raises:
        SeatKeysLostError: what stands there can't be read.
        OSError: the folder can't be read.
    """
    data = read_private(folder / _SEAT_FILE)
    if data is None:
        return None
    try:
        return msgspec.json.decode(data, type=SeatPlace)
    except msgspec.DecodeError as error:
        raise SeatKeysLostError from error


def load_seat_keys(folder: Path, keystore: KeyStore) -> SeatKeys | None:
    """Return the paired device of a folder, or None when it was not paired.

    Raises:
        SeatKeysLostError: the device was paired, and something of it is missing.
        KeyStoreError: the secrets can't be read.
        OSError: the folder can't be read.
    """
    place = read_seat_place(folder)
    if place is None:
        return None
    identity = DeviceIdentity(
        device=place.device,
        cert_pem=_present(read_private(folder / _CERT_FILE)),
        key_pem=_present(keystore.get(_DEVICE_KEY)),
        ca_pem=_present(read_private(folder / _CA_FILE)),
    )
    return SeatKeys(place=place, identity=identity, cache_key=_present(keystore.get(_CACHE_KEY)))


def _present(secret: bytes | None) -> bytes:
    if secret is None:
        raise SeatKeysLostError
    return secret
