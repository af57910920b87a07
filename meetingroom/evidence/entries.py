"""One entry of a log, and the bytes that are stored, hashed and shown for it, for ever."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, cast

import msgspec

from meetingroom.evidence import canonical
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.errors import MalformedEntryError, NotCanonicalError

VERSION: Final = 1
"""Version of the form of entries, their member `v`."""
HASH_BYTES: Final = 32
"""Length of a SHA-256 hash."""
SALT_BYTES: Final = 16
"""Length of an entry's salt."""
NO_PREVIOUS: Final = bytes(HASH_BYTES)
"""What entry 0 names as the leaf before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact in its place in a log.

    Attributes:
        log: the log's id: the room's id or the session's id.
        seq: place in the log, from 0, without gaps.
        prev: leaf hash of the entry before, 32 bytes; zeros for entry 0.
        salt: 16 random bytes, without which the hash of a withheld fact could be guessed.
        at_ms: the server's clock, milliseconds since 1970 UTC; may run backwards, order is `seq`.
        type: the fact's stable name and version, such as `vote_cast/1`.
        actor: who caused it.
        device: on which device.
        body: the fact's members.
    """

    log: str
    seq: int
    prev: bytes
    salt: bytes
    at_ms: int
    type: str
    actor: str
    device: str
    body: Mapping[str, JsonValue]


class _Members(msgspec.Struct, forbid_unknown_fields=True):
    v: Literal[1]
    log: str
    seq: int
    prev: str
    salt: str
    t: int
    type: str
    actor: str
    dev: str
    body: dict[str, object]


def seal(entry: Entry) -> bytes:
    """Write an entry as the bytes E that are stored, hashed and never written again.

    Raises:
        MalformedEntryError: a number is negative, or `prev` or `salt` has another length.
        NotCanonicalError: a text or the body has no canonical form.
    """
    _require_sound(entry)
    return canonical.encode(
        {
            "v": VERSION,
            "log": entry.log,
            "seq": entry.seq,
            "prev": to_text(entry.prev),
            "salt": to_text(entry.salt),
            "t": entry.at_ms,
            "type": entry.type,
            "actor": entry.actor,
            "dev": entry.device,
            "body": entry.body,
        }
    )


def unseal(sealed: bytes) -> Entry:
    """Read the bytes of an entry.

    Args:
        sealed: E, from anywhere.

    Raises:
        MalformedEntryError: canonical, but members are missing, unknown or of another kind.
        NotCanonicalError: not in canonical form.
    """
    value = canonical.decode(sealed)
    try:
        members = msgspec.convert(value, _Members)
        prev, salt = from_text(members.prev, HASH_BYTES), from_text(members.salt, SALT_BYTES)
    except (msgspec.ValidationError, NotCanonicalError) as error:
        raise MalformedEntryError(str(error)) from error
    entry = Entry(
        log=members.log,
        seq=members.seq,
        prev=prev,
        salt=salt,
        at_ms=members.t,
        type=members.type,
        actor=members.actor,
        device=members.dev,
        body=cast("Mapping[str, JsonValue]", members.body),  # decode has seen all of it
    )
    _require_sound(entry)
    return entry


def leaf_hash(sealed: bytes) -> bytes:
    """Hash the stored bytes of an entry as a leaf of RFC 9162: SHA-256 of 0x00 and E."""
    return hashlib.sha256(b"\x00" + sealed).digest()


def _require_sound(entry: Entry) -> None:
    if entry.seq < 0 or entry.at_ms < 0:
        raise MalformedEntryError("a place or a time is negative")
    if len(entry.prev) != HASH_BYTES or len(entry.salt) != SALT_BYTES:
        raise MalformedEntryError("the hash before has 32 bytes and the salt 16")
