"""Between values of the domain and what travels: bodies of facts and commands, snapshots."""

import dataclasses
from collections.abc import Mapping
from typing import TypeVar, cast

import msgspec

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.facts import SessionFact
from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.refusals import MalformedError
from meetingroom.domain.room import RoomFact
from meetingroom.domain.state import SessionState
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.entries import Entry, unseal
from meetingroom.evidence.errors import EvidenceError
from meetingroom.protocol.names import COMMANDS, ROOM_FACTS, SESSION_FACTS
from meetingroom.protocol.refusals import CommandUnknownError

V = TypeVar("V")


def body_of(value: SessionFact | RoomFact | SessionCommand) -> Mapping[str, JsonValue]:
    """Return a fact's or a command's fields as plain JSON values, keys as in the dataclass."""
    return cast("Mapping[str, JsonValue]", msgspec.to_builtins(value))


def command_of(name: str, body: Mapping[str, object]) -> SessionCommand:
    """Read a command that came over the wire; nothing about it is trusted.

    Raises:
        CommandUnknownError: this server knows no command of that name and version.
        MalformedError: a field is missing, unknown or of the wrong kind.
    """
    kind = COMMANDS.get(name)
    if kind is None:
        raise CommandUnknownError
    try:
        return _value_of(kind, body)
    except msgspec.ValidationError as error:
        raise MalformedError from error


def session_fact(sealed: bytes) -> Recorded[SessionFact]:
    """Read a fact of a session's log from its stored bytes E.

    Raises:
        BrokenLogError: the bytes are no entry, or their fact is unknown to this program.
    """
    entry = _entry(sealed)
    return Recorded(stamp=_stamp(entry), fact=_fact_of(SESSION_FACTS, entry))


def room_fact(sealed: bytes) -> Recorded[RoomFact]:
    """Read a fact of the room's log from its stored bytes E.

    Raises:
        BrokenLogError: the bytes are no entry, or their fact is unknown to this program.
    """
    entry = _entry(sealed)
    return Recorded(stamp=_stamp(entry), fact=_fact_of(ROOM_FACTS, entry))


def state_bytes(state: SessionState) -> bytes:
    """Write a session, or a view of it, as JSON."""
    return msgspec.json.encode(state)


def state_of(value: object) -> SessionState:
    """Read a session from parsed JSON.

    Raises:
        MalformedError: it is not a session's state.
    """
    try:
        return msgspec.convert(value, SessionState)
    except msgspec.ValidationError as error:
        raise MalformedError from error


def _entry(sealed: bytes) -> Entry:
    try:
        return unseal(sealed)
    except EvidenceError as error:
        raise BrokenLogError(str(error)) from error


def _stamp(entry: Entry) -> Stamp:
    return Stamp(at_ms=entry.at_ms, by=PersonId(entry.actor), device=DeviceId(entry.device))


def _fact_of(names: Mapping[str, type[V]], entry: Entry) -> V:
    kind = names.get(entry.type)
    if kind is None:
        raise BrokenLogError(f"{entry.log}[{entry.seq}]: {entry.type}")
    try:
        return _value_of(kind, entry.body)
    except msgspec.ValidationError as error:
        raise BrokenLogError(f"{entry.log}[{entry.seq}]: {error}") from error


def _value_of(kind: type[V], body: Mapping[str, object]) -> V:
    known = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # tables hold dataclasses only
    if unknown := set(body) - known:
        raise msgspec.ValidationError(f"unknown field {min(unknown)}")
    return msgspec.convert(body, kind)
