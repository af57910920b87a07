"""Both verifiers count raised hands as the domain does, and let no deputy answer in two lanes."""

import pytest

from meetingroom.records.verification_report import Check
from tests.helpers.sample_record import PEOPLE, Fact, Sample, ended, opened, vote
from tests.helpers.verifying import require_wrong, wrong_in

_SAMPLE = Sample()
_OPENED = opened("b1")
_MOVED: Fact = ("deputy_moved_to_hands/1", {"ballot": "b1", "deputy": "an"})
_RETURNED: Fact = ("deputy_returned_to_seat/1", {"ballot": "b1", "deputy": "an"})
_ERASED: Fact = ("hand_erased/1", {"ballot": "b1", "deputy": "an", "by": "thu-ky"})
_DROPPED: Fact = ("hand_totals_dropped/1", {"ballot": "b1"})
_NOTED: Fact = ("hand_totals_noted/1", {"ballot": "b1", "entries": 2, "agree": True})
_ONE: Fact = ended("b1", present=1, in_favour=1, absent=3)
_NONE: Fact = ended("b1", present=1, in_favour=0, not_voted=1, absent=3)


def _hand(deputy: str = "an", choice: str = "in_favour") -> Fact:
    return "hand_recorded/1", {
        "ballot": "b1",
        "deputy": deputy,
        "choice": choice,
        "by": "thu-ky",
    }


def _totals(entry: int, in_favour: int = 1) -> Fact:
    return "hand_totals_entered/1", {
        "ballot": "b1",
        "entry": entry,
        "in_favour": in_favour,
        "against": 0,
        "abstain": 0,
        "by": "thu-ky",
    }


def _by_hands() -> Fact:
    kind, body = opened("b1", entitled=PEOPLE)
    return kind, {**body, "form": "hands"}


@pytest.mark.parametrize(
    "facts",
    [
        (_OPENED, _MOVED, _hand(), _ONE),
        (_by_hands(), _hand(), _ONE),
        (_OPENED, _MOVED, _hand(), _RETURNED, vote("b1", "an", "in_favour"), _ONE),
        (_OPENED, _MOVED, _hand(choice="against"), _hand(), _ONE),
        (_OPENED, _MOVED, _hand(), _ERASED, _NONE),
        (_OPENED, _MOVED, _totals(1), _totals(2), _NOTED, _ONE),
        (_by_hands(), _totals(1, 4), _DROPPED, _totals(1), _totals(2), _ONE),
    ],
)
def test_hands_that_were_entered_as_the_rules_let_them_are_right(facts: tuple[Fact, ...]) -> None:
    assert wrong_in(_SAMPLE.with_ballots(*facts)) == (set(), [])


@pytest.mark.parametrize(
    "facts",
    [
        (_OPENED, _hand(), _ONE),
        (_OPENED, _MOVED, vote("b1", "an", "in_favour"), _ONE),
        (_by_hands(), vote("b1", "an", "in_favour"), _ONE),
        (_OPENED, _MOVED, _hand("la"), _ONE),
        (_OPENED, _MOVED, _hand(choice="maybe"), _ONE),
        (_OPENED, ("deputy_moved_to_hands/1", {"ballot": "b1", "deputy": "la"})),
        (_OPENED, ("deputy_moved_to_hands/1", {"ballot": "b1"})),
        (_MOVED,),
        (_RETURNED,),
        (_OPENED, _ERASED),
        (_ERASED,),
        (_DROPPED,),
        (_totals(1),),
        (_OPENED, _MOVED, _totals(3)),
        (_OPENED, _MOVED, _totals(1, 2)),
        (_OPENED, _MOVED, _totals(1, -1)),
        (_OPENED, _MOVED, _totals(1), _ONE),
        (_OPENED, _MOVED, _totals(1), _totals(2, 0), _ONE),
        (_OPENED, _MOVED, _totals(1), _totals(2), _NONE),
    ],
)
def test_hands_against_the_rules_are_named(facts: tuple[Fact, ...]) -> None:
    require_wrong(_SAMPLE.with_ballots(*facts), Check.BALLOTS, "logs/session.jsonl:")
