"""Secret ballots on paper: drafted, open, counted twice, released."""

from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ids import BallotId, LineId, PersonId, SittingId
from meetingroom.domain.secret_parts import MarkPlace, PaperCount, SecretQuestion
from meetingroom.domain.values import CountFigure


class SecretPhase(StrEnum):
    """Where a secret ballot stands; ``secret_ballots.NEXT`` says how it may go on."""

    PREPARED = "prepared"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"
    OPEN = "open"
    BOX_CLOSED = "box_closed"
    COUNTED = "counted"
    RELEASED = "released"
    DECLARED = "declared"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountEntry:
    """A count as somebody entered it."""

    by: PersonId
    at_ms: int
    count: PaperCount


@dataclass(frozen=True, slots=True, kw_only=True)
class CountNote:
    """That somebody entered a count, without its figures.

    Attributes:
        agrees: with another entry, in every figure.
        figures: those that differ from another entry, and ``marks``: the boxes.
    """

    by: PersonId
    at_ms: int
    agrees: bool = False
    figures: tuple[CountFigure, ...] = ()
    marks: tuple[MarkPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TieDecision:
    """Who is elected of those tied again, and who decided so."""

    elected: tuple[LineId, ...]
    by_age: tuple[LineId, ...]
    decided_by: str
    reason: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallot:
    """A secret ballot, and of its counts only what may be seen where this state is.

    Attributes:
        announced_ms: 0 while only the desk sees it.
        sitting: in which it was opened, or announced while it is not.
        base: N when it was opened: the ``entitled`` and the ``suspended``.
        entries: counts as they were entered, oldest first.
        notes: what everybody knows of them.
        count: the figures once they are released.
        ties: the decision between those tied again; none or one.
        ended_reason: why it was withdrawn or cancelled.
    """

    ballot: BallotId
    question: SecretQuestion
    phase: SecretPhase = SecretPhase.PREPARED
    announced_ms: int = 0
    sitting: SittingId | None = None
    base: int = 0
    entitled: tuple[PersonId, ...] = ()
    suspended: tuple[PersonId, ...] = ()
    present: int = 0
    opened_ms: int = 0
    closed_ms: int = 0
    entries: tuple[CountEntry, ...] = ()
    notes: tuple[CountNote, ...] = ()
    released_ms: int = 0
    count: PaperCount | None = None
    ties: tuple[TieDecision, ...] = ()
    declared_ms: int = 0
    ended_ms: int = 0
    ended_reason: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it may be repeated: released, declared or cancelled."""
        over = {SecretPhase.RELEASED, SecretPhase.DECLARED, SecretPhase.CANCELLED}
        return self.phase in over
