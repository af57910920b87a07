"""On ballots."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, PaperId
from meetingroom.domain.values import BallotForm, Choice, Matter, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareBallot:
    """Draft a ballot under an item. ``subject`` 1 to 600 letters, as the sentence will name it."""

    ballot: BallotId
    item: ItemId
    matter: Matter
    subject: str
    threshold: Threshold
    form: BallotForm = BallotForm.ELECTRONIC


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseBallotText:
    """Say what exactly a prepared ballot puts to the vote.

    Attributes:
        version: a published one of the paper; the newest or, knowingly, an older one.
        amendments: what will be read out besides, 0 to 100 texts of 1 to 4000 letters.
    """

    ballot: BallotId
    paper: PaperId
    version: int
    amendments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatBallot:
    """Prepare a ballot that repeats one that is over, by a decision that names the reason.

    ``ballot`` names the new one; ``reason`` and ``decision`` 1 to 600 letters.
    """

    ballot: BallotId
    of: BallotId
    reason: str
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceBallot:
    """Say what will be voted on, before it is opened."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawBallot:
    """Withdraw a ballot that was not opened. ``reason`` 1 to 600 letters."""

    ballot: BallotId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideForm:
    """Record the council's decision on the form of voting. ``decision`` 1 to 600 letters.

    Attributes:
        ballots: prepared or announced ones it is for; none is for the whole session.
    """

    form: BallotForm
    decision: str
    ballots: tuple[BallotId, ...] = ()


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
class PauseBallot:
    """Let the open ballot stand still; answers stay, none is taken."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeBallot:
    """Let the paused ballot go on with the time it had left, at least 5 seconds."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareBallot:
    """Declare the result of an ended ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class EndBallot:
    """End the open ballot and count."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelBallot:
    """Cancel the open ballot. ``reason`` 1 to 600 letters."""

    ballot: BallotId
    reason: str
