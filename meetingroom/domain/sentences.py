"""The sentence the chair reads after a ballot; the same words stand in the minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from meetingroom.domain.people import Council
from meetingroom.domain.rules import hundredths, passes
from meetingroom.domain.state import Ballot, Count
from meetingroom.domain.text import percent
from meetingroom.domain.values import Language, Matter, Threshold

BLANK: Final = "…"
"""Stands in a sentence for what nobody knows before the ballot has ended."""


@dataclass(frozen=True, slots=True)
class _Words:
    """How a threshold is spoken of: in full, in short, and when it was missed."""

    named: str
    short: str
    missed: str


_WORDS: Final[Mapping[Language, Mapping[Threshold, _Words]]] = {
    Language.VIETNAMESE: {
        Threshold.MAJORITY_OF_ALL: _Words("quá nửa tổng số đại biểu", "quá nửa", "chưa quá nửa"),
        Threshold.TWO_THIRDS_OF_ALL: _Words(
            "ít nhất hai phần ba tổng số đại biểu", "ít nhất hai phần ba", "chưa đủ hai phần ba"
        ),
        Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING: _Words(
            "quá hai phần ba tổng số đại biểu còn lại", "quá hai phần ba", "chưa quá hai phần ba"
        ),
        Threshold.ONE_THIRD_REQUEST: _Words(
            "ít nhất một phần ba tổng số đại biểu", "ít nhất một phần ba", "chưa đủ một phần ba"
        ),
        Threshold.MAJORITY_OF_PRESENT: _Words("quá nửa số người có mặt", "quá nửa", "chưa quá nửa"),
    },
    Language.ENGLISH: {
        Threshold.MAJORITY_OF_ALL: _Words(
            "more than half of all deputies", "more than half", "not more than half"
        ),
        Threshold.TWO_THIRDS_OF_ALL: _Words(
            "at least two thirds of all deputies", "at least two thirds", "less than two thirds"
        ),
        Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING: _Words(
            "more than two thirds of the remaining deputies",
            "more than two thirds",
            "not more than two thirds",
        ),
        Threshold.ONE_THIRD_REQUEST: _Words(
            "at least one third of all deputies", "at least one third", "less than one third"
        ),
        Threshold.MAJORITY_OF_PRESENT: _Words(
            "more than half of those present", "more than half", "not more than half"
        ),
    },
}


def result_sentence(
    council: Council, ballot: Ballot, count: Count, language: Language = Language.VIETNAMESE
) -> str:
    """Word an ended ballot's result, with N beside the share.

    A council decides by all its deputies and not by those present, so the share is out of N. The
    Vietnamese sentence is the one the chair reads and the minutes keep.
    """
    passed = passes(ballot.threshold, count.in_favour, ballot.base)
    if ballot.matter is Matter.TRIAL:
        return f"{_trial_figures(ballot, count, language)}. {_TRIAL[language]}"
    if language is Language.ENGLISH:
        return _in_english(ballot, count, passed=passed)
    share = percent(hundredths(count.in_favour, ballot.base))
    figures = _figures(council, f"{count.in_favour}/{count.present}", share, ballot.base)
    return f"{figures}{_shortfall(ballot.threshold, passed=passed)}. Như vậy, " + _outcome(
        council, ballot, passed=passed
    )


def _in_english(ballot: Ballot, count: Count, *, passed: bool) -> str:
    share = percent(hundredths(count.in_favour, ballot.base), Language.ENGLISH)
    missed = "" if passed else f", {_WORDS[Language.ENGLISH][ballot.threshold].missed}"
    figures = (
        f"{count.in_favour} of {count.present} deputies present voted in favour: {share} of all "
        f"{ballot.base} deputies of the People's Council{missed}."
    )
    if passed:
        return f"{figures} The People's Council has adopted: {ballot.subject}."
    match ballot.matter:
        case Matter.RESOLUTION:
            return f"{figures} The draft resolution has not been adopted."
        case Matter.OTHER | Matter.AGENDA | Matter.TRIAL:
            return f"{figures} Not adopted: {ballot.subject}."
        case _:
            assert_never(ballot.matter)


_TRIAL: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "Đây là biểu quyết thử, không phải quyết định của Hội đồng nhân dân.",
    Language.ENGLISH: "This was a trial and no decision of the People's Council.",
}


def _trial_figures(ballot: Ballot, count: Count, language: Language) -> str:
    share = percent(hundredths(count.in_favour, ballot.base), language)
    if language is Language.ENGLISH:
        return (
            f"Trial: {count.in_favour} of {count.present} deputies present in favour, {share} of "
            f"all {ballot.base} deputies"
        )
    return (
        f"Biểu quyết thử: {count.in_favour}/{count.present} đại biểu có mặt tán thành, "
        f"bằng {share} tổng số đại biểu ({ballot.base} đại biểu)"
    )


def awaited_sentence(council: Council, ballot: Ballot, present: int) -> str:
    """Word the sentence of a ballot that is open, blank where its result will stand.

    Args:
        council: whose deputies decide.
        ballot: not ended yet.
        present: of its entitled deputies, how many are here.
    """
    figures = _figures(council, f"{BLANK}/{present}", f"{BLANK}%", ballot.base)
    return f"{figures}. Như vậy, {BLANK}"


def _figures(council: Council, in_favour: str, share: str, base: int) -> str:
    return (
        f"Có {in_favour} đại biểu có mặt biểu quyết tán thành, bằng {share} "
        f"tổng số đại biểu Hội đồng nhân dân {council.kind} ({base} đại biểu)"
    )


def _shortfall(threshold: Threshold, *, passed: bool) -> str:
    return "" if passed else f", {_WORDS[Language.VIETNAMESE][threshold].missed}"


def _outcome(council: Council, ballot: Ballot, *, passed: bool) -> str:
    if passed:
        return f"Hội đồng nhân dân {council.kind} đã thông qua {ballot.subject}."
    match ballot.matter:
        case Matter.RESOLUTION:
            return "dự thảo Nghị quyết chưa được thông qua."
        case Matter.AGENDA | Matter.OTHER | Matter.TRIAL:
            return f"{ballot.subject} chưa được thông qua."
        case _:
            assert_never(ballot.matter)


def threshold_words(threshold: Threshold, language: Language = Language.VIETNAMESE) -> str:
    """Name a threshold as documents do."""
    return _WORDS[language][threshold].named


def missed_words(threshold: Threshold, language: Language = Language.VIETNAMESE) -> str:
    """Say that a threshold was missed, as ``chưa quá nửa``."""
    return _WORDS[language][threshold].missed


def wall_sentence(ballot: Ballot, count: Count, language: Language = Language.VIETNAMESE) -> str:
    """Word an ended ballot's result in one line for the hall; share and base stand together."""
    share = percent(hundredths(count.in_favour, ballot.base), language)
    short = _WORDS[language][ballot.threshold].short
    if ballot.matter is Matter.TRIAL:
        return f"{_trial_figures(ballot, count, language)}."
    if language is Language.ENGLISH:
        return (
            f"{count.in_favour} of {count.present} deputies present in favour: {share} of all "
            f"{ballot.base} deputies; {short} needed."
        )
    return (
        f"Có {count.in_favour}/{count.present} đại biểu có mặt tán thành, bằng {share} "
        f"tổng số đại biểu ({ballot.base} đại biểu); cần {short}."
    )
