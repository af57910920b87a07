"""Parts of a file, as RFC 9110 asks for them: one range of bytes, or the whole."""

import re
from dataclasses import dataclass
from typing import Final

from meetingroom.server.errors import RangeUnfitError

_RANGE: Final = re.compile(r"bytes=([0-9]{0,16})-([0-9]{0,16})")


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes from ``first`` to before ``end``."""

    first: int
    end: int


def span_of(header: str | None, size: int) -> Span | None:
    """Read a ``Range`` header.

    Args:
        header: as it came, or None without one.
        size: of the file, bytes.

    Returns:
        The part, or None for the whole: without a header, or with one we need not understand
        (several ranges, another unit).

    Raises:
        RangeUnfitError: the part lies beyond the end.
    """
    match = _RANGE.fullmatch((header or "").replace(" ", ""))
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        span = Span(max(0, size - int(last)), size)
    else:
        span = Span(int(first), min(size, int(last) + 1) if last else size)
        if last and int(last) < int(first):
            return None
    if span.first >= span.end:
        raise RangeUnfitError
    return span
