import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.refusals import (
    AnotherBallotOpenError,
    BallotNotOpenError,
    BallotPausedError,
    BallotUnknownError,
)
from meetingroom.domain.state import BallotPhase, Pause
from meetingroom.domain.values import Choice, PauseCause
from tests.helpers.people import AN, BINH, CHAIR, CLERK
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    OTHER_BALLOT,
    ballot_of,
    ballot_open,
    in_session,
    voting,
)

_PAUSE = c.PauseBallot(ballot=BALLOT)
_RESUME = c.ResumeBallot(ballot=BALLOT)
_END = c.EndBallot(ballot=BALLOT)
_DECLARE = c.DeclareBallot(ballot=BALLOT)


def test_a_paused_ballot_keeps_its_answers_and_its_remaining_time() -> None:
    play = ballot_open().after((AN, voting()))
    due_ms = play.state.ballots[BALLOT].due_ms

    (fact,) = play.wish(CHAIR, _PAUSE)
    paused_ms = play.now_ms
    play.now_ms += 600_000
    (resumed,) = play.wish(CHAIR, _RESUME)

    left_ms = due_ms - paused_ms
    assert fact == f.BallotPaused(ballot=BALLOT, left_ms=left_ms, cause=PauseCause.CHAIR)
    assert resumed == f.BallotResumed(ballot=BALLOT, due_ms=play.now_ms + left_ms)
    ballot = play.state.ballots[BALLOT]
    assert (ballot.phase, list(ballot.cast)) == (BallotPhase.OPEN, [AN])
    assert ballot.pauses == (
        Pause(cause=PauseCause.CHAIR, from_ms=paused_ms, until_ms=play.now_ms, left_ms=left_ms),
    )


def test_a_ballot_whose_time_was_over_goes_on_for_five_seconds() -> None:
    play = ballot_open()
    play.now_ms += 3_600_000

    (paused,) = play.wish(CHAIR, _PAUSE)
    (resumed,) = play.wish(CHAIR, _RESUME)

    assert isinstance(paused, f.BallotPaused)
    assert isinstance(resumed, f.BallotResumed)
    assert (paused.left_ms, resumed.due_ms) == (0, play.now_ms + 5000)


@pytest.mark.parametrize(
    "wish", [_PAUSE, _END, c.ExtendBallot(ballot=BALLOT, by_s=30)], ids=["pause", "end", "extend"]
)
def test_while_it_stands_still_it_is_neither_ended_nor_extended(wish: c.SessionCommand) -> None:
    with pytest.raises(BallotPausedError):
        ballot_open().after((CHAIR, _PAUSE)).wish(CHAIR, wish)


def test_while_it_stands_still_no_answer_is_taken() -> None:
    play = ballot_open().after((AN, voting()), (CHAIR, _PAUSE))

    with pytest.raises(BallotPausedError):
        play.wish(BINH, voting(Choice.AGAINST))


def test_a_paused_ballot_is_still_the_one_that_runs() -> None:
    play = ballot_open().after((CHAIR, _PAUSE), (CLERK, ballot_of(OTHER_BALLOT)))

    assert play.state.open_ballot == play.state.ballots[BALLOT]
    for wish in (
        c.OpenBallot(ballot=OTHER_BALLOT),
        c.StartItem(item=ITEM),
        c.CloseSitting(),
    ):
        with pytest.raises(AnotherBallotOpenError):
            play.wish(CHAIR, wish)


def test_a_paused_ballot_can_be_cancelled() -> None:
    play = ballot_open().after((CHAIR, _PAUSE), (CHAIR, c.CancelBallot(ballot=BALLOT, reason="x")))

    assert play.state.ballots[BALLOT].phase is BallotPhase.CANCELLED


def test_only_what_stands_still_can_go_on() -> None:
    with pytest.raises(BallotNotOpenError):
        ballot_open().wish(CHAIR, _RESUME)


def test_a_result_is_declared_once() -> None:
    play = ballot_open().after((CHAIR, _END))

    assert play.wish(CHAIR, _DECLARE) == (f.BallotDeclared(ballot=BALLOT),)
    ballot = play.state.ballots[BALLOT]
    assert (ballot.phase, ballot.declared_ms) == (BallotPhase.DECLARED, play.now_ms)
    assert ballot.has_result
    assert play.wish(CHAIR, _DECLARE) == ()


def test_nothing_is_declared_before_its_end() -> None:
    with pytest.raises(BallotNotOpenError):
        ballot_open().wish(CHAIR, _DECLARE)
    with pytest.raises(BallotNotOpenError):
        in_session().wish(CHAIR, _DECLARE)


@pytest.mark.parametrize("wish", [_PAUSE, _RESUME])
def test_a_ballot_nobody_opened_does_not_stand_still(wish: c.SessionCommand) -> None:
    with pytest.raises(BallotUnknownError):
        in_session().wish(CHAIR, wish)


@pytest.mark.parametrize(
    "fact",
    [
        f.VoteCast(ballot=BALLOT, deputy=AN, choice=Choice.AGAINST),
        f.BallotExtended(ballot=BALLOT, due_ms=1),
        f.BallotPaused(ballot=BALLOT, left_ms=0, cause=PauseCause.CHAIR),
        f.BallotResumed(ballot=BALLOT, due_ms=1),
        f.BallotCancelled(ballot=BALLOT, reason="x"),
    ],
)
def test_an_ended_ballot_never_changes(fact: f.SessionFact) -> None:
    play = ballot_open().after((AN, voting()), (CHAIR, _END))
    ended = play.state.ballots[BALLOT]

    with pytest.raises(BrokenLogError):
        play.happen(fact)
    assert play.state.ballots[BALLOT] == ended
