"""Where secrets are kept: the system's keyring, or a vault in the data folder."""

from collections.abc import Callable
from pathlib import Path

from meetingroom.bootstrap.world import entropy
from meetingroom.domain.ids import RoomId
from meetingroom.trust.keyring_store import system_keyring
from meetingroom.trust.keystore import VAULT_FILE, choose_keystore
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.vault import Vault

KeyStoreOf = Callable[[RoomId, Path], KeyStore]
"""Finds the key store of a room in its data folder."""


def keys_of_system(room: RoomId, folder: Path) -> KeyStore:
    """Return the key store chosen before, or the best this machine has: keyring, else vault."""
    return choose_keystore(system_keyring(), room, folder, entropy)


def keys_in_folder(room: RoomId, folder: Path) -> KeyStore:
    """Return the vault in the data folder, whatever keyring the machine has; for trying out."""
    _ = room
    return Vault.open(folder / VAULT_FILE, entropy)
