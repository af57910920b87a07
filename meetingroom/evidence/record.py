"""The record of a session as files: how logs and register are written down, and the manifest.

Both sides need the same bytes: who exports a record hashes these files into the manifest, and the
server signs the manifest only if they are the very files it would write itself.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from meetingroom.evidence import canonical
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.chain import Line, Withheld, write_line
from meetingroom.evidence.entries import HASH_BYTES

FORMAT: Final = 1
"""Version of the record's form."""

SIGNED_PREFIX: Final = b"meetingroom bundle manifest 1\n"
"""What is signed before the manifest, so that the signature is good for nothing else."""

REGISTER: Final = "register.json"
ROOM_LOG: Final = "logs/room.jsonl"
SESSION_LOG: Final = "logs/session.jsonl"
ROOM_HEAD: Final = "heads/room.txt"
SESSION_HEAD: Final = "heads/session.txt"


class FileFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the manifest says of a member: its lower-case hex SHA-256 and its size in bytes."""

    sha256: str
    size: int = msgspec.field(name="bytes")


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `manifest.json` says: the members, but for itself and its signature."""

    format: int
    room: str
    session: str
    files: dict[str, FileFacts]

    def encoded(self) -> bytes:
        """Return the canonical bytes that are signed."""
        return msgspec.json.encode(self, order="sorted")


def facts_of(content: bytes | memoryview) -> FileFacts:
    """Return what a manifest has to say of a member's content."""
    return FileFacts(sha256=hashlib.sha256(content).hexdigest(), size=len(content))


def record_lines(entries: Iterable[str], first_seq: int = 0) -> tuple[Line, ...]:
    """Read a log as the server exports it.

    Args:
        entries: each entry E as text, or the base64 of a withheld entry's leaf hash, in order and
            without a gap.
        first_seq: place in the log of the first of them.

    Raises:
        NotCanonicalError: a text is neither an object of JSON nor the base64 of 32 bytes.
    """
    return tuple(
        text.encode()
        if text.startswith("{")
        else Withheld(seq=seq, leaf=from_text(text, HASH_BYTES))
        for seq, text in enumerate(entries, first_seq)
    )


def log_file(log: Iterable[Line]) -> bytes:
    """Write a log as a file: one line an entry."""
    return b"".join(write_line(line) + b"\n" for line in log)


def register_file(people: Iterable[Mapping[str, JsonValue]]) -> bytes:
    """Write the register as a file: each entry as it was hashed, with its salt.

    Raises:
        NotCanonicalError: an entry has no canonical form.
    """
    return canonical.encode({"people": list(people)})
