"""What a secret ballot on paper is made of: the lines of its papers, and the figures of a count."""

from dataclasses import dataclass

from meetingroom.domain.ballot_parts import Repetition, VotedText
from meetingroom.domain.ids import ItemId, LineId, PersonId
from meetingroom.domain.values import Mark, SecretKind, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLine:
    """One line of a ballot paper.

    Attributes:
        person: whom it names; empty for a matter or an alternative.
        words: the person's post in question, or the matter or alternative itself.
    """

    line: LineId
    person: PersonId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPlace:
    """One box of a line."""

    line: LineId
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCount:
    """How many valid papers have this box of a line marked, 0 or more."""

    line: LineId
    mark: Mark
    papers: int

    @property
    def place(self) -> MarkPlace:
        """Which box that is."""
        return MarkPlace(line=self.line, mark=self.mark)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCount:
    """A whole count of a box of ballot papers; every figure is a number of papers, 0 or more.

    Attributes:
        issued: papers that deputies went away with, one each (phiếu phát ra).
        exchanged: spoiled papers handed back for a new one; not among the issued.
        returned: what lay in the box (phiếu thu về).
        not_returned: issued and not in the box.
        marks: every box of every line, in the order of ``paper_counts.places``.
    """

    issued: int
    exchanged: int
    returned: int
    not_returned: int
    valid: int
    invalid: int
    marks: tuple[MarkCount, ...]

    def on(self, line: LineId, mark: Mark) -> int:
        """Return how many papers have a box marked; 0 for one that is not on the paper."""
        return sum(m.papers for m in self.marks if (m.line, m.mark) == (line, mark))


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretQuestion:
    """What a secret ballot asks, whole; an announced one changes only by a newer text, told anew.

    Attributes:
        subject: as documents name it, as ``bầu Phó Chủ tịch Ủy ban nhân dân phường``.
        threshold: what a decision or an alternative needs; the majority of all for other kinds.
        posts: how many are to be elected; 1 for other kinds.
        lines: of every paper, in its order.
        repeats: which ballot it repeats and by what decision; none or one.
        is_revote: it decides between those whom the ballot it repeats left tied.
        texts: what is put to the vote: none (a matter without a paper) or one.
    """

    item: ItemId
    kind: SecretKind
    subject: str
    threshold: Threshold
    posts: int
    lines: tuple[BallotLine, ...]
    repeats: tuple[Repetition, ...]
    is_revote: bool
    texts: tuple[VotedText, ...] = ()
