"""Our own key store: one sealed file, for machines without a keyring and for locked servers.

    file = "MRVAULT1" || lock || salt (16) || nonce (12) || AES-256-GCM(entries) || SHA-256

``lock`` is one byte: P, the key is argon2id (64 MiB, 3 passes, 4 lanes) of a passphrase and the
salt; F, the key is a random file beside the vault. The entries are JSON, names to base64; what
stands before the nonce is authenticated with them. The hash at the end tells a damaged file from a
wrong passphrase; it protects nothing.

With a key file the vault is only as strong as the two files' mode, 0600: whoever can read as this
user, or holds the disk, has the keys. It then guards against a stray copy of the vault alone.
"""

import json
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from meetingroom.trust.errors import (
    KeysElsewhereError,
    VaultDamagedError,
    VaultLockedError,
    VaultUnreachableError,
)
from meetingroom.trust.ports import expect_name, expect_secret
from meetingroom.trust.private_files import read_private, write_private
from meetingroom.trust.stretching import stretched

_MAGIC: Final = b"MRVAULT1"
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32
_HASH_BYTES: Final = 32
_HEADER_BYTES: Final = len(_MAGIC) + 1 + _SALT_BYTES
_SHORTEST: Final = _HEADER_BYTES + _NONCE_BYTES + 16 + _HASH_BYTES


class _Lock(Enum):
    PASSPHRASE = b"P"
    KEY_FILE = b"F"


class Vault:
    """A key store in a file; open it with ``open``. One process at a time may use it."""

    def __init__(
        self, path: Path, header: bytes, key: bytes, entropy: Callable[[int], bytes]
    ) -> None:
        self._path = path
        self._header = header
        self._cipher = AESGCM(key)
        self._entropy = entropy

    @classmethod
    def open(
        cls, path: Path, entropy: Callable[[int], bytes], passphrase: str | None = None
    ) -> Self:
        """Open the vault of a file, or make it when there is none.

        Args:
            path: the vault's file; its folder must exist. The key file lies beside it, with
                ``.key`` added to the name.
            entropy: returns as many random bytes as asked for.
            passphrase: what opens it; None for a key file. Taken as NFC, however it was typed.

        Raises:
            KeysElsewhereError: a passphrase is given, but the vault has a key file.
            VaultLockedError: the passphrase is wrong or missing, or the key file is missing or
                another vault's.
            VaultDamagedError: the bytes of the vault or the key file are not what was written.
            VaultUnreachableError: they can't be read or written.
        """
        with _reaching():
            data = read_private(path)
        if data is None:
            return cls._make(path, entropy, passphrase)
        header = _checked(data)[:_HEADER_BYTES]
        vault = cls(path, header, _key(path, header, passphrase), entropy)
        # A wrong key must show now, not at the first secret.
        vault._entries()
        return vault

    @classmethod
    def _make(cls, path: Path, entropy: Callable[[int], bytes], passphrase: str | None) -> Self:
        lock = _Lock.KEY_FILE if passphrase is None else _Lock.PASSPHRASE
        header = _MAGIC + lock.value + entropy(_SALT_BYTES)
        if passphrase is None and _key_file(path) is None:
            with _reaching():
                write_private(_key_path(path), entropy(_KEY_BYTES))
        vault = cls(path, header, _key(path, header, passphrase), entropy)
        vault._keep({})
        return vault

    def get(self, name: str) -> bytes | None:
        """Return the secret of that name, or None; see ``KeyStore``."""
        expect_name(name)
        return self._entries().get(name)

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret; see ``KeyStore``."""
        expect_name(name)
        expect_secret(secret)
        self._keep({**self._entries(), name: secret})

    def delete(self, name: str) -> None:
        """Forget a secret; see ``KeyStore``."""
        expect_name(name)
        entries = self._entries()
        if entries.pop(name, None) is not None:
            self._keep(entries)

    def _entries(self) -> dict[str, bytes]:
        with _reaching():
            data = read_private(self._path)
        if data is None:
            raise VaultDamagedError
        body = _checked(data)[_HEADER_BYTES:]
        try:
            plain = self._cipher.decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], self._header)
        except InvalidTag as error:
            raise VaultLockedError from error
        return {name: b64decode(secret) for name, secret in json.loads(plain).items()}

    def _keep(self, entries: dict[str, bytes]) -> None:
        plain = json.dumps({name: b64encode(each).decode() for name, each in entries.items()})
        nonce = self._entropy(_NONCE_BYTES)
        sealed = self._header + nonce + self._cipher.encrypt(nonce, plain.encode(), self._header)
        with _reaching():
            write_private(self._path, sealed + sha256(sealed).digest())


def _checked(data: bytes) -> bytes:
    """Return the file without its hash, which has been checked."""
    body, digest = data[:-_HASH_BYTES], data[-_HASH_BYTES:]
    is_whole = len(data) >= _SHORTEST and sha256(body).digest() == digest
    if not (is_whole and body.startswith(_MAGIC)):
        raise VaultDamagedError
    return body


def _key(path: Path, header: bytes, passphrase: str | None) -> bytes:
    has_passphrase = header[len(_MAGIC) : len(_MAGIC) + 1] == _Lock.PASSPHRASE.value
    if not has_passphrase and passphrase is not None:
        raise KeysElsewhereError
    if passphrase is not None:
        typed = unicodedata.normalize("NFC", passphrase).encode()
        return stretched(typed, header[-_SALT_BYTES:])
    key = None if has_passphrase else _key_file(path)
    if key is None:
        raise VaultLockedError
    return key


def _key_file(path: Path) -> bytes | None:
    with _reaching():
        key = read_private(_key_path(path))
    if key is not None and len(key) != _KEY_BYTES:
        raise VaultDamagedError
    return key


def _key_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.key")


@contextmanager
def _reaching() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise VaultUnreachableError from error
