import os
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from meetingroom.domain.ids import RoomId
from meetingroom.trust.errors import (
    KeyringAbsentError,
    KeyringFailedError,
    KeysElsewhereError,
    VaultLockedError,
    VaultUnreachableError,
)
from meetingroom.trust.keyring_store import KeyringStore
from meetingroom.trust.keystore import choose_keystore
from meetingroom.trust.ports import KeyStore
from meetingroom.trust.vault import Vault
from tests.helpers.keystores import ForgetfulKeyring, LockedKeyring, MemoryKeyring, no_keyring


def chosen(backend: KeyringBackend, folder: Path, passphrase: str | None = None) -> KeyStore:
    return choose_keystore(backend, RoomId("phuong-mau"), folder, os.urandom, passphrase)


def test_a_keyring_that_works_is_preferred(tmp_path: Path) -> None:
    assert isinstance(chosen(MemoryKeyring(), tmp_path), KeyringStore)


@pytest.mark.parametrize("backend", [no_keyring(), LockedKeyring(), ForgetfulKeyring()])
def test_without_one_the_keys_go_into_the_vault(backend: KeyringBackend, tmp_path: Path) -> None:
    assert isinstance(chosen(backend, tmp_path), Vault)


def test_a_passphrase_puts_them_into_the_vault_though_there_is_a_keyring(tmp_path: Path) -> None:
    assert isinstance(chosen(MemoryKeyring(), tmp_path, "passphrase"), Vault)


def test_keys_in_the_vault_are_found_when_a_keyring_appears(tmp_path: Path) -> None:
    chosen(no_keyring(), tmp_path).put("server.key", b"secret")

    assert chosen(MemoryKeyring(), tmp_path).get("server.key") == b"secret"


def test_keys_in_the_keyring_are_found_again(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    chosen(backend, tmp_path).put("server.key", b"secret")

    assert chosen(backend, tmp_path).get("server.key") == b"secret"


def test_keys_in_a_keyring_that_is_gone_are_not_made_anew(tmp_path: Path) -> None:
    chosen(MemoryKeyring(), tmp_path)

    with pytest.raises(KeyringAbsentError):
        chosen(no_keyring(), tmp_path)


def test_keys_in_a_keyring_that_is_locked_now_are_not_made_anew(tmp_path: Path) -> None:
    chosen(MemoryKeyring(), tmp_path)

    with pytest.raises(KeyringFailedError):
        chosen(LockedKeyring(), tmp_path).get("server.key")


@pytest.mark.parametrize("backend", [no_keyring(), MemoryKeyring()])
def test_a_passphrase_set_later_is_refused_rather_than_ignored(
    backend: KeyringBackend, tmp_path: Path
) -> None:
    chosen(backend, tmp_path)

    with pytest.raises(KeysElsewhereError):
        chosen(backend, tmp_path, "passphrase")


def test_a_passphrase_taken_away_later_leaves_the_vault_locked(tmp_path: Path) -> None:
    chosen(MemoryKeyring(), tmp_path, "passphrase")

    with pytest.raises(VaultLockedError):
        chosen(MemoryKeyring(), tmp_path)


@pytest.mark.parametrize("backend", [no_keyring(), MemoryKeyring()])
def test_a_folder_that_can_not_be_written_says_so(backend: KeyringBackend, tmp_path: Path) -> None:
    with pytest.raises(VaultUnreachableError):
        chosen(backend, tmp_path / "absent")
