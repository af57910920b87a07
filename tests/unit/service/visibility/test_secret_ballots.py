import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.session import fold
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import SecretKind
from meetingroom.service.projection import may_see, resync_for, view
from tests.helpers.people import AN, CHAIR, CLERK, DEPUTIES, GUEST, SECRETARY, STRANGER
from tests.helpers.secret import MATTER, counted, secret
from tests.helpers.sessions import BALLOT, Play, in_session

_EVERYBODY = (*DEPUTIES, CLERK, GUEST, STRANGER)
_COUNT = counted(SecretKind.DECISION, {MATTER: (4, 1, 0)}, valid=5)
_WITHDRAW = c.WithdrawSecretBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ")


def _announced() -> Play:
    return in_session().after((CLERK, secret()), (CHAIR, c.AnnounceSecretBallot(ballot=BALLOT)))


def _counted() -> Play:
    return _announced().after(
        (CHAIR, c.OpenSecretBallot(ballot=BALLOT)),
        (CHAIR, c.CloseBox(ballot=BALLOT)),
        (CLERK, c.EnterPaperCount(ballot=BALLOT, count=_COUNT)),
        (SECRETARY, c.EnterPaperCount(ballot=BALLOT, count=_COUNT)),
    )


def _released() -> Play:
    return _counted().after((CHAIR, c.ReleaseCount(ballot=BALLOT)))


def _cancelled() -> Play:
    return _counted().after((CHAIR, c.CancelSecretBallot(ballot=BALLOT, reason="Thừa phiếu")))


def _seen_by(state: SessionState, who: PersonId) -> list[PersonId]:
    return [entry.by for entry in view(state, who).secret_ballots[BALLOT].entries]


@pytest.mark.parametrize("who", _EVERYBODY)
@pytest.mark.parametrize("play", [_announced(), _counted(), _released(), _cancelled()])
def test_the_facts_one_may_see_fold_to_the_view_one_may_have(play: Play, who: PersonId) -> None:
    seen = [recorded for recorded in play.log if may_see(play.state, recorded.fact, who)]

    assert fold(seen) == view(play.state, who)


@pytest.mark.parametrize("play", [_counted(), _cancelled()])
def test_nobody_but_who_entered_a_count_sees_it_before_its_release_the_chair_included(
    play: Play,
) -> None:
    assert _seen_by(play.state, CHAIR) == []
    assert _seen_by(play.state, AN) == []
    assert _seen_by(play.state, CLERK) == [CLERK]
    assert _seen_by(play.state, SECRETARY) == [SECRETARY]


def test_everybody_knows_who_entered_a_count_and_that_two_agree() -> None:
    notes = view(_counted().state, GUEST).secret_ballots[BALLOT].notes

    assert [(note.by, note.agrees) for note in notes] == [(CLERK, False), (SECRETARY, True)]


def test_after_the_release_everybody_sees_all_entries_by_a_new_snapshot() -> None:
    play = _counted()
    before = play.state
    (fact,) = play.wish(CHAIR, c.ReleaseCount(ballot=BALLOT))

    assert resync_for(before, play.state, fact) == {*DEPUTIES, CLERK, GUEST}
    assert _seen_by(play.state, GUEST) == [CLERK, SECRETARY]


def test_a_draft_is_the_desks_and_so_is_its_withdrawal() -> None:
    play = in_session().after((CLERK, secret()))
    assert view(play.state, AN).secret_ballots == {}
    assert list(view(play.state, CHAIR).secret_ballots) == [BALLOT]

    (fact,) = play.wish(CLERK, _WITHDRAW)

    assert isinstance(fact, f.SecretBallotWithdrawn)
    assert [may_see(play.state, fact, who) for who in (CHAIR, AN)] == [True, False]


def test_the_withdrawal_of_what_was_announced_is_everybodys_to_know() -> None:
    play = _announced()
    (fact,) = play.wish(CLERK, _WITHDRAW)

    assert may_see(play.state, fact, GUEST)
