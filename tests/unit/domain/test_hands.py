"""Raised hands in the one tally: one answer a deputy, one lane a deputy, totals counted twice."""

from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.refusals import (
    BallotPausedError,
    ByHandError,
    DeputyNotEntitledError,
    HandsMissingError,
    HandTotalsDifferError,
    HandTotalsOnceError,
    MalformedError,
    NotByHandError,
    NotCheckedInError,
    TooManyHandsError,
)
from meetingroom.domain.state import Ballot, Count
from meetingroom.domain.values import AttendanceStatus, BallotForm, Choice, Lane, Role
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, DEPUTIES, DUNG, SECRETARY, STRANGER
from tests.helpers.sessions import BALLOT, Play, ballot_of, ballot_open, voting

_YES, _NO, _ABSTAIN = Choice.IN_FAVOUR, Choice.AGAINST, Choice.ABSTAIN
_END = c.EndBallot(ballot=BALLOT)
_PAUSE = c.PauseBallot(ballot=BALLOT)
_ALL_AGREE = c.EnterHands(ballot=BALLOT, others=(_YES,))


def _by_hands(here: tuple[PersonId, ...] = DEPUTIES) -> Play:
    return ballot_open(here=here, prepare=replace(ballot_of(), form=BallotForm.HANDS))


def _moved(deputy: PersonId) -> c.MoveToHands:
    return c.MoveToHands(ballot=BALLOT, deputy=deputy)


def _returned(deputy: PersonId) -> c.ReturnToSeat:
    return c.ReturnToSeat(ballot=BALLOT, deputy=deputy)


def _totals(in_favour: int, against: int = 0, abstain: int = 0) -> c.EnterHandTotals:
    return c.EnterHandTotals(ballot=BALLOT, in_favour=in_favour, against=against, abstain=abstain)


def _named(deputy: PersonId, choice: Choice) -> c.EnterHands:
    against = (deputy,) if choice is _NO else ()
    in_favour = (deputy,) if choice is _YES else ()
    return c.EnterHands(ballot=BALLOT, in_favour=in_favour, against=against)


def _away(deputy: PersonId) -> c.MarkAttendance:
    return c.MarkAttendance(deputy=deputy, status=AttendanceStatus.LEFT_EARLY)


def _ballot(play: Play) -> Ballot:
    return play.state.ballots[BALLOT]


def _count(play: Play) -> Count:
    count = _ballot(play).count
    assert count is not None
    return count


def _choices(play: Play) -> dict[PersonId, Choice]:
    return {deputy: vote.choice for deputy, vote in _ballot(play).cast.items()}


def test_a_unanimous_vote_by_hands_takes_three_acts() -> None:
    play = _by_hands(here=DEPUTIES[:5])

    play.after((CLERK, _ALL_AGREE), (CHAIR, _END))

    assert _count(play) == Count(
        present=5, in_favour=5, against=0, abstain=0, not_voted=0, absent=1
    )


def test_all_but_those_who_are_named_agree() -> None:
    wish = replace(_ALL_AGREE, against=(AN,), abstain=(BINH,), not_voted=(CHI,))

    play = _by_hands().after((CLERK, wish), (CHAIR, _END))

    assert _count(play) == Count(
        present=6, in_favour=3, against=1, abstain=1, not_voted=1, absent=0
    )
    assert {vote.by for vote in _ballot(play).cast.values()} == {CLERK}


def test_in_a_ballot_by_hands_no_seat_answers_and_nobody_returns_to_the_seat() -> None:
    play = _by_hands()

    with pytest.raises(ByHandError):
        play.wish(AN, voting())
    with pytest.raises(ByHandError):
        play.wish(CHAIR, _returned(AN))


def test_a_ballot_by_hands_does_not_end_before_hands_were_entered() -> None:
    with pytest.raises(HandsMissingError):
        _by_hands().wish(CHAIR, _END)


def test_a_deputy_whose_device_died_answers_by_hand_beside_the_seats() -> None:
    play = ballot_open().after(
        (BINH, voting(_NO)), (CHAIR, _moved(AN)), (CLERK, _named(AN, _YES)), (CHAIR, _END)
    )

    assert _choices(play) == {AN: _YES, BINH: _NO}
    assert (_count(play).in_favour, _count(play).against) == (1, 1)


def test_nobody_answers_in_two_lanes() -> None:
    play = ballot_open().after((CHAIR, _moved(AN)))

    with pytest.raises(ByHandError):
        play.wish(AN, voting())
    with pytest.raises(NotByHandError):
        play.wish(CLERK, _named(BINH, _YES))

    play.wish(CHAIR, _returned(AN))

    play.wish(AN, voting())
    with pytest.raises(NotByHandError):
        play.wish(CLERK, _named(AN, _NO))


def test_moving_twice_adds_no_history() -> None:
    play = ballot_open()

    assert play.wish(CHAIR, _returned(AN)) == ()
    assert play.wish(CHAIR, _moved(AN)) == (f.DeputyMovedToHands(ballot=BALLOT, deputy=AN),)
    assert play.wish(CHAIR, _moved(AN)) == ()


def test_only_who_may_answer_is_moved() -> None:
    with pytest.raises(DeputyNotEntitledError):
        ballot_open().wish(CHAIR, _moved(STRANGER))


def test_a_deputy_is_moved_while_the_ballot_stands_still_and_hands_are_entered_after() -> None:
    play = ballot_open().after((CHAIR, _PAUSE), (CHAIR, _moved(AN)))

    assert _ballot(play).hands == (AN,)
    with pytest.raises(BallotPausedError):
        play.wish(CLERK, _named(AN, _YES))


def test_what_the_server_holds_from_a_seat_stands_until_a_hand_is_named() -> None:
    play = ballot_open().after((AN, voting(_NO)), (CHAIR, _moved(AN)), (CLERK, _ALL_AGREE))
    assert _choices(play) == {AN: _NO}

    play.wish(CLERK, _named(AN, _YES))

    assert _choices(play) == {AN: _YES}
    assert _ballot(play).cast[AN].lane is Lane.HANDS


def test_the_same_answer_by_hand_takes_the_place_of_the_seat_s() -> None:
    play = ballot_open().after((AN, voting(_YES)), (CHAIR, _moved(AN)))

    (fact,) = play.wish(CLERK, _named(AN, _YES))

    assert fact == f.HandRecorded(ballot=BALLOT, deputy=AN, choice=_YES, by=CLERK)
    assert play.wish(CLERK, _named(AN, _YES)) == ()


def test_a_hand_that_was_entered_wrongly_is_taken_back() -> None:
    play = ballot_open().after((CHAIR, _moved(AN)), (CLERK, _named(AN, _YES)))

    facts = play.wish(CLERK, c.EnterHands(ballot=BALLOT, not_voted=(AN,)))

    assert facts == (f.HandErased(ballot=BALLOT, deputy=AN, by=CLERK),)
    assert _choices(play) == {}


def test_an_answer_from_the_seat_is_never_taken_back_by_the_office() -> None:
    play = ballot_open().after((AN, voting(_NO)), (CHAIR, _moved(AN)))

    assert play.wish(CLERK, c.EnterHands(ballot=BALLOT, not_voted=(AN,))) == ()


def test_who_had_entered_a_hand_is_told_when_another_enters_it_anew() -> None:
    play = ballot_open().after((CHAIR, _moved(AN)), (CLERK, _named(AN, _YES)))

    facts = play.wish(SECRETARY, _named(AN, _NO))

    assert facts == (
        f.HandErased(ballot=BALLOT, deputy=AN, by=CLERK),
        f.HandRecorded(ballot=BALLOT, deputy=AN, choice=_NO, by=SECRETARY),
    )


def test_a_deputy_back_at_the_seat_replaces_the_hand() -> None:
    play = ballot_open().after(
        (CHAIR, _moved(AN)), (CLERK, _named(AN, _YES)), (CHAIR, _returned(AN))
    )

    erased, vote = play.wish(AN, voting(_YES))

    assert erased == f.HandErased(ballot=BALLOT, deputy=AN, by=CLERK)
    assert vote == f.VoteCast(ballot=BALLOT, deputy=AN, choice=_YES)


def test_who_is_not_here_raises_no_hand() -> None:
    play = _by_hands(here=DEPUTIES[:5])

    with pytest.raises(NotCheckedInError):
        play.wish(CLERK, _named(DUNG, _YES))


@pytest.mark.parametrize(
    "wish",
    [
        c.EnterHands(ballot=BALLOT, others=(_YES, _NO)),
        c.EnterHands(ballot=BALLOT, against=(AN,), abstain=(AN,)),
        c.EnterHands(ballot=BALLOT, against=(AN, AN)),
        _totals(-1),
    ],
)
def test_an_entry_that_contradicts_itself_is_malformed(wish: c.SessionCommand) -> None:
    with pytest.raises(MalformedError):
        _by_hands().wish(CLERK, wish)


def test_totals_count_when_two_people_entered_the_same() -> None:
    play = _by_hands(here=DEPUTIES[:5]).after(
        (CLERK, _totals(3, 1)), (SECRETARY, _totals(3, 1)), (CHAIR, _END)
    )

    assert _count(play) == Count(
        present=5, in_favour=3, against=1, abstain=0, not_voted=1, absent=1
    )


def test_totals_that_were_entered_once_do_not_count() -> None:
    play = _by_hands().after((CLERK, _totals(4)))

    with pytest.raises(HandTotalsOnceError):
        play.wish(CHAIR, _END)


def test_one_person_s_second_entry_mends_the_first_where_two_are_there() -> None:
    play = _by_hands().after((CLERK, _totals(4)), (CLERK, _totals(5)))

    assert (_ballot(play).totals_entries, _ballot(play).totals_agree) == (1, False)
    assert play.wish(SECRETARY, _totals(5))[-1] == f.HandTotalsNoted(
        ballot=BALLOT, entries=2, agree=True
    )


def test_totals_that_differ_do_not_count_until_one_is_mended() -> None:
    play = _by_hands().after((CLERK, _totals(4)), (SECRETARY, _totals(5)))
    with pytest.raises(HandTotalsDifferError):
        play.wish(CHAIR, _END)

    play.after((CLERK, _totals(5)), (CHAIR, _END))

    assert _count(play).in_favour == 5


def test_a_third_person_begins_the_totals_again() -> None:
    play = _by_hands().after((CLERK, c.GrantRole(person=AN, role=Role.SECRETARY)))
    play.after((CLERK, _totals(4)), (SECRETARY, _totals(5)))

    dropped, entered, noted = play.wish(AN, _totals(5))

    assert dropped == f.HandTotalsDropped(ballot=BALLOT)
    assert isinstance(entered, f.HandTotalsEntered)
    assert noted == f.HandTotalsNoted(ballot=BALLOT, entries=1, agree=False)


def test_who_is_alone_in_the_office_enters_totals_twice() -> None:
    play = _by_hands().after((CLERK, c.RevokeRole(person=SECRETARY, role=Role.SECRETARY)))

    play.after((CLERK, _totals(4)), (CLERK, _totals(5)))
    assert (_ballot(play).totals_entries, _ballot(play).totals_agree) == (2, False)
    play.after((CLERK, _totals(5)), (CLERK, _totals(5)), (CHAIR, _END))

    assert _count(play).in_favour == 5


def test_totals_are_counted_among_those_of_whom_no_answer_is_held() -> None:
    play = ballot_open().after(
        (AN, voting()), (CHAIR, _moved(AN)), (CHAIR, _moved(BINH)), (CHAIR, _moved(CHI))
    )

    with pytest.raises(TooManyHandsError):
        play.wish(CLERK, _totals(3))
    play.after((CLERK, _totals(1, 1)), (SECRETARY, _totals(1, 1)), (CHAIR, _END))

    assert (_count(play).in_favour, _count(play).against) == (2, 1)


@pytest.mark.parametrize("wish", [(CHAIR, _moved(CHI)), (CLERK, _named(AN, _YES))])
def test_totals_stand_no_more_when_they_were_counted_among_others(
    wish: tuple[PersonId, c.SessionCommand],
) -> None:
    play = ballot_open().after((CHAIR, _moved(AN)), (CHAIR, _moved(BINH)), (CLERK, _totals(2)))

    assert play.wish(*wish)[0] == f.HandTotalsDropped(ballot=BALLOT)
    assert (_ballot(play).totals, _ballot(play).totals_entries) == ((), 0)


def test_totals_of_more_than_are_left_in_the_hall_are_not_counted() -> None:
    play = _by_hands().after((CLERK, _totals(6)), (SECRETARY, _totals(6)), (CLERK, _away(DUNG)))

    with pytest.raises(TooManyHandsError):
        play.wish(CHAIR, _END)
