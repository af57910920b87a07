import unicodedata
from dataclasses import replace
from ipaddress import ip_address
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import RoomId, is_id
from meetingroom.domain.text import nfc
from meetingroom.transport.notice import (
    NAME_MAX_BYTES,
    FoundRoom,
    RoomNotice,
    found_room,
    label_of,
    properties_of,
    usable_addresses,
)

NOTICE: Final = RoomNotice(
    room=RoomId("phuong-mau"), name="Hội đồng nhân dân phường Mẫu", ca_sha256="0f" * 32
)
ADDRESSES: Final = ("192.168.1.20", "fd00::20")
PORT: Final = 8443
SAID: Final = {key.encode(): value for key, value in properties_of(NOTICE).items()}
FOUND: Final = FoundRoom(
    room=NOTICE.room,
    name=NOTICE.name,
    addresses=ADDRESSES,
    port=PORT,
    protocol=1,
    ca_hint="0f" * 8,
)

NAMES: Final = (
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=200)
    .map(lambda text: nfc(text).strip())
    .filter(bool)
)


def heard(notice: RoomNotice) -> FoundRoom | None:
    said = {key.encode(): value for key, value in properties_of(notice).items()}
    return found_room(said, ADDRESSES, PORT)


def test_what_a_server_says_is_what_a_device_finds() -> None:
    assert heard(NOTICE) == FOUND


@given(name=NAMES)
def test_every_name_arrives_whole_or_ends_in_dots(name: str) -> None:
    found = heard(replace(NOTICE, name=name))

    assert found is not None
    is_cut = len(name.encode()) > NAME_MAX_BYTES
    assert found.name == name or (is_cut and name.startswith(found.name.removesuffix("…")))


@given(name=NAMES)
def test_every_string_of_the_record_fits(name: str) -> None:
    properties = properties_of(replace(NOTICE, name=name))

    assert all(len(f"{key}=".encode() + value) <= 255 for key, value in properties.items())


def test_every_server_has_a_label_of_its_own_and_keeps_it() -> None:
    room, other = RoomId("r" * 63 + "a"), RoomId("r" * 63 + "b")

    labels = [
        label_of(room, ADDRESSES, PORT),
        label_of(other, ADDRESSES, PORT),
        label_of(room, ADDRESSES[:1], PORT),
        label_of(room, ADDRESSES, PORT + 1),
    ]

    assert len(set(labels)) == 4
    assert all(len(label) <= 53 and is_id(label) for label in labels)
    assert label_of(room, ADDRESSES, PORT) == labels[0]


def test_a_long_name_is_cut_between_letters_with_their_marks() -> None:
    letter = "q\u0323\u0307"  # no composed letter exists for it

    found = heard(replace(NOTICE, name=letter * 66))

    assert found is not None
    assert found.name == letter * (247 // 5) + "…"


def test_a_name_in_another_form_is_read_as_composed_letters() -> None:
    said = {**SAID, b"name": unicodedata.normalize("NFD", NOTICE.name).encode()}

    assert found_room(said, ADDRESSES, PORT) == FOUND


def test_keys_of_later_versions_are_passed_over() -> None:
    said = {**SAID, b"v": b"2", b"hall": b"A", b"flag": None}

    assert found_room(said, ADDRESSES, PORT) == replace(FOUND, protocol=2)


@pytest.mark.parametrize("key", [b"v", b"room", b"name", b"ca"])
@pytest.mark.parametrize("value", [None, b"", b"\xff\xfe", b"a\x00b", b"x" * 255])
def test_a_part_that_is_missing_or_nonsense_leaves_the_room_out(
    key: bytes, value: bytes | None
) -> None:
    said = {**SAID, key: value}

    assert found_room(said, ADDRESSES, PORT) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (b"v", b"0"),
        (b"v", b"01"),
        (b"v", b"1000"),
        (b"v", "١".encode()),
        (b"room", "phòng".encode()),
        (b"room", b"../room"),
        (b"room", b"r" * 65),
        (b"name", b"  "),
        (b"name", "a\u2028b".encode()),
        (b"name", "\u202egnòhP".encode()),
        (b"name", "a\u200bb".encode()),
        (b"ca", b"0F" * 8),
        (b"ca", b"0f" * 9),
    ],
)
def test_a_part_outside_its_range_leaves_the_room_out(key: bytes, value: bytes) -> None:
    assert found_room({**SAID, key: value}, ADDRESSES, PORT) is None


@pytest.mark.parametrize("port", [None, -1, 0, 65_536])
def test_no_port_is_no_room(port: int | None) -> None:
    assert found_room(SAID, ADDRESSES, port) is None


def test_addresses_of_nobody_and_of_many_are_left_out() -> None:
    said = ["0.0.0.0", "::", "224.0.0.251", "ff02::fb", "255.255.255.255", "fe80::1", "fe80::1%2"]

    assert usable_addresses([*said, "10.0.0.01", "room.example", ""]) == ()
    assert found_room(SAID, said, PORT) is None


def test_addresses_are_said_once_in_their_order_and_eight_at_most() -> None:
    said = ["10.0.0.9", "FD00::0:1", "10.0.0.9", *(f"10.0.1.{last}" for last in range(20))]

    assert usable_addresses(said) == (
        "10.0.0.9",
        "fd00::1",
        *(f"10.0.1.{last}" for last in range(6)),
    )


@given(
    said=st.dictionaries(
        st.sampled_from([b"v", b"room", b"name", b"ca", b"other"]),
        st.none()
        | st.binary(max_size=300)
        | st.text(max_size=90).map(str.encode)
        | st.sampled_from([b"1", b"phong", b"0f" * 8]),
    ),
    addresses=st.lists(st.ip_addresses().map(str) | st.text(max_size=20), max_size=12),
    port=st.none() | st.integers(-1, 70_000),
)
def test_garbage_is_left_out_and_what_is_left_is_well_formed(
    said: dict[bytes, bytes | None], addresses: list[str], port: int | None
) -> None:
    found = found_room(said, addresses, port)

    if found is not None:
        assert is_id(found.room)
        assert found.name == nfc(found.name).strip() != ""
        assert len(found.name) <= NAME_MAX_BYTES
        assert not any(unicodedata.category(letter).startswith("C") for letter in found.name)
        assert 1 <= len(found.addresses) <= 8
        assert all(str(ip_address(each)) == each for each in found.addresses)
        assert 1 <= found.port <= 65_535
        assert 1 <= found.protocol <= 999
        assert len(bytes.fromhex(found.ca_hint)) == 8
