"""A technician keeps the devices going and is shown no content."""

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.session import fold
from meetingroom.domain.values import Choice, Role
from meetingroom.service.projection import may_see, view
from meetingroom.service.visibility.papers import may_read_file
from tests.helpers.people import AN, CHAIR, CLERK, DEPUTIES, GUEST, STRANGER, rule_set
from tests.helpers.sessions import BALLOT, FILE, PAPER, Play, ballot_open, paper_of, voting


def _play() -> Play:
    return ballot_open(DEPUTIES, rule_set(names_shown=True)).after(
        (CLERK, c.GrantRole(person=STRANGER, role=Role.TECHNICIAN)),
        (CLERK, paper_of()),
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (AN, voting(Choice.AGAINST)),
        (CHAIR, c.EndBallot(ballot=BALLOT)),
    )


def test_a_technician_sees_no_paper_and_no_names_of_votes() -> None:
    play = _play()

    seen = view(play.state, STRANGER)

    assert seen.papers == {}
    assert seen.ballots[BALLOT].cast == {}
    assert not may_read_file(play.state, FILE, STRANGER)


@pytest.mark.parametrize("who", [GUEST, AN])
def test_whoever_is_here_for_the_session_sees_them(who: PersonId) -> None:
    seen = view(_play().state, who)

    assert set(seen.papers) == {PAPER}
    assert set(seen.ballots[BALLOT].cast) == {AN}
    assert may_read_file(_play().state, FILE, who)


def test_a_guest_who_helps_with_the_devices_sees_what_guests_see() -> None:
    play = _play().after((CLERK, c.GrantRole(person=GUEST, role=Role.TECHNICIAN)))

    assert set(view(play.state, GUEST).papers) == {PAPER}


def test_what_a_technician_may_see_folds_to_the_technician_s_view() -> None:
    play = _play()

    seen = [r for r in play.log if may_see(play.state, r.fact, STRANGER)]

    assert fold(seen) == view(play.state, STRANGER)
