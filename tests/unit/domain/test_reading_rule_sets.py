from collections.abc import Mapping

import pytest

from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.rules import rule_set_of
from meetingroom.domain.values import FloorPurpose

_VALUES: Mapping[str, object] = {
    "quorum_over": 2,
    "quorum_under": 3,
    "floor_question_s": 60,
    "floor_debate_s": 120,
    "floor_discussion_s": 420,
    "ballot_s": 60,
    "names_shown": True,
}


def _table(**other: object) -> dict[str, object]:
    return {
        key: {"value": value, "basis": f"căn cứ của {key}"}
        for key, value in {**_VALUES, **other}.items()
    }


def test_a_table_becomes_a_rule_set_with_its_basis() -> None:
    rules = rule_set_of("test", _table())

    assert (rules.name, rules.quorum_over, rules.quorum_under) == ("test", 2, 3)
    assert rules.floor_s[FloorPurpose.DEBATE] == 120
    assert (rules.ballot_s, rules.names_shown) == (60, True)
    assert rules.basis == {key: f"căn cứ của {key}" for key in _VALUES}


@pytest.mark.parametrize("key", _VALUES)
def test_a_missing_key_is_named(key: str) -> None:
    table = _table()
    del table[key]

    with pytest.raises(RuleSetError, match=f"^test.toml: {key} is missing$") as caught:
        rule_set_of("test", table)

    assert (caught.value.file, caught.value.key) == ("test", key)
    assert caught.value.reason == "is missing"


@pytest.mark.parametrize("key", _VALUES)
@pytest.mark.parametrize("basis", [None, 5, "", "  "])
def test_a_value_without_a_basis_is_refused(key: str, basis: object) -> None:
    table = {**_table(), key: {"value": _VALUES[key], "basis": basis}}

    with pytest.raises(RuleSetError, match=f"{key} has no legal basis"):
        rule_set_of("test", table)


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
        rule_set_of("test", _table(**{key: value}))


@pytest.mark.parametrize("value", [0, 1, "false", None])
def test_a_switch_is_true_or_false_and_nothing_like_it(value: object) -> None:
    with pytest.raises(RuleSetError, match="names_shown must be true or false"):
        rule_set_of("test", _table(names_shown=value))


def test_a_quorum_above_all_deputies_is_refused() -> None:
    with pytest.raises(RuleSetError, match="quorum_over must not exceed quorum_under"):
        rule_set_of("test", _table(quorum_over=4))


def test_a_quorum_of_all_deputies_is_a_rule_too() -> None:
    rules = rule_set_of("test", _table(quorum_over=3))

    assert rules.quorum_of(28) == 28
