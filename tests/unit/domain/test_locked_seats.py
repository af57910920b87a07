"""A seat that is locked, or whose holder has left, accepts no choice."""

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.refusals import (
    NotCheckedInError,
    PersonUnknownError,
    SeatLockedError,
    WrongMandateError,
)
from meetingroom.domain.values import AttendanceStatus, Choice
from tests.helpers.people import AN, BINH, CLERK, STRANGER
from tests.helpers.sessions import BALLOT, ballot_open, in_session, voting

_LOCK, _UNLOCK = c.LockSeat(deputy=AN), c.UnlockSeat(deputy=AN)


def test_a_locked_seat_accepts_no_choice_and_another_does() -> None:
    play = ballot_open().after((CLERK, _LOCK), (BINH, voting()))

    with pytest.raises(SeatLockedError):
        play.wish(AN, voting())
    assert set(play.state.ballots[BALLOT].cast) == {BINH}


def test_a_seat_that_was_unlocked_accepts_choices_again() -> None:
    play = ballot_open().after((CLERK, _LOCK), (CLERK, _UNLOCK))

    assert len(play.wish(AN, voting())) == 1


def test_what_was_answered_before_the_lock_stands() -> None:
    play = ballot_open().after((AN, voting()), (CLERK, _LOCK))

    with pytest.raises(SeatLockedError):
        play.wish(AN, voting(Choice.AGAINST))
    assert play.state.ballots[BALLOT].cast[AN].choice is Choice.IN_FAVOUR


def test_whose_seat_is_locked_may_raise_a_hand() -> None:
    play = ballot_open().after((CLERK, _LOCK))

    assert len(play.wish(CLERK, c.MoveToHands(ballot=BALLOT, deputy=AN))) == 1


def test_a_seat_whose_holder_left_accepts_no_choice() -> None:
    left = c.MarkAttendance(deputy=AN, status=AttendanceStatus.LEFT_EARLY)
    play = ballot_open().after((CLERK, left))

    with pytest.raises(NotCheckedInError):
        play.wish(AN, voting())


def test_a_seat_is_locked_and_unlocked_once() -> None:
    play = in_session()

    assert play.wish(CLERK, _UNLOCK) == ()
    assert play.wish(CLERK, _LOCK) == (f.SeatLocked(deputy=AN),)
    assert play.wish(CLERK, _LOCK) == ()
    assert play.wish(CLERK, _UNLOCK) == (f.SeatUnlocked(deputy=AN),)
    assert play.state.locked_seats == ()


def test_only_a_deputy_who_may_act_has_a_seat_to_lock() -> None:
    play = in_session().after((CLERK, c.SuspendMandate(deputy=BINH)))

    with pytest.raises(PersonUnknownError):
        play.wish(CLERK, c.LockSeat(deputy=STRANGER))
    with pytest.raises(WrongMandateError):
        play.wish(CLERK, c.LockSeat(deputy=BINH))
