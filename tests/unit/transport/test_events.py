import msgspec
import pytest

from meetingroom.protocol.messages import Frame, Goodbye, Joined
from meetingroom.sync.ports import ServerRefusedError
from meetingroom.transport.events import read_acknowledged, read_event


def test_an_event_is_read_by_its_name() -> None:
    event = read_event("goodbye", {"code": "device_revoked", "sentence": "No.", "more": 1})

    assert event == Goodbye(code="device_revoked", sentence="No.")


def test_a_frame_names_its_ends_as_on_the_wire() -> None:
    payload = {"session": "s", "from": 3, "to": 5, "facts": [], "note": ""}

    assert read_event("frame", payload) == Frame(session="s", start=3, end=5, facts=(), note="")


@pytest.mark.parametrize("payload", [None, [], "frame", {"session": "s"}, {"from": "3"}])
def test_an_event_of_another_shape_is_not_read(payload: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        read_event("frame", payload)


def test_what_was_promised_is_read() -> None:
    payload = {"ok": True, "position": 3, "snapshot": False, "now_ms": 5}

    assert read_acknowledged(payload, Joined).position == 3


def test_an_object_with_a_code_is_a_refusal() -> None:
    with pytest.raises(ServerRefusedError) as refused:
        read_acknowledged({"ok": False, "code": "malformed", "sentence": "No."}, Joined)

    assert refused.value.refusal.code == "malformed"


@pytest.mark.parametrize("payload", [None, 7, {}, {"code": 7}])
def test_neither_promised_nor_refused_is_not_read(payload: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        read_acknowledged(payload, Joined)
