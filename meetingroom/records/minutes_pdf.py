"""The minutes as PDF/A-2b, for signing and for the archive."""

from pathlib import Path
from typing import assert_never

from meetingroom.domain.minutes import Minutes
from meetingroom.domain.minutes_wording import (
    Block,
    Heading,
    ItemHeading,
    PageCount,
    Paragraph,
    VoteTable,
    Wording,
    word,
)
from meetingroom.records.typesetting import Json, count_pages, typeset
from meetingroom.records.whole_files import write_whole

_TEMPLATE = "minutes.typ"


def write_minutes_pdf(minutes: Minutes, path: Path, *, is_private: bool = False) -> None:
    """Write the minutes as PDF/A-2b with Tinos embedded; the same minutes give the same bytes.

    Args:
        minutes: as the session's log reads.
        path: where; its folder exists. The file is there whole or, after an error, as before.
        is_private: nobody but its owner may read it.

    Raises:
        AssetMissingError: the template or the fonts are not installed.
        TypesettingError: the template does not fit.
        OSError: the file can't be written.
    """
    wording = word(minutes)
    pdf = typeset(_TEMPLATE, _content(wording), at_s=wording.closed_ms // 1000, standard="a-2b")
    write_whole(path, (pdf,), is_private=is_private)


def pages_of(wording: Wording) -> int:
    """Return how many pages these minutes have as PDF.

    Raises:
        AssetMissingError: the template or the fonts are not installed.
        TypesettingError: the template does not fit.
    """
    return count_pages(_TEMPLATE, _content(wording))


def _content(wording: Wording) -> Json:
    return {
        "issuer": wording.issuer,
        "number": wording.number,
        "place_date": wording.place_date,
        "kind": wording.kind,
        "subjects": wording.subjects,
        "blocks": [_block(block) for block in wording.blocks],
        "secretary": wording.secretary,
        "chair": wording.chair,
    }


def _block(block: Block) -> Json:
    match block:
        case Heading(text=text):
            return {"kind": "heading", "text": text}
        case ItemHeading(text=text):
            return {"kind": "item", "text": text}
        case Paragraph(text=text, lead=lead):
            return {"kind": "paragraph", "text": text, "lead": lead}
        case VoteTable(heads=heads, figures=figures):
            return {"kind": "votes", "heads": heads, "figures": figures}
        case PageCount(before=before, after=after):
            return {"kind": "pages", "before": before, "after": after}
        case _:
            assert_never(block)
