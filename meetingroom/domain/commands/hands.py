"""On the lane of hands in an open ballot."""

from dataclasses import dataclass

from meetingroom.domain.ids import BallotId, PersonId
from meetingroom.domain.values import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveToHands:
    """Let a deputy answer the open or paused ballot by raising a hand instead of at the seat."""

    ballot: BallotId
    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnToSeat:
    """Let a deputy answer at the seat again; not in a ballot that is taken by hands."""

    ballot: BallotId
    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterHands:
    """Enter raised hands with names, by exception: all are in favour, but for those named.

    Attributes:
        others: what everybody else by hand chose whose answer is not held from the seat; none
            enters just those who are named.
        not_voted: of them nothing that was entered stands.
    """

    ballot: BallotId
    others: tuple[Choice, ...] = ()
    in_favour: tuple[PersonId, ...] = ()
    against: tuple[PersonId, ...] = ()
    abstain: tuple[PersonId, ...] = ()
    not_voted: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterHandTotals:
    """Enter how many hands were raised, among those by hand of whom no answer is held.

    Twice, by two people where the office has two; each number 0 or more.
    """

    ballot: BallotId
    in_favour: int
    against: int
    abstain: int
