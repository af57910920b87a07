"""What a QR or a USB file carries to a device: where the server is and how to know it.

The form is one line of JSON with sorted keys and no blanks, UTF-8; anything else is refused, so
that there is one form to test and to write another seat from.
"""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final

from meetingroom.domain.ids import RoomId, is_id
from meetingroom.trust.errors import InvitationNewerError, InvitationUnreadableError

INVITATION_MAX_BYTES: Final = 2048
"""Longest invitation: a QR of level L holds 2,953 bytes, and a camera reads smaller ones better."""

_VERSION: Final = 1
_ADDRESSES_MAX: Final = 8
_ROOM_NAME_MAX: Final = 200
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation to pair one device; the token is kept out of every ``repr``.

    Attributes:
        room: the room's id.
        room_name: for people, NFC, 1 to 200 characters, no control characters.
        ca_sha256: SHA-256 of the authority's DER, 64 lower-case hex digits.
        addresses: 1 to 8 IP addresses in their canonical form, the likeliest first.
        port: 1 to 65535.
        token: used once, 43 characters of base64url (256 bits).

    Raises:
        ValueError: a part is outside its range.
    """

    room: RoomId
    room_name: str
    ca_sha256: str
    addresses: tuple[str, ...]
    port: int
    token: str = field(repr=False)

    def __post_init__(self) -> None:
        _expect(is_id(self.room), "room")
        _expect(_is_name(self.room_name), "room_name")
        _expect(_HASH.fullmatch(self.ca_sha256) is not None, "ca_sha256")
        _expect(1 <= len(self.addresses) <= _ADDRESSES_MAX, "addresses")
        _expect(all(_is_address(each) for each in self.addresses), "addresses")
        # JSON's true is Python's 1.
        _expect(self.port is not True and 1 <= self.port <= 65_535, "port")
        _expect(_TOKEN.fullmatch(self.token) is not None, "token")


def encode_invitation(invitation: Invitation) -> bytes:
    """Return the invitation as the bytes of its file or QR."""
    parts = {
        "addresses": invitation.addresses,
        "ca_sha256": invitation.ca_sha256,
        "port": invitation.port,
        "room": invitation.room,
        "room_name": invitation.room_name,
        "token": invitation.token,
        "v": _VERSION,
    }
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def decode_invitation(data: bytes) -> Invitation:
    """Read an invitation.

    Args:
        data: bytes of a file or a QR, from anywhere.

    Raises:
        InvitationNewerError: it is of a later version of this program.
        InvitationUnreadableError: it is not an invitation in its one form.
    """
    if len(data) > INVITATION_MAX_BYTES:
        raise InvitationUnreadableError
    try:
        parts = json.loads(data.decode())
        _expect_known_version(parts)
        invitation = _from_parts(parts)
        is_exact = encode_invitation(invitation) == data
    # Garbage nested deep enough exhausts the parser's stack before it is seen to be garbage.
    except (ValueError, RecursionError) as error:
        raise InvitationUnreadableError from error
    if not is_exact:
        raise InvitationUnreadableError
    return invitation


def _expect_known_version(parts: object) -> None:
    match parts:
        case {"v": int(version)} if version > _VERSION:
            raise InvitationNewerError


def _from_parts(parts: object) -> Invitation:
    match parts:
        case {
            "addresses": list(addresses),
            "ca_sha256": str(ca_sha256),
            "port": int(port),
            "room": str(room),
            "room_name": str(room_name),
            "token": str(token),
        }:
            return Invitation(
                room=RoomId(room),
                room_name=room_name,
                ca_sha256=ca_sha256,
                addresses=tuple(str(each) for each in addresses),
                port=port,
                token=token,
            )
        case _:
            msg = "parts are missing or of another kind"
            raise ValueError(msg)


def _is_name(text: str) -> bool:
    is_plain = not any(unicodedata.category(each).startswith("C") for each in text)
    is_short = len(text.strip()) > 0 and len(text) <= _ROOM_NAME_MAX
    return is_plain and is_short and unicodedata.is_normalized("NFC", text)


def _is_address(text: str) -> bool:
    # A scope (fe80::1%eth0) names a network card of the server's, not of the device's.
    return str(ip_address(text)) == text and "%" not in text


def _expect(holds: bool, part: str) -> None:  # noqa: FBT001 - the condition is what it is about
    if not holds:
        msg = f"{part} is outside its range"
        raise ValueError(msg)
