import tomllib
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from meetingroom.assets import asset
from meetingroom.domain.errors import RuleSetError
from meetingroom.domain.rules import RuleSet, rule_set_of
from meetingroom.domain.rules.keys import KEYS
from meetingroom.domain.values import FloorPurpose

_FILES = sorted(asset("data/rules").glob("*.toml"))
_TODAY = date(2026, 7, 10)
_DISTRICT_DAYS = date(2018, 7, 3)


def _day(file: Path) -> date:
    return _DISTRICT_DAYS if file.stem == "district-historic" else _TODAY


def _read(file: Path) -> RuleSet:
    return rule_set_of(file.stem, tomllib.loads(file.read_text(encoding="utf-8")), _day(file))


def test_both_levels_of_today_and_the_one_of_the_past_have_a_rule_set() -> None:
    assert {file.stem for file in _FILES} == {"commune", "province", "district-historic"}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_a_rule_set_holds_what_the_law_and_its_custom_say(file: Path) -> None:
    rules = _read(file)

    assert rules.name == file.stem
    assert rules.quorum_of(28) == 19
    assert {purpose: rules.floor_s(purpose) for purpose in FloorPurpose} == {
        FloorPurpose.QUESTION: 60,
        FloorPurpose.DEBATE: 120,
        FloorPurpose.REPLY: 180,
        FloorPurpose.PROCEDURAL: 60,
        FloorPurpose.DISCUSSION: 420,
    }
    assert rules.debates_most == 2
    assert rules.ballot_s == 60
    assert rules.names_shown is False


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_every_value_says_in_both_languages_on_what_it_rests(file: Path) -> None:
    rules = _read(file)

    assert set(rules.basis) == set(KEYS)
    for key, basis in rules.basis.items():
        for words in (basis.vi, basis.en, basis.note):
            assert unicodedata.is_normalized("NFC", words), key
            assert len(words.split()) >= 5, key
        assert basis.en.isascii(), key


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_a_value_whose_source_was_not_read_whole_carries_its_warning(file: Path) -> None:
    unsure = {key for key, basis in _read(file).basis.items() if basis.unsure}

    assert unsure == {
        "quorum_over",
        "quorum_under",
        "floor_discussion_s",
        "floor_procedural_s",
        "suspended_counted",
        "variants_allowed",
        "confidence_base",
        "revote_majority",
        "count_by_one",
        "committee_least",
        *(("rating_allowed", "confidence_vote_allowed") if file.stem == "commune" else ()),
    }


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_confidence_is_asked_at_the_levels_the_resolution_names_and_nowhere_else(
    file: Path,
) -> None:
    rules, named = _read(file), file.stem != "commune"

    assert (rules.rating_allowed, rules.confidence_vote_allowed) == (named, named)
    assert (rules.variants_allowed, rules.confidence_base) == (False, 1)
    assert (rules.revote_majority, rules.count_by_one) == (False, True)


@pytest.mark.parametrize("day", [date(2015, 12, 31), date(2025, 7, 1)])
def test_no_district_council_meets_outside_its_time(day: date) -> None:
    text = asset("data/rules/district-historic.toml").read_text(encoding="utf-8")

    with pytest.raises(RuleSetError, match=f"quorum_over is not in effect on {day}"):
        rule_set_of("district-historic", tomllib.loads(text), day)


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2025, 6, 30)])
def test_the_first_and_the_last_day_of_the_districts_are_in_it(day: date) -> None:
    text = asset("data/rules/district-historic.toml").read_text(encoding="utf-8")

    assert rule_set_of("district-historic", tomllib.loads(text), day).quorum_of(3) == 2


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_no_document_abbreviates_the_council(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert [short for short in ("HĐND", "UBND", "NQ ", "KH ") if short in text] == []
