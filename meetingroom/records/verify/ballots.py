"""Every ballot of a record, counted again."""

from collections import Counter
from dataclasses import dataclass
from dataclasses import field as having

from .papers import NOTES, Counts
from .reading import Fact, Object, Said, field, need

CHOICES, ENTRIES = ("in_favour", "against", "abstain"), (1, 2)


@dataclass
class Running:
    """A ballot between its opening and its end."""

    base: int
    last: dict[str, str]
    hands: set[str]
    totals: dict[int, list[int]] = having(default_factory=dict)
    hides: int = 0


@dataclass
class Recount:
    """The ballots while the log is read."""

    running: dict[str, Running] = having(default_factory=dict)
    known: set[str] = having(default_factory=set)
    ended: int = 0
    withheld: int = 0
    counts: Counts = having(default_factory=Counts)
    was_hidden: bool = False

    def step(self, at: str, kind: str | None, body: Object) -> None:
        """Take one more fact of the log."""
        behind_hidden, self.was_hidden = self.was_hidden, kind is None
        if kind is None:
            self.hidden(at)
            return
        if behind_hidden and kind in NOTES:  # it was a count of papers, and no vote
            for ballot in self.running.values():
                ballot.hides -= 1
        else:
            is_stray = behind_hidden and not self.running
            need(not is_stray, at, "mục trước không công khai", "withheld without a ballot")
        self.shown(at, kind, body)
        self.counts.step(at, kind, body, behind_hidden=behind_hidden)

    def shown(self, at: str, kind: str, body: Object) -> None:
        """Take a fact that is not withheld."""
        if kind == "ballot_opened/1":
            self.opened(at, body)
        elif kind in STEPS:
            ballot = field(at, body, "ballot", str)
            there = ballot in self.running
            need(there, at, "lần biểu quyết không mở", "the ballot is not open")
            STEPS[kind](self, at, body, self.running[ballot])

    def hidden(self, at: str) -> None:
        """Take a withheld entry: it may be a vote of any ballot that runs."""
        may = self.running or self.counts.running
        need(may, at, "mục này không công khai", "withheld while no ballot was open")
        self.withheld += 1
        for ballot in self.running.values():
            ballot.hides += 1

    def opened(self, at: str, body: Object) -> None:
        """Begin a ballot."""
        ballot, base = field(at, body, "ballot", str), field(at, body, "base", int)
        need(ballot not in self.known, at, "đã được mở trước đó", "had been opened before")
        self.known.add(ballot)
        entitled = [str(one) for one in field(at, body, "entitled", list)]
        by_hands = field(at, body, "form", str) == "hands"
        hands = set(entitled if by_hands else ())
        self.running[ballot] = Running(base, dict.fromkeys(entitled, ""), hands)
        listed = [*entitled, *map(str, field(at, body, "suspended", list))]
        fits = len(set(listed)) == len(listed) == base
        need(fits, at, "số đại biểu không đúng", "the base is wrong")

    def cast(self, at: str, body: Object, ballot: Running) -> None:
        """Take a vote."""
        deputy, choice = (field(at, body, name, str) for name in ("deputy", "choice"))
        fits = deputy in ballot.last and deputy not in ballot.hands and choice in CHOICES
        need(fits, at, "biểu quyết không hợp lệ", "the vote is not valid")
        ballot.last[deputy] = choice

    def moved(self, at: str, body: Object, ballot: Running) -> None:
        """Let a deputy answer by hand."""
        deputy = field(at, body, "deputy", str)
        need(deputy in ballot.last, at, "đại biểu không có quyền", "the deputy is not entitled")
        ballot.hands.add(deputy)

    def returned(self, at: str, body: Object, ballot: Running) -> None:
        """Let a deputy answer at the seat again."""
        ballot.hands.discard(field(at, body, "deputy", str))

    def raised(self, at: str, body: Object, ballot: Running) -> None:
        """Take a raised hand."""
        deputy, choice = (field(at, body, name, str) for name in ("deputy", "choice"))
        fits = deputy in ballot.last and deputy in ballot.hands and choice in CHOICES
        need(fits, at, "giơ tay không hợp lệ", "the raised hand is not valid")
        ballot.last[deputy] = choice

    def erased(self, at: str, body: Object, ballot: Running) -> None:
        """Take a raised hand back."""
        deputy = field(at, body, "deputy", str)
        there = bool(ballot.last.get(deputy))
        need(there, at, "không có gì để xóa", "there is nothing to take back")
        ballot.last[deputy] = ""

    def totalled(self, at: str, body: Object, ballot: Running) -> None:
        """Take hands that were counted without names."""
        said = [field(at, body, choice, int) for choice in CHOICES]
        entry, silent = (
            field(at, body, "entry", int),
            [d for d in ballot.hands if not ballot.last[d]],
        )
        fits = entry in ENTRIES and min(said) >= 0 and sum(said) <= len(silent)
        need(fits, at, "số giơ tay không hợp lệ", "the number of hands is not valid")
        ballot.totals[entry] = said

    def dropped(self, _at: str, _body: Object, ballot: Running) -> None:
        """Forget what was counted without names."""
        ballot.totals.clear()

    def extended(self, at: str, body: Object, _ballot: Running) -> None:
        """Take more time."""
        field(at, body, "due_ms", int)

    def end(self, at: str, body: Object, ballot: Running) -> None:
        """Compare a ballot's counts with its votes; who did not vote is under the empty choice."""
        del self.running[field(at, body, "ballot", str)]
        need(not ballot.hides, at, "có phiếu không công khai", "a vote is withheld")
        votes = Counter(ballot.last.values())
        first, second = (ballot.totals.get(entry, []) for entry in ENTRIES)
        need(first == second, at, "hai lần nhập giơ tay khác nhau", "the totals of hands differ")
        pairs = zip(CHOICES, first or [0, 0, 0], strict=True)
        counted = [votes[choice] + more for choice, more in pairs]
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
    "deputy_moved_to_hands/1": Recount.moved,
    "deputy_returned_to_seat/1": Recount.returned,
    "hand_recorded/1": Recount.raised,
    "hand_erased/1": Recount.erased,
    "hand_totals_entered/1": Recount.totalled,
    "hand_totals_dropped/1": Recount.dropped,
    "ballot_extended/1": Recount.extended,
    "ballot_ended/1": Recount.end,
    "ballot_cancelled/1": Recount.cancelled,
}


def check_ballots(log: list[Fact]) -> Said:
    """Count every ballot of a session's log again."""
    recount = Recount()
    for at, kind, body in log:
        recount.step(at, kind, body)
    hidden, papers = recount.withheld, recount.counts.released
    vi = "phiếu của lần biểu quyết đã hủy hoặc đang mở, số kiểm phiếu chưa công bố"
    vi = f"{papers} lần bỏ phiếu kín có số khớp nhau. Có {hidden} mục không công khai ({vi})"
    en = "votes of cancelled or open ballots, counts not released"
    en = f"{papers} secret ones compared. Withheld entries: {hidden} ({en})"
    ended = recount.ended
    return f"{ended} lần biểu quyết đếm lại đúng, {vi}", f"{ended} ballots recounted, {en}"
