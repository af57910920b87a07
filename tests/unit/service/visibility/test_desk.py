import pytest

from meetingroom.domain.ids import PersonId
from meetingroom.service.visibility.desk import seen_desk
from tests.helpers.people import AN, CHAIR, CLERK, GUEST, SECRETARY, STRANGER
from tests.helpers.sessions import BALLOT, NOTE, ballot_of, in_session, note_of

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
