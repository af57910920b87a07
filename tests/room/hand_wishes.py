"""What may be wished for around raised hands, sensible or not."""

from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import BallotId, PersonId
from tests.room.hall import CLERK, DEPUTIES

HandWish = Callable[[BallotId], c.SessionCommand]

_BALLOTS: Final = st.sampled_from(["a", "b", "c"]).map(BallotId)
_ANYBODY: Final = st.sampled_from((*DEPUTIES, CLERK))
_SOME: Final = st.lists(st.sampled_from(DEPUTIES), max_size=2).map(tuple)
_OTHERS: Final = st.lists(st.sampled_from(v.Choice), max_size=1).map(tuple)
_NUMBER: Final = st.integers(0, 2)


def _entered(others: tuple[v.Choice, ...], against: tuple[PersonId, ...]) -> HandWish:
    return lambda ballot: c.EnterHands(ballot=ballot, others=others, against=against)


def _totalled(in_favour: int, against: int) -> HandWish:
    return lambda ballot: c.EnterHandTotals(
        ballot=ballot, in_favour=in_favour, against=against, abstain=0
    )


def _moved(deputy: PersonId) -> HandWish:
    return lambda ballot: c.MoveToHands(ballot=ballot, deputy=deputy)


HAND_WISHES: Final[st.SearchStrategy[HandWish]] = st.one_of(
    st.builds(_moved, st.sampled_from(DEPUTIES)),
    st.builds(_entered, _OTHERS, _SOME),
    st.builds(_totalled, _NUMBER, st.integers(0, 1)),
)
"""Sensible wishes for the ballot that runs."""

BY_HAND: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    st.builds(c.MoveToHands, ballot=_BALLOTS, deputy=_ANYBODY),
    st.builds(c.ReturnToSeat, ballot=_BALLOTS, deputy=_ANYBODY),
    st.builds(
        c.EnterHands,
        ballot=_BALLOTS,
        others=_OTHERS,
        in_favour=_SOME,
        against=_SOME,
        abstain=_SOME,
        not_voted=_SOME,
    ),
    st.builds(
        c.EnterHandTotals,
        ballot=_BALLOTS,
        in_favour=st.integers(-1, 3),
        against=_NUMBER,
        abstain=_NUMBER,
    ),
)
"""Whatever anybody may send."""
