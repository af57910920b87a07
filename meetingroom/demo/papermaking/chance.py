"""Choices that look like chance and are the same every time.

They are drawn from a hash of what they are for, so adding one never changes another.
"""

import hashlib
import re
from collections.abc import Sequence
from typing import Final, TypeVar

T = TypeVar("T")

_ALTERNATIVES: Final = re.compile(r"<([^<>]*)>")


def between(label: str, least: int, most: int) -> int:
    """Draw a whole number from `least` to `most`, both included, for what `label` names."""
    drawn = int.from_bytes(hashlib.sha256(label.encode()).digest()[:8], "big")
    return least + drawn % (most - least + 1)


def one_of(label: str, choices: Sequence[T]) -> T:
    """Draw one of `choices`, which must not be empty, for what `label` names."""
    return choices[between(label, 0, len(choices) - 1)]


def worded(label: str, text: str) -> str:
    """Settle each `<one|or|another>` in a text for one of its wordings."""
    places = iter(range(len(text)))
    return _ALTERNATIVES.sub(
        lambda found: one_of(f"{label}/{next(places)}", found[1].split("|")), text
    )
