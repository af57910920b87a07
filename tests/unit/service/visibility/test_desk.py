import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.service.visibility.desk import may_see_withdrawal, seen_desk
from tests.helpers.people import AN, CHAIR, CLERK, GUEST, SECRETARY, STRANGER
from tests.helpers.sessions import (
    BALLOT,
    NOTE,
    RESOLUTION,
    ballot_of,
    draft_of,
    in_session,
    note_of,
)

_STATE = in_session().after((CLERK, ballot_of()), (SECRETARY, note_of())).state


@pytest.mark.parametrize("who", [CHAIR, SECRETARY, CLERK])
def test_drafts_and_notes_are_seen_by_who_runs_the_session(who: PersonId) -> None:
    seen = seen_desk(_STATE, who)

    assert list(seen.drafts) == [BALLOT]
    assert list(seen.notes) == [NOTE]


@pytest.mark.parametrize("who", [AN, GUEST, STRANGER])
def test_drafts_and_notes_are_hidden_from_the_hall(who: PersonId) -> None:
    seen = seen_desk(_STATE, who)

    assert (seen.drafts, seen.notes) == ({}, {})
    assert seen.items == _STATE.items


@pytest.mark.parametrize("who", [AN, GUEST, CHAIR])
def test_what_was_announced_is_everybodys_to_know_and_so_is_its_withdrawal(who: PersonId) -> None:
    play = in_session().after((CLERK, ballot_of()), (CHAIR, c.AnnounceBallot(ballot=BALLOT)))
    (fact,) = play.wish(CLERK, c.WithdrawBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ"))

    assert list(seen_desk(play.state, who).drafts) == [BALLOT]
    assert isinstance(fact, f.BallotWithdrawn)
    assert may_see_withdrawal(play.state, fact, who)


def test_what_was_never_announced_is_withdrawn_before_the_desk_alone() -> None:
    play = in_session().after((CLERK, ballot_of()))
    (fact,) = play.wish(CLERK, c.WithdrawBallot(ballot=BALLOT, reason="Chưa đủ hồ sơ"))

    assert isinstance(fact, f.BallotWithdrawn)
    assert [may_see_withdrawal(play.state, fact, who) for who in (CHAIR, AN)] == [True, False]


def test_a_resolution_is_the_desks_until_it_is_submitted_and_so_is_its_withdrawal() -> None:
    withdraw = c.WithdrawResolution(resolution=RESOLUTION, reason="Chưa đủ hồ sơ")
    draft, submitted = in_session().after((CLERK, draft_of())), in_session()
    submitted.after((CLERK, draft_of()), (CLERK, c.SubmitResolution(resolution=RESOLUTION)))

    for play, seen in ((draft, [True, False]), (submitted, [True, True])):
        (fact,) = play.wish(CLERK, withdraw)
        assert [RESOLUTION in seen_desk(play.state, who).resolutions for who in (CHAIR, AN)] == seen
        assert isinstance(fact, f.ResolutionWithdrawn)
        assert [may_see_withdrawal(play.state, fact, who) for who in (CHAIR, AN)] == seen
