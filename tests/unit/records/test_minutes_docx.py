import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from meetingroom.domain.minutes_wording import VoteTable, word
from meetingroom.records.minutes_docx import write_minutes_docx
from meetingroom.records.minutes_pdf import pages_of
from tests.helpers.minutes import item_of, minutes_of, note_of, whole_session

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("minutes") / "minutes.docx"
    write_minutes_docx(whole_session(), path)
    return path


@pytest.fixture(scope="module")
def document(path: Path) -> Document:
    return docx.Document(str(path))


def part(path: Path, name: str) -> ET.Element:
    with zipfile.ZipFile(path) as container:
        return ET.fromstring(container.read(name))


def words_of(path: Path) -> str:
    texts = part(path, "word/document.xml").iter(f"{W}t")
    return "\n".join(text.text or "" for text in texts)


def test_the_page_has_the_geometry_of_the_pdf(document: Document) -> None:
    section = document.sections[0]

    def mm(length: int | None) -> int:
        return round(Mm(0) if length is None else length / Mm(1))

    assert (mm(section.page_width), mm(section.page_height)) == (210, 297)
    assert (mm(section.top_margin), mm(section.bottom_margin)) == (20, 20)
    assert (mm(section.left_margin), mm(section.right_margin)) == (30, 20)


def test_the_number_of_the_page_is_centred_on_top_but_not_on_page_1(document: Document) -> None:
    section = document.sections[0]
    number = section.header.paragraphs[0]

    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    assert number.alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert 'instr="PAGE"' in number.paragraph_format.element.xml


def test_every_letter_is_in_tinos_with_times_new_roman_as_its_stand_in(path: Path) -> None:
    styles = part(path, "word/styles.xml")
    [font] = part(path, "word/fontTable.xml")
    normal = next(s for s in styles.iter(f"{W}style") if s.get(f"{W}styleId") == "Normal")
    named = normal.find(f"{W}rPr/{W}rFonts")

    assert named is not None
    assert {named.get(f"{W}{script}") for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {
        "Tinos"
    }
    assert font.get(f"{W}name") == "Tinos"
    assert [name.get(f"{W}val") for name in font.iter(f"{W}altName")] == ["Times New Roman"]
    assert list(part(path, "word/document.xml").iter(f"{W}rFonts")) == []


def test_the_twin_says_what_the_pdf_says(path: Path) -> None:
    wording = word(whole_session())
    said = words_of(path)

    for block in wording.blocks:
        match block:
            case VoteTable(heads=heads, figures=figures):
                assert all(text in said for text in (*heads, *figures))
            case _:
                assert getattr(block, "text", "") in said
    for text in (*wording.issuer, wording.number, wording.place_date, *wording.subjects):
        assert text in said


def test_votes_stand_in_tables_that_never_break(document: Document) -> None:
    votes = document.tables[1:-1]

    assert len(votes) == 3
    for table in votes:
        for row in table.rows:
            inside = row.cells[0].paragraphs[0].paragraph_format.element
            assert inside.xpath("ancestor::w:tr[1]/w:trPr/w:cantSplit")


def test_the_secretary_signs_on_the_left_and_the_chair_on_the_right(document: Document) -> None:
    left, right = document.tables[-1].rows[0].cells

    assert [line.text for line in left.paragraphs] == ["THƯ KÝ", "Lê Thị Mẫu"]
    assert [line.text for line in right.paragraphs] == ["CHỦ TỌA", "Nguyễn Văn Mẫu"]


def test_the_number_of_pages_is_a_field_that_shows_what_the_pdf_has(path: Path) -> None:
    fields = list(part(path, "word/document.xml").iter(f"{W}fldSimple"))
    shown = "".join(text.text or "" for text in fields[0].iter(f"{W}t"))

    assert [field.get(f"{W}instr") for field in fields] == ["NUMPAGES \\# 00"]
    assert shown == f"{pages_of(word(whole_session())):02d}"


def test_the_same_minutes_are_the_same_bytes(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.docx"

    write_minutes_docx(whole_session(), again)

    assert again.read_bytes() == path.read_bytes()


def test_what_looks_like_markup_and_what_no_font_has_stays_as_typed(tmp_path: Path) -> None:
    odd = "<b>&amp; 漢😀 #let"
    path = tmp_path / "odd.docx"

    write_minutes_docx(minutes_of(item_of(1, "Lạ", notes=[note_of(1, odd)])), path)

    assert odd in words_of(path)


def test_a_file_that_can_t_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "minutes.docx"
    folder.mkdir()

    with pytest.raises(OSError, match=r"minutes\.docx"):
        write_minutes_docx(minutes_of(), folder)

    assert list(tmp_path.iterdir()) == [folder]
