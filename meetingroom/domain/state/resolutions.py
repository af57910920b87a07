"""Resolutions: the draft, the ballots on it, signature, number, corrections."""

from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ids import BallotId, ItemId, PaperId, PersonId, ResolutionId, SittingId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.values import ResolutionKind


class ResolutionPhase(StrEnum):
    """Where a resolution stands; ``resolutions.NEXT`` says how it may go on."""

    DRAFT = "draft"
    EXAMINED = "examined"
    SUBMITTED = "submitted"
    DISCUSSED = "discussed"
    REVISED = "revised"
    VOTED = "voted"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CERTIFIED = "certified"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What was changed in a draft, in words."""

    changes: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A technical correction of an adopted text.

    Attributes:
        approved_by: the presider who approved it; nobody while none has.
        dropped: why it is not made.
    """

    number: int
    old: str
    new: str
    by: PersonId
    at_ms: int
    approved_by: PersonId = NOBODY
    approved_ms: int = 0
    dropped: str = ""

    @property
    def is_pending(self) -> bool:
        """Whether nobody has approved or dropped it."""
        return not self.approved_ms and not self.dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A resolution. The text that was voted on is that of its last vote.

    Attributes:
        examined_by: which committee examined the draft, in words.
        submitted_ms: 0 while only the desk sees it.
        ballots: those that were named to decide.
        votes: the ballots held on it, oldest first; the last one counts.
        adopted_ms: when the ballot that adopted it ended.
        signed_ms: on which day it was signed.
        withdrawn: why it was not put to the vote.
        sittings: those in which anything was recorded of it since it was submitted.
    """

    resolution: ResolutionId
    item: ItemId
    kind: ResolutionKind
    title: str
    papers: tuple[PaperId, ...]
    phase: ResolutionPhase = ResolutionPhase.DRAFT
    examined_by: str = ""
    submitted_ms: int = 0
    discussed_ms: int = 0
    revisions: tuple[Revision, ...] = ()
    ballots: tuple[BallotId, ...] = ()
    votes: tuple[BallotId, ...] = ()
    adopted_ms: int = 0
    corrections: tuple[Correction, ...] = ()
    signed_by: PersonId = NOBODY
    signed_ms: int = 0
    number: str = ""
    issued_ms: int = 0
    withdrawn: str = ""
    sittings: tuple[SittingId, ...] = ()
