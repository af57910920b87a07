"""Every ballot of a record, counted again."""

from collections import Counter
from dataclasses import dataclass
from dataclasses import field as having

from .reading import Fact, Object, Said, field, need

CHOICES = ("in_favour", "against", "abstain")


@dataclass
class Running:
    """A ballot between its opening and its end."""

    base: int
    last: dict[str, str]
    hides: bool = False


@dataclass
class Recount:
    """The ballots while the log is read."""

    running: dict[str, Running] = having(default_factory=dict)
    known: set[str] = having(default_factory=set)
    ended: int = 0
    withheld: int = 0

    def step(self, at: str, kind: str | None, body: Object) -> None:
        """Take one more fact of the log."""
        if kind is None:
            self.hidden(at)
        elif kind == "ballot_opened/1":
            self.opened(at, body)
        elif kind in STEPS:
            ballot = field(at, body, "ballot", str)
            there = ballot in self.running
            need(there, at, "lần biểu quyết không mở", "the ballot is not open")
            STEPS[kind](self, at, body, self.running[ballot])

    def hidden(self, at: str) -> None:
        """Take a withheld entry: it may be a vote of any ballot that runs."""
        need(self.running, at, "mục này không công khai", "withheld while no ballot was open")
        self.withheld += 1
        for ballot in self.running.values():
            ballot.hides = True

    def opened(self, at: str, body: Object) -> None:
        """Begin a ballot."""
        ballot, base = field(at, body, "ballot", str), field(at, body, "base", int)
        need(ballot not in self.known, at, "đã được mở trước đó", "had been opened before")
        self.known.add(ballot)
        entitled = [str(one) for one in field(at, body, "entitled", list)]
        self.running[ballot] = Running(base, dict.fromkeys(entitled, ""))
        listed = [*entitled, *map(str, field(at, body, "suspended", list))]
        fits = len(set(listed)) == len(listed) == base
        need(fits, at, "số đại biểu không đúng", "the base is wrong")

    def cast(self, at: str, body: Object, ballot: Running) -> None:
        """Take a vote."""
        deputy, choice = (field(at, body, name, str) for name in ("deputy", "choice"))
        fits = deputy in ballot.last and choice in CHOICES
        need(fits, at, "biểu quyết không hợp lệ", "the vote is not valid")
        ballot.last[deputy] = choice

    def extended(self, at: str, body: Object, _ballot: Running) -> None:
        """Take more time."""
        field(at, body, "due_ms", int)

    def end(self, at: str, body: Object, ballot: Running) -> None:
        """Compare a ballot's counts with its votes; who did not vote is under the empty choice."""
        del self.running[field(at, body, "ballot", str)]
        need(not ballot.hides, at, "có phiếu không công khai", "a vote is withheld")
        votes = Counter(ballot.last.values())
        counted = [votes[choice] for choice in CHOICES]
        said = [field(at, body, choice, int) for choice in CHOICES]
        need(said == counted, at, f"đếm lại được {counted}", f"recounted as {counted}")
        here, silent, away = (field(at, body, n, int) for n in ("present", "not_voted", "absent"))
        fits = min(silent, away) >= 0 and here == sum(said) + silent and here + away == ballot.base
        need(fits, at, "các số không cộng lại đúng", "the counts do not add up")
        self.ended += 1

    def cancelled(self, at: str, body: Object, _ballot: Running) -> None:
        """Forget a cancelled ballot."""
        del self.running[field(at, body, "ballot", str)]


STEPS = {
    "vote_cast/1": Recount.cast,
    "ballot_extended/1": Recount.extended,
    "ballot_ended/1": Recount.end,
    "ballot_cancelled/1": Recount.cancelled,
}


def check_ballots(log: list[Fact]) -> Said:
    """Count every ballot of a session's log again."""
    recount = Recount()
    for at, kind, body in log:
        recount.step(at, kind, body)
    vi = f"Có {recount.withheld} mục không công khai (phiếu của lần biểu quyết đã hủy hoặc đang mở)"
    en = f"Withheld entries: {recount.withheld} (votes of cancelled or open ballots)"
    vi = f"{recount.ended} lần biểu quyết đếm lại đúng. {vi}"
    return vi, f"{recount.ended} ballots recounted. {en}"
