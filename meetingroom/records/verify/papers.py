"""Every count of ballot papers of a record, compared again."""

from dataclasses import dataclass
from dataclasses import field as having

from .reading import Object, field, need

NOTES = ("paper_count_noted/1", "paper_count_agreed/1")


@dataclass
class Counts:
    """The boxes that are being counted while the log is read."""

    running: dict[str, list[Object]] = having(default_factory=dict)
    hides: set[str] = having(default_factory=set)
    released: int = 0

    def step(self, at: str, kind: str, body: Object, *, behind_hidden: bool) -> None:
        """Take one more fact of the log; one before it may be withheld."""
        if kind == "box_closed/1":
            self.running[field(at, body, "ballot", str)] = []
        elif kind == "secret_ballot_cancelled/1":
            self.running.pop(field(at, body, "ballot", str), None)
        elif kind == "count_released/1":
            self.release(at, body)
        elif kind in NOTES or kind == "paper_count_entered/1":
            ballot = field(at, body, "ballot", str)
            need(ballot in self.running, at, "hòm phiếu chưa đóng", "the box is not closed")
            if kind == "paper_count_entered/1":
                self.running[ballot].append(field(at, body, "count", dict))
            elif behind_hidden:
                self.hides.add(ballot)

    def release(self, at: str, body: Object) -> None:
        """Compare figures that were released with the entries."""
        ballot, count = field(at, body, "ballot", str), field(at, body, "count", dict)
        twice = self.running.pop(ballot, []).count(count) > 1 and ballot not in self.hides
        need(twice, at, "không phải số của hai lần nhập khớp nhau", "no two entries say so")
        names = ("issued", "exchanged", "returned", "not_returned", "valid", "invalid")
        issued, exchanged, returned, kept, valid, invalid = (
            field(at, count, name, int) for name in names
        )
        papers = [field(at, mark, "papers", int) for mark in field(at, count, "marks", list)]
        fits = issued == returned + kept and returned == valid + invalid
        fits = fits and min(exchanged, kept, valid, invalid, *papers) >= 0
        fits = fits and max(papers, default=0) <= valid
        need(fits, at, "số phiếu không cộng lại đúng", "the papers do not add up")
        self.released += 1
