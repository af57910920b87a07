"""Ballots: drafted, open, over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from meetingroom.domain.ids import BallotId, ItemId, PersonId, SittingId
from meetingroom.domain.values import Choice, Matter, Threshold


class BallotPhase(StrEnum):
    """A ballot goes open → ended, or open → cancelled."""

    OPEN = "open"
    ENDED = "ended"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotDraft:
    """A ballot that has not been opened."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVote:
    """What the server has recorded of a deputy, and when."""

    choice: Choice
    at_ms: int


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
    count: Count | None = None
    cancel_reason: str = ""
    cast: Mapping[PersonId, RecordedVote] = field(default_factory=dict)
    suspended: tuple[PersonId, ...] = ()
