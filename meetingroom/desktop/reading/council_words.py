"""A council's typed name in the reader's language."""

import re
from typing import Final

from meetingroom.domain.text import nfc
from meetingroom.domain.units import unit_kinds
from meetingroom.domain.values import Language

_ENGLISH: Final = {each.kind: each.english.title() for each in unit_kinds()}
_COUNCIL: Final = re.compile(
    rf"(?:Hội đồng nhân dân|HĐND)\s+(?P<kind>{'|'.join(_ENGLISH)})\s+(?P<name>\S.*)", re.IGNORECASE
)


def council_words(typed: str, language: Language) -> str:
    """Return a council's name, in English as ``People's Council of Mẫu Ward``.

    Args:
        typed: the name of a room, as ``Hội đồng nhân dân phường Mẫu``; any that is not a
            council with kind and name stays as it was typed.
        language: of the reader.
    """
    council = _COUNCIL.fullmatch(nfc(typed).strip())
    if language is Language.VIETNAMESE or council is None:
        return typed
    kind, name = _ENGLISH[council["kind"].lower()], council["name"]
    unit = f"{kind} {name}" if name.isdecimal() else f"{name} {kind}"
    return f"People's Council of {unit}"
