"""On secret ballots on paper."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, ItemId, LineId, PaperId
from meetingroom.domain.secret_parts import BallotLine, PaperCount
from meetingroom.domain.values import SecretKind, Threshold


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareSecretBallot:
    """Draft a secret ballot under an item. ``subject`` 1 to 600 letters.

    Attributes:
        lines: 1 to 100, alternatives at least 2; none for a decision, whose paper names the
            subject. A person is a deputy or holds a role in the session; others are named by
            ``words`` alone. ``words`` 1 to 600 letters, of a person named 0 to 600.
        threshold: of a decision or alternatives.
        posts: 1 to the number of lines for an election; else 1.
    """

    ballot: BallotId
    item: ItemId
    kind: SecretKind
    subject: str
    lines: tuple[BallotLine, ...] = ()
    threshold: Threshold = Threshold.MAJORITY_OF_ALL
    posts: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseSecretText:
    """Say what exactly a secret ballot on a matter or alternatives puts to the vote.

    Attributes:
        version: a published one of the paper; the newest or, knowingly, an older one.
        amendments: what will be read out besides, 0 to 100 texts of 1 to 4000 letters.
    """

    ballot: BallotId
    paper: PaperId
    version: int
    amendments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatSecretBallot:
    """Prepare a secret ballot that repeats one that is over, by a decision naming the reason.

    ``ballot`` names the new one; ``reason`` and ``decision`` 1 to 600 letters.
    """

    ballot: BallotId
    of: BallotId
    reason: str
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareRevote:
    """Prepare a vote between those whom an election left tied. ``decision`` 1 to 600 letters."""

    ballot: BallotId
    of: BallotId
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceSecretBallot:
    """Say what will be voted on by papers."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawSecretBallot:
    """Withdraw a secret ballot that was not opened. ``reason`` 1 to 600 letters."""

    ballot: BallotId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSecretBallot:
    """Have the papers given out; needs a quorum, everybody in the hall and no other ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseBox:
    """Take no more papers."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPaperCount:
    """Enter a whole count. It has to be entered once more, by somebody else if there is anyone."""

    ballot: BallotId
    count: PaperCount


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseCount:
    """Let everybody see the figures that were entered twice and agree."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideTie:
    """Record who is elected of those tied again, and who decided so.

    Attributes:
        elected: as many of the tied as there are posts left.
        by_age: all of the tied, the oldest first; may be empty.
        decided_by: 1 to 200 letters; ``reason`` 1 to 600.
    """

    ballot: BallotId
    elected: tuple[LineId, ...]
    decided_by: str
    reason: str
    by_age: tuple[LineId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareSecretResult:
    """Declare the result of a secret ballot whose figures were released."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSecretBallot:
    """Cancel a secret ballot before its figures are released. ``reason`` 1 to 600 letters."""

    ballot: BallotId
    reason: str
