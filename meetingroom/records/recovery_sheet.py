"""The recovery sheet: the room's recovery key on paper, for a safe."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from meetingroom.domain.text import date_words
from meetingroom.records.typesetting import typeset
from meetingroom.records.whole_files import write_whole

_TEMPLATE: Final = "recovery-sheet.typ"
_FINGERPRINT_GROUP: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What stands on the sheet; the key is kept out of every ``repr``.

    Attributes:
        council: whose room it is, as ``Hội đồng nhân dân phường Mẫu``.
        groups: the recovery key as it is typed, eight groups of five.
        fingerprint: SHA-256 of the room's authority, 64 lower-case hex digits.
        made_ms: when the room was made, UTC in milliseconds.
    """

    council: str
    groups: tuple[str, ...] = field(repr=False)
    fingerprint: str
    made_ms: int


def write_recovery_sheet(sheet: RecoverySheet, path: Path) -> None:
    """Write the sheet as PDF, one page of A4; the same sheet gives the same bytes.

    Args:
        sheet: what stands on it.
        path: where; its folder exists. A file of that name is replaced. Only its owner can read it.

    Raises:
        AssetMissingError: the template or the fonts are not installed.
        TypesettingError: the template does not fit.
        OSError: the file can't be written.
    """
    content = {
        "council": sheet.council,
        "date": date_words(sheet.made_ms),
        "groups": sheet.groups,
        "fingerprint": _in_groups(sheet.fingerprint),
    }
    pdf = typeset(_TEMPLATE, content, at_s=sheet.made_ms // 1000, standard="a-2b")
    write_whole(path, (pdf,), is_private=True)


def _in_groups(digits: str) -> tuple[str, ...]:
    size = _FINGERPRINT_GROUP
    return tuple(digits[start : start + size].upper() for start in range(0, len(digits), size))
