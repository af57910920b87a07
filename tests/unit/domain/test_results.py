"""Every result carries both shares with their bases, threshold, outcome, sentence and basis."""

import pytest

from meetingroom.domain.results import ballot_result, result_words
from meetingroom.domain.sentences import wall_sentence
from meetingroom.domain.state import Ballot, Count
from meetingroom.domain.values import Language, Matter, Threshold
from tests.helpers.people import council, numbered
from tests.helpers.sessions import BALLOT, ITEM, SITTING

_MAJORITY, _ENGLISH = Threshold.MAJORITY_OF_ALL, Language.ENGLISH


def _ballot(threshold: Threshold = _MAJORITY, matter: Matter = Matter.RESOLUTION) -> Ballot:
    return Ballot(
        ballot=BALLOT,
        item=ITEM,
        matter=matter,
        subject="Nghị quyết về đầu tư công",
        threshold=threshold,
        sitting=SITTING,
        base=28,
        entitled=numbered(28),
        opened_ms=1,
        due_ms=2,
    )


def _count(in_favour: int, *, present: int = 26) -> Count:
    return Count(
        present=present,
        in_favour=in_favour,
        against=present - in_favour,
        abstain=0,
        not_voted=0,
        absent=28 - present,
    )


def test_a_result_has_both_shares_with_their_bases() -> None:
    result = ballot_result(_ballot(), _count(25))

    assert (result.share_of_present, result.share_of_all) == (9615, 8929)
    assert (result.base, result.needed, result.passed) == (28, 15, True)


def test_of_nobody_present_nobody_is_in_favour() -> None:
    assert ballot_result(_ballot(), _count(0, present=0)).share_of_present == 0


def test_a_result_is_worded_in_vietnamese() -> None:
    words = result_words(council(), _ballot(), _count(25))

    assert words.outcome == "Đã được thông qua"
    assert words.of_present == "25/26 đại biểu có mặt tán thành (96,15%)"
    assert words.of_all == "89,29% trên tổng số 28 đại biểu"
    assert words.threshold == "quá nửa tổng số đại biểu"
    assert words.least == "cần ít nhất 15/28"
    assert words.rest == "Chưa biểu quyết: 0. Vắng mặt: 2."
    assert words.basis.startswith("Căn cứ: Điều 91 Luật Tổ chức chính quyền địa phương")


def test_a_result_is_worded_in_english() -> None:
    words = result_words(council(), _ballot(), _count(25), _ENGLISH)

    assert words.outcome == "Adopted"
    assert words.of_present == "25 of 26 deputies present in favour (96.15%)"
    assert words.of_all == "89.29% of all 28 deputies"
    assert words.threshold == "more than half of all deputies"
    assert words.least == "at least 15 of 28 needed"
    assert words.sentence == (
        "25 of 26 deputies present voted in favour: 89.29% of all 28 deputies of the People's "
        "Council. The People's Council has adopted: Nghị quyết về đầu tư công."
    )


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (Matter.RESOLUTION, "The draft resolution has not been adopted."),
        (Matter.OTHER, "Not adopted: Nghị quyết về đầu tư công."),
        (Matter.AGENDA, "Not adopted: Nghị quyết về đầu tư công."),
    ],
)
def test_what_was_not_adopted_says_by_how_much_it_fell_short(matter: Matter, said: str) -> None:
    words = result_words(council(), _ballot(matter=matter), _count(14), _ENGLISH)

    assert words.outcome == "Not adopted"
    assert words.sentence == (
        "14 of 26 deputies present voted in favour: 50.00% of all 28 deputies of the People's "
        f"Council, not more than half. {said}"
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("threshold", Threshold)
def test_every_threshold_has_its_words_and_its_basis(
    threshold: Threshold, language: Language
) -> None:
    words = result_words(council(), _ballot(threshold), _count(25), language)

    assert words.threshold
    assert words.basis.partition(": ")[0] == {"vi": "Căn cứ", "en": "Basis"}[language]


@pytest.mark.parametrize("language", Language)
def test_a_trial_decides_nothing_and_says_so(language: Language) -> None:
    ballot = _ballot(matter=Matter.TRIAL)

    words = result_words(council(), ballot, _count(25), language)

    assert not ballot_result(ballot, _count(25)).passed
    assert words.outcome == {"vi": "Biểu quyết thử", "en": "Trial"}[language]
    assert words.sentence.endswith(
        {
            "vi": "Đây là biểu quyết thử, không phải quyết định của Hội đồng nhân dân.",
            "en": "This was a trial and no decision of the People's Council.",
        }[language]
    )
    assert wall_sentence(ballot, _count(25), language).startswith(words.outcome)


def test_a_resolution_named_like_a_trial_is_none() -> None:
    assert _ballot().decides
    assert not _ballot(matter=Matter.TRIAL).decides
