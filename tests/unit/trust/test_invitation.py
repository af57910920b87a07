import json
from dataclasses import asdict
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import RoomId
from meetingroom.trust.errors import InvitationNewerError, InvitationUnreadableError
from meetingroom.trust.invitation import Invitation, decode_invitation, encode_invitation

TOKEN: Final = "A-_b" * 10 + "xyz"
INVITATION: Final = Invitation(
    room=RoomId("phuong-mau"),
    room_name="Hội đồng nhân dân phường Mẫu",
    ca_sha256="0f" * 32,
    addresses=("192.168.1.20", "fd00::20"),
    port=8443,
    token=TOKEN,
)
WIRE: Final = encode_invitation(INVITATION)


def changed(**parts: object) -> bytes:
    whole = {**asdict(INVITATION), "v": 1, **parts}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        errors="surrogatepass"
    )


def test_an_invitation_never_changes_its_form() -> None:
    assert WIRE.decode() == (
        '{"addresses":["192.168.1.20","fd00::20"],'
        f'"ca_sha256":"{"0f" * 32}",'
        '"port":8443,"room":"phuong-mau","room_name":"Hội đồng nhân dân phường Mẫu",'
        f'"token":"{TOKEN}","v":1}}'
    )


@given(
    room_name=st.sampled_from(["Phòng họp số 1", 'a "b" \\c', "Ẫ" * 200]),
    addresses=st.lists(st.ip_addresses().map(str), min_size=1, max_size=8),
    port=st.integers(1, 65_535),
)
def test_what_is_encoded_is_decoded(room_name: str, addresses: list[str], port: int) -> None:
    invitation = Invitation(
        room=RoomId("r"),
        room_name=room_name,
        ca_sha256="ab" * 32,
        addresses=tuple(addresses),
        port=port,
        token=TOKEN,
    )

    assert decode_invitation(encode_invitation(invitation)) == invitation


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(WIRE + b"\n", id="a line end"),
        pytest.param(b"\xef\xbb\xbf" + WIRE, id="a byte order mark"),
        pytest.param(WIRE.replace(b":", b": "), id="blanks"),
        pytest.param(WIRE.replace(b'"v":1', b'"v":1,"v":1'), id="a part twice"),
        pytest.param(WIRE.replace(b'"port":8443', b'"port":8443.0'), id="a fraction"),
        pytest.param(WIRE.decode().encode("utf-16"), id="another encoding"),
        pytest.param(b"[" * 2000, id="too deep"),
        pytest.param(b'{"port":' + b"9" * 2000 + b"}", id="a huge number"),
        pytest.param(WIRE + b" " * 4096, id="too long"),
        pytest.param(b"[]", id="a list"),
        pytest.param(changed(more=1), id="a part more"),
        pytest.param(changed(v=0), id="no version"),
        pytest.param(changed(v=True), id="a version that is no number"),
        pytest.param(changed(port=0), id="port 0"),
        pytest.param(changed(port=65_536), id="port too high"),
        pytest.param(changed(port=True), id="port true"),
        pytest.param(changed(port="8443"), id="port as text"),
        pytest.param(changed(addresses=[]), id="no address"),
        pytest.param(changed(addresses=["10.0.0.1"] * 9), id="nine addresses"),
        pytest.param(changed(addresses=["meetingroom.internal"]), id="a name as address"),
        pytest.param(changed(addresses=["fe80::1%eth0"]), id="an address with a scope"),
        pytest.param(changed(addresses=["10.0.0.01"]), id="an address in another form"),
        pytest.param(changed(addresses=["FD00::1"]), id="an address in capitals"),
        pytest.param(changed(addresses=[167772161]), id="an address as number"),
        pytest.param(changed(ca_sha256="0F" * 32), id="a hash in capitals"),
        pytest.param(changed(ca_sha256="0f" * 31), id="a short hash"),
        pytest.param(changed(token=TOKEN[1:]), id="a short token"),
        pytest.param(changed(token=TOKEN[1:] + "="), id="a padded token"),
        pytest.param(changed(room=""), id="no room"),
        pytest.param(changed(room="phòng"), id="a room that is no id"),
        pytest.param(changed(room_name=" "), id="a blank name"),
        pytest.param(changed(room_name="x" * 201), id="a long name"),
        pytest.param(changed(room_name="a\nb"), id="a name of two lines"),
        pytest.param(changed(room_name="a\u202eb"), id="a name that turns the line around"),
        pytest.param(changed(room_name="Hô\u0323i"), id="a name not in NFC"),
        pytest.param(changed(room_name="\ud800"), id="half a character"),
    ],
)
def test_anything_else_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(InvitationUnreadableError):
        decode_invitation(data)


def test_an_invitation_of_a_later_version_says_so() -> None:
    with pytest.raises(InvitationNewerError):
        decode_invitation(changed(v=2, kind="something new"))


@given(st.binary(max_size=300))
def test_garbage_is_refused_in_words(garbage: bytes) -> None:
    with pytest.raises(InvitationUnreadableError):
        decode_invitation(garbage)


@given(
    st.sampled_from(sorted([*asdict(INVITATION), "v"])),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=50),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=5,
    ),
)
def test_a_part_replaced_by_anything_is_read_exactly_or_refused(part: str, value: object) -> None:
    data = changed(**{part: value})

    try:
        invitation = decode_invitation(data)
    except (InvitationUnreadableError, InvitationNewerError):
        return
    assert encode_invitation(invitation) == data


@given(st.integers(0, len(WIRE) - 1), st.integers(1, 255))
def test_an_invitation_with_one_byte_changed_is_another_one_or_refused(
    at: int, change: int
) -> None:
    data = bytearray(WIRE)
    data[at] ^= change

    try:
        invitation = decode_invitation(bytes(data))
    except (InvitationUnreadableError, InvitationNewerError):
        return
    assert invitation != INVITATION


def test_the_token_does_not_show() -> None:
    assert TOKEN not in repr(INVITATION)
