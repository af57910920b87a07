"""What every key store keeps to: the fake, the vault in both forms, and the keyring."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from meetingroom.domain.ids import RoomId
from meetingroom.trust.keyring_store import KeyringStore
from meetingroom.trust.ports import SECRET_MAX_BYTES, KeyStore
from meetingroom.trust.vault import Vault
from tests.helpers.keystores import MemoryKeyring, MemoryKeyStore

Reopen = Callable[[], KeyStore]


def in_memory(_folder: Path) -> Reopen:
    store = MemoryKeyStore()
    return lambda: store


def in_vault_with_passphrase(folder: Path) -> Reopen:
    return lambda: Vault.open(folder / "keys.vault", os.urandom, "mật khẩu của phòng họp")


def in_vault_with_key_file(folder: Path) -> Reopen:
    return lambda: Vault.open(folder / "keys.vault", os.urandom)


def in_keyring(_folder: Path) -> Reopen:
    backend = MemoryKeyring()
    return lambda: KeyringStore(backend, RoomId("phuong-mau"))


STORES = [in_memory, in_vault_with_passphrase, in_vault_with_key_file, in_keyring]


@pytest.fixture(params=STORES, ids=lambda make: make.__name__)
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Reopen:
    make: Callable[[Path], Reopen] = request.param
    return make(tmp_path)


def test_what_was_never_put_is_not_there(reopen: Reopen) -> None:
    assert reopen().get("server.key") is None


@pytest.mark.parametrize(
    "secret", [b"", b"\x00\xff" * 16, bytes(SECRET_MAX_BYTES)], ids=["empty", "binary", "longest"]
)
def test_a_secret_comes_back_after_a_restart(reopen: Reopen, secret: bytes) -> None:
    reopen().put("server.key", secret)

    assert reopen().get("server.key") == secret


def test_the_last_secret_of_a_name_counts(reopen: Reopen) -> None:
    store = reopen()
    store.put("server.key", b"old")

    store.put("server.key", b"new")

    assert store.get("server.key") == b"new"


def test_names_do_not_meet(reopen: Reopen) -> None:
    store = reopen()
    store.put("server.key", b"one")

    store.put("server.key2", b"two")

    assert store.get("server.key") == b"one"


def test_a_deleted_secret_is_gone_after_a_restart(reopen: Reopen) -> None:
    reopen().put("server.key", b"secret")

    reopen().delete("server.key")

    assert reopen().get("server.key") is None


def test_deleting_what_is_not_there_is_no_error(reopen: Reopen) -> None:
    store = reopen()
    store.put("other", b"secret")

    store.delete("server.key")

    assert store.get("other") == b"secret"


@pytest.mark.parametrize("name", ["", "Ca", "a b", "../a", "-a", "khóa", "a" * 97, "a\n"])
def test_what_is_no_name_is_a_bug_everywhere(reopen: Reopen, name: str) -> None:
    store = reopen()

    with pytest.raises(ValueError, match="not a name"):
        store.get(name)
    with pytest.raises(ValueError, match="not a name"):
        store.put(name, b"secret")
    with pytest.raises(ValueError, match="not a name"):
        store.delete(name)


def test_a_secret_too_long_for_one_system_is_refused_on_all(reopen: Reopen) -> None:
    store = reopen()

    with pytest.raises(ValueError, match="longer than 900"):
        store.put("server.key", bytes(SECRET_MAX_BYTES + 1))

    assert store.get("server.key") is None
