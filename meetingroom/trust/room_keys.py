"""What a room is by its keys: authority, server certificate, log key, database key.

Secrets lie in the key store, certificates beside the data in plain files. A room is made once;
if its keys are gone nobody makes new ones in silence, because every paired device trusts the old.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from meetingroom.domain.ids import RoomId
from meetingroom.trust.authority import issue_server_certificate, make_authority
from meetingroom.trust.certificates import CertifiedKey, is_certified, renewal_due
from meetingroom.trust.errors import RoomKeysLostError
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.private_files import read_private, write_private
from meetingroom.trust.recovery_errors import KeysThereError, RecoveryUnfitError
from meetingroom.trust.signing import make_signing_key

ROOM_FILE: Final = "room.json"
_CA_FILE: Final = "ca.pem"
_SERVER_FILE: Final = "server.pem"

_CA_KEY: Final = "server.ca-key"
_TLS_KEY: Final = "server.tls-key"
_LOG_KEY: Final = "server.log-key"
_DATABASE_KEY: Final = "server.database-key"
_DATABASE_KEY_BYTES: Final = 32
_KEPT_FOR_EVER: Final = (_CA_KEY, _LOG_KEY, _DATABASE_KEY)
"""The secrets that never change; the server's own key is replaced with its certificate."""


class RoomName(msgspec.Struct, frozen=True, kw_only=True):
    """The room's id and its name in words, as they stand in ``room.json``."""

    room: RoomId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomKeys:
    """Everything secret a server needs, and what belongs to it.

    Attributes:
        log_seed: Ed25519 seed that signs the heads, 32 bytes.
        database_key: key of the server's database, 32 bytes.
    """

    room: RoomId
    name: str
    authority: CertifiedKey
    server: CertifiedKey
    log_seed: bytes = field(repr=False)
    database_key: bytes = field(repr=False)


def read_room_name(folder: Path) -> RoomName | None:
    """Return which room a data folder holds, or None for a folder without one.

    Raises:
        RoomKeysLostError: the file is there and can't be understood.
        OSError: the folder can't be read.
    """
    data = read_private(folder / ROOM_FILE)
    if data is None:
        return None
    try:
        return msgspec.json.decode(data, type=RoomName)
    except msgspec.DecodeError as error:
        raise RoomKeysLostError from error


def make_room_keys(
    folder: Path, keystore: KeyStore, name: RoomName, now_ms: int, entropy: Callable[[int], bytes]
) -> RoomKeys:
    """Make the keys of a new room; ``room.json`` is written last, so half a room is none.

    Args:
        folder: the room's data folder; exists, and holds no room.
        keystore: where the secrets go.
        name: id and name of the room.
        now_ms: the present.
        entropy: returns as many random bytes as asked for.

    Raises:
        KeyStoreError: the secrets can't be kept.
        OSError: the folder can't be written.
    """
    authority = make_authority(name.room, now_ms)
    server = issue_server_certificate(authority, now_ms)
    log_seed, database_key = make_signing_key(), entropy(_DATABASE_KEY_BYTES)
    keystore.put(_CA_KEY, authority.key_pem)
    keystore.put(_TLS_KEY, server.key_pem)
    keystore.put(_LOG_KEY, log_seed)
    keystore.put(_DATABASE_KEY, database_key)
    write_private(folder / _CA_FILE, authority.cert_pem)
    write_private(folder / _SERVER_FILE, server.cert_pem)
    write_private(folder / ROOM_FILE, msgspec.json.encode(name))
    return RoomKeys(
        room=name.room,
        name=name.name,
        authority=authority,
        server=server,
        log_seed=log_seed,
        database_key=database_key,
    )


def secrets_of(keys: RoomKeys) -> dict[str, bytes]:
    """Return a room's secrets by the names under which a key store holds them."""
    return {
        _CA_KEY: keys.authority.key_pem,
        _TLS_KEY: keys.server.key_pem,
        _LOG_KEY: keys.log_seed,
        _DATABASE_KEY: keys.database_key,
    }


def keys_of_secrets(folder: Path, name: RoomName, secrets: Mapping[str, bytes]) -> RoomKeys:
    """Return the keys of the room a folder holds, by secrets that lie in no key store yet.

    Raises:
        RoomKeysLostError: a secret or a certificate is missing.
        RecoveryUnfitError: the authority's key is not that of its certificate.
        OSError: the folder can't be read.
    """
    authority = CertifiedKey(
        cert_pem=_present(read_private(folder / _CA_FILE)), key_pem=_present(secrets.get(_CA_KEY))
    )
    if not is_certified(authority):
        raise RecoveryUnfitError
    # May be of an older key by now: it is issued anew when the room is opened.
    server = CertifiedKey(
        cert_pem=read_private(folder / _SERVER_FILE) or b"",
        key_pem=_present(secrets.get(_TLS_KEY)),
    )
    return RoomKeys(
        room=name.room,
        name=name.name,
        authority=authority,
        server=server,
        log_seed=_present(secrets.get(_LOG_KEY)),
        database_key=_present(secrets.get(_DATABASE_KEY)),
    )


def keep_secrets(keystore: KeyStore, secrets: Mapping[str, bytes]) -> bool:
    """Put a room's secrets into a key store that lacks some or all of them.

    Returns:
        Whether anything was lacking.

    Raises:
        KeysThereError: the store holds another secret of a name; then nothing was changed.
        KeyStoreError: the store does not serve.
    """
    there = {name: keystore.get(name) for name in secrets}
    if any(there.get(name) not in {None, secrets.get(name)} for name in _KEPT_FOR_EVER):
        raise KeysThereError
    lacking = {name: secret for name, secret in secrets.items() if there[name] is None}
    for name, secret in lacking.items():
        keystore.put(name, secret)
    return bool(lacking)


def load_room_keys(folder: Path, keystore: KeyStore, name: RoomName, now_ms: int) -> RoomKeys:
    """Load the keys of the room a folder holds; a server certificate past use is reissued.

    Raises:
        RoomKeysLostError: a secret or a certificate is missing, or the authority's is damaged.
        KeyStoreError: the secrets can't be read.
        OSError: the folder can't be read or written.
    """
    authority = CertifiedKey(
        cert_pem=_present(read_private(folder / _CA_FILE)),
        key_pem=_present(keystore.get(_CA_KEY)),
    )
    if not is_certified(authority):
        raise RoomKeysLostError
    server = CertifiedKey(
        cert_pem=_present(read_private(folder / _SERVER_FILE)),
        key_pem=_present(keystore.get(_TLS_KEY)),
    )
    # A power cut between the two writes below leaves the old certificate with the new key.
    if not is_certified(server) or renewal_due(server.cert_pem, now_ms):
        server = issue_server_certificate(authority, now_ms)
        keystore.put(_TLS_KEY, server.key_pem)
        write_private(folder / _SERVER_FILE, server.cert_pem)
    return RoomKeys(
        room=name.room,
        name=name.name,
        authority=authority,
        server=server,
        log_seed=_present(keystore.get(_LOG_KEY)),
        database_key=_present(keystore.get(_DATABASE_KEY)),
    )


def _present(secret: bytes | None) -> bytes:
    if secret is None:
        raise RoomKeysLostError
    return secret
