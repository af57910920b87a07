from dataclasses import replace
from datetime import date

import pytest

from meetingroom.commands.rule_sets import DatedRules, dated_rules, span_of
from meetingroom.commands.rule_telling import told_rules
from meetingroom.commands.rule_words import KEY_WORDS, ROLE_WORDS, value_words
from meetingroom.domain.rules import Basis
from meetingroom.domain.rules.keys import KEYS, Switch, Whole
from meetingroom.domain.rules.reading import Days, denial_days
from meetingroom.domain.rules.rule_set import Denial
from meetingroom.domain.values import Role
from tests.helpers.people import rule_set

_DAY = date(2026, 7, 10)
_ALWAYS = Days(first=None, last=None)


def _dated(days: Days, *denied: Denial) -> DatedRules:
    basis = dict.fromkeys(KEYS, Basis(vi="Nội quy kỳ họp", en="Session rules"))
    rules = replace(rule_set(), basis=basis, denied=denied)
    return DatedRules(
        rules=rules, days=dict.fromkeys(KEYS, days), denial_days=tuple(days for _ in denied)
    )


def test_every_key_and_every_role_is_called_something_in_both_languages() -> None:
    assert set(KEY_WORDS) == set(KEYS)
    assert set(ROLE_WORDS) == set(Role)
    assert all(vi and en and vi != en for vi, en in KEY_WORDS.values())


def test_what_may_be_typed_is_told_in_both_languages() -> None:
    assert value_words(Whole(5, 60)) == ("số nguyên từ 5 đến 60", "a whole number from 5 to 60")
    assert value_words(Switch()) == ("true (có) hoặc false (không)", "true or false")


@pytest.mark.parametrize(
    ("days", "vi", "en"),
    [
        (_ALWAYS, "Hiệu lực: không ghi ngày", "In effect: no days are given"),
        (
            Days(first=date(2026, 3, 15), last=None),
            "Hiệu lực: từ ngày 15/03/2026",
            "In effect: from 2026-03-15",
        ),
        (
            Days(first=None, last=date(2031, 3, 14)),
            "Hiệu lực: đến hết ngày 14/03/2031",
            "In effect: until 2031-03-14",
        ),
    ],
)
def test_the_days_of_a_value_are_told(days: Days, vi: str, en: str) -> None:
    lines = list(told_rules(_dated(days), _DAY))

    assert (f"    {vi}", f"    {en}") in lines


def test_a_right_that_was_taken_away_is_told_with_its_basis() -> None:
    denial = Denial(
        role=Role.CLERK,
        command="DecideForm",
        basis=Basis(vi="Nội quy", en="Own rules", note="Xem Điều 3.", unsure=True),
    )

    lines = list(told_rules(_dated(_ALWAYS, denial), _DAY))

    at = lines.index(
        (
            "[deny] DecideForm: chuyên viên giúp việc (clerk) không được ra lệnh này",
            "[deny] DecideForm: a clerk (clerk) may not give this command",
        )
    )
    assert lines[at + 1] == ("    Căn cứ: Nội quy", "    Basis: Own rules")
    assert lines[at + 2][1].startswith("    ! The source was not read whole.")
    assert lines[at + 3][0] == "    Ghi chú: Xem Điều 3."


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 1, 2), True),
        (date(2026, 1, 4), True),
        (date(2026, 1, 5), False),
    ],
)
def test_days_cover_their_first_and_their_last(day: date, *, covered: bool) -> None:
    days = Days(first=date(2026, 1, 2), last=date(2026, 1, 4))

    assert days.cover(day) is covered
    assert _ALWAYS.cover(day)


def test_days_are_read_of_what_is_in_effect_only() -> None:
    denied = {"role": "clerk", "command": "DecideForm", "basis": "Nội quy", "basis_en": "Rules"}
    table = {
        "deny": [
            {**denied, "until": date(2026, 1, 1)},
            {**denied, "from": date(2026, 1, 2)},
        ]
    }

    assert denial_days("own", table, _DAY) == (Days(first=date(2026, 1, 2), last=None),)
    assert denial_days("own", {}, _DAY) == ()


def test_a_rule_set_knows_from_when_until_when_it_is_in_effect() -> None:
    past = Days(first=date(2016, 1, 1), last=date(2025, 6, 30))

    assert span_of("district-historic") == past
    assert span_of("commune") == _ALWAYS
    assert dated_rules("district-historic", date(2018, 7, 3)).days["ballot_s"] == past
