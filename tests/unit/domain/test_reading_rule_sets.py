from collections.abc import Mapping
from datetime import date

import pytest

from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.rules import Basis, RuleSet, rule_set_of
from meetingroom.domain.rules.rule_set import LONGEST_LINE, Denial, checked, with_own
from meetingroom.domain.values import FloorPurpose, Language, Role

_DAY = date(2026, 7, 10)
_VALUES: Mapping[str, int | bool] = {
    "quorum_over": 2,
    "quorum_under": 3,
    "floor_question_s": 60,
    "floor_debate_s": 120,
    "floor_reply_s": 180,
    "floor_procedural_s": 60,
    "debates_most": 2,
    "floor_discussion_s": 420,
    "ballot_s": 60,
    "names_shown": True,
    "suspended_counted": True,
    "ordinal_in_words": True,
    "thematic_own_series": False,
    "check_in_confirmed": True,
    "rating_allowed": True,
    "confidence_vote_allowed": True,
    "variants_allowed": True,
    "confidence_base": 1,
    "revote_majority": False,
    "count_by_one": True,
    "seat_silent_minutes": 10,
    "committee_least": 3,
}
_BASIS = {"basis": "căn cứ", "basis_en": "a basis"}


def _table(**other: object) -> dict[str, object]:
    return {key: {"value": value, **_BASIS} for key, value in {**_VALUES, **other}.items()}


def _read(table: Mapping[str, object], day: date = _DAY) -> RuleSet:
    return rule_set_of("test", table, day)


def test_a_table_becomes_a_rule_set_with_its_basis() -> None:
    rules = _read(_table())

    assert rules.name == "test"
    assert rules.floor_s(FloorPurpose.DEBATE) == 120
    assert (rules.ballot_s, rules.names_shown) == (60, True)
    assert rules.basis == dict.fromkeys(_VALUES, Basis(vi="căn cứ", en="a basis"))


def test_a_basis_is_read_in_the_readers_language() -> None:
    basis = Basis(vi="căn cứ", en="a basis")

    assert [basis.line(language) for language in Language] == ["căn cứ", "a basis"]


def test_a_note_and_a_warning_travel_with_the_basis() -> None:
    entry = {"value": 60, **_BASIS, "note": "chưa đối chiếu", "unsure": True}

    basis = _read({**_table(), "ballot_s": entry}).basis["ballot_s"]

    assert (basis.note, basis.unsure) == ("chưa đối chiếu", True)


@pytest.mark.parametrize("key", _VALUES)
def test_a_missing_key_is_named(key: str) -> None:
    table = _table()
    del table[key]

    with pytest.raises(RuleSetError, match=f"^test.toml: {key} is missing$") as caught:
        _read(table)

    assert (caught.value.file, caught.value.key) == ("test", key)
    assert caught.value.reason == "is missing"


@pytest.mark.parametrize("found", [[], [5], 5, "two thirds"])
def test_a_rule_that_is_no_table_is_missing(found: object) -> None:
    with pytest.raises(RuleSetError, match="ballot_s is missing"):
        _read({**_table(), "ballot_s": found})


def test_a_key_that_nobody_reads_is_refused() -> None:
    with pytest.raises(RuleSetError, match="quorom_over is no rule of this program"):
        _read({**_table(), "quorom_over": {"value": 2, **_BASIS}})


def test_a_field_that_nobody_reads_is_refused() -> None:
    with pytest.raises(RuleSetError, match="ballot_s has an unknown field bassis"):
        _read({**_table(), "ballot_s": {"value": 60, **_BASIS, "bassis": "x"}})


@pytest.mark.parametrize("key", _VALUES)
@pytest.mark.parametrize("side", ["basis", "basis_en"])
@pytest.mark.parametrize("words", [None, 5, "", "  "])
def test_a_value_without_a_basis_is_refused(key: str, side: str, words: object) -> None:
    table = {**_table(), key: {"value": _VALUES[key], **_BASIS, side: words}}

    with pytest.raises(RuleSetError, match=rf"{key} has no legal basis in words \({side}\)"):
        _read(table)


def test_a_basis_is_one_line() -> None:
    fits = {"value": 60, **_BASIS, "basis": "x" * LONGEST_LINE}
    too_long = {"value": 60, **_BASIS, "basis": "x" * (LONGEST_LINE + 1)}

    assert _read({**_table(), "ballot_s": fits}).ballot_s == 60
    with pytest.raises(RuleSetError, match="ballot_s basis is longer than 120 letters"):
        _read({**_table(), "ballot_s": too_long})


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("note", 5, "note must be text"),
        ("unsure", "yes", "unsure must be true or false"),
        ("from", "2026-01-01", "from must be a date such as 2026-03-15"),
        ("until", 2026, "until must be a date such as 2026-03-15"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused(field: str, value: object, words: str) -> None:
    with pytest.raises(RuleSetError, match=f"ballot_s {words}"):
        _read({**_table(), "ballot_s": {"value": 60, **_BASIS, field: value}})


def _ranged(value: int, first: date | None, last: date | None) -> dict[str, object]:
    sides = {"from": first, "until": last}
    return {"value": value, **_BASIS, **{k: day for k, day in sides.items() if day is not None}}


_CHANGE = [_ranged(60, None, date(2026, 6, 30)), _ranged(90, date(2026, 7, 1), None)]


@pytest.mark.parametrize(
    ("day", "seconds"),
    [(date(2020, 1, 1), 60), (date(2026, 6, 30), 60), (date(2026, 7, 1), 90), (_DAY, 90)],
)
def test_the_value_in_effect_that_day_is_taken(day: date, seconds: int) -> None:
    assert _read({**_table(), "ballot_s": _CHANGE}, day).ballot_s == seconds


def test_a_day_without_a_value_is_named() -> None:
    gap = _ranged(60, date(2026, 7, 11), None)

    with pytest.raises(RuleSetError, match="ballot_s is not in effect on 2026-07-10"):
        _read({**_table(), "ballot_s": gap})


def test_two_values_on_one_day_are_refused() -> None:
    both = [_ranged(60, None, _DAY), _ranged(90, _DAY, None)]

    with pytest.raises(RuleSetError, match="ballot_s has more than one value on 2026-07-10"):
        _read({**_table(), "ballot_s": both})


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    upside_down = _ranged(60, date(2026, 2, 1), date(2026, 1, 1))

    with pytest.raises(RuleSetError, match="ballot_s ends before it begins"):
        _read({**_table(), "ballot_s": upside_down})


@pytest.mark.parametrize(
    ("key", "value", "least", "most"),
    [
        ("quorum_over", 0, 1, 100),
        ("quorum_under", 101, 1, 100),
        ("floor_question_s", 0, 1, 3600),
        ("floor_discussion_s", 3601, 1, 3600),
        ("ballot_s", 4, 5, 3600),
        ("ballot_s", 3601, 5, 3600),
        ("ballot_s", "60", 5, 3600),
        ("ballot_s", 60.0, 5, 3600),
        ("ballot_s", True, 5, 3600),
        ("ballot_s", None, 5, 3600),
    ],
)
def test_a_number_out_of_range_is_refused_with_its_range(
    key: str, value: object, least: int, most: int
) -> None:
    with pytest.raises(RuleSetError, match=f"{key} must be a whole number, {least} to {most}$"):
        _read(_table(**{key: value}))


@pytest.mark.parametrize("value", [0, 1, "false", None])
def test_a_switch_is_true_or_false_and_nothing_like_it(value: object) -> None:
    with pytest.raises(RuleSetError, match="names_shown must be true or false"):
        _read(_table(names_shown=value))


def test_a_quorum_above_all_deputies_is_refused() -> None:
    with pytest.raises(RuleSetError, match="quorum_over must not exceed quorum_under"):
        _read(_table(quorum_over=4))


def test_a_quorum_of_all_deputies_is_a_rule_too() -> None:
    assert _read(_table(quorum_over=3)).quorum_of(28) == 28


def test_a_rule_set_that_lacks_a_value_is_refused() -> None:
    with pytest.raises(RuleSetError, match="quorum_over must be a whole number"):
        checked(RuleSet(name="test", values={}, basis={}))


def test_a_councils_own_value_is_laid_over_with_its_own_basis() -> None:
    own = Basis(vi="Nghị quyết số 5", en="Resolution 5")

    rules = with_own(_read(_table()), "ballot_s", 90, own)

    assert (rules.ballot_s, rules.basis["ballot_s"]) == (90, own)
    assert rules.floor_s(FloorPurpose.DEBATE) == 120


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("quorom_over", 2, "is no rule of this program"),
        ("ballot_s", 4, "must be a whole number, 5 to 3600"),
        ("quorum_over", 4, "must not exceed quorum_under"),
    ],
)
def test_an_own_value_is_as_strictly_read(key: str, value: int, words: str) -> None:
    with pytest.raises(RuleSetError, match=words):
        with_own(_read(_table()), key, value, Basis(vi="x", en="x"))


_DENIAL: Mapping[str, object] = {"role": "clerk", "command": "DecideForm", **_BASIS}


def test_a_rule_set_may_take_a_right_away_with_a_basis() -> None:
    rules = _read({**_table(), "deny": [_DENIAL]})

    basis = Basis(vi="căn cứ", en="a basis")
    assert rules.denied == (Denial(role=Role.CLERK, command="DecideForm", basis=basis),)
    assert rules.denied_to("DecideForm") == {Role.CLERK}
    assert rules.denied_to("OpenBallot") == frozenset()


def test_a_right_is_taken_away_in_its_days_only() -> None:
    later = {**_DENIAL, "from": date(2026, 7, 11)}

    assert _read({**_table(), "deny": [later]}).denied == ()


def test_what_was_taken_away_stays_so_beside_an_own_value() -> None:
    rules = _read({**_table(), "deny": [_DENIAL]})

    assert with_own(rules, "ballot_s", 90, Basis(vi="x", en="x")).denied == rules.denied


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        ("clerk", "must be tables of role and command"),
        (["clerk"], "must be tables of role and command"),
        ([{**_DENIAL, "role": "king"}], "knows no role king"),
        ([{**_DENIAL, "role": None}], "knows no role None"),
        ([{**_DENIAL, "command": "DecideAll"}], "knows no command DecideAll"),
        ([{**_DENIAL, "command": 5}], "knows no command 5"),
        ([{**_DENIAL, "value": 1}], "has an unknown field value"),
        ([{**_DENIAL, "basis": ""}], "has no legal basis in words"),
    ],
)
def test_a_denial_that_says_nothing_sensible_is_named(found: object, reason: str) -> None:
    with pytest.raises(RuleSetError, match=f"deny {reason}"):
        _read({**_table(), "deny": found})
