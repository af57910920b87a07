"""The kinds of administrative unit that have a People's Council, by level."""

from dataclasses import dataclass
from typing import Final

from meetingroom.domain.people import Council
from meetingroom.domain.values import Language, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitKind:
    """One kind of unit.

    Attributes:
        kind: as it stands in ``Council.kind`` and before the unit's name.
        level: of its council.
        english: the kind in English.
    """

    kind: str
    level: Level
    english: str


_KINDS: Final = (
    UnitKind(kind="phường", level=Level.COMMUNE, english="ward"),
    UnitKind(kind="xã", level=Level.COMMUNE, english="commune"),
    UnitKind(kind="đặc khu", level=Level.COMMUNE, english="special zone"),
    UnitKind(kind="tỉnh", level=Level.PROVINCE, english="province"),
    UnitKind(kind="thành phố", level=Level.PROVINCE, english="city"),
)


def unit_kinds() -> tuple[UnitKind, ...]:
    """Return the kinds there are since 1 July 2025 (Law 72/2025/QH15), as offered."""
    return _KINDS


def unit_words(council: Council, language: Language) -> str:
    """Name a council's unit, as ``phường Mẫu`` or, in English, ``Mẫu Ward``, ``Ward 5``.

    A kind that is not known here keeps its Vietnamese name.
    """
    kind = next((each for each in _KINDS if each.kind == council.kind), None)
    if language is Language.VIETNAMESE or kind is None:
        return council.unit
    named = kind.english.title()
    return f"{named} {council.name}" if council.name.isdecimal() else f"{council.name} {named}"
