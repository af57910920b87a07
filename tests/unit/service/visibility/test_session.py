import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import MandateEnd, Role
from meetingroom.service.visibility.session import may_join
from tests.helpers.people import AN, CLERK, DEPUTIES, GUEST, STRANGER
from tests.helpers.sessions import prepared


@pytest.mark.parametrize("who", [*DEPUTIES, CLERK, GUEST])
def test_deputies_and_who_holds_a_role_may_join(who: PersonId) -> None:
    assert may_join(prepared().state, who)


def test_nobody_else_may_join() -> None:
    assert not may_join(prepared().state, STRANGER)


def test_a_guest_without_the_role_may_not_join_any_more() -> None:
    play = prepared().after((CLERK, c.RevokeRole(person=GUEST, role=Role.GUEST)))

    assert not may_join(play.state, GUEST)


def test_a_deputy_whose_mandate_ended_may_still_follow_the_session() -> None:
    play = prepared().after((CLERK, c.EndMandate(deputy=AN, end=MandateEnd.CEASED)))

    assert may_join(play.state, AN)
