from dataclasses import replace

import pytest

from meetingroom.desktop.reading.founding import (
    Draft,
    clerk_problems,
    council_problems,
    new_council,
    plan_lines,
    roman_of,
    sheet_name,
    unit_name,
)
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language, Level
from tests.helpers.welcomes import PREPARED

VI, EN = Language.VIETNAMESE, Language.ENGLISH
CLERK = PersonId("clerk")
WHOLE = Draft(
    name="Mẫu",
    legislature="II",
    term_from="2026",
    term_to="2031",
    elected="28",
    honorific="Bà",
    clerk_name="Mẫu Thị B",
    clerk_title="Chuyên viên Văn phòng",
    pin="493027",
    repeated="493027",
)


def test_what_is_whole_has_no_problems() -> None:
    assert council_problems(WHOLE, VI) == {}
    assert clerk_problems(WHOLE, VI) == {}


def test_an_empty_form_says_of_every_field_what_is_wanted() -> None:
    assert set(council_problems(Draft(), VI)) == {
        "name",
        "legislature",
        "termFrom",
        "termTo",
        "elected",
    }
    assert set(clerk_problems(Draft(), VI)) == {"honorific", "clerkName", "pin"}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"name": " "}, "name"),
        ({"name": "phường Mẫu"}, None),
        ({"name": "x" * 201}, "name"),
        ({"legislature": "IIII"}, "legislature"),
        ({"legislature": "hai"}, "legislature"),
        ({"term_from": "26"}, "termFrom"),
        ({"term_from": "٢٠٢٦"}, "termFrom"),
        ({"term_to": "2026"}, "termTo"),
        ({"term_to": "2037"}, "termTo"),
        ({"elected": "0"}, "elected"),
        ({"elected": "501"}, "elected"),
        ({"elected": "nhiều"}, "elected"),
    ],
)
def test_a_wrong_field_of_the_council_is_named(change: dict[str, str], problem: str | None) -> None:
    found = council_problems(replace(WHOLE, **change), VI)

    assert (problem in found) if problem else found == {}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"honorific": "Bạn"}, "honorific"),
        ({"clerk_name": ""}, "clerkName"),
        ({"clerk_title": "x" * 201}, "clerkTitle"),
        ({"pin": "12345", "repeated": "12345"}, "pin"),
        ({"pin": "٣٣٣٣٣٣", "repeated": "٣٣٣٣٣٣"}, "pin"),
        ({"repeated": "493028"}, "repeated"),
    ],
)
def test_a_wrong_field_of_the_clerk_is_named(change: dict[str, str], problem: str) -> None:
    assert list(clerk_problems(replace(WHOLE, **change), VI)) == [problem]


def test_a_clerk_who_stands_in_a_file_is_asked_for_the_pin_only() -> None:
    assert set(clerk_problems(Draft(), VI, is_known=True)) == {"pin"}


def test_the_council_is_made_of_what_was_typed() -> None:
    typed = replace(WHOLE, kind="tỉnh", name=" tỉnh  Ví   Dụ ", legislature="xix", clerk_title="")

    made = new_council(typed, CLERK)

    assert made.council.level is Level.PROVINCE
    assert made.council.unit == "tỉnh Ví Dụ"
    assert made.council.legislature == "XIX"
    assert (made.council.term_from, made.council.term_to, made.council.elected) == (2026, 2031, 28)
    assert (made.clerk.person, made.clerk.addressed) == (CLERK, "Bà Mẫu Thị B")
    assert made.clerk.titles == ()


@pytest.mark.parametrize(
    ("typed", "roman"),
    [("II", "II"), ("xix", "XIX"), (" 2 ", "II"), ("19", "XIX"), ("40", "XL"), ("99", "XCIX")],
)
def test_a_legislature_is_understood_in_both_kinds_of_digits(typed: str, roman: str) -> None:
    assert roman_of(typed) == roman


@pytest.mark.parametrize("typed", ["", "0", "100", "IIV", "VV", "M", "hai"])
def test_what_is_no_legislature_is_not_taken_for_one(typed: str) -> None:
    assert roman_of(typed) is None


def test_the_kind_typed_before_the_name_is_not_doubled() -> None:
    assert unit_name("Phường Mẫu", "phường") == "Mẫu"
    assert unit_name("Phường Mẫu", "xã") == "Phường Mẫu"
    assert unit_name("Xãn", "xã") == "Xãn"


def test_what_will_be_made_is_said_in_sentences() -> None:
    by_hand = plan_lines(new_council(WHOLE, CLERK), VI)
    from_file = plan_lines(PREPARED, VI)

    assert by_hand[0] == (
        "Phòng họp của Hội đồng nhân dân phường Mẫu, khóa II, nhiệm kỳ 2026–2031, "
        "28 đại biểu được bầu."
    )
    assert "Bà Mẫu Thị B, Chuyên viên Văn phòng" in by_hand[1]
    assert from_file[2] == "28 đại biểu và Kỳ họp thứ Ba, theo tệp council.toml."
    assert len(plan_lines(PREPARED, EN)) == 3


def test_the_sheet_s_name_serves_as_a_file_s_everywhere() -> None:
    council = replace(PREPARED.council, name='Mẫu/Ví: "Dụ"')

    assert sheet_name(council, VI) == "Phiếu khôi phục - phường Mẫu Ví Dụ.pdf"
    assert sheet_name(council, EN) == "Recovery sheet - phường Mẫu Ví Dụ.pdf"


def test_no_pin_is_told_by_a_draft_s_repr() -> None:
    assert "493027" not in repr(WHOLE)
