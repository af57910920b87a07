"""Giving a room its keys back from what its recovery key opens.

The secrets are tried on the room's data before any key store hears of them.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.key_stores import KeyStoreOf
from meetingroom.bootstrap.rooms import check_data, try_keys
from meetingroom.domain.ids import RoomId
from meetingroom.trust.errors import KeyringAbsentError, VaultDamagedError, VaultLockedError
from meetingroom.trust.keystore import KEYRING_MARK, VAULT_FILE
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.recovery import read_sealed, unseal_secrets
from meetingroom.trust.recovery_errors import NothingToRecoverError
from meetingroom.trust.recovery_key import read_recovery_key
from meetingroom.trust.room_keys import RoomName, keep_secrets, keys_of_secrets, read_room_name
from meetingroom.trust.vault import Vault

_ASIDE: Final = ".unusable"
"""Added to the name of a key store that can't be opened; nothing of it is deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRoom:
    """A room's folder with its sealed secrets, read but not opened."""

    folder: Path
    name: RoomName
    sealed: bytes = field(repr=False)


def sealed_room(folder: Path) -> SealedRoom:
    """Look whether a folder holds a room that can be recovered, before its key is asked for.

    Raises:
        NothingToRecoverError: the folder holds no room.
        RoomKeysLostError: the room's name can't be read.
        StoreMissingError: the room's data is not there.
        RecoveryMissingError, RecoveryDamagedError, RecoveryNewerError, RecoveryForeignError: the
            sealed secrets are not there, not whole, of a later version, or another room's.
        OSError: the folder can't be read.
    """
    name = read_room_name(folder)
    if name is None:
        raise NothingToRecoverError
    check_data(folder)
    return SealedRoom(folder=folder, name=name, sealed=read_sealed(folder, name.room))


def recover(room: SealedRoom, recovery_key: str, keys_of: KeyStoreOf) -> bool:
    """Restore a room's secrets into its key store.

    Args:
        room: which.
        recovery_key: as a person typed it.
        keys_of: finds the key store of this machine.

    Returns:
        Whether any secret was lacking; when none was, nothing was changed.

    Raises:
        RecoveryKeyAccentedError, RecoveryKeyMalformedError, RecoveryKeyGroupError: it was typed
            wrongly.
        RecoveryKeyWrongError: it is another room's.
        RoomKeysLostError, RecoveryUnfitError: the folder's certificate is missing or another's.
        SurroundingsError: the data can't be opened by these keys, or the key store does not serve.
        LogsBrokenError: a log contradicts itself or was not signed by the recovered key.
        KeysThereError: the key store holds other keys for this room.
        OSError: the folder can't be read or written.
    """
    folder, name = room.folder, room.name
    secrets = unseal_secrets(room.sealed, name.room, read_recovery_key(recovery_key))
    try_keys(folder, keys_of_secrets(folder, name, secrets))
    keystore = _keystore(name.room, folder, keys_of)
    was_lacking = keep_secrets(keystore, secrets)
    if isinstance(keystore, Vault):
        # The mark of the former machine would have its keyring asked first.
        (folder / KEYRING_MARK).unlink(missing_ok=True)
    return was_lacking


def _keystore(room: RoomId, folder: Path, keys_of: KeyStoreOf) -> KeyStore:
    """Open the room's key store; one that this machine can never open makes way for a new one."""
    try:
        return keys_of(room, folder)
    except KeyringAbsentError:
        (folder / KEYRING_MARK).unlink(missing_ok=True)
    except (VaultDamagedError, VaultLockedError):
        for name in (VAULT_FILE, f"{VAULT_FILE}.key"):
            if (folder / name).exists():
                (folder / name).replace(folder / f"{name}{_ASIDE}")
    return keys_of(room, folder)
