from pathlib import Path

import pytest

from meetingroom.domain.ids import RoomId
from meetingroom.trust.authority import issue_server_certificate, make_authority
from meetingroom.trust.certificates import fingerprint, is_certified
from meetingroom.trust.errors import RoomKeysLostError
from meetingroom.trust.room_keys import (
    ROOM_FILE,
    RoomName,
    load_room_keys,
    make_room_keys,
    read_room_name,
)
from tests.helpers.keystores import MemoryKeyStore
from tests.unit.trust.rooms import DAY_MS, NOW_MS

NAME = RoomName(room=RoomId("phuong-mau"), name="Hội đồng nhân dân phường Mẫu")


def counted(length: int) -> bytes:
    return bytes(range(length))


def test_a_folder_without_a_room_has_no_name(tmp_path: Path) -> None:
    assert read_room_name(tmp_path) is None


def test_a_room_is_loaded_as_it_was_made(tmp_path: Path) -> None:
    keystore = MemoryKeyStore()
    made = make_room_keys(tmp_path, keystore, NAME, NOW_MS, counted)

    loaded = load_room_keys(tmp_path, keystore, NAME, NOW_MS)

    assert loaded == made
    assert read_room_name(tmp_path) == NAME


def test_a_server_certificate_near_its_end_is_issued_anew_by_the_same_authority(
    tmp_path: Path,
) -> None:
    keystore = MemoryKeyStore()
    made = make_room_keys(tmp_path, keystore, NAME, NOW_MS, counted)

    later = load_room_keys(tmp_path, keystore, NAME, NOW_MS + 380 * DAY_MS)
    again = load_room_keys(tmp_path, keystore, NAME, NOW_MS + 380 * DAY_MS)

    assert fingerprint(later.server.cert_pem) != fingerprint(made.server.cert_pem)
    assert later.authority == made.authority
    assert again == later


def test_lost_keys_are_told_and_not_made_again(tmp_path: Path) -> None:
    make_room_keys(tmp_path, MemoryKeyStore(), NAME, NOW_MS, counted)

    with pytest.raises(RoomKeysLostError):
        load_room_keys(tmp_path, MemoryKeyStore(), NAME, NOW_MS)


def test_a_damaged_room_file_is_told(tmp_path: Path) -> None:
    (tmp_path / ROOM_FILE).write_text("{")

    with pytest.raises(RoomKeysLostError):
        read_room_name(tmp_path)


def test_a_damaged_certificate_of_the_authority_is_told(tmp_path: Path) -> None:
    keystore = MemoryKeyStore()
    make_room_keys(tmp_path, keystore, NAME, NOW_MS, counted)
    (tmp_path / "ca.pem").write_bytes(b"-----BEGIN CERTIFICATE-----\n")

    with pytest.raises(RoomKeysLostError):
        load_room_keys(tmp_path, keystore, NAME, NOW_MS)


def test_another_room_s_authority_is_told(tmp_path: Path) -> None:
    keystore = MemoryKeyStore()
    make_room_keys(tmp_path, keystore, NAME, NOW_MS, counted)
    (tmp_path / "ca.pem").write_bytes(make_authority(NAME.room, NOW_MS).cert_pem)

    with pytest.raises(RoomKeysLostError):
        load_room_keys(tmp_path, keystore, NAME, NOW_MS)


@pytest.mark.parametrize("other", ["damaged", "of an older key"])
def test_a_server_certificate_that_does_not_serve_is_issued_anew(
    tmp_path: Path, other: str
) -> None:
    keystore = MemoryKeyStore()
    made = make_room_keys(tmp_path, keystore, NAME, NOW_MS, counted)
    older = issue_server_certificate(made.authority, NOW_MS).cert_pem
    (tmp_path / "server.pem").write_bytes(b"damaged" if other == "damaged" else older)

    loaded = load_room_keys(tmp_path, keystore, NAME, NOW_MS)

    assert is_certified(loaded.server)
    assert loaded.authority == made.authority
    assert load_room_keys(tmp_path, keystore, NAME, NOW_MS) == loaded
