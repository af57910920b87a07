"""The minutes as the sheet beside the course shows them: the document's own words, in blocks."""

from dataclasses import dataclass
from typing import assert_never

from meetingroom.desktop.reading.course_facts import minutes_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.minutes_wording import (
    Block,
    Heading,
    ItemHeading,
    PageCount,
    Paragraph,
    VoteTable,
    word,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRow:
    """One block of the minutes.

    Attributes:
        kind: ``heading``, ``item``, ``paragraph``, ``votes`` or ``pages``.
        lead: opens a paragraph in bold; of ``pages`` what stands before the number.
        text: what follows.
        heads: of the columns of ``votes``, one a line; ``figures`` stand under them.
    """

    key: str
    kind: str
    lead: str
    text: str
    heads: str = ""
    figures: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSheet:
    """The minutes before layout; see ``Wording``."""

    issuer: tuple[str, ...] = ()
    number: str = ""
    place_date: str = ""
    kind: str = ""
    subjects: tuple[str, ...] = ()
    secretary: str = ""
    chair: str = ""
    blocks: tuple[BlockRow, ...] = ()


def sheet_of(seen: Seen) -> MinutesSheet:
    """Read the minutes as they stand now."""
    wording = word(minutes_of(seen))
    return MinutesSheet(
        issuer=wording.issuer,
        number=wording.number,
        place_date=wording.place_date,
        kind=wording.kind,
        subjects=wording.subjects,
        secretary=wording.secretary,
        chair=wording.chair,
        blocks=tuple(_row(at, block) for at, block in enumerate(wording.blocks)),
    )


def _row(at: int, block: Block) -> BlockRow:
    key = f"b{at}"
    match block:
        case Heading(text=text):
            return BlockRow(key=key, kind="heading", lead="", text=text)
        case ItemHeading(text=text):
            return BlockRow(key=key, kind="item", lead="", text=text)
        case Paragraph(text=text, lead=lead):
            return BlockRow(key=key, kind="paragraph", lead=lead, text=text)
        case VoteTable(heads=heads, figures=figures):
            return BlockRow(
                key=key,
                kind="votes",
                lead="",
                text="",
                heads="\n".join(heads),
                figures="\n".join(figures),
            )
        case PageCount(before=before, after=after):
            return BlockRow(key=key, kind="pages", lead=before, text=after)
        case _:
            assert_never(block)
