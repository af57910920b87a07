"""Signed heads: the size and root of a log at one moment, as a note that the room's key signs.

The note is a C2SP *signed note* with exactly one signature: the head's text, an empty line, and
"— <room> <base64 of the key's id and the Ed25519 signature>".
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.entries import HASH_BYTES
from meetingroom.evidence.errors import BadNoteError, BadSignatureError, NotCanonicalError

Sign: TypeAlias = Callable[[bytes], bytes]
"""Signs a message with the room's Ed25519 key and returns the signature, 64 bytes."""

CheckSignature: TypeAlias = Callable[[bytes, bytes, bytes], bool]
"""Tells whether public key (32 bytes), message and signature (64 bytes) fit; never raises."""

KEY_ID_BYTES: Final = 4
"""Length of a key's short name in a note."""

SIGNATURE_BYTES: Final = 64
"""Length of an Ed25519 signature."""

PUBLIC_KEY_BYTES: Final = 32
"""Length of an Ed25519 public key."""

_ED25519: Final = b"\x01"
_NOTE: Final = re.compile(
    r"([^\s/+]+/[^\s/+]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]+=*)\n"
    r"\n\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a log was at one moment.

    Attributes:
        origin: `<room>/<log>`; the room's own log is `<room>/<room>`.
        size: number of entries.
        root: root of the Merkle tree over them, 32 bytes.
    """

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """Return the three lines that are signed."""
        return f"{self.origin}\n{self.size}\n{to_text(self.root)}\n"


def origin_of(room: str, log: str) -> str:
    """Name a log of a room as its heads do; the room's own log has the room's id."""
    return f"{room}/{log}"


def key_id(name: str, public_key: bytes) -> bytes:
    """Return the four bytes by which a note tells which key signed it.

    Args:
        name: the key's name: the room's id.
        public_key: raw Ed25519 public key, 32 bytes.
    """
    named_key = name.encode() + b"\n" + _ED25519 + public_key
    return hashlib.sha256(named_key).digest()[:KEY_ID_BYTES]


def sign_head(head: Head, room: str, public_key: bytes, sign: Sign) -> str:
    """Write a head as a note signed by the room's key.

    Args:
        head: what is signed.
        room: the room's id, which is the key's name.
        public_key: raw Ed25519 public key of the room, 32 bytes.
        sign: signs with the key that belongs to it.
    """
    signature = to_text(key_id(room, public_key) + sign(head.text().encode()))
    return f"{head.text()}\n\u2014 {room} {signature}\n"


def open_note(note: str, room: str, public_key: bytes, check_signature: CheckSignature) -> Head:
    """Read a signed note and check its signature.

    Args:
        note: from anywhere.
        room: the room whose head it has to be.
        public_key: raw Ed25519 public key of the room, 32 bytes.
        check_signature: checks Ed25519.

    Raises:
        BadNoteError: not the form of a head's note, or the head of another room.
        BadSignatureError: another key signed it, or another text was signed.
    """
    parts = _NOTE.fullmatch(note)
    if parts is None:
        raise BadNoteError("this is not a note of a head")
    origin, size, root, name, signed = parts.groups()
    if name != room or not origin.startswith(f"{room}/"):
        raise BadNoteError(f"this head is of {origin} and signed as {name}")
    try:
        head = Head(origin=origin, size=int(size), root=from_text(root, HASH_BYTES))
        mark = from_text(signed, KEY_ID_BYTES + SIGNATURE_BYTES)
    except NotCanonicalError as error:
        raise BadNoteError(str(error)) from error
    signature = mark[KEY_ID_BYTES:]
    if mark[:KEY_ID_BYTES] != key_id(room, public_key):
        raise BadSignatureError("another key signed this head")
    if not check_signature(public_key, head.text().encode(), signature):
        raise BadSignatureError("the signature does not fit this head")
    return head
