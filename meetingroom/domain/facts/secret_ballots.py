"""Of secret ballots on paper."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, LineId, PersonId
from meetingroom.domain.secret_parts import MarkPlace, PaperCount, SecretQuestion
from meetingroom.domain.values import CountFigure


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallotPrepared:
    """A secret ballot was drafted; presiders, secretaries and clerk see it."""

    ballot: BallotId
    question: SecretQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallotAnnounced:
    """The chair said what will be voted on by papers; told whole."""

    ballot: BallotId
    question: SecretQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallotWithdrawn:
    """A secret ballot without papers given out will not be held; seen by who saw it coming."""

    ballot: BallotId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallotOpened:
    """Papers are given out and the box is open.

    Attributes:
        base: N, the deputies in office now; stays for this ballot whatever happens.
        entitled: who may be given a paper: these N deputies without the suspended.
        suspended: deputies who count in N and get no paper.
        present: how many deputies are present.
    """

    ballot: BallotId
    base: int
    entitled: tuple[PersonId, ...]
    suspended: tuple[PersonId, ...]
    present: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxClosed:
    """No more papers are taken; counting begins."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCountEntered:
    """Somebody entered a whole count; nobody else sees its figures before they are released."""

    ballot: BallotId
    by: PersonId
    count: PaperCount


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCountNoted:
    """What everybody may know of an entry: it stands alone, or differs from another.

    Attributes:
        by: who entered it.
        figures: those in which it differs from the entry it was compared with, and ``marks``:
            the boxes; both empty when there was none to compare with.
    """

    ballot: BallotId
    by: PersonId
    figures: tuple[CountFigure, ...]
    marks: tuple[MarkPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCountAgreed:
    """A second entry agrees with another in every figure: the papers are counted."""

    ballot: BallotId
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReleased:
    """The figures are everybody's to know; with them the ballot has its result."""

    ballot: BallotId
    count: PaperCount


@dataclass(frozen=True, slots=True, kw_only=True)
class TieDecided:
    """It was decided who is elected of those tied again.

    Attributes:
        elected: as many as there are posts left.
        by_age: the tied, the oldest first; empty when nobody entered that.
        decided_by: who decided, in words.
    """

    ballot: BallotId
    elected: tuple[LineId, ...]
    by_age: tuple[LineId, ...]
    decided_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretResultDeclared:
    """The chair declared the result of a secret ballot."""

    ballot: BallotId


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretBallotCancelled:
    """The chair cancelled a secret ballot before its figures were released; they never are."""

    ballot: BallotId
    reason: str
