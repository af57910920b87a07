"""The ballots so far: how the last one ended, on both bases, and what oneself had chosen."""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.ballot import need_words, title_of
from meetingroom.desktop.reading.ballot_words import CHOICE_WORDS
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import honorific_of
from meetingroom.domain.results import ballot_result, result_words
from meetingroom.domain.state import Ballot, Count
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import Choice, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """How many gave one answer."""

    key: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRow:
    """A ballot that is over.

    Attributes:
        outcome: whether it passed, or why it was cancelled.
        figures: how many were in favour, on both bases; empty for a cancelled one.
        own: what the server has recorded of this person, in words.
        own_choice: the same as a choice; empty for none.
    """

    key: str
    title: str
    time: str
    outcome: str
    figures: str
    own: str
    own_choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastResult:
    """How the last ballot ended; ``key`` is empty when none has.

    Attributes:
        sentence: what the chair reads, in the reader's language.
        outcome: whether it passed.
        of_present: in favour, out of those present.
        of_all: in favour, out of all deputies in office.
        basis: on what the threshold rests.
        rest: those who gave no answer and those who were absent.
    """

    key: str = ""
    title: str = ""
    outcome: str = ""
    has_passed: bool = False
    sentence: str = ""
    of_present: str = ""
    of_all: str = ""
    need: str = ""
    basis: str = ""
    rest: str = ""
    own: str = ""
    counts: tuple[CountRow, ...] = ()


_CANCELLED: Final = {
    Language.VIETNAMESE: "Đã hủy lần biểu quyết này: {reason}",
    Language.ENGLISH: "This ballot was cancelled: {reason}",
}
_OWN: Final = {
    (Language.VIETNAMESE, True): "{honorific} đã biểu quyết: {choice}",
    (Language.VIETNAMESE, False): "Không có lựa chọn nào của {honorific} được ghi nhận",
    (Language.ENGLISH, True): "You voted: {choice}",
    (Language.ENGLISH, False): "No choice of yours was recorded",
}


def last_result_of(seen: Seen) -> LastResult:
    """Read how the ballot ended that ended last."""
    ended = [b for b in seen.state.ballots.values() if b.count is not None]
    if not ended:
        return LastResult()
    ballot = max(ended, key=lambda b: b.ended_ms)
    count = ballot.count
    assert count is not None  # noqa: S101 - only those with a count were taken
    words = result_words(seen.state.council, ballot, count, seen.language)
    return LastResult(
        key=ballot.ballot,
        title=title_of(ballot, seen.language),
        outcome=words.outcome,
        has_passed=ballot_result(ballot, count).passed,
        sentence=words.sentence,
        of_present=words.of_present,
        of_all=words.of_all,
        need=need_words(ballot, seen.language),
        basis=words.basis,
        rest=words.rest,
        own=_own(seen, ballot),
        counts=_counts(count),
    )


def past_of(seen: Seen) -> tuple[PastRow, ...]:
    """Read the ballots that are over, the newest first; not the one shown as last result."""
    last = last_result_of(seen).key
    over = [b for b in seen.state.ballots.values() if not b.is_running and b.ballot != last]
    over.sort(key=lambda ballot: -ballot.ended_ms)
    return tuple(_past(seen, ballot) for ballot in over)


def _past(seen: Seen, ballot: Ballot) -> PastRow:
    count, vote = ballot.count, ballot.cast.get(seen.person)
    if count is None:
        outcome, figures = _CANCELLED[seen.language].format(reason=ballot.cancel_reason), ""
    else:
        words = result_words(seen.state.council, ballot, count, seen.language)
        outcome, figures = words.outcome, f"{words.of_present}, {words.of_all}"
    return PastRow(
        key=ballot.ballot,
        title=title_of(ballot, seen.language),
        time=clock_time(ballot.ended_ms),
        outcome=outcome,
        figures=figures,
        own=_own(seen, ballot),
        own_choice="" if vote is None else vote.choice,
    )


def _counts(count: Count) -> tuple[CountRow, ...]:
    counts = {
        Choice.IN_FAVOUR: count.in_favour,
        Choice.AGAINST: count.against,
        Choice.ABSTAIN: count.abstain,
    }
    return tuple(CountRow(key=choice, count=many) for choice, many in counts.items())


def _own(seen: Seen, ballot: Ballot) -> str:
    if seen.person not in ballot.entitled:
        return ""
    vote = ballot.cast.get(seen.person)
    choice = "" if vote is None else CHOICE_WORDS[seen.language, vote.choice].upper()
    words = _OWN[seen.language, vote is not None]
    return words.format(honorific=honorific_of(seen), choice=choice)
