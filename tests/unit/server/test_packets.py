import pytest
from hypothesis import given
from hypothesis import strategies as st
from socketio import packet

from meetingroom.server.packets import MALFORMED, WirePacket


def read(text: object) -> WirePacket:
    return WirePacket(encoded_packet=text)


def test_an_event_goes_to_the_wire_and_back_with_its_letters() -> None:
    sent = WirePacket(packet.EVENT, data=["join", {"tên": "kỳ họp"}], id=7).encode()

    back = read(sent)

    assert "kỳ họp" in sent
    assert (back.packet_type, back.id, back.data) == (packet.EVENT, 7, ["join", {"tên": "kỳ họp"}])


def test_an_acknowledgement_keeps_its_number() -> None:
    sent = WirePacket(packet.ACK, data=[{"ok": True}], id=3).encode()

    assert sent == '33[{"ok":true}]'


@pytest.mark.parametrize(
    "text",
    [
        "",
        None,
        True,
        [1],
        "9",
        "4",
        "2",
        "2{}",
        "2[]",
        "2[7]",
        '2["connect",{}]',
        '2["disconnect"]',
        '51-["join",{"_placeholder":true,"num":0}]',
        '61-7["x"]',
        "0[1]",
        "2" + "[" * 60_000,
        b"\x00\xff",
    ],
)
def test_what_is_no_event_is_read_as_a_malformed_one(text: object) -> None:
    back = read(text)

    assert (back.packet_type, back.data) == (packet.EVENT, [MALFORMED])
    assert back.namespace is None


def test_a_malformed_event_can_still_be_answered() -> None:
    assert read("27{}").id == 7


@given(st.text() | st.binary() | st.from_regex(r"[0-6][0-9]*-?(/[a-z]*,)?[0-9]*.*"))
def test_reading_never_raises_and_never_waits_for_attachments(text: str | bytes) -> None:
    back = read(text)

    assert back.packet_type in {packet.CONNECT, packet.DISCONNECT, packet.EVENT, packet.ACK}
    if back.packet_type == packet.EVENT:
        assert isinstance(back.data, list)
        assert isinstance(back.data[0], str)
