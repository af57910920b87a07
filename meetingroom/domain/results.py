"""An ended ballot's result: its figures, and its words in both languages, made in this one place.

Every result carries both percentages with their bases, the threshold in words and as the number
needed, the outcome, the sentence and the legal basis.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.people import Council
from meetingroom.domain.rules import hundredths, needed, passes
from meetingroom.domain.sentences import result_sentence, threshold_words
from meetingroom.domain.state import Ballot, Count
from meetingroom.domain.text import percent
from meetingroom.domain.values import Language, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotResult:
    """A result in figures.

    Attributes:
        base: N, the deputies in office when it was opened.
        needed: least number in favour that passes.
        share_of_all: in favour out of ``base``, hundredths of a percent.
        share_of_present: in favour out of those present, hundredths of a percent.
        passed: whether it is adopted; never for a trial.
    """

    threshold: Threshold
    count: Count
    base: int
    needed: int
    share_of_all: int
    share_of_present: int
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultWords:
    """A result as a person reads it.

    Attributes:
        of_present: how many were in favour out of those present, with their share.
        of_all: the share out of all deputies in office, with how many these are.
        rest: those who gave no answer and those who were absent.
        threshold: what the law asks for, in words.
        least: the same as a number.
        basis: on what the threshold rests.
    """

    outcome: str
    sentence: str
    of_present: str
    of_all: str
    rest: str
    threshold: str
    least: str
    basis: str


_OUTCOME: Final[Mapping[tuple[Language, bool], str]] = {
    (Language.VIETNAMESE, True): "Đã được thông qua",
    (Language.VIETNAMESE, False): "Chưa được thông qua",
    (Language.ENGLISH, True): "Adopted",
    (Language.ENGLISH, False): "Not adopted",
}
_TRIAL: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "Biểu quyết thử",
    Language.ENGLISH: "Trial",
}
_OF_PRESENT: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "{yes}/{present} đại biểu có mặt tán thành ({share})",
    Language.ENGLISH: "{yes} of {present} deputies present in favour ({share})",
}
_OF_ALL: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "{share} trên tổng số {base} đại biểu",
    Language.ENGLISH: "{share} of all {base} deputies",
}
_REST: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "Chưa biểu quyết: {silent}. Vắng mặt: {absent}.",
    Language.ENGLISH: "No answer: {silent}. Absent: {absent}.",
}
_LEAST: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "cần ít nhất {needed}/{base}",
    Language.ENGLISH: "at least {needed} of {base} needed",
}
_OF_THE_LAW: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: (
        "Điều 91 Luật Tổ chức chính quyền địa phương số 77/2015/QH13; "
        "chưa đối chiếu với Luật số 72/2025/QH15"
    ),
    Language.ENGLISH: (
        "article 91 of Law 77/2015/QH13 on local government; not yet compared with Law 72/2025/QH15"
    ),
}
_OF_REMAINING: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: (
        "Điều 46 Luật Tổ chức chính quyền địa phương số 65/2025/QH15; "
        "chưa đối chiếu với Luật số 72/2025/QH15"
    ),
    Language.ENGLISH: (
        "article 46 of Law 65/2025/QH15 on local government; not yet compared with Law 72/2025/QH15"
    ),
}
_OF_REGULATIONS: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "quy chế làm việc của Hội đồng nhân dân",
    Language.ENGLISH: "the council's working regulations",
}
_BASES: Final[Mapping[Threshold, Mapping[Language, str]]] = {
    Threshold.MAJORITY_OF_ALL: _OF_THE_LAW,
    Threshold.TWO_THIRDS_OF_ALL: _OF_THE_LAW,
    Threshold.ONE_THIRD_REQUEST: _OF_THE_LAW,
    Threshold.MORE_THAN_TWO_THIRDS_OF_REMAINING: _OF_REMAINING,
    Threshold.MAJORITY_OF_PRESENT: _OF_REGULATIONS,
}


_RESTS_ON: Final[Mapping[Language, str]] = {
    Language.VIETNAMESE: "Căn cứ: {basis}",
    Language.ENGLISH: "Basis: {basis}",
}


def threshold_basis(threshold: Threshold, language: Language = Language.VIETNAMESE) -> str:
    """Say on what a threshold rests."""
    return _BASES[threshold][language]


def ballot_result(ballot: Ballot, count: Count) -> BallotResult:
    """Return the figures of an ended ballot."""
    return BallotResult(
        threshold=ballot.threshold,
        count=count,
        base=ballot.base,
        needed=needed(ballot.threshold, ballot.base),
        share_of_all=hundredths(count.in_favour, ballot.base),
        share_of_present=hundredths(count.in_favour, count.present) if count.present else 0,
        passed=ballot.decides and passes(ballot.threshold, count.in_favour, ballot.base),
    )


def result_words(
    council: Council, ballot: Ballot, count: Count, language: Language = Language.VIETNAMESE
) -> ResultWords:
    """Word an ended ballot's result."""
    result = ballot_result(ballot, count)
    return ResultWords(
        outcome=_OUTCOME[language, result.passed] if ballot.decides else _TRIAL[language],
        sentence=result_sentence(council, ballot, count, language),
        of_present=_OF_PRESENT[language].format(
            yes=count.in_favour,
            present=count.present,
            share=percent(result.share_of_present, language),
        ),
        of_all=_OF_ALL[language].format(
            share=percent(result.share_of_all, language), base=ballot.base
        ),
        rest=_REST[language].format(silent=count.not_voted, absent=count.absent),
        threshold=threshold_words(ballot.threshold, language),
        least=_LEAST[language].format(needed=result.needed, base=ballot.base),
        basis=_RESTS_ON[language].format(basis=threshold_basis(ballot.threshold, language)),
    )
