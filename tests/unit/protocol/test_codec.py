import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.facts import SessionFact
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.refusals import MalformedError
from meetingroom.domain.room import RoomFact
from meetingroom.domain.state import SessionState
from meetingroom.evidence import canonical
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.entries import Entry, seal
from meetingroom.protocol.codec import (
    body_of,
    command_of,
    room_fact,
    session_fact,
    state_bytes,
    state_of,
)
from meetingroom.protocol.names import COMMANDS, ROOM_FACTS, SESSION_FACTS, command_name, fact_name
from meetingroom.protocol.refusals import CommandUnknownError
from tests.helpers.people import AN, CLERK
from tests.helpers.sessions import ballot_open, device_of, in_session, opened, voting
from tests.unit.protocol.values import values_of

_STAMP = Stamp(at_ms=1_783_650_000_000, by=CLERK, device=device_of(CLERK))


def _sealed(name: str, body: Mapping[str, JsonValue]) -> bytes:
    return seal(
        Entry(
            log="ky-hop-3",
            seq=5,
            prev=bytes(32),
            salt=bytes(16),
            at_ms=_STAMP.at_ms,
            type=name,
            actor=_STAMP.by,
            device=_STAMP.device,
            body=body,
        )
    )


@pytest.mark.parametrize("kind", SESSION_FACTS.values(), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_fact_of_a_session_comes_back_from_its_stored_bytes(
    kind: type[SessionFact], data: st.DataObject
) -> None:
    fact = data.draw(values_of(kind))

    sealed = _sealed(fact_name(fact), body_of(fact))

    assert session_fact(sealed) == Recorded(stamp=_STAMP, fact=fact)


@pytest.mark.parametrize("kind", ROOM_FACTS.values(), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_fact_of_the_room_comes_back_from_its_stored_bytes(
    kind: type[RoomFact], data: st.DataObject
) -> None:
    fact = data.draw(values_of(kind))

    sealed = _sealed(fact_name(fact), body_of(fact))

    assert room_fact(sealed) == Recorded(stamp=_STAMP, fact=fact)


@pytest.mark.parametrize("kind", COMMANDS.values(), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_a_command_comes_back_from_the_wire(
    kind: type[SessionCommand], data: st.DataObject
) -> None:
    command = data.draw(values_of(kind))

    body = json.loads(canonical.encode(body_of(command)))

    assert command_of(command_name(command), body) == command


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_with_an_unknown_field_is_malformed(name: str) -> None:
    with pytest.raises(MalformedError):
        command_of(name, {"extra": 1})


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"ballot": "b"},
        {"ballot": "b", "choice": "maybe"},
        {"ballot": "b", "choice": None},
        {"ballot": 5, "choice": "abstain"},
        {"ballot": ["b"], "choice": "abstain"},
        {"ballot": "b", "choice": "abstain", "deputy": "an"},
    ],
)
def test_a_vote_with_a_field_missing_wrong_or_unknown_is_malformed(body: dict[str, object]) -> None:
    with pytest.raises(MalformedError):
        command_of("cast_vote/1", body)


@pytest.mark.parametrize("name", ["", "cast_vote", "cast_vote/2", "vote_cast/1"])
def test_a_command_of_another_name_or_version_is_unknown(name: str) -> None:
    with pytest.raises(CommandUnknownError):
        command_of(name, body_of(voting()))


def test_a_fact_this_program_does_not_know_breaks_the_log() -> None:
    for name in ("vote_cast/2", "person_registered/1", "cast_vote/1"):
        with pytest.raises(BrokenLogError, match="ky-hop-3"):
            session_fact(_sealed(name, {}))


def test_a_fact_of_a_session_breaks_the_log_of_the_room() -> None:
    with pytest.raises(BrokenLogError):
        room_fact(_sealed("session_opened/1", body_of(opened())))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"ballot": "b", "deputy": "an", "choice": "maybe"},
        {"ballot": "b", "deputy": "an", "choice": "abstain", "extra": 1},
    ],
)
def test_a_fact_with_a_field_missing_wrong_or_unknown_breaks_the_log(
    body: dict[str, JsonValue],
) -> None:
    with pytest.raises(BrokenLogError, match=r"ky-hop-3\[5\]"):
        session_fact(_sealed("vote_cast/1", body))


@pytest.mark.parametrize("sealed", [b"", b"{}", b"\xff", b'{"v":1}', b'{"v": 1}'])
def test_bytes_that_are_no_entry_break_the_log(sealed: bytes) -> None:
    with pytest.raises(BrokenLogError):
        session_fact(sealed)
    with pytest.raises(BrokenLogError):
        room_fact(sealed)


def test_a_played_session_comes_back_from_its_snapshot() -> None:
    play = ballot_open().after((AN, voting()))

    assert state_of(json.loads(state_bytes(play.state))) == play.state


@given(state=values_of(SessionState))
def test_any_state_comes_back_from_its_snapshot(state: SessionState) -> None:
    assert state_of(json.loads(state_bytes(state))) == state


@pytest.mark.parametrize("value", [None, [], {}, {"session": "a"}, "text"])
def test_what_is_no_state_is_malformed(value: object) -> None:
    with pytest.raises(MalformedError):
        state_of(value)


def test_a_newer_server_may_send_a_state_with_more_in_it() -> None:
    state = in_session().state
    value = {**json.loads(state_bytes(state)), "added_later": 1}

    assert state_of(value) == state
