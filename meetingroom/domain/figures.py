"""Counts and sizes as screens show them, with the separators of the reader's language."""

from typing import Final

from meetingroom.domain.values import Language

_MB: Final = 1_000_000


def grouped(number: int, language: Language = Language.VIETNAMESE) -> str:
    """Return a count in groups of three, as ``1.246`` or, in English, ``1,246``."""
    english = f"{number:,}"
    return english if language is Language.ENGLISH else english.replace(",", ".")


def file_size(size: int, language: Language = Language.VIETNAMESE) -> str:
    """Return a file's size in megabytes with one decimal, as ``22,4 MB``.

    Args:
        size: bytes, 0 or more; what is not nothing is at least ``0,1 MB``.
        language: of the reader.
    """
    tenths = max((10 * size + _MB // 2) // _MB, min(size, 1))
    comma = "." if language is Language.ENGLISH else ","
    whole = grouped(tenths // 10, language)
    return f"{whole} MB" if tenths % 10 == 0 else f"{whole}{comma}{tenths % 10} MB"
