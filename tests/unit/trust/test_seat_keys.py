from pathlib import Path

import pytest

from meetingroom.domain.ids import DeviceId, RoomId
from meetingroom.trust.device import DeviceIdentity
from meetingroom.trust.errors import SeatKeysLostError
from meetingroom.trust.seat_keys import SeatPlace, keep_seat_keys, load_seat_keys
from tests.helpers.keystores import MemoryKeyStore

PLACE = SeatPlace(
    room=RoomId("phuong-mau"),
    name="Hội đồng nhân dân phường Mẫu",
    device=DeviceId("may-1"),
    room_key="AAAA",
    addresses=("127.0.0.1",),
    port=8443,
)
IDENTITY = DeviceIdentity(
    device=DeviceId("may-1"), cert_pem=b"cert", key_pem=b"key", ca_pem=b"authority"
)


def counted(length: int) -> bytes:
    return bytes(range(length))


def test_a_device_that_was_never_paired_has_no_keys(tmp_path: Path) -> None:
    assert load_seat_keys(tmp_path, MemoryKeyStore()) is None


def test_a_paired_device_is_found_as_it_was_kept(tmp_path: Path) -> None:
    keystore = MemoryKeyStore()

    kept = keep_seat_keys(tmp_path, keystore, PLACE, IDENTITY, counted)

    assert load_seat_keys(tmp_path, keystore) == kept


def test_pairing_again_keeps_the_key_of_the_cache(tmp_path: Path) -> None:
    keystore = MemoryKeyStore()
    first = keep_seat_keys(tmp_path, keystore, PLACE, IDENTITY, counted)

    again = keep_seat_keys(tmp_path, keystore, PLACE, IDENTITY, bytes)

    assert again.cache_key == first.cache_key


def test_a_lost_key_is_told(tmp_path: Path) -> None:
    keep_seat_keys(tmp_path, MemoryKeyStore(), PLACE, IDENTITY, counted)

    with pytest.raises(SeatKeysLostError):
        load_seat_keys(tmp_path, MemoryKeyStore())


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "seat.json").write_text("[")

    with pytest.raises(SeatKeysLostError):
        load_seat_keys(tmp_path, MemoryKeyStore())
