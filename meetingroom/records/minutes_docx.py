"""The minutes as a Word document: the editable twin of the PDF, with the same words and geometry.

What Word needs beyond python-docx (page fields, rules, the name of the stand-in font) is in
`docx_parts`.
"""

import io
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import Final, assert_never

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as Line

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
from meetingroom.domain.text import local, padded
from meetingroom.records.docx_parts import (
    add_field,
    keep_row_whole,
    make_rule,
    repeat_as_head,
    sealed,
    set_font,
)
from meetingroom.records.minutes_pdf import pages_of
from meetingroom.records.whole_files import write_whole

_TEXT_WIDTH_MM: Final = 160
_LEFT_MM: Final = 63
_CENTER: Final = WD_ALIGN_PARAGRAPH.CENTER


def write_minutes_docx(minutes: Minutes, path: Path) -> None:
    """Write the minutes for Word; the same minutes give the same bytes.

    Args:
        minutes: as the session's log reads.
        path: where; its folder exists. The file is there whole or, after an error, as before.

    Raises:
        AssetMissingError: the templates or the fonts are not installed.
        TypesettingError: the PDF's template, which counts the pages, does not fit.
        OSError: the file can't be written.
    """
    wording = word(minutes)
    document = docx.Document()
    _set_up(document, wording)
    _letterhead(document, wording)
    _title(document, wording)
    pages = pages_of(wording)
    for number, block in enumerate(wording.blocks):
        _block(document, block, pages=pages, glued=_is_glued(wording.blocks, number))
    _signatures(document, wording)
    packed = io.BytesIO()
    document.save(packed)
    write_whole(path, (sealed(packed.getvalue()),))


def _set_up(document: Document, wording: Wording) -> None:
    properties = document.core_properties
    properties.author = " ".join(wording.issuer)
    properties.title = ". ".join((wording.kind, *wording.subjects))
    properties.comments = ""
    # Word reads these as UTC.
    properties.created = properties.modified = local(wording.closed_ms).astimezone(UTC)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    _centre(number)
    number.paragraph_format.space_after = Pt(0)
    add_field(number, "PAGE", "2")
    normal = document.styles["Normal"]
    set_font(normal, 14)
    layout = normal.paragraph_format
    layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    layout.first_line_indent = Mm(12.7)
    layout.space_before, layout.space_after = Pt(0), Pt(6)
    layout.line_spacing = 1.1


def _centre(line: Line) -> Line:
    line.alignment = _CENTER
    line.paragraph_format.first_line_indent = Mm(0)
    return line


def _letterhead(document: Document, wording: Wording) -> None:
    left, right = _two_columns(document, _LEFT_MM)
    _lines(left, [(text, 12, True) for text in wording.issuer])
    make_rule(left.add_paragraph(), inset_mm=22)
    _lines(left, [(wording.number, 13, False)])
    _lines(right, [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True)])
    _lines(right, [("Độc lập - Tự do - Hạnh phúc", 13, True)])
    make_rule(right.add_paragraph(), inset_mm=20)
    _lines(right, [(wording.place_date, 14, False)])
    right.paragraphs[-1].runs[0].italic = True


def _two_columns(document: Document, left_mm: int) -> tuple[_Cell, _Cell]:
    table = document.add_table(rows=1, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    keep_row_whole(table.rows[0])
    _set_widths(table, (left_mm, _TEXT_WIDTH_MM - left_mm))
    left, right = table.rows[0].cells
    return left, right


def _set_widths(table: Table, widths_mm: Sequence[float]) -> None:
    """Set the columns' widths: of the grid, which LibreOffice reads, and of the cells, as Word."""
    for column, width_mm in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width_mm)
        for cell in column.cells:
            cell.width = Mm(width_mm)


def _lines(cell: _Cell, lines: Sequence[tuple[str, int, bool]]) -> None:
    """Add centred lines of a text, a size in points and whether they are bold."""
    for text, size, bold in lines:
        is_fresh = len(cell.paragraphs) == 1 and not cell.text
        line = _centre(cell.paragraphs[0] if is_fresh else cell.add_paragraph())
        line.paragraph_format.space_after = Pt(2)
        run = line.add_run(text)
        run.bold, run.font.size = bold, Pt(size)


def _title(document: Document, wording: Wording) -> None:
    for number, text in enumerate((wording.kind, *wording.subjects)):
        line = _centre(document.add_paragraph())
        line.paragraph_format.space_before = Pt(0 if number else 12)
        line.paragraph_format.space_after = Pt(2)
        line.add_run(text).bold = True
    rule = document.add_paragraph()
    make_rule(rule, inset_mm=65)
    rule.paragraph_format.space_after = Pt(12)


def _is_glued(blocks: Sequence[Block], number: int) -> bool:
    """Say whether a block stays with the next: a heading, what announces a table, the end."""
    ending = max(n for n, block in enumerate(blocks) if isinstance(block, Heading))
    follows = blocks[number + 1] if number + 1 < len(blocks) else None
    return (
        isinstance(blocks[number], Heading | ItemHeading)
        or isinstance(follows, VoteTable)
        or number >= ending
    )


def _block(document: Document, block: Block, *, pages: int, glued: bool) -> None:
    match block:
        case Heading(text=text) | ItemHeading(text=text):
            line = document.add_paragraph()
            line.add_run(text).bold = True
        case Paragraph(text=text, lead=lead):
            line = document.add_paragraph()
            if lead:
                line.add_run(f"{lead}: ").bold = True
            line.add_run(text)
        case PageCount(before=before, after=after):
            line = document.add_paragraph(before)
            add_field(line, "NUMPAGES \\# 00", padded(pages))
            line.add_run(after)
        case VoteTable():
            _vote_table(document, block)
            return
        case _:
            assert_never(block)
    line.paragraph_format.keep_with_next = glued


def _vote_table(document: Document, block: VoteTable) -> None:
    table = document.add_table(rows=2, cols=len(block.heads), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    repeat_as_head(table.rows[0])
    share_mm = _TEXT_WIDTH_MM / (len(block.heads) + 0.7)
    _set_widths(table, (*[share_mm] * (len(block.heads) - 1), share_mm * 1.7))
    for row, texts, bold in ((0, block.heads, True), (1, block.figures, False)):
        keep_row_whole(table.rows[row])
        for column, text in enumerate(texts):
            cell = table.cell(row, column)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            _lines(cell, [(text, 11, bold)])
            cell.paragraphs[0].paragraph_format.keep_with_next = row == 0
    after = document.add_paragraph()
    after.paragraph_format.space_after = Pt(0)
    after.paragraph_format.line_spacing = Pt(6)


def _signatures(document: Document, wording: Wording) -> None:
    cells = _two_columns(document, _TEXT_WIDTH_MM // 2)
    for cell, role, name in zip(
        cells, ("THƯ KÝ", "CHỦ TỌA"), (wording.secretary, wording.chair), strict=True
    ):
        _lines(cell, [(role, 14, True)])
        cell.paragraphs[-1].paragraph_format.space_before = Pt(18)
        cell.paragraphs[-1].paragraph_format.space_after = Mm(28)
        _lines(cell, [(name, 14, True)])
