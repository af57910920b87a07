import tomllib
import unicodedata
from pathlib import Path

import pytest

from meetingroom.assets import asset
from meetingroom.domain.rules import RuleSet, rule_set_of
from meetingroom.domain.values import FloorPurpose

_FILES = sorted(asset("data/rules").glob("*.toml"))
_KEYS = {
    "quorum_over",
    "quorum_under",
    "floor_question_s",
    "floor_debate_s",
    "floor_discussion_s",
    "ballot_s",
    "names_shown",
}


def _read(file: Path) -> RuleSet:
    return rule_set_of(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def test_both_levels_of_today_have_a_rule_set() -> None:
    assert {file.stem for file in _FILES} == {"commune", "province"}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_a_rule_set_holds_what_the_law_and_its_custom_say(file: Path) -> None:
    rules = _read(file)

    assert rules.name == file.stem
    assert (rules.quorum_over, rules.quorum_under) == (2, 3)
    assert rules.floor_s == {
        FloorPurpose.QUESTION: 60,
        FloorPurpose.DEBATE: 120,
        FloorPurpose.DISCUSSION: 420,
    }
    assert rules.ballot_s == 60
    assert rules.names_shown is False


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_every_value_says_on_what_it_rests(file: Path) -> None:
    rules = _read(file)

    assert set(rules.basis) == _KEYS
    for key, basis in rules.basis.items():
        assert unicodedata.is_normalized("NFC", basis), key
        assert len(basis.split()) >= 10, key


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_a_file_holds_no_key_that_nobody_reads(file: Path) -> None:
    table = tomllib.loads(file.read_text(encoding="utf-8"))

    assert set(table) == _KEYS
    assert {key for rule in table.values() for key in rule} == {"value", "basis"}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_no_document_abbreviates_the_council(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert [short for short in ("HĐND", "UBND", "NQ ", "KH ") if short in text] == []
