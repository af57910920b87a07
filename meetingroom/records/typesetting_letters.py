"""Which letters the fonts of documents can print.

PDF/A refuses a document with a letter that its font lacks. One odd sign in a note must not keep a
council from its minutes, so such a letter is printed as an empty square; the log and the editable
twin keep it.
"""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from meetingroom.assets import asset

# Not U+FFFD: what reads text out of a PDF takes that for a sign of damage.
SQUARE: Final = "\u25a1"
_FONTS: Final = "resources/fonts/tinos"


def printable(text: str) -> str:
    """Replace every letter that not all faces of Tinos have; line breaks stay, tabs become spaces.

    Raises:
        AssetMissingError: the fonts are not installed.
    """
    known = _letters()
    shown = (" " if letter == "\t" else letter for letter in text)
    return "".join(c if ord(c) in known or c == "\n" else SQUARE for c in shown)


@cache
def _letters() -> frozenset[int]:
    faces = [frozenset(_mapped(file)) for file in sorted(asset(_FONTS).glob("*.ttf"))]
    return frozenset.intersection(*faces)


def _mapped(font: Path) -> Iterator[int]:
    """Read the letters of a TrueType file from its `cmap`, format 4 (OpenType 1.9, cmap)."""
    data = font.read_bytes()
    start = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    for record in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 4 + record * 8 + 4)
        if struct.unpack_from(">H", data, start + offset) == (4,):
            yield from _segments(data, start + offset)
            return


def _table(data: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + number * 16) for number in range(count))
    return int(next(offset for name, _, offset, _ in records if name == tag))


def _segments(data: bytes, start: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", data, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    firsts = struct.unpack_from(f">{count}H", data, start + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 2 * doubled)
    ranges_at = start + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, ranges_at)
    for segment, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        for letter in range(first, end + 1):
            glyph = letter
            if offsets[segment]:
                place = ranges_at + 2 * segment + offsets[segment] + 2 * (letter - first)
                (glyph,) = struct.unpack_from(">H", data, place)
            if offsets[segment] == 0 or glyph:
                glyph += deltas[segment]
            if glyph & 0xFFFF:
                yield letter
