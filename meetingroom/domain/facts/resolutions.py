"""Of resolutions: from the draft to the issued text."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, PaperId, PersonId, ResolutionId
from meetingroom.domain.values import ResolutionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionDrafted:
    """A resolution was drafted, or drafted anew before it was submitted; the desk sees it.

    Attributes:
        papers: the draft and what belongs to it.
    """

    resolution: ResolutionId
    item: ItemId
    kind: ResolutionKind
    title: str
    papers: tuple[PaperId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionExamined:
    """A committee examined the draft (thẩm tra); the desk sees it until it is submitted."""

    resolution: ResolutionId
    examined_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionSubmitted:
    """A draft was submitted to the session; told whole.

    Attributes:
        examined_by: which committee examined it, in words; empty for none.
    """

    resolution: ResolutionId
    item: ItemId
    kind: ResolutionKind
    title: str
    papers: tuple[PaperId, ...]
    examined_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionDiscussed:
    """The council discussed it."""

    resolution: ResolutionId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionRevised:
    """The draft was revised after what was said (tiếp thu, chỉnh lý).

    Attributes:
        title, papers: as they are from now on.
        changes: what was changed, in words.
    """

    resolution: ResolutionId
    title: str
    papers: tuple[PaperId, ...]
    changes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidingBallotNamed:
    """A ballot decides on the resolution; what repeats that ballot does too."""

    resolution: ResolutionId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionVoted:
    """A ballot on it ended; whatever an earlier one decided no longer stands."""

    resolution: ResolutionId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionAdopted:
    """The ballot was declared and passed, on the day on which it ended."""

    resolution: ResolutionId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionRejected:
    """The ballot was declared and did not pass."""

    resolution: ResolutionId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionWithdrawn:
    """It is not put to the vote; who saw it submitted sees that too."""

    resolution: ResolutionId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionListed:
    """A technical correction of the adopted text was listed; the text voted on stays.

    Attributes:
        number: counts from 1 within the resolution.
        by: who listed it.
    """

    resolution: ResolutionId
    number: int
    old: str
    new: str
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionApproved:
    """A presider approved a correction."""

    resolution: ResolutionId
    number: int
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionDropped:
    """A correction that nobody approved is not made."""

    resolution: ResolutionId
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionCertified:
    """It was signed (ký chứng thực).

    Attributes:
        by: who signed.
        signed_ms: a moment of the day of the signature (UTC); another date than the adoption's.
    """

    resolution: ResolutionId
    by: PersonId
    signed_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionNumbered:
    """The records clerk entered number and symbol, as ``34/NQ-HĐND``."""

    resolution: ResolutionId
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionIssued:
    """It was issued (ban hành)."""

    resolution: ResolutionId
