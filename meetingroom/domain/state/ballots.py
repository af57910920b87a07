"""Ballots: drafted, announced, open, paused, over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from meetingroom.domain.ballot_parts import Repetition, VotedText
from meetingroom.domain.ids import BallotId, ItemId, PersonId, SittingId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.values import BallotForm, Choice, Lane, Matter, PauseCause, Threshold


class BallotPhase(StrEnum):
    """Where a ballot stands; ``ballots.NEXT`` says how it may go on."""

    PREPARED = "prepared"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"
    OPEN = "open"
    PAUSED = "paused"
    ENDED = "ended"
    DECLARED = "declared"
    CANCELLED = "cancelled"


RUNNING = frozenset({BallotPhase.OPEN, BallotPhase.PAUSED})
"""Phases in which nobody sees who chose what."""

COUNTED = frozenset({BallotPhase.ENDED, BallotPhase.DECLARED})
"""Phases of a ballot that has a result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotDraft:
    """A ballot that has not been opened.

    Attributes:
        phase: prepared, announced or withdrawn.
        announced_ms: 0 while only the desk sees it.
        announced_in: in which sitting.
        withdrawn: why it will not be opened.
    """

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    form: BallotForm = BallotForm.ELECTRONIC
    repeats: tuple[Repetition, ...] = ()
    texts: tuple[VotedText, ...] = ()
    phase: BallotPhase = BallotPhase.PREPARED
    announced_ms: int = 0
    announced_in: SittingId | None = None
    withdrawn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDecision:
    """The council decided on the form of these ballots, or of all of the session's."""

    form: BallotForm
    ballots: tuple[BallotId, ...]
    decision: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """What the server has recorded of a deputy, and when.

    Attributes:
        by: who entered a raised hand; nobody for an answer from the seat.
    """

    choice: Choice
    at_ms: int
    lane: Lane = Lane.SEAT
    by: PersonId = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTotals:
    """Raised hands as somebody counted them without names. ``entry`` 1 or 2."""

    entry: int
    in_favour: int
    against: int
    abstain: int
    by: PersonId

    @property
    def figures(self) -> tuple[int, int, int]:
        """In favour, against, abstained."""
        return self.in_favour, self.against, self.abstain


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A ballot stood still from ``from_ms`` to ``until_ms``, which is 0 while it does."""

    cause: PauseCause
    from_ms: int
    until_ms: int
    left_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The five states of a ballot; they add up to its base. ``present`` are all but the absent."""

    present: int
    in_favour: int
    against: int
    abstain: int
    not_voted: int
    absent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A ballot that was opened. ``cast`` holds only what may be seen where this state is.

    N (``base``) are the ``entitled``, who may answer, and the ``suspended``, who may not.

    Attributes:
        hands: those of the entitled who answer by raising a hand.
        totals: hands counted without names, as far as they may be seen; at most two entries.
        totals_entries: how many entries there are, which everybody may know.
        totals_agree: whether both say the same.
    """

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    sitting: SittingId
    base: int
    entitled: tuple[PersonId, ...]
    opened_ms: int
    due_ms: int
    phase: BallotPhase = BallotPhase.OPEN
    ended_ms: int = 0
    declared_ms: int = 0
    count: Count | None = None
    cancel_reason: str = ""
    cast: Mapping[PersonId, RecordedVote] = field(default_factory=dict)
    suspended: tuple[PersonId, ...] = ()
    form: BallotForm = BallotForm.ELECTRONIC
    repeats: tuple[Repetition, ...] = ()
    texts: tuple[VotedText, ...] = ()
    pauses: tuple[Pause, ...] = ()
    hands: tuple[PersonId, ...] = ()
    totals: tuple[HandTotals, ...] = ()
    totals_entries: int = 0
    totals_agree: bool = False

    @property
    def is_running(self) -> bool:
        """Whether it is open or paused."""
        return self.phase in RUNNING

    @property
    def left_ms(self) -> int:
        """Time a paused ballot had left; -1 while its clock runs or has stopped for good."""
        return self.pauses[-1].left_ms if self.phase is BallotPhase.PAUSED else -1

    @property
    def decides(self) -> bool:
        """Whether it decides anything: a trial does not, and stands in no minutes."""
        return self.matter is not Matter.TRIAL

    @property
    def has_result(self) -> bool:
        """Whether it was ended and counted."""
        return self.phase in COUNTED
