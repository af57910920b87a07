import errno
import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.errors import (
    KeysElsewhereError,
    VaultDamagedError,
    VaultLockedError,
    VaultUnreachableError,
)
from meetingroom.trust.vault import Vault

SECRET = b"the authority's key, 32 bytes ok"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys.vault"


def filled(path: Path, passphrase: str | None = None) -> Vault:
    vault = Vault.open(path, os.urandom, passphrase)
    vault.put("server.key", SECRET)
    return vault


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_wrong_passphrase_says_locked(path: Path) -> None:
    filled(path, "right")

    with pytest.raises(VaultLockedError):
        Vault.open(path, os.urandom, "wrong")


def test_a_passphrase_that_is_missing_says_locked(path: Path) -> None:
    filled(path, "right")

    with pytest.raises(VaultLockedError):
        Vault.open(path, os.urandom)


def test_a_passphrase_for_a_vault_without_one_says_where_the_keys_are(path: Path) -> None:
    filled(path)

    with pytest.raises(KeysElsewhereError):
        Vault.open(path, os.urandom, "new setting")


def test_a_passphrase_opens_however_its_letters_were_composed(path: Path) -> None:
    filled(path, "mật khẩu")

    vault = Vault.open(path, os.urandom, "mâ\u0323t khâ\u0309u")

    assert vault.get("server.key") == SECRET


def test_a_vault_without_its_key_file_says_locked(path: Path) -> None:
    filled(path)
    path.with_name("keys.vault.key").unlink()

    with pytest.raises(VaultLockedError):
        Vault.open(path, os.urandom)


def test_a_vault_with_anothers_key_file_says_locked(path: Path) -> None:
    filled(path)
    path.with_name("keys.vault.key").write_bytes(bytes(32))

    with pytest.raises(VaultLockedError):
        Vault.open(path, os.urandom)


def test_a_key_file_cut_short_says_damaged(path: Path) -> None:
    filled(path)
    path.with_name("keys.vault.key").write_bytes(bytes(31))

    with pytest.raises(VaultDamagedError):
        Vault.open(path, os.urandom)


def test_a_key_file_left_by_a_first_run_that_was_cut_is_used(path: Path) -> None:
    left = bytes(range(32))
    path.with_name("keys.vault.key").write_bytes(left)

    filled(path)

    assert path.with_name("keys.vault.key").read_bytes() == left


def test_a_vault_that_vanished_while_open_says_damaged(path: Path) -> None:
    vault = filled(path)
    path.unlink()

    with pytest.raises(VaultDamagedError):
        vault.get("server.key")


def test_only_the_owner_may_read_vault_and_key(path: Path) -> None:
    filled(path)

    assert mode_of(path) == 0o600
    assert mode_of(path.with_name("keys.vault.key")) == 0o600


def test_a_vault_restored_readable_by_all_is_closed_again(path: Path) -> None:
    filled(path)
    path.chmod(0o644)
    path.with_name("keys.vault.key").chmod(0o644)

    Vault.open(path, os.urandom)

    assert mode_of(path) == 0o600
    assert mode_of(path.with_name("keys.vault.key")) == 0o600


@pytest.mark.parametrize("passphrase", [None, "right"])
def test_no_secret_lies_in_the_clear(path: Path, passphrase: str | None) -> None:
    filled(path, passphrase)

    everything = b"".join(each.read_bytes() for each in path.parent.iterdir())
    assert SECRET not in everything
    assert b"server.key" not in everything


def test_the_same_secrets_are_sealed_differently_each_time(path: Path) -> None:
    vault = filled(path)
    before = path.read_bytes()

    vault.put("server.key", SECRET)

    assert path.read_bytes() != before


def test_nothing_is_left_beside_vault_and_key(path: Path) -> None:
    filled(path)

    names = {each.name for each in path.parent.iterdir()}
    assert names == {"keys.vault", "keys.vault.key"}


def test_a_write_cut_before_does_not_hinder_the_next(path: Path) -> None:
    vault = filled(path)
    path.with_name("keys.vault.new").write_bytes(b"half of")

    vault.put("server.key", b"new")

    assert vault.get("server.key") == b"new"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    yield
    monkeypatch.undo()


def test_a_full_disk_says_so_and_loses_nothing(path: Path, request: pytest.FixtureRequest) -> None:
    vault = filled(path)
    request.getfixturevalue("full_disk")

    with pytest.raises(VaultUnreachableError):
        vault.put("server.key", b"new")

    assert vault.get("server.key") == SECRET


def test_a_folder_that_is_not_there_says_unreachable(tmp_path: Path) -> None:
    with pytest.raises(VaultUnreachableError):
        Vault.open(tmp_path / "absent" / "keys.vault", os.urandom)


def test_a_folder_in_place_of_the_vault_says_unreachable(path: Path) -> None:
    path.mkdir()

    with pytest.raises(VaultUnreachableError):
        Vault.open(path, os.urandom)


@given(at=st.integers(0, 200), change=st.integers(1, 255), cut=st.integers(0, 200))
def test_any_changed_byte_and_any_cut_says_damaged(
    tmp_path_factory: pytest.TempPathFactory, at: int, change: int, cut: int
) -> None:
    path = tmp_path_factory.mktemp("vault") / "keys.vault"
    filled(path)
    whole = path.read_bytes()
    flipped = bytearray(whole)
    flipped[at % len(whole)] ^= change

    for damaged in (bytes(flipped), whole[: cut % len(whole)]):
        path.write_bytes(damaged)
        with pytest.raises(VaultDamagedError):
            Vault.open(path, os.urandom)


@given(st.integers(0, 200), st.integers(1, 255))
def test_a_change_made_to_look_whole_opens_nothing(
    tmp_path_factory: pytest.TempPathFactory, at: int, change: int
) -> None:
    path = tmp_path_factory.mktemp("vault") / "keys.vault"
    filled(path)
    body = bytearray(path.read_bytes()[:-32])
    body[at % len(body)] ^= change
    path.write_bytes(body + sha256(body).digest())

    with pytest.raises((VaultDamagedError, VaultLockedError)):
        Vault.open(path, os.urandom)
