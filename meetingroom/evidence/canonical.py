"""The one way to write a value as bytes: JSON by RFC 8785, narrowed to what a fact needs.

Strings are NFC, numbers are integers that every JSON reader keeps exactly, there is no null and
no float, and keys are ASCII identifiers, for which the sorting by UTF-16 code units that RFC 8785
(3.2.3) asks for is the plain sorting of bytes. On these values msgspec writes the bytes of
RFC 8785; a test holds it against another implementation.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import msgspec

from meetingroom.evidence.errors import NotCanonicalError

JsonValue: TypeAlias = str | int | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
"""What a fact may be made of. `bool` is allowed too, being an `int` to the type checker."""

INTEGER_LIMIT: Final = 2**53 - 1
"""Largest magnitude of an integer (RFC 7493): beyond it some readers round."""

DEPTH_LIMIT: Final = 32
"""Deepest nesting of objects and arrays; a fact needs four."""

_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def encode(value: JsonValue) -> bytes:
    """Write a value in its one canonical form.

    Args:
        value: strings in NFC, integers within ±(2**53 - 1), booleans, sequences, and mappings whose
            keys are ASCII identifiers; at most 32 deep.

    Returns:
        UTF-8 bytes of RFC 8785 without a line end.

    Raises:
        NotCanonicalError: the value holds anything else.
    """
    try:
        return msgspec.json.encode(_plain(value, DEPTH_LIMIT), order="sorted")
    except UnicodeEncodeError as error:
        raise NotCanonicalError("a string holds half of a surrogate pair") from error


def decode(data: bytes) -> JsonValue:
    """Read canonical bytes.

    Args:
        data: from anywhere; nothing about it is trusted.

    Returns:
        The value, made of str, int, bool, list and dict.

    Raises:
        NotCanonicalError: not JSON, or not the very bytes that `encode` writes for its value.
    """
    try:
        value = msgspec.json.decode(data, type=object)
    except (ValueError, RecursionError) as error:
        raise NotCanonicalError(f"not JSON: {error}") from error
    plain = _plain(value, DEPTH_LIMIT)
    if encode(plain) != data:
        raise NotCanonicalError("the same value has another canonical form")
    return plain


def _plain(value: object, depth: int) -> JsonValue:
    match value:
        case str():
            return _text(value)
        case int():
            return _integer(value)
        case Mapping() | list() | tuple() if depth == 0:
            raise NotCanonicalError(f"nested deeper than {DEPTH_LIMIT}")
        case Mapping():
            return {_key(key): _plain(item, depth - 1) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item, depth - 1) for item in value]
        case _:
            raise NotCanonicalError(f"{type(value).__name__} has no canonical form here")


def _text(value: str) -> str:
    if not unicodedata.is_normalized("NFC", value):
        raise NotCanonicalError("a string is not in Unicode normal form C")
    return value


def _integer(value: int) -> int:
    if abs(value) > INTEGER_LIMIT:
        raise NotCanonicalError("an integer is beyond 2**53 - 1")
    return value


def _key(key: object) -> str:
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise NotCanonicalError(f"a key is not an ASCII identifier: {key!r:.40}")
    return key
