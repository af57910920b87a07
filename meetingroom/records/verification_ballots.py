"""The recount of every ballot from the answers in the log."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import msgspec

from meetingroom.evidence.entries import Entry
from meetingroom.records.verification_facts import FORMLESS, body_as
from meetingroom.records.verification_logs import Log
from meetingroom.records.verification_report import Check, Finding, Verdict, Words

_CHOICES: Final = ("in_favour", "against", "abstain")


class _BallotOpened(msgspec.Struct):
    ballot: str
    base: int
    entitled: list[str]


class _VoteCast(msgspec.Struct):
    ballot: str
    deputy: str
    choice: str


class _BallotEnded(msgspec.Struct):
    ballot: str
    present: int
    in_favour: int
    against: int
    abstain: int
    not_voted: int
    absent: int


class _BallotCancelled(msgspec.Struct):
    ballot: str


@dataclass(slots=True)
class _Open:
    base: int
    entitled: frozenset[str]
    last: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Recount:
    """The ballots while the log is read; each step says what is wrong with its fact, if any."""

    open: dict[str, _Open] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    ended: int = 0

    def opened(self, entry: Entry) -> Words | None:
        body = body_as(_BallotOpened, entry)
        if body is None:
            return FORMLESS
        if body.ballot in self.known:
            return _words(body.ballot, "đã được mở trước đó", "had been opened before")
        entitled = frozenset(body.entitled)
        self.known.add(body.ballot)
        self.open[body.ballot] = _Open(body.base, entitled)
        if body.base != len(entitled) or len(body.entitled) != len(entitled):
            return _words(
                body.ballot,
                f"có {len(entitled)} đại biểu được biểu quyết nhưng ghi tổng số {body.base}",
                f"has {len(entitled)} entitled deputies but a base of {body.base}",
            )
        return None

    def cast(self, entry: Entry) -> Words | None:
        body = body_as(_VoteCast, entry)
        if body is None or body.choice not in _CHOICES:
            return FORMLESS
        ballot = self.open.get(body.ballot)
        if ballot is None:
            return _words(
                body.ballot, "không mở khi có biểu quyết này", "was not open for this vote"
            )
        if body.deputy not in ballot.entitled:
            return _words(
                body.ballot,
                f"không dành cho đại biểu {body.deputy!r}",
                f"is not for the deputy {body.deputy!r}",
            )
        ballot.last[body.deputy] = body.choice
        return None

    def end(self, entry: Entry) -> Words | None:
        body = body_as(_BallotEnded, entry)
        if body is None:
            return FORMLESS
        ballot = self.open.pop(body.ballot, None)
        if ballot is None:
            return _words(body.ballot, "không mở khi kết thúc", "was not open when it ended")
        self.ended += 1
        counted = Counter(ballot.last.values())
        found = [counted[choice] for choice in _CHOICES]
        said = [body.in_favour, body.against, body.abstain]
        if found != said:
            return _words(
                body.ballot,
                f"đếm lại được {found} (tán thành, không tán thành, không biểu quyết), ghi {said}",
                f"recounted as {found} (in favour, against, abstain), written as {said}",
            )
        return None if _adds_up(body, ballot.base) else _wrong_sum(body, ballot.base)

    def cancelled(self, entry: Entry) -> Words | None:
        body = body_as(_BallotCancelled, entry)
        if body is None:
            return FORMLESS
        if self.open.pop(body.ballot, None) is None:
            return _words(body.ballot, "không mở khi bị hủy", "was not open when it was cancelled")
        return None


_STEPS: Final[Mapping[str, Callable[[_Recount, Entry], Words | None]]] = {
    "ballot_opened/1": _Recount.opened,
    "vote_cast/1": _Recount.cast,
    "ballot_ended/1": _Recount.end,
    "ballot_cancelled/1": _Recount.cancelled,
}


def check_ballots(session_log: Log) -> Verdict:
    """Count every ended ballot again: of each deputy the last answer before the end."""
    recount, findings = _Recount(), list[Finding]()
    for place, entry in session_log.entries():
        step = _STEPS.get(entry.type)
        words = step(recount, entry) if step else None
        if words:
            findings.append(Finding(place=place, words=words))
    passed = Words(
        f"{recount.ended} lần biểu quyết được đếm lại, kết quả đúng.",
        f"{recount.ended} ballots were counted again and are right.",
    )
    return Verdict(check=Check.BALLOTS, findings=tuple(findings), passed=passed)


def _adds_up(body: _BallotEnded, base: int) -> bool:
    answered = body.in_favour + body.against + body.abstain
    counts = (body.present, body.not_voted, body.absent)
    return (
        min(counts) >= 0
        and answered + body.not_voted == body.present
        and body.present + body.absent == base
    )


def _wrong_sum(body: _BallotEnded, base: int) -> Words:
    return _words(
        body.ballot,
        f"có các số không cộng lại thành tổng số {base} đại biểu",
        f"has counts that do not add up to its base of {base} deputies",
    )


def _words(ballot: str, vi: str, en: str) -> Words:
    return Words(f"lần biểu quyết {ballot!r} {vi}", f"the ballot {ballot!r} {en}")
