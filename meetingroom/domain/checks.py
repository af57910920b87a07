"""Checks of single fields that every command shares."""

import unicodedata
from typing import Final

from meetingroom.domain.ids import is_id
from meetingroom.domain.refusals import MalformedError

TITLE_LETTERS: Final = 600
NAME_LETTERS: Final = 200
NOTE_LETTERS: Final = 4000

_CONTROL_ALLOWED: Final = frozenset("\n\t")


def check_text(text: str, most: int, *, least: int = 1) -> None:
    """Demand NFC text of ``least`` to ``most`` letters without control characters.

    Raises:
        MalformedError: it is shorter, longer, not NFC or holds a control character or
            one of Unicode's noncharacters, which XML (and so Word) can't hold.
    """
    if not least <= len(text) <= most or (least and not text.strip()):
        raise MalformedError
    if not unicodedata.is_normalized("NFC", text):
        raise MalformedError
    if any(_is_unprintable(letter) for letter in set(text) - _CONTROL_ALLOWED):
        raise MalformedError


def _is_unprintable(letter: str) -> bool:
    point = ord(letter)
    is_noncharacter = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
    return is_noncharacter or unicodedata.category(letter) in {"Cc", "Cs"}


def check_new_id(text: str) -> None:
    """Demand 1 to 64 ASCII letters, digits, ``-`` or ``_``.

    Raises:
        MalformedError: it is something else.
    """
    if not is_id(text):
        raise MalformedError
