"""What everything in a record is written in: canonical JSON, base64, trees of hashes."""

import json
import re
import unicodedata
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import TypeAlias, TypeVar

Said: TypeAlias = tuple[str, str]  # a sentence in Vietnamese and in English
Object: TypeAlias = dict[str, object]
Fact: TypeAlias = tuple[str, str | None, Object]  # place, type (None when withheld), body
T = TypeVar("T")

SIZE_LIMIT, MEMBER_LIMIT, LOG_LIMIT, TEXT_LIMIT = 2**31 - 1, 2_000, 2**28, 2**24
ID, KEY, NAME = r"[A-Za-z0-9_-]{1,64}", r"[A-Za-z_][A-Za-z0-9_]*", r"[A-Za-z0-9._/-]+"


class WrongError(Exception):
    """Something is wrong at a place: a member, a line of it (`member:line`), or a byte."""


def need(holds: object, place: str, vi: str, en: str) -> None:
    """Raise WrongError with the sentence in both languages unless something holds."""
    if not holds:
        raise WrongError(f"{place}: {vi}", f"{place}: {en}")


def canonical(place: str, raw: bytes, keys: str = KEY) -> Object:
    """Read an object from its canonical JSON; `keys` is a pattern for its keys."""
    try:
        value = json.loads(raw.decode())
        if isinstance(value, dict) and is_plain(value, keys, 32) and written(value) == raw:
            return value
    except (ValueError, RecursionError):
        pass
    raise WrongError(f"{place}: không đúng định dạng chuẩn", f"{place}: not canonical")


def written(value: object) -> bytes:
    """Write canonical JSON; with ASCII keys and integers this is RFC 8785."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def is_plain(value: object, keys: str, depth: int) -> bool:
    """Refuse null, fractions, great integers, text that is not NFC, other keys, deep nesting."""
    if isinstance(value, dict):
        fits = all(re.fullmatch(keys, key) for key in value)
        return fits and is_plain(list(value.values()), keys, depth)
    if isinstance(value, list):
        return depth > 0 and all(is_plain(item, keys, depth - 1) for item in value)
    if isinstance(value, str):
        return unicodedata.is_normalized("NFC", value)
    return isinstance(value, int) and abs(value) < 2**53


def field(place: str, value: object, name: str, kind: type[T]) -> T:
    """Return a member of an object; it has to be of a kind."""
    found = value.get(name) if isinstance(value, dict) else None
    if isinstance(found, kind) and not isinstance(found, bool):
        return found
    raise WrongError(f"{place}: thiếu hoặc sai mục {name}", f"{place}: {name} missing or wrong")


def unbase64(place: str, text: str, length: int) -> bytes:
    """Read base64 of a known length in its one spelling."""
    try:
        data = b64decode(text, validate=True)
    except ValueError:
        data = b""
    fits = len(data) == length and b64encode(data).decode() == text
    need(fits, place, f"không phải base64 của {length} byte", f"not base64 of {length} bytes")
    return data


def root(leaves: list[bytes]) -> bytes:
    """Return the root of RFC 9162 over some leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    middle = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root(leaves[:middle]) + root(leaves[middle:])).digest()
