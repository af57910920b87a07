import stat
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import RoomId
from meetingroom.trust.authority import make_authority
from meetingroom.trust.errors import KeyStoreError, RoomKeysLostError
from meetingroom.trust.recovery import (
    RECOVERY_FILE,
    read_sealed,
    seal_secrets,
    unseal_secrets,
    write_sealed,
)
from meetingroom.trust.recovery_errors import (
    KeysThereError,
    RecoveryDamagedError,
    RecoveryForeignError,
    RecoveryKeyWrongError,
    RecoveryMissingError,
    RecoveryNewerError,
    RecoveryUnfitError,
)
from meetingroom.trust.room_keys import (
    RoomName,
    keep_secrets,
    keys_of_secrets,
    load_room_keys,
    make_room_keys,
    secrets_of,
)
from tests.helpers.keystores import MemoryKeyStore
from tests.unit.trust.rooms import NOW_MS

ROOM = RoomId("phong-mau")
NAME = RoomName(room=ROOM, name="Hội đồng nhân dân phường Mẫu")
KEY = bytes(range(20))
OTHER_KEY = bytes(range(1, 21))
SECRETS = {"server.log-key": bytes(32), "server.ca-key": b"-----BEGIN"}


def counter() -> Callable[[int], bytes]:
    """Return chance that can be repeated: other bytes each time it is asked."""
    numbers: Iterator[int] = iter(range(1000))
    return lambda length: sha256(next(numbers).to_bytes(4)).digest()[:length]


SEALED = seal_secrets(SECRETS, ROOM, KEY, counter())


def with_right_hash(sealed: bytes) -> bytes:
    """Return a file whose hash was mended by who changed it."""
    return sealed[:-32] + sha256(sealed[:-32]).digest()


def test_what_was_sealed_comes_back() -> None:
    assert unseal_secrets(SEALED, ROOM, KEY) == SECRETS


def test_a_sealed_file_shows_no_secret_and_is_new_each_time() -> None:
    entropy = counter()

    one, two = (seal_secrets(SECRETS, ROOM, KEY, entropy) for _ in range(2))

    assert b"BEGIN" not in one
    assert one[-200:] != two[-200:]


@given(KEY=st.binary(min_size=20, max_size=20).filter(lambda key: key != KEY))
def test_another_key_is_told(KEY: bytes) -> None:  # noqa: N803 - shadows the right one on purpose
    with pytest.raises(RecoveryKeyWrongError):
        unseal_secrets(SEALED, ROOM, KEY)


@given(st.integers(0, len(SEALED) * 8 - 1))
def test_every_flip_is_damage(bit: int) -> None:
    flipped = bytearray(SEALED)
    flipped[bit // 8] ^= 1 << bit % 8

    with pytest.raises(RecoveryDamagedError):
        unseal_secrets(bytes(flipped), ROOM, KEY)


@given(st.integers(0, (len(SEALED) - 32) * 8 - 1))
def test_a_flip_whose_hash_was_mended_is_noticed_all_the_same(bit: int) -> None:
    flipped = bytearray(SEALED)
    flipped[bit // 8] ^= 1 << bit % 8

    with pytest.raises((KeyStoreError, RecoveryKeyWrongError)):
        unseal_secrets(with_right_hash(bytes(flipped)), ROOM, KEY)


@given(st.integers(0, len(SEALED) - 1))
def test_a_file_cut_short_is_damage(length: int) -> None:
    with pytest.raises(RecoveryDamagedError):
        unseal_secrets(SEALED[:length], ROOM, KEY)


@given(st.binary(max_size=300))
def test_garbage_is_damage(garbage: bytes) -> None:
    with pytest.raises(RecoveryDamagedError):
        unseal_secrets(garbage, ROOM, KEY)


@pytest.mark.parametrize("other", ["phong-khac", "phong", "phong-mau-2"])
def test_another_room_s_file_is_told(other: str) -> None:
    with pytest.raises(RecoveryForeignError):
        unseal_secrets(SEALED, RoomId(other), KEY)


def test_a_file_that_only_says_it_is_this_room_s_is_not_opened() -> None:
    theirs = seal_secrets(SECRETS, RoomId("phong-moi"), KEY, counter())
    renamed = with_right_hash(theirs.replace(b"phong-moi", b"phong-mau"))

    with pytest.raises(RecoveryKeyWrongError):
        unseal_secrets(renamed, ROOM, KEY)


def test_a_later_version_is_told() -> None:
    later = with_right_hash(SEALED.replace(b"MRRECOV1", b"MRRECOV2"))

    with pytest.raises(RecoveryNewerError):
        unseal_secrets(later, ROOM, KEY)


def test_the_sealed_file_is_its_owner_s_only_and_read_back(tmp_path: Path) -> None:
    write_sealed(tmp_path, SEALED)

    assert read_sealed(tmp_path, ROOM) == SEALED
    assert stat.S_IMODE((tmp_path / RECOVERY_FILE).stat().st_mode) == 0o600


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecoveryMissingError):
        read_sealed(tmp_path, ROOM)


def test_recovered_secrets_make_the_same_room(tmp_path: Path) -> None:
    made = make_room_keys(tmp_path, MemoryKeyStore(), NAME, NOW_MS, counter())
    sealed = seal_secrets(secrets_of(made), ROOM, KEY, counter())
    keystore = MemoryKeyStore()

    secrets = unseal_secrets(sealed, ROOM, KEY)
    tried = keys_of_secrets(tmp_path, NAME, secrets)
    was_lacking = keep_secrets(keystore, secrets)

    assert tried == made
    assert was_lacking
    assert load_room_keys(tmp_path, keystore, NAME, NOW_MS) == made


def test_secrets_that_are_there_already_are_left_as_they_are(tmp_path: Path) -> None:
    keystore = MemoryKeyStore()
    made = make_room_keys(tmp_path, keystore, NAME, NOW_MS, counter())
    sealed_with = {**secrets_of(made), "server.tls-key": b"of the certificate before"}

    was_lacking = keep_secrets(keystore, sealed_with)

    assert not was_lacking
    assert load_room_keys(tmp_path, keystore, NAME, NOW_MS) == made


@pytest.mark.parametrize("name", ["server.ca-key", "server.log-key", "server.database-key"])
def test_other_secrets_are_never_written_over(tmp_path: Path, name: str) -> None:
    made = make_room_keys(tmp_path, MemoryKeyStore(), NAME, NOW_MS, counter())
    keystore = MemoryKeyStore()
    keystore.put(name, b"another room's")

    with pytest.raises(KeysThereError):
        keep_secrets(keystore, secrets_of(made))

    assert keystore.get(name) == b"another room's"
    assert keystore.get("server.tls-key") is None


def test_a_certificate_of_another_authority_does_not_fit(tmp_path: Path) -> None:
    made = make_room_keys(tmp_path, MemoryKeyStore(), NAME, NOW_MS, counter())
    (tmp_path / "ca.pem").write_bytes(make_authority(ROOM, NOW_MS).cert_pem)

    with pytest.raises(RecoveryUnfitError):
        keys_of_secrets(tmp_path, NAME, secrets_of(made))


@pytest.mark.parametrize("name", list(SECRETS))
def test_a_sealed_file_without_all_secrets_is_told(tmp_path: Path, name: str) -> None:
    made = make_room_keys(tmp_path, MemoryKeyStore(), NAME, NOW_MS, counter())
    secrets = secrets_of(made)
    del secrets[name]

    with pytest.raises(RoomKeysLostError):
        keys_of_secrets(tmp_path, NAME, secrets)
