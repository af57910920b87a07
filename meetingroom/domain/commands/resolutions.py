"""On resolutions."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, PaperId, ResolutionId
from meetingroom.domain.values import ResolutionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftResolution:
    """Draft a resolution, or draft one anew that was not submitted.

    Attributes:
        title: 1 to 600 letters, as ``Nghị quyết về kế hoạch đầu tư công năm 2026``.
        papers: at most 20 different ones, named before.
    """

    resolution: ResolutionId
    item: ItemId
    kind: ResolutionKind
    title: str
    papers: tuple[PaperId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordExamination:
    """Record which committee examined a draft. ``examined_by`` 1 to 200 letters."""

    resolution: ResolutionId
    examined_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitResolution:
    """Submit a draft to the session: everybody sees it from now on."""

    resolution: ResolutionId


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDiscussion:
    """Record that the council discussed a resolution."""

    resolution: ResolutionId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseResolution:
    """Record that a draft was revised.

    Attributes:
        title, papers: as for ``DraftResolution``.
        changes: 1 to 4000 letters.
    """

    resolution: ResolutionId
    title: str
    changes: str
    papers: tuple[PaperId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameDecidingBallot:
    """Name the ballot that decides on a resolution, before it is held or after."""

    resolution: ResolutionId
    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawResolution:
    """Withdraw a resolution before the vote. ``reason`` 1 to 600 letters."""

    resolution: ResolutionId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCorrection:
    """List a technical correction of an adopted resolution.

    Attributes:
        old: 1 to 4000 letters of the text voted on.
        new: 0 to 4000 letters in their place, others than the old.
    """

    resolution: ResolutionId
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveCorrection:
    """Approve a correction. ``number`` from 1."""

    resolution: ResolutionId
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DropCorrection:
    """Give up a correction that nobody approved. ``reason`` 1 to 600 letters."""

    resolution: ResolutionId
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifyResolution:
    """Say that one signed an adopted resolution.

    Attributes:
        signed_ms: on the day of the adoption or later, and not in the future (UTC).
    """

    resolution: ResolutionId
    signed_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberResolution:
    """Enter number and symbol of an adopted resolution. ``number`` 1 to 200 letters."""

    resolution: ResolutionId
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueResolution:
    """Record that a certified resolution with a number was issued."""

    resolution: ResolutionId
