import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from meetingroom.assets import asset
from meetingroom.domain.minutes_wording import word
from meetingroom.records.minutes_pdf import pages_of, write_minutes_pdf
from meetingroom.records.typesetting import TypesettingError, typeset
from meetingroom.records.typesetting_letters import printable
from tests.helpers.minutes import item_of, minutes_of, note_of, whole_session
from tests.helpers.pdfa import breaches, embedded_fonts

MM = 72 / 25.4
EVERY_VOWEL = (
    "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ"
)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("minutes") / "minutes.pdf"
    write_minutes_pdf(whole_session(), path)
    return path


def text_of(path: Path) -> str:
    with pymupdf.Document(path) as document:
        return " ".join(" ".join(page.get_text() for page in document).split())


def test_minutes_are_pdf_a_2b_with_tinos_and_nothing_else(pdf: Path) -> None:
    assert breaches(pdf) == []
    assert embedded_fonts(pdf) == {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic"}


def without_metadata(document: pikepdf.Pdf) -> None:
    del document.Root.Metadata


def without_intent(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


def without_font_file(document: pikepdf.Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary):
            for key in ("/FontFile2", "/FontFile3"):
                if key in thing:
                    del thing[key]


def with_another_font(document: pikepdf.Pdf) -> None:
    for font in document.pages[0].obj.Resources.Font.values():
        font.BaseFont = pikepdf.Name("/ABCDEF+Arial")


def with_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = document.make_indirect(
        pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")
    )


def with_another_title(document: pikepdf.Pdf) -> None:
    document.docinfo["/Title"] = "something else"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (without_metadata, "XMP"),
        (without_intent, "output intent"),
        (without_font_file, "not embedded"),
        (with_another_font, "not Tinos"),
        (with_script, "acts"),
        (with_another_title, "/Title differs"),
    ],
)
def test_the_check_of_pdf_a_notices_what_is_wrong(
    pdf: Path, tmp_path: Path, spoil: Callable[[pikepdf.Pdf], None], words: str
) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(pdf) as document:
        spoil(document)
        document.save(spoilt, fix_metadata_version=False)

    assert any(words in breach for breach in breaches(spoilt))


def test_an_encrypted_file_is_noticed(pdf: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(pdf) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="o", user=""))

    assert "it is encrypted" in breaches(locked)


def test_pages_are_a4_with_the_margins_of_the_decree(pdf: Path) -> None:
    with pymupdf.Document(pdf) as document:
        for page in document:
            words = page.get_text("words")
            body = [w for w in words if w[1] > 18 * MM]

            assert (round(page.rect.width), round(page.rect.height)) == (595, 842)
            assert min(w[0] for w in body) >= 30 * MM - 0.5
            assert max(w[2] for w in body) <= (210 - 20) * MM + 0.5
            assert max(w[3] for w in body) <= (297 - 20) * MM + 4


def test_the_page_number_stands_centred_in_the_top_margin_but_not_on_page_1(pdf: Path) -> None:
    with pymupdf.Document(pdf) as document:
        in_margin = [[w for w in p.get_text("words") if w[3] < 20 * MM] for p in document]

        assert in_margin[0] == []
        for number, [word_] in enumerate(in_margin[1:], start=2):
            middle = (word_[0] + word_[2]) / 2
            assert word_[4] == str(number)
            assert middle == pytest.approx((30 + 160 / 2) * MM, abs=1)


def test_the_heading_the_sections_and_the_signatures_are_there(pdf: Path) -> None:
    text = text_of(pdf)

    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "HỘI ĐỒNG NHÂN DÂN PHƯỜNG MẪU",
        "Phường Mẫu, ngày 10 tháng 7 năm 2026",
        "BIÊN BẢN Kỳ họp thứ Ba (kỳ họp thường lệ giữa năm 2026)",
        "I. THỜI GIAN, ĐỊA ĐIỂM",
        "IV. KẾT THÚC",
    ):
        assert words in text
    assert re.search(r"Số:\s+/BB-HĐND", text)


def test_the_secretary_signs_on_the_left_and_the_chair_on_the_right(pdf: Path) -> None:
    with pymupdf.Document(pdf) as document:
        last = document[-1]
        [secretary] = last.search_for("THƯ KÝ")
        [chair] = last.search_for("CHỦ TỌA")

    assert secretary.x1 < 110 * MM < chair.x0
    assert secretary.y0 == chair.y0


def test_the_number_of_pages_is_said_in_the_text(pdf: Path) -> None:
    with pymupdf.Document(pdf) as document:
        pages = document.page_count

    assert pages > 2
    assert f"Biên bản này gồm {pages:02d} trang" in text_of(pdf)
    assert pages_of(word(whole_session())) == pages


def test_every_vietnamese_letter_comes_out_of_the_page_as_it_went_in(tmp_path: Path) -> None:
    letters = f"{EVERY_VOWEL} {EVERY_VOWEL.upper()}"
    path = tmp_path / "letters.pdf"

    write_minutes_pdf(minutes_of(item_of(1, "Chữ", notes=[note_of(1, letters)])), path)

    assert letters in text_of(path)


def test_words_that_look_like_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    odd = "#let x = 1 $a$ *đậm* _nghiêng_ @ghi <nhãn> \\ // https://mau.example/ `mã` [a] 1. - +"
    path = tmp_path / "odd.pdf"

    write_minutes_pdf(minutes_of(item_of(1, "Lạ", notes=[note_of(1, odd)])), path)

    # A line may break inside a word, so that spaces are not compared.
    assert odd.replace(" ", "") in text_of(path).replace(" ", "")
    assert breaches(path) == []


def test_the_same_minutes_are_the_same_bytes(pdf: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"

    write_minutes_pdf(whole_session(), again)

    assert again.read_bytes() == pdf.read_bytes()


def test_minutes_of_nothing_yet_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "early.pdf"

    write_minutes_pdf(minutes_of(sittings=[]), path)

    assert "kỳ họp chưa khai mạc" in text_of(path)
    assert breaches(path) == []


def test_a_file_that_can_t_be_written_leaves_the_former_one(tmp_path: Path) -> None:
    folder = tmp_path / "minutes.pdf"
    folder.mkdir()

    with pytest.raises(OSError, match=r"minutes\.pdf"):
        write_minutes_pdf(minutes_of(), folder)

    assert list(tmp_path.iterdir()) == [folder]


def test_a_letter_the_font_lacks_is_shown_as_lacking_and_keeps_nobody_from_the_minutes(
    tmp_path: Path,
) -> None:
    path = tmp_path / "minutes.pdf"

    write_minutes_pdf(minutes_of(item_of(1, "Lạ", notes=[note_of(1, "một 漢😀\thai\nba")])), path)

    assert "một □□ hai ba" in text_of(path)
    assert breaches(path) == []


def test_what_can_be_printed_is_what_the_font_says_it_can() -> None:
    faces = [
        pymupdf.Font(fontfile=str(file)) for file in asset("resources/fonts/tinos").glob("*.ttf")
    ]
    letters = "".join(chr(number) for number in range(0x20, 0xD800))

    kept = [letter for letter in letters if printable(letter) == letter]

    assert kept == [c for c in letters if all(face.has_glyph(ord(c)) for face in faces)]


def test_content_that_does_not_fit_its_template_is_an_error() -> None:
    with pytest.raises(TypesettingError, match=r"minutes\.typ"):
        typeset("minutes.typ", {"kind": "BIÊN BẢN"}, at_s=0)
