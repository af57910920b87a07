"""Sets a composed paper as PDF: the last step from words and tables to bytes."""

from collections.abc import Iterable
from typing import assert_never

from meetingroom.demo.papermaking.manuscript import Manuscript, Table, Words
from meetingroom.domain.people import Council
from meetingroom.records.typesetting import Json, typeset


def print_paper(
    manuscript: Manuscript,
    blocks: Iterable[Words | Table],
    *,
    notice: str,
    council: Council,
    at_s: int,
) -> bytes:
    """Typeset a paper.

    Args:
        manuscript: letterhead, title and signature.
        blocks: the body, filled in.
        notice: what every page bears.
        council: names the place.
        at_s: UNIX seconds that the file gives as its time of making.

    Returns:
        The bytes of a PDF.

    Raises:
        TypesettingError: the template does not fit.
    """
    place = f"{council.unit[:1].upper()}{council.unit[1:]}"
    content: Json = {
        "notice": notice,
        "superior": manuscript.superior,
        "issuer": manuscript.issuer,
        "number": manuscript.number,
        "place_date": f"{place}, {manuscript.day}",
        "kind": manuscript.kind,
        "subject": manuscript.subject,
        "addressee": manuscript.addressee,
        "capacity": manuscript.capacity,
        "signer": manuscript.signer,
        "recipients": manuscript.recipients,
        "blocks": [_block(block) for block in blocks],
    }
    return typeset("paper.typ", content, at_s=at_s)


def _block(block: Words | Table) -> Json:
    match block:
        case Words(kind=kind, text=text):
            return {"kind": kind, "text": text}
        case Table():
            return {
                "kind": "table",
                "title": block.title,
                "unit": block.unit,
                "wide": block.wide,
                "widths": [column.width for column in block.columns],
                "aligns": [column.align for column in block.columns],
                "head": [column.head for column in block.columns],
                "rows": [{"cells": row.cells, "bold": row.bold} for row in block.rows],
            }
        case _:
            assert_never(block)
