"""A room's secrets sealed with its recovery key, for the day its key store is gone.

    file = "MRRECOV" || "1" || length of room (1) || room || salt (16) || nonce (12)
           || AES-256-GCM(entries) || SHA-256
    key  = HKDF-SHA256(recovery key, salt, "meetingroom recovery v1")

The entries are JSON, names to base64; what stands before the nonce, the room's id among it, is
authenticated with them. The hash at the end tells a damaged file from a wrong key; it protects
nothing. The recovery key has 160 random bits, so it is not stretched. It is kept nowhere.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from meetingroom.domain.ids import RoomId
from meetingroom.trust.private_files import read_private, write_private
from meetingroom.trust.recovery_errors import (
    RecoveryDamagedError,
    RecoveryForeignError,
    RecoveryKeyWrongError,
    RecoveryMissingError,
    RecoveryNewerError,
)

RECOVERY_FILE: Final = "recovery.sealed"
"""Name of the sealed secrets in a room's data folder."""

_MAGIC: Final = b"MRRECOV"
_VERSION: Final = b"1"
_INFO: Final = b"meetingroom recovery v1"
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32
_HASH_BYTES: Final = 32


def seal_secrets(
    secrets: Mapping[str, bytes], room: RoomId, recovery_key: bytes, entropy: Callable[[int], bytes]
) -> bytes:
    """Return the bytes of the sealed file.

    Args:
        secrets: names to secrets.
        room: whose they are, 1 to 64 ASCII characters.
        recovery_key: 20 bytes.
        entropy: returns as many random bytes as asked for.
    """
    salt, nonce = entropy(_SALT_BYTES), entropy(_NONCE_BYTES)
    header = _header_of(room) + salt
    plain = json.dumps({name: b64encode(each).decode() for name, each in secrets.items()})
    sealed = AESGCM(_key(recovery_key, salt)).encrypt(nonce, plain.encode(), header)
    body = header + nonce + sealed
    return body + sha256(body).digest()


def unseal_secrets(sealed: bytes, room: RoomId, recovery_key: bytes) -> dict[str, bytes]:
    """Return the secrets of a sealed file.

    Args:
        sealed: bytes of the file.
        room: whose secrets are expected.
        recovery_key: 20 bytes.

    Raises:
        RecoveryDamagedError, RecoveryNewerError, RecoveryForeignError: see ``check_sealed``.
        RecoveryKeyWrongError: it is sealed with another key.
    """
    check_sealed(sealed, room)
    header = sealed[: len(_header_of(room)) + _SALT_BYTES]
    rest = sealed[len(header) : -_HASH_BYTES]
    cipher = AESGCM(_key(recovery_key, header[-_SALT_BYTES:]))
    try:
        plain = cipher.decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], header)
    except InvalidTag as error:
        raise RecoveryKeyWrongError from error
    return {name: b64decode(secret) for name, secret in json.loads(plain).items()}


def check_sealed(sealed: bytes, room: RoomId) -> None:
    """Demand a whole sealed file of this room, as far as that shows without its key.

    Raises:
        RecoveryDamagedError: the bytes are not what was written.
        RecoveryNewerError: a later version of the program wrote it.
        RecoveryForeignError: it holds the secrets of another room.
    """
    body, digest = sealed[:-_HASH_BYTES], sealed[-_HASH_BYTES:]
    if not body.startswith(_MAGIC) or sha256(body).digest() != digest:
        raise RecoveryDamagedError
    if not body.startswith(_MAGIC + _VERSION):
        raise RecoveryNewerError
    if not body.startswith(_header_of(room)):
        raise RecoveryForeignError
    # Whole and of this version, so written by us: a nonce and a tag at least follow the header.


def write_sealed(folder: Path, sealed: bytes) -> None:
    """Keep the sealed secrets in a room's data folder, mode 0600.

    Raises:
        OSError: the folder can't be written.
    """
    write_private(folder / RECOVERY_FILE, sealed)


def read_sealed(folder: Path, room: RoomId) -> bytes:
    """Return the sealed secrets of the room a data folder holds.

    Raises:
        RecoveryMissingError: there is no such file.
        RecoveryDamagedError, RecoveryNewerError, RecoveryForeignError: see ``check_sealed``.
        OSError: the folder can't be read.
    """
    sealed = read_private(folder / RECOVERY_FILE)
    if sealed is None:
        raise RecoveryMissingError
    check_sealed(sealed, room)
    return sealed


def _header_of(room: RoomId) -> bytes:
    name = room.encode("ascii")
    return _MAGIC + _VERSION + bytes([len(name)]) + name


def _key(recovery_key: bytes, salt: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=salt, info=_INFO).derive(recovery_key)
