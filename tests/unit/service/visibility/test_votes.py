import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.facts import HandErased, HandRecorded, HandTotalsEntered, VoteCast
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Choice
from meetingroom.service.visibility.votes import may_see_answer, seen_ballots
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CLERK,
    DEPUTIES,
    GUEST,
    SECRETARY,
    STRANGER,
    rule_set,
)
from tests.helpers.sessions import BALLOT, Play, ballot_open, voting

_DESK = (CHAIR, SECRETARY, CLERK)
_HALL = (BINH, GUEST, STRANGER)
_VOTE = VoteCast(ballot=BALLOT, deputy=AN, choice=Choice.AGAINST)


def _voted(*, names_shown: bool = False) -> Play:
    return ballot_open(DEPUTIES, rule_set(names_shown=names_shown)).after(
        (AN, voting(Choice.AGAINST)), (CHAIR, voting())
    )


def _seen(play: Play, who: PersonId) -> set[PersonId]:
    """Return whose answers a person sees, asked of the fact and of the view alike."""
    by_view = set(seen_ballots(play.state, who).ballots[BALLOT].cast)
    by_fact = {
        recorded.fact.deputy
        for recorded in play.log
        if isinstance(recorded.fact, VoteCast) and may_see_answer(play.state, recorded.fact, who)
    }
    assert by_view == by_fact
    return by_view


@pytest.mark.parametrize("names_shown", [False, True])
@pytest.mark.parametrize("who", [*_DESK, *_HALL])
def test_nobody_sees_another_answer_while_the_ballot_is_open_the_chair_included(
    who: PersonId, names_shown: bool
) -> None:
    assert _seen(_voted(names_shown=names_shown), who) <= {who}


def test_a_deputy_sees_the_own_answer() -> None:
    play = _voted()

    assert _seen(play, AN) == {AN}
    assert may_see_answer(play.state, _VOTE, AN)


@pytest.mark.parametrize("who", _DESK)
def test_the_desk_sees_the_names_once_the_ballot_has_ended(who: PersonId) -> None:
    play = _voted().after((CHAIR, c.EndBallot(ballot=BALLOT)))

    assert _seen(play, who) == {AN, CHAIR}


@pytest.mark.parametrize("who", _HALL)
def test_the_hall_sees_the_names_only_where_the_rule_set_says_so(who: PersonId) -> None:
    hidden = _voted().after((CHAIR, c.EndBallot(ballot=BALLOT)))
    shown = _voted(names_shown=True).after((CHAIR, c.EndBallot(ballot=BALLOT)))

    assert _seen(hidden, who) == set()
    assert _seen(shown, who) == {AN, CHAIR}


@pytest.mark.parametrize("names_shown", [False, True])
@pytest.mark.parametrize("who", [*_DESK, *_HALL, AN])
def test_the_answers_of_a_cancelled_ballot_are_never_shown_to_others(
    who: PersonId, names_shown: bool
) -> None:
    play = _voted(names_shown=names_shown).after(
        (CHAIR, c.CancelBallot(ballot=BALLOT, reason="Nhầm"))
    )

    assert _seen(play, who) <= {who}


@pytest.mark.parametrize("who", [*_DESK, *_HALL])
def test_everybody_sees_the_counts_once_the_ballot_has_ended(who: PersonId) -> None:
    play = _voted().after((CHAIR, c.EndBallot(ballot=BALLOT)))

    ballot = seen_ballots(play.state, who).ballots[BALLOT]

    assert ballot.count == play.state.ballots[BALLOT].count
    assert ballot.count is not None


def _by_hand() -> Play:
    return ballot_open().after(
        (CHAIR, c.MoveToHands(ballot=BALLOT, deputy=AN)),
        (CHAIR, c.MoveToHands(ballot=BALLOT, deputy=BINH)),
        (CLERK, c.EnterHands(ballot=BALLOT, against=(AN,))),
        (CLERK, c.EnterHandTotals(ballot=BALLOT, in_favour=1, against=0, abstain=0)),
    )


@pytest.mark.parametrize("who", [CHAIR, SECRETARY, BINH, GUEST])
def test_while_it_runs_raised_hands_are_shown_to_who_entered_them_and_to_the_deputy(
    who: PersonId,
) -> None:
    play = _by_hand()
    seen = {p: seen_ballots(play.state, p).ballots[BALLOT] for p in (who, CLERK, AN)}

    assert (set(seen[who].cast), seen[who].totals) == (set(), ())
    assert (set(seen[CLERK].cast), len(seen[CLERK].totals)) == ({AN}, 1)
    assert (set(seen[AN].cast), seen[AN].totals) == ({AN}, ())
    for fact in (recorded.fact for recorded in play.log):
        if isinstance(fact, HandRecorded | HandTotalsEntered):
            assert may_see_answer(play.state, fact, CLERK)
            assert not may_see_answer(play.state, fact, who)


def test_the_deputy_and_who_had_entered_it_see_that_a_hand_stands_no_more() -> None:
    play = _by_hand().after((SECRETARY, c.EnterHands(ballot=BALLOT, not_voted=(AN,))))
    erased = HandErased(ballot=BALLOT, deputy=AN, by=CLERK)

    assert may_see_answer(play.state, erased, CLERK)
    assert may_see_answer(play.state, erased, AN)
    assert not may_see_answer(play.state, erased, SECRETARY)
