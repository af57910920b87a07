"""On ballots."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId
from meetingroom.domain.values import Choice, Matter, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareBallot:
    """Draft a ballot under an item. ``subject`` 1 to 600 letters, as the sentence will name it."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBallot:
    """Open a prepared ballot; needs a quorum, a free floor and no other open ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CastVote:
    """Answer an open ballot; may be changed until the chair ends it."""

    ballot: BallotId
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendBallot:
    """Give the open ballot more time: ``by_s`` seconds, 5 to 600; from now if its time is over."""

    ballot: BallotId
    by_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndBallot:
    """End the open ballot and count."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelBallot:
    """Cancel the open ballot. ``reason`` 1 to 600 letters."""

    ballot: BallotId
    reason: str
