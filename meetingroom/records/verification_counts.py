"""The counts of ballot papers, compared again: two entries agree, and what was released is theirs.

Nobody but who entered it is shown a count before it is released, so entries of a box that is
counted, or of a secret ballot cancelled meanwhile, may be withheld. Each is followed at once by a
public note, which tells it from the withheld answers of a ballot at the seats.
"""

from dataclasses import dataclass, field
from typing import Final

import msgspec

from meetingroom.evidence.entries import Entry
from meetingroom.records.verification_facts import FORMLESS, body_as
from meetingroom.records.verification_report import Words

NOTES: Final = frozenset({"paper_count_noted/1", "paper_count_agreed/1"})
"""What stands right behind an entry."""


class _OfBallot(msgspec.Struct):
    ballot: str


class _Mark(msgspec.Struct):
    line: str
    mark: str
    papers: int


class _Count(msgspec.Struct):
    issued: int
    exchanged: int
    returned: int
    not_returned: int
    valid: int
    invalid: int
    marks: list[_Mark]


class _Counted(msgspec.Struct):
    ballot: str
    count: _Count


@dataclass(slots=True)
class Counts:
    """The boxes that are being counted while the log is read."""

    running: dict[str, list[_Count]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    released: int = 0

    def step(self, entry: Entry, *, behind_hidden: bool) -> Words | None:
        """Say what is wrong with a fact of a box, if any.

        Args:
            entry: any fact of the log.
            behind_hidden: whether the one before it is withheld.
        """
        match entry.type:
            case "box_closed/1" | "secret_ballot_cancelled/1":
                return self._bounded(entry)
            case "paper_count_entered/1":
                return self._entered(entry)
            case "paper_count_noted/1" | "paper_count_agreed/1":
                return self._noted(entry, behind_hidden=behind_hidden)
            case "count_released/1":
                return self._released(entry)
            case _:
                return None

    def _bounded(self, entry: Entry) -> Words | None:
        body = body_as(_OfBallot, entry)
        if body is None:
            return FORMLESS
        if entry.type == "box_closed/1":
            self.running[body.ballot] = []
        else:
            self.running.pop(body.ballot, None)
        return None

    def _entered(self, entry: Entry) -> Words | None:
        body = body_as(_Counted, entry)
        if body is None or body.ballot not in self.running:
            return FORMLESS
        self.running[body.ballot].append(body.count)
        return None

    def _noted(self, entry: Entry, *, behind_hidden: bool) -> Words | None:
        body = body_as(_OfBallot, entry)
        if body is None or body.ballot not in self.running:
            return FORMLESS
        if behind_hidden:
            self.hidden.add(body.ballot)
        return None

    def _released(self, entry: Entry) -> Words | None:
        body = body_as(_Counted, entry)
        if body is None:
            return FORMLESS
        entries = self.running.pop(body.ballot, [])
        if body.ballot in self.hidden or entries.count(body.count) < 2:
            return Words(
                f"số liệu của lần bỏ phiếu kín {body.ballot!r} không phải của hai lần nhập khớp "
                "nhau",
                f"the figures of the secret ballot {body.ballot!r} are not those of two entries "
                "that agree",
            )
        self.released += 1
        return None if _adds_up(body.count) else _wrong_sum(body.ballot)


def _adds_up(count: _Count) -> bool:
    papers = [mark.papers for mark in count.marks]
    return (
        min(count.exchanged, count.not_returned, count.valid, count.invalid, *papers) >= 0
        and count.issued == count.returned + count.not_returned
        and count.returned == count.valid + count.invalid
        and max(papers, default=0) <= count.valid
    )


def _wrong_sum(ballot: str) -> Words:
    return Words(
        f"lần bỏ phiếu kín {ballot!r} có số phiếu không cộng lại đúng",
        f"the secret ballot {ballot!r} has papers that do not add up",
    )
