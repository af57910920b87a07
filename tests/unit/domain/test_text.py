import unicodedata
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain import text
from meetingroom.domain.text import VIETNAM
from meetingroom.domain.values import Language


def _ms(*moment: int) -> int:
    year, month, day, hour, minute = (*moment, 0, 0)[:5]
    at = datetime(year, month, day, hour, minute, tzinfo=VIETNAM)
    return int(at.timestamp()) * 1000


def _stand_in_order(names: list[str]) -> bool:
    return all(text.name_key(a) < text.name_key(b) for a, b in pairwise(names))


def test_decomposed_text_becomes_precomposed() -> None:
    assert text.nfc("Hội đồng") == unicodedata.normalize("NFC", "Hội đồng")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Đại biểu", "dai bieu"),
        ("NGÂN SÁCH", "ngan sach"),
        ("đường ỡ ợ Ỹ", "duong o o y"),
        ("Điều 5, khoản 2", "dieu 5, khoan 2"),
    ],
)
def test_folding_forgets_case_tones_and_the_bar_of_the_d(written: str, found: str) -> None:
    assert text.folded(written) == found
    assert text.folded(unicodedata.normalize("NFD", written)) == found


def test_a_letter_that_can_not_be_folded_to_one_stays_as_it_is() -> None:
    assert text.folded("한") == "한"


@given(st.text())
def test_folding_keeps_every_offset(written: str) -> None:
    assert len(text.folded(written)) == len(text.nfc(written))


def test_people_are_sorted_by_given_name_then_middle_then_family() -> None:
    people = [
        "Nguyễn Văn Bình",
        "Trần Văn An",
        "Nguyễn Văn An",
        "Nguyễn Thị An",
        "Trần An",
    ]

    assert sorted(people, key=text.name_key) == [
        "Trần An",
        "Nguyễn Thị An",
        "Nguyễn Văn An",
        "Trần Văn An",
        "Nguyễn Văn Bình",
    ]


def test_letters_follow_the_alphabet() -> None:
    names = [
        "An",
        "Ăn",
        "Ân",
        "Ba",
        "Ca",
        "Da",
        "Đa",
        "Ê",
        "Giang",
        "Oanh",
        "Ôn",
        "Ơn",
        "Út",
        "Ưng",
        "Vân",
        "Yến",
    ]

    assert _stand_in_order(names)


def test_tones_follow_the_order_of_the_dictionary() -> None:
    names = ["Ma", "Mà", "Mả", "Mã", "Má", "Mạ"]

    assert _stand_in_order(names)


def test_letters_weigh_more_than_tones() -> None:
    names = ["Hà", "Hạ", "Hai", "Hải", "Hân", "Mạc", "Mai"]

    assert _stand_in_order(names)


@given(st.lists(st.text(), max_size=4))
def test_how_a_name_is_typed_does_not_move_it(words: list[str]) -> None:
    name = " ".join(words)
    typed = f"  {unicodedata.normalize('NFD', name)} "

    assert text.name_key(typed) == text.name_key(unicodedata.normalize("NFC", name))


def test_a_foreign_letter_comes_after_the_alphabet() -> None:
    assert sorted(["Žižka", "Zung", "An"], key=text.name_key) == ["An", "Zung", "Žižka"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "thứ 0"),
        (1, "thứ Nhất"),
        (2, "thứ Hai"),
        (3, "thứ Ba"),
        (4, "thứ Tư"),
        (5, "thứ Năm"),
        (10, "thứ Mười"),
        (11, "thứ Mười Một"),
        (14, "thứ Mười Bốn"),
        (15, "thứ Mười Lăm"),
        (20, "thứ Hai Mươi"),
        (21, "thứ Hai Mươi Mốt"),
        (24, "thứ Hai Mươi Tư"),
        (25, "thứ Hai Mươi Lăm"),
        (91, "thứ Chín Mươi Mốt"),
        (99, "thứ Chín Mươi Chín"),
        (100, "thứ 100"),
    ],
)
def test_ordinals_are_words_up_to_ninety_nine(number: int, words: str) -> None:
    assert text.ordinal(number) == words


def test_no_two_ordinals_are_the_same() -> None:
    assert len({text.ordinal(number) for number in range(1, 121)}) == 120


@pytest.mark.parametrize(
    ("hundredths", "words"), [(8929, "89,29%"), (5000, "50,00%"), (7, "0,07%"), (10_000, "100,00%")]
)
def test_a_percentage_has_two_decimals_and_a_comma(hundredths: int, words: str) -> None:
    assert text.percent(hundredths) == words


@pytest.mark.parametrize(("number", "words"), [(0, "00"), (2, "02"), (10, "10"), (125, "125")])
def test_a_count_has_two_digits_at_least(number: int, words: str) -> None:
    assert text.padded(number) == words
    assert text.padded(number, Language.ENGLISH) == str(number)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (_ms(2026, 8, 7), "ngày 07 tháng 8 năm 2026"),
        (_ms(2026, 2, 15), "ngày 15 tháng 02 năm 2026"),
        (_ms(2026, 1, 1), "ngày 01 tháng 01 năm 2026"),
        (_ms(2025, 10, 7), "ngày 07 tháng 10 năm 2025"),
        (_ms(2026, 3, 31), "ngày 31 tháng 3 năm 2026"),
    ],
)
def test_only_small_days_and_the_first_two_months_are_padded(moment: int, words: str) -> None:
    assert text.date_words(moment) == words


def test_the_clock_is_the_one_on_the_wall_in_vietnam() -> None:
    assert text.clock_words(_ms(2026, 7, 10, 8, 30)) == "08 giờ 30 phút"
    assert text.clock_words(0) == "07 giờ 00 phút"
    assert text.date_words(_ms(2026, 7, 10, 0, 5)) == "ngày 10 tháng 7 năm 2026"


def test_a_time_keeps_its_milliseconds() -> None:
    assert text.local(1_783_650_000_123).microsecond == 123_000


def test_screens_show_the_time_of_day_in_vietnam_with_two_digits_each() -> None:
    assert text.clock_time(_ms(2026, 7, 10, 8, 5)) == "08:05"
