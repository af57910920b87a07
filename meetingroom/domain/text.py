"""Vietnamese text: NFC, folding for search, sorting of names, figures and dates in words.

One NFC character folds to exactly one character, so offsets stay valid.
"""

import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from meetingroom.domain.values import Language

VIETNAM: Final = timezone(timedelta(hours=7))

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}
# Order of tones: level, grave, hook above, tilde, acute, dot below.
_TONE: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

_FIGURES: Final = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín")
_ALONE: Final = {1: "Nhất", 4: "Tư"}
_AFTER_TEN: Final = {5: "Lăm"}
_AFTER_TENS: Final = {1: "Mốt", 4: "Tư", 5: "Lăm"}


def nfc(text: str) -> str:
    """Return the text in precomposed form, the only form inside the program."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """Return NFC text without case and diacritics, letter for letter; đ becomes d."""
    return "".join(_folded_letter(letter) for letter in nfc(text))


def _folded_letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    plain = "".join(
        part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part)
    ).lower()
    return plain if len(plain) == 1 else letter


_WordKey = tuple[tuple[int, ...], tuple[int, ...]]
NameKey = tuple[tuple[_WordKey, ...], ...]


def name_key(name: str) -> NameKey:
    """Return the key by which people are sorted: given name, then middle, then family name.

    Args:
        name: a full name, family name first.
    """
    words = [_word_key(word) for word in nfc(name).lower().split()]
    given, before = words[-1:], words[:-1]
    return tuple(given), tuple(before[1:]), tuple(before[:1])


def _word_key(word: str) -> _WordKey:
    # As in a dictionary: the letters of the whole word first, its tones only between equals.
    ranks, tones = zip(*map(_letter_key, word), strict=True)
    return ranks, tones


def _letter_key(letter: str) -> tuple[int, int]:
    parts = unicodedata.normalize("NFD", letter)
    tone = max(_TONE.get(part, 0) for part in parts)
    base = nfc("".join(part for part in parts if part not in _TONE))
    return _RANK.get(base, len(_RANK) + ord(base[0]) if base else 0), tone


def ordinal(number: int) -> str:
    """Return an ordinal in words from 1 to 99, else in digits: ``thứ Hai Mươi Mốt``."""
    if not 1 <= number <= 99:
        return ordinal_figure(number)
    tens, ones = divmod(number, 10)
    return " ".join(("thứ", *_tens_words(tens), *_ones_words(tens, ones)))


def ordinal_figure(number: int) -> str:
    """Return an ordinal in digits, as ``thứ 3``."""
    return f"thứ {number}"


def _tens_words(tens: int) -> tuple[str, ...]:
    if tens > 1:
        return _FIGURES[tens - 1], "Mươi"
    return ("Mười",) if tens else ()


def _ones_words(tens: int, ones: int) -> tuple[str, ...]:
    if not ones:
        return ()
    changed = (_ALONE, _AFTER_TEN, _AFTER_TENS)[min(tens, 2)]
    return (changed.get(ones, _FIGURES[ones - 1]),)


def percent(hundredths_of_percent: int, language: Language = Language.VIETNAMESE) -> str:
    """Return a percentage with two decimals, as ``89,29%`` or, in English, ``89.29%``."""
    whole, part = divmod(hundredths_of_percent, 100)
    comma = "." if language is Language.ENGLISH else ","
    return f"{whole}{comma}{part:02d}%"


def padded(number: int, language: Language = Language.VIETNAMESE) -> str:
    """Return a count as documents write it: two digits at least, as ``02``; in English ``2``."""
    return f"{number}" if language is Language.ENGLISH else f"{number:02d}"


def local(at_ms: int) -> datetime:
    """Return a server time (UTC, milliseconds) as the time on the wall in Vietnam."""
    return (datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=at_ms)).astimezone(VIETNAM)


def clock_words(at_ms: int) -> str:
    """Return the hour and minute in words, as ``08 giờ 30 phút``."""
    at = local(at_ms)
    return f"{at.hour:02d} giờ {at.minute:02d} phút"


def clock_time(at_ms: int) -> str:
    """Return a time of day in Vietnam as screens show it, as ``08:05``."""
    return f"{local(at_ms):%H:%M}"


def date_words(at_ms: int) -> str:
    """Return a date as documents write it: days below 10 and months 1 and 2 are padded."""
    at = local(at_ms)
    month = f"{at.month:02d}" if at.month <= 2 else str(at.month)
    return f"ngày {at.day:02d} tháng {month} năm {at.year}"
