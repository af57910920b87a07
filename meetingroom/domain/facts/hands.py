"""Of the lane of hands in an open ballot."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, PersonId
from meetingroom.domain.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyMovedToHands:
    """A deputy answers by raising a hand from now on; the seat's answer stays until then."""

    ballot: BallotId
    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyReturnedToSeat:
    """A deputy answers at the seat again; an answer by hand stays until then."""

    ballot: BallotId
    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandRecorded:
    """A deputy's raised hand was entered; the last answer by server order counts.

    Shown to that deputy and to who entered it only while the ballot runs.
    """

    ballot: BallotId
    deputy: PersonId
    choice: Choice
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandErased:
    """What had been entered for a deputy stands no more. ``by`` had entered it, and sees this."""

    ballot: BallotId
    deputy: PersonId
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTotalsEntered:
    """Hands were counted without names, among those by hand of whom no answer is held.

    Shown to who entered them only while the ballot runs.

    Attributes:
        entry: 1 or 2; totals count when both say the same.
    """

    ballot: BallotId
    entry: int
    in_favour: int
    against: int
    abstain: int
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTotalsNoted:
    """Everybody may know that totals were entered, never which.

    Attributes:
        entries: how many there are, 1 or 2.
        agree: whether two say the same.
    """

    ballot: BallotId
    entries: int
    agree: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTotalsDropped:
    """Totals stand no more: those among whom they were counted are others now."""

    ballot: BallotId
