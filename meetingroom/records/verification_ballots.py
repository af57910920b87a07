"""The recount of every ballot from the answers in the log, by seat and by raised hand.

Nobody but the voter is shown the answers of a ballot that was cancelled or is open still, so just
those may be withheld, and counts of papers as ``verification_counts`` says. What a withheld entry
says is not known; what is demanded is its place: a ballot was open there, and none that was open
there has ended. A recount alone is not enough: an answer that its deputy changed later, or two that
cancel each other out, would not be missed.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import msgspec

from meetingroom.evidence.chain import Withheld
from meetingroom.evidence.entries import Entry
from meetingroom.records.verification_counts import NOTES, Counts
from meetingroom.records.verification_facts import FORMLESS, body_as
from meetingroom.records.verification_logs import Log
from meetingroom.records.verification_report import Check, Finding, Verdict, Words

_CHOICES: Final = ("in_favour", "against", "abstain")
_HANDS: Final = "hands"
_ENTRIES: Final = frozenset({1, 2})
_NO_HANDS: Final = (0, 0, 0)

_STRAY: Final = Words(
    "mục này không công khai, dù không có lần biểu quyết nào đang mở",
    "this entry is withheld, though no ballot was open",
)


class _BallotOpened(msgspec.Struct):
    ballot: str
    base: int
    form: str
    entitled: list[str]
    suspended: list[str]


class _VoteCast(msgspec.Struct):
    ballot: str
    deputy: str
    choice: str


class _Moved(msgspec.Struct):
    ballot: str
    deputy: str


class _HandTotalsEntered(msgspec.Struct):
    ballot: str
    entry: int
    in_favour: int
    against: int
    abstain: int


class _HandTotalsDropped(msgspec.Struct):
    ballot: str


class _BallotExtended(msgspec.Struct):
    ballot: str
    due_ms: int


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
    hands: set[str]
    last: dict[str, str] = field(default_factory=dict)
    totals: dict[int, list[int]] = field(default_factory=dict)
    withheld: int = 0

    def silent_hands(self) -> int:
        """Return how many of those by hand have no answer held."""
        return len(self.hands - self.last.keys())


@dataclass(slots=True)
class _Recount:
    """The ballots while the log is read; each step says what is wrong with its fact, if any."""

    open: dict[str, _Open] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    counts: Counts = field(default_factory=Counts)
    ended: int = 0
    withheld: int = 0
    behind_hidden: bool = False

    def step(self, entry: Entry | Withheld) -> Words | None:
        if isinstance(entry, Withheld):
            return self.hidden()
        behind, self.behind_hidden = self.behind_hidden, False
        if behind and entry.type in NOTES:
            # It was a count of papers, and so no answer of a ballot that is open meanwhile.
            self._taken(-1)
        elif behind and not self.open:
            return _STRAY
        step = _STEPS.get(entry.type)
        return step(self, entry) if step else self.counts.step(entry, behind_hidden=behind)

    def hidden(self) -> Words | None:
        self.withheld += 1
        self._taken(1)
        self.behind_hidden = bool(self.open or self.counts.running)
        return None if self.behind_hidden else _STRAY

    def _taken(self, more: int) -> None:
        for ballot in self.open.values():
            ballot.withheld += more

    def opened(self, entry: Entry) -> Words | None:
        body = body_as(_BallotOpened, entry)
        if body is None:
            return FORMLESS
        if body.ballot in self.known:
            return _words(body.ballot, "đã được mở trước đó", "had been opened before")
        entitled = frozenset(body.entitled)
        self.known.add(body.ballot)
        hands = set(entitled) if body.form == _HANDS else set[str]()
        self.open[body.ballot] = _Open(body.base, entitled, hands)
        listed = (*body.entitled, *body.suspended)
        if not body.base == len(listed) == len(set(listed)):
            return _words(
                body.ballot,
                f"ghi tên {len(set(listed))} đại biểu nhưng ghi tổng số {body.base}",
                f"names {len(set(listed))} deputies but a base of {body.base}",
            )
        return None

    def cast(self, entry: Entry) -> Words | None:
        return self._answered(entry, by_hand=False)

    def raised(self, entry: Entry) -> Words | None:
        return self._answered(entry, by_hand=True)

    def _answered(self, entry: Entry, *, by_hand: bool) -> Words | None:
        body = body_as(_VoteCast, entry)
        if body is None or body.choice not in _CHOICES:
            return FORMLESS
        ballot = self.open.get(body.ballot)
        if ballot is None:
            return _words(
                body.ballot, "không mở vào lúc có phiếu này", "was not open for this vote"
            )
        if body.deputy not in ballot.entitled:
            return _stranger(body.ballot, body.deputy)
        if (body.deputy in ballot.hands) is not by_hand:
            return _words(
                body.ballot,
                f"có đại biểu {body.deputy!r} biểu quyết ở hai hình thức",
                f"has the deputy {body.deputy!r} answering in two lanes",
            )
        ballot.last[body.deputy] = body.choice
        return None

    def moved(self, entry: Entry) -> Words | None:
        body = body_as(_Moved, entry)
        ballot = None if body is None else self.open.get(body.ballot)
        if body is None or ballot is None:
            return FORMLESS
        if body.deputy not in ballot.entitled:
            return _stranger(body.ballot, body.deputy)
        ballot.hands.add(body.deputy)
        return None

    def returned(self, entry: Entry) -> Words | None:
        body = body_as(_Moved, entry)
        ballot = None if body is None else self.open.get(body.ballot)
        if body is None or ballot is None:
            return FORMLESS
        ballot.hands.discard(body.deputy)
        return None

    def erased(self, entry: Entry) -> Words | None:
        body = body_as(_Moved, entry)
        ballot = None if body is None else self.open.get(body.ballot)
        if body is None or ballot is None or ballot.last.pop(body.deputy, None) is None:
            return FORMLESS
        return None

    def totalled(self, entry: Entry) -> Words | None:
        body = body_as(_HandTotalsEntered, entry)
        ballot = None if body is None else self.open.get(body.ballot)
        if body is None or ballot is None or body.entry not in _ENTRIES:
            return FORMLESS
        said = [body.in_favour, body.against, body.abstain]
        if min(said) < 0 or sum(said) > ballot.silent_hands():
            return _words(
                body.ballot,
                "có số giơ tay nhiều hơn số đại biểu giơ tay",
                "has more hands than deputies who can raise them",
            )
        ballot.totals[body.entry] = said
        return None

    def dropped(self, entry: Entry) -> Words | None:
        body = body_as(_HandTotalsDropped, entry)
        ballot = None if body is None else self.open.get(body.ballot)
        if ballot is None:
            return FORMLESS
        ballot.totals.clear()
        return None

    def extended(self, entry: Entry) -> Words | None:
        body = body_as(_BallotExtended, entry)
        if body is None:
            return FORMLESS
        if body.ballot in self.open:
            return None
        return _words(
            body.ballot,
            "không ở trạng thái mở khi được gia hạn",
            "was not open when it was given more time",
        )

    def end(self, entry: Entry) -> Words | None:
        body = body_as(_BallotEnded, entry)
        if body is None:
            return FORMLESS
        ballot = self.open.pop(body.ballot, None)
        if ballot is None:
            return _words(
                body.ballot, "không ở trạng thái mở khi kết thúc", "was not open when it ended"
            )
        self.ended += 1
        if ballot.withheld:
            return _words(
                body.ballot,
                f"đã kết thúc nhưng có {ballot.withheld} mục không công khai",
                f"has ended, yet entries of its time are withheld: {ballot.withheld}",
            )
        if ballot.totals and ballot.totals.get(1) != ballot.totals.get(2):
            return _words(
                body.ballot,
                "có hai lần nhập số giơ tay khác nhau",
                "has two entries of hands that differ",
            )
        counted, totals = Counter(ballot.last.values()), ballot.totals.get(1, _NO_HANDS)
        found = [counted[choice] + more for choice, more in zip(_CHOICES, totals, strict=True)]
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
            return _words(
                body.ballot,
                "không ở trạng thái mở khi bị hủy",
                "was not open when it was cancelled",
            )
        return None


_STEPS: Final[Mapping[str, Callable[[_Recount, Entry], Words | None]]] = {
    "ballot_opened/1": _Recount.opened,
    "vote_cast/1": _Recount.cast,
    "deputy_moved_to_hands/1": _Recount.moved,
    "deputy_returned_to_seat/1": _Recount.returned,
    "hand_recorded/1": _Recount.raised,
    "hand_erased/1": _Recount.erased,
    "hand_totals_entered/1": _Recount.totalled,
    "hand_totals_dropped/1": _Recount.dropped,
    "ballot_extended/1": _Recount.extended,
    "ballot_ended/1": _Recount.end,
    "ballot_cancelled/1": _Recount.cancelled,
}


def check_ballots(session_log: Log) -> Verdict:
    """Count every ended ballot again: of each deputy the last answer before the end."""
    recount, findings = _Recount(), list[Finding]()
    for place, entry in session_log.entries():
        words = recount.step(entry)
        if words:
            findings.append(Finding(place=place, words=words))
    return Verdict(check=Check.BALLOTS, findings=tuple(findings), passed=_passed(recount))


def _passed(recount: _Recount) -> Words:
    counted = Words(
        f"{recount.ended} lần biểu quyết được đếm lại, kết quả đúng.",
        f"{recount.ended} ballots were counted again and are right.",
    )
    if recount.counts.released:
        counted = Words(
            f"{counted.vi} Số liệu của {recount.counts.released} lần bỏ phiếu kín khớp nhau.",
            f"{counted.en} The figures of {recount.counts.released} secret ballots agree.",
        )
    if not recount.withheld:
        return counted
    return Words(
        f"{counted.vi} Có {recount.withheld} mục không công khai (phiếu của lần biểu quyết đã hủy "
        "hoặc đang mở, số kiểm phiếu chưa công bố); nhật ký vẫn liền mạch và không kết quả nào "
        "thiếu phiếu.",
        f"{counted.en} Withheld entries: {recount.withheld} (votes of cancelled or open ballots, "
        "counts not released); the chain leads through them and no result lacks a vote.",
    )


def _stranger(ballot: str, deputy: str) -> Words:
    return _words(
        ballot,
        f"không có đại biểu {deputy!r} trong danh sách biểu quyết",
        f"is not for the deputy {deputy!r}",
    )


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
