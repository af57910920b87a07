"""What Word documents need beyond python-docx: fields, rules, fonts, one date for all members."""

import io
import zipfile
from typing import Final

from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import _Row
from docx.text.paragraph import Paragraph

FONT: Final = "Tinos"
# Word shows a document in the font of this name where Tinos is not installed; the widths are equal.
_STAND_IN: Final = "Times New Roman"
_FONT_TABLE: Final = "word/fontTable.xml"
_FONTS: Final = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font \
w:name="{FONT}"><w:altName w:val="{_STAND_IN}"/><w:family w:val="roman"/><w:pitch \
w:val="variable"/></w:font></w:fonts>"""
_DATE: Final = (1980, 1, 1, 0, 0, 0)


def set_font(style: ParagraphStyle, size_pt: int) -> None:
    """Make a paragraph style use the documents' font for every script, in Vietnamese."""
    style.font.name = FONT
    style.font.size = Pt(size_pt)
    properties = style.element.get_or_add_rPr()
    for script in ("w:cs", "w:eastAsia"):
        properties.rFonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    properties.append(language)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add a field that Word computes.

    Args:
        paragraph: where, at its end.
        instruction: as `PAGE`.
        shown: what stands there until Word computes it.
    """
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(paragraph.add_run(shown).font.element)
    paragraph.paragraph_format.element.append(field)


def make_rule(paragraph: Paragraph, inset_mm: int) -> None:
    """Make an empty paragraph a thin rule, `inset_mm` shorter than the column on each side."""
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Mm(inset_mm)
    layout.first_line_indent = Mm(0)
    layout.space_before, layout.space_after = Pt(0), Pt(2)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(3)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    # The schema orders what a paragraph says of itself.
    layout.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def keep_row_whole(row: _Row) -> None:
    """Never break a table's row over two pages."""
    _say_of_row(row, "w:cantSplit")


def repeat_as_head(row: _Row) -> None:
    """Repeat a table's row at the top of every page."""
    _say_of_row(row, "w:tblHeader")


def _say_of_row(row: _Row, name: str) -> None:
    inside = row.cells[0].paragraphs[0].paragraph_format.element
    [element] = inside.xpath("ancestor::w:tr[1]")
    element.get_or_add_trPr().append(OxmlElement(name))


def sealed(packed: bytes) -> bytes:
    """Return a document's container with its font table, and without the time of writing.

    Args:
        packed: a document as python-docx saves it.

    Returns:
        The bytes of a container whose members bear one date, so that the same document is the same
        bytes.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = _FONTS.encode() if name == _FONT_TABLE else source.read(name)
            target.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
