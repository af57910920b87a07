"""Which key store a room uses: decided once, then kept to.

Keys that lie in the one place and are looked for in the other look like keys that were never made;
a new authority would be made and every device of the room locked out. So the first choice leaves a
mark in the folder, and a keyring that is missing later is an error, not a reason for a new vault.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from keyring.backend import KeyringBackend

from meetingroom.domain.ids import RoomId
from meetingroom.trust.errors import (
    KeyringAbsentError,
    KeyringFailedError,
    KeysElsewhereError,
    VaultUnreachableError,
)
from meetingroom.trust.keyring_store import KeyringStore
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.private_files import write_private
from meetingroom.trust.vault import Vault

VAULT_FILE: Final = "keys.vault"
"""The vault's name in the folder."""

KEYRING_MARK: Final = "keys.in-keyring"
"""Name of the empty file that says that the keys lie in the keyring."""


def choose_keystore(
    backend: KeyringBackend,
    room: RoomId,
    folder: Path,
    entropy: Callable[[int], bytes],
    passphrase: str | None = None,
) -> KeyStore:
    """Return the room's key store on this machine: the one chosen before, or the best there is.

    At the first time: with a passphrase the vault under it; without one the keyring when it works,
    and else the vault under a key file.

    Args:
        backend: the keyring of this machine.
        room: the room.
        folder: the data folder, which exists.
        entropy: returns as many random bytes as asked for.
        passphrase: the setting *unlock with a passphrase*; None when it is off.

    Raises:
        KeysElsewhereError: a passphrase is given, but the keys are kept without one.
        KeyringAbsentError: the keys lie in a keyring that is not there now.
        KeyringFailedError: the keys lie in a keyring that is locked or broken.
        VaultLockedError: the passphrase or the key file does not open the vault.
        VaultDamagedError: the vault is not what was written.
        VaultUnreachableError: the folder can't be read or written.
    """
    mark = folder / KEYRING_MARK
    if mark.exists():
        if passphrase is not None:
            raise KeysElsewhereError
        return KeyringStore(backend, room)
    vault = folder / VAULT_FILE
    if passphrase is not None or vault.exists():
        return Vault.open(vault, entropy, passphrase)
    store = _working_keyring(backend, room)
    if store is None:
        return Vault.open(vault, entropy)
    _leave(mark)
    return store


def _working_keyring(backend: KeyringBackend, room: RoomId) -> KeyringStore | None:
    try:
        store = KeyringStore(backend, room)
        store.probe()
    except (KeyringAbsentError, KeyringFailedError):
        return None
    return store


def _leave(mark: Path) -> None:
    try:
        write_private(mark, b"")
    except OSError as error:
        raise VaultUnreachableError from error
