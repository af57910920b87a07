"""The recovery key as people copy it from paper: eight groups, each with a check of its own.

    key   = 160 random bits, 20 a group
    group = four characters of Crockford's base32 || check
    check = x¹·c₁ + x²·c₂ + x³·c₃ + x⁴·c₄ + number of the group, in GF(2)[x] / (x⁵ + x² + 1)

So a wrong character, two characters of a group exchanged and a group in the place of another are
always noticed, and the group can be named. Case does not matter, O is 0, and I and L are 1.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from meetingroom.trust.recovery_errors import (
    RecoveryKeyAccentedError,
    RecoveryKeyGroupError,
    RecoveryKeyMalformedError,
)

RECOVERY_KEY_BYTES: Final = 20
GROUPS: Final = 8
GROUP_LETTERS: Final = 5

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES: Final = {letter: value for value, letter in enumerate(_ALPHABET)}
_FORGIVEN: Final = str.maketrans("OIL", "011")
_BITS: Final = 5
_REDUCED: Final = 0b100101
_BETWEEN: Final = re.compile(r"[\s\-‐-―._,;:]+")


def make_recovery_key(entropy: Callable[[int], bytes]) -> bytes:
    """Draw a recovery key, 20 bytes.

    Args:
        entropy: returns as many random bytes as asked for.
    """
    return entropy(RECOVERY_KEY_BYTES)


def groups_of(key: bytes) -> tuple[str, ...]:
    """Return the eight groups of five characters in which a key is written down.

    Args:
        key: 20 bytes.

    Raises:
        ValueError: it has another length.
    """
    if len(key) != RECOVERY_KEY_BYTES:
        msg = f"a recovery key has {RECOVERY_KEY_BYTES} bytes"
        raise ValueError(msg)
    bits = int.from_bytes(key)
    count = GROUPS * (GROUP_LETTERS - 1)
    values = [bits >> _BITS * place & 31 for place in reversed(range(count))]
    size = GROUP_LETTERS - 1
    groups = [values[start : start + size] for start in range(0, count, size)]
    return tuple(
        "".join(_ALPHABET[value] for value in (*group, _check(number, group)))
        for number, group in enumerate(groups, start=1)
    )


def read_recovery_key(typed: str) -> bytes:
    """Return the key a person typed.

    Args:
        typed: the groups, in any case, with any blanks and dashes or none between them.

    Raises:
        RecoveryKeyAccentedError: it holds letters that no key has, as an input method makes them.
        RecoveryKeyMalformedError: it is empty, or has more than eight groups.
        RecoveryKeyGroupError: a group is missing or wrong; says which is the first.
    """
    groups = _typed_groups(typed)
    if not groups or len(groups) > GROUPS:
        raise RecoveryKeyMalformedError
    bits = 0
    for number in range(1, GROUPS + 1):
        group = groups[number - 1] if number <= len(groups) else ""
        bits = bits << _BITS * (GROUP_LETTERS - 1) | _bits_of(number, group)
    return bits.to_bytes(RECOVERY_KEY_BYTES)


def _typed_groups(typed: str) -> list[str]:
    pieces = [piece for piece in _BETWEEN.split(unicodedata.normalize("NFKC", typed)) if piece]
    if not all(piece.isascii() for piece in pieces):
        raise RecoveryKeyAccentedError
    joined = "".join(pieces).upper().translate(_FORGIVEN)
    # Whoever types blanks between groups says where they end; else every five begin another.
    if len(pieces) == 1 or len(joined) == GROUPS * GROUP_LETTERS:
        return [
            joined[start : start + GROUP_LETTERS] for start in range(0, len(joined), GROUP_LETTERS)
        ]
    return [piece.upper().translate(_FORGIVEN) for piece in pieces]


def _bits_of(number: int, group: str) -> int:
    values = [_VALUES.get(letter, -1) for letter in group]
    if len(values) != GROUP_LETTERS or min(values) < 0:
        raise RecoveryKeyGroupError(number)
    *data, check = values
    if check != _check(number, data):
        raise RecoveryKeyGroupError(number)
    bits = 0
    for value in data:
        bits = bits << _BITS | value
    return bits


def _check(number: int, values: Sequence[int]) -> int:
    check = number
    for place, value in enumerate(values, start=1):
        for _ in range(place):
            value = _times_x(value)  # noqa: PLW2901 - multiplied once for each place
        check ^= value
    return check


def _times_x(value: int) -> int:
    doubled = value << 1
    return doubled ^ _REDUCED if doubled & 0b100000 else doubled
