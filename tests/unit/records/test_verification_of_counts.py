"""Both verifiers compare counts of papers, and take a count that is withheld for what it is."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from meetingroom.domain.values import Language
from meetingroom.evidence.canonical import JsonValue
from meetingroom.records import bundle
from meetingroom.records.verification import verify_data
from meetingroom.records.verification_report import Check
from meetingroom.records.verify import checks as standalone
from tests.helpers.sample_record import (
    KEY,
    Fact,
    Sample,
    check_ed25519,
    ended,
    opened,
    repacked,
    vote,
)
from tests.helpers.verifying import require_wrong, wrong_in

_SAMPLE = Sample()
_CLOSED: Fact = ("box_closed/1", {"ballot": "s1"})
_CANCELLED: Fact = ("secret_ballot_cancelled/1", {"ballot": "s1", "reason": "Thừa phiếu"})
_AGREED: Fact = ("paper_count_agreed/1", {"ballot": "s1", "by": "binh"})
_NOTED: Fact = ("paper_count_noted/1", {"ballot": "s1", "by": "an", "figures": [], "marks": []})
_COUNT: Mapping[str, JsonValue] = {
    "issued": 4,
    "exchanged": 0,
    "returned": 4,
    "not_returned": 0,
    "valid": 3,
    "invalid": 1,
    "marks": [{"line": "an", "mark": "in_favour", "papers": 3}],
}


def _entered(**other: JsonValue) -> Fact:
    return "paper_count_entered/1", {"ballot": "s1", "by": "an", "count": {**_COUNT, **other}}


def _released(**other: JsonValue) -> Fact:
    return "count_released/1", {"ballot": "s1", "count": {**_COUNT, **other}}


def _counted(**other: JsonValue) -> tuple[Fact, ...]:
    entered = _entered(**other)
    return _CLOSED, entered, _NOTED, entered, _AGREED, _released(**other)


def _withheld(*facts: Fact) -> Sample:
    """Return the record of these facts in which nobody is shown what was entered."""
    return replace(
        _SAMPLE.with_ballots(*facts),
        is_withheld=lambda fact: fact[0] == "paper_count_entered/1",
    )


@pytest.mark.parametrize(
    "facts",
    [
        _counted(),
        (_CLOSED, _entered(valid=4, invalid=0), _NOTED, *_counted()[1:]),
        (_CLOSED, _entered(), _NOTED, _CANCELLED),
    ],
)
def test_counts_that_were_entered_twice_alike_are_right(facts: tuple[Fact, ...]) -> None:
    assert wrong_in(_SAMPLE.with_ballots(*facts)) == (set(), [])


@pytest.mark.parametrize(
    "facts",
    [
        (_CLOSED, _entered(), _NOTED, _released()),
        (_CLOSED, _entered(), _NOTED, _entered(valid=4, invalid=0), _NOTED, _released()),
        (*_counted()[:-1], _released(exchanged=1)),
        (_released(),),
        (_entered(),),
        (_NOTED,),
        (_CLOSED, ("paper_count_entered/1", {"ballot": "s1", "by": "an"})),
        (*_counted()[:-1], ("count_released/1", {"ballot": "s1"})),
        (("box_closed/1", {}),),
        _counted(not_returned=1),
        _counted(invalid=0),
        _counted(exchanged=-1),
        _counted(marks=[{"line": "an", "mark": "in_favour", "papers": 4}]),
        _counted(marks=[{"line": "an", "mark": "in_favour", "papers": -1}]),
    ],
)
def test_figures_that_can_not_be_right_are_named(facts: tuple[Fact, ...]) -> None:
    require_wrong(_SAMPLE.with_ballots(*facts), Check.BALLOTS, "logs/session.jsonl:")


@pytest.mark.parametrize("end", [(), (_CANCELLED,)])
def test_a_count_that_was_not_released_may_be_withheld(end: tuple[Fact, ...]) -> None:
    sample = _withheld(_CLOSED, _entered(), _NOTED, _entered(), _AGREED, *end)

    assert wrong_in(sample) == (set(), [])


def test_a_count_that_was_released_may_not() -> None:
    require_wrong(_withheld(*_counted()), Check.BALLOTS, "logs/session.jsonl:")


def test_a_count_withheld_while_the_seats_vote_is_no_vote_of_theirs() -> None:
    votes = (vote("b1", "an", "in_favour"), ended("b1", present=1, in_favour=1, absent=3))
    sample = _withheld(_CLOSED, opened("b1"), _entered(), _NOTED, *votes, _CANCELLED)

    assert wrong_in(sample) == (set(), [])


def test_nothing_else_is_withheld_under_cover_of_a_count() -> None:
    hidden = vote("b1", "an", "in_favour")
    facts = (_CLOSED, hidden, ("note_written/1", {"note": "n2", "item": "i1", "text": "x"}))
    sample = replace(_SAMPLE.with_ballots(*facts), is_withheld=lambda fact: fact is hidden)

    require_wrong(sample, Check.BALLOTS, "logs/session.jsonl:")


def test_both_reports_say_how_many_counts_were_compared() -> None:
    data = repacked(bundle.members_of(_SAMPLE.with_ballots(*_counted()).contents(), KEY.sign))
    report = verify_data(data, check_ed25519)
    passed, _ = standalone.verify(data)

    assert "The figures of 1 secret ballots agree." in report.sentences(Language.ENGLISH)[-2]
    assert "1 secret ones compared" in passed[-1][1]
