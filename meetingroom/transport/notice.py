"""What a server says of its room to the whole network, and what may be read out of such words.

Pure. Anybody on the network may say anything, so nothing read here is trusted: it is bounded and
well formed, or left out. Who answers at such an address still has to show the room's certificate.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final

from meetingroom.domain.ids import RoomId, is_id
from meetingroom.domain.text import nfc
from meetingroom.protocol.versions import NEWEST

SERVICE: Final = "_meetingroom._tcp.local."
"""The type of the service, in full."""

CA_HINT_DIGITS: Final = 16
"""How much of the authority's fingerprint is said: enough to tell rooms apart, never to trust."""

NAME_MAX_BYTES: Final = 250
"""Longest name: one string of a TXT record holds 255 bytes, of which ``name=`` takes five."""

ADDRESSES_MAX: Final = 8
"""As many as an invitation holds."""

_CUT: Final = "…"
_HINT: Final = re.compile(rb"[0-9a-f]{%d}" % CA_HINT_DIGITS)
_VERSION: Final = re.compile(rb"[1-9][0-9]{0,2}")
_UNFIT_FOR_A_LINE: Final = frozenset({"Zl", "Zp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomNotice:
    """What a server says of its room.

    Attributes:
        room: the room's id.
        name: for people, NFC, 1 to 200 characters, no control characters.
        ca_sha256: SHA-256 of the authority's DER, 64 lower-case hex digits.
    """

    room: RoomId
    name: str
    ca_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRoom:
    """A room that somebody on the network says is there. A hint, whoever said it.

    Attributes:
        room: an id.
        name: NFC, one line of 1 to 250 printable characters; a long one ends in ``…``.
        addresses: 1 to 8 IP addresses in their canonical form, without a scope.
        port: 1 to 65535.
        protocol: the newest version its server speaks, 1 to 999.
        ca_hint: the first 16 hex digits of the authority's SHA-256.
    """

    room: RoomId
    name: str
    addresses: tuple[str, ...]
    port: int
    protocol: int
    ca_hint: str


def properties_of(notice: RoomNotice) -> dict[str, bytes]:
    """Return the TXT record of a room; no key and value together exceed 255 bytes."""
    return {
        "v": b"%d" % NEWEST,
        "room": notice.room.encode(),
        "name": _shortened(notice.name).encode(),
        "ca": notice.ca_sha256[:CA_HINT_DIGITS].encode(),
    }


def label_of(room: RoomId, addresses: Sequence[str], port: int) -> str:
    """Return a server's own label: no other has it, so two that begin at once do not collide.

    Returns:
        At most 53 bytes of ASCII; a label holds 63, and a number may be set behind it.
    """
    place = " ".join((room, *addresses, str(port)))
    return f"{room[:40]}-{sha256(place.encode()).hexdigest()[:12]}"


def found_room(
    properties: Mapping[bytes, bytes | None], addresses: Sequence[str], port: int | None
) -> FoundRoom | None:
    """Read a room out of what somebody said; nothing when a part is missing or nonsense.

    Keys of later versions are passed over.

    Args:
        properties: of the TXT record, values of any length and content.
        addresses: what was said to be addresses.
        port: what was said to be the port.
    """
    room, name = _text(properties.get(b"room")), _name(properties.get(b"name"))
    version, hint = properties.get(b"v") or b"", properties.get(b"ca") or b""
    usable = usable_addresses(addresses)
    if not is_id(room) or not name or not usable or not 1 <= (port or 0) <= 65_535:
        return None
    if not _VERSION.fullmatch(version) or not _HINT.fullmatch(hint):
        return None
    return FoundRoom(
        room=RoomId(room),
        name=name,
        addresses=usable,
        port=port or 0,
        protocol=int(version),
        ca_hint=hint.decode(),
    )


def usable_addresses(addresses: Sequence[str]) -> tuple[str, ...]:
    """Return those at which one machine may be reached, in their order, at most 8."""
    return tuple(dict.fromkeys(_usable(addresses)))[:ADDRESSES_MAX]


def _usable(addresses: Sequence[str]) -> Iterator[str]:
    for text in addresses:
        try:
            address = ip_address(text)
        except ValueError:
            continue
        if _is_of_one_machine(address):
            yield str(address)


def _is_of_one_machine(address: IPv4Address | IPv6Address) -> bool:
    if address.is_loopback:
        return True
    # A link-local one of IPv6 needs a scope, which names a network card of the other machine.
    is_scoped = address.version == 6 and address.is_link_local
    return not (is_scoped or address.is_multicast or address.is_reserved or address.is_unspecified)


def _name(value: bytes | None) -> str:
    text = nfc(_text(value)).strip()
    return text if len(text) <= NAME_MAX_BYTES and all(map(_fits_a_line, text)) else ""


def _text(value: bytes | None) -> str:
    try:
        return (value or b"")[: NAME_MAX_BYTES + 1].decode()
    except UnicodeDecodeError:
        return ""


def _fits_a_line(letter: str) -> bool:
    # Among what is left out are the letters that turn the direction of writing round.
    category = unicodedata.category(letter)
    return not category.startswith("C") and category not in _UNFIT_FOR_A_LINE


def _shortened(name: str) -> str:
    data = name.encode()
    if len(data) <= NAME_MAX_BYTES:
        return name
    length = len(data[: NAME_MAX_BYTES - len(_CUT.encode())].decode(errors="ignore"))
    # Where no composed letter exists, marks stand behind the letter that they belong to.
    while length and unicodedata.combining(name[length]):
        length -= 1
    return name[:length].rstrip() + _CUT
