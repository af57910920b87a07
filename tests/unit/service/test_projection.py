import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.session import fold
from meetingroom.domain.values import Role
from meetingroom.service.projection import may_see, resync_for, view
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
from tests.helpers.sessions import (
    BALLOT,
    FILE,
    PAPER,
    Play,
    ballot_of,
    ballot_open,
    in_session,
    note_of,
    paper_of,
    prepared,
    voting,
)

_EVERYBODY = (*DEPUTIES, CLERK, GUEST, STRANGER)


def _busy(*, names_shown: bool = False) -> Play:
    """Return a sitting with something in it of everything that is not for everybody."""
    return ballot_open(DEPUTIES, rule_set(names_shown=names_shown)).after(
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (SECRETARY, note_of()),
        (SECRETARY, c.CorrectNote(note=note_of().note, text="Sửa")),
        (AN, voting()),
        (CHAIR, voting()),
    )


def _resync(play: Play, person: PersonId, wish: c.SessionCommand) -> frozenset[PersonId]:
    before = play.state
    (fact,) = play.wish(person, wish)
    return resync_for(before, play.state, fact)


def _end(play: Play) -> Play:
    return play.after((CHAIR, c.EndBallot(ballot=BALLOT)))


@pytest.mark.parametrize("names_shown", [False, True])
@pytest.mark.parametrize("who", _EVERYBODY)
def test_the_facts_one_may_see_fold_to_the_view_one_may_have(
    who: PersonId, names_shown: bool
) -> None:
    for play in (_busy(names_shown=names_shown), _end(_busy(names_shown=names_shown))):
        seen = [recorded for recorded in play.log if may_see(play.state, recorded.fact, who)]

        assert fold(seen) == view(play.state, who)


def test_the_hall_sees_less_than_the_desk() -> None:
    play = _busy()

    seen = [type(r.fact) for r in play.log if may_see(play.state, r.fact, BINH)]

    assert not {
        f.BallotPrepared,
        f.PaperAdded,
        f.PaperVersionAdded,
        f.NoteWritten,
        f.NoteCorrected,
        f.VoteCast,
    } & set(seen)
    assert f.BallotOpened in seen


@pytest.mark.parametrize("is_announced", [False, True])
@pytest.mark.parametrize("who", _EVERYBODY)
def test_a_withdrawn_ballot_folds_to_the_view_one_may_have(
    who: PersonId, is_announced: bool
) -> None:
    play = in_session().after((CLERK, ballot_of()))
    if is_announced:
        play.wish(CHAIR, c.AnnounceBallot(ballot=BALLOT))
    play.wish(CLERK, c.WithdrawBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ"))

    seen = [recorded for recorded in play.log if may_see(play.state, recorded.fact, who)]

    assert fold(seen) == view(play.state, who)


@pytest.mark.parametrize("role", [Role.PRESIDER, Role.SECRETARY, Role.OPERATOR])
def test_who_joins_or_leaves_the_desk_takes_a_new_snapshot(role: Role) -> None:
    play = in_session()

    joined = _resync(play, CLERK, c.GrantRole(person=AN, role=role))
    left = _resync(play, CLERK, c.RevokeRole(person=AN, role=role))

    assert joined == {AN}
    assert left == {AN}


def test_a_role_that_shows_nothing_new_moves_nobody() -> None:
    play = in_session()

    assert _resync(play, CLERK, c.GrantRole(person=AN, role=Role.GUEST)) == frozenset()
    assert _resync(play, CLERK, c.GrantRole(person=CHAIR, role=Role.SECRETARY)) == frozenset()
    assert _resync(play, CLERK, c.RevokeRole(person=CHAIR, role=Role.SECRETARY)) == frozenset()


def test_who_comes_to_be_here_for_more_than_the_devices_takes_a_new_snapshot() -> None:
    play = in_session().after((CLERK, c.GrantRole(person=STRANGER, role=Role.TECHNICIAN)))

    assert _resync(play, CLERK, c.GrantRole(person=STRANGER, role=Role.GUEST)) == {STRANGER}
    assert _resync(play, CLERK, c.RevokeRole(person=STRANGER, role=Role.GUEST)) == {STRANGER}


def test_the_desk_reads_the_names_anew_when_a_ballot_ends() -> None:
    moved = _resync(ballot_open(), CHAIR, c.EndBallot(ballot=BALLOT))

    assert moved == {CHAIR, SECRETARY, CLERK}


def test_everybody_reads_the_names_anew_where_they_are_shown() -> None:
    play = ballot_open(DEPUTIES, rule_set(names_shown=True))

    moved = _resync(play, CHAIR, c.EndBallot(ballot=BALLOT))

    assert moved == {*DEPUTIES, CLERK, GUEST}


def test_a_cancelled_ballot_and_a_published_paper_move_nobody() -> None:
    play = _busy(names_shown=True)

    assert _resync(play, CLERK, c.PublishPaper(paper=PAPER)) == frozenset()
    cancel = c.CancelBallot(ballot=BALLOT, reason="Nhầm")
    assert _resync(play, CHAIR, cancel) == frozenset()


def test_an_opened_ballot_moves_nobody() -> None:
    play = prepared()

    assert resync_for(play.state, play.state, ballot_open().log[-1].fact) == frozenset()
