"""The kinds of administrative unit that have a People's Council, by level."""

from dataclasses import dataclass
from typing import Final

from meetingroom.domain.values import Level


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
