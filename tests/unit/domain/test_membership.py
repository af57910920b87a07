import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain import values as v
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    ClerkIsDeputyError,
    LastClerkError,
    MalformedError,
    NotPresiderError,
    PersonUnknownError,
    SignerNeededError,
)
from meetingroom.domain.values import MandateEnd, Role
from tests.helpers.people import AN, CHAIR, CLERK, GUEST, SECRETARY, STRANGER
from tests.helpers.sessions import SESSION, prepared


def _grant(person: PersonId, role: Role) -> c.GrantRole:
    return c.GrantRole(person=person, role=role)


def _revoke(person: PersonId, role: Role) -> c.RevokeRole:
    return c.RevokeRole(person=person, role=role)


def test_a_person_may_hold_several_roles_and_the_mandate_stays() -> None:
    play = prepared().after((CLERK, _grant(AN, Role.SECRETARY)), (CLERK, _grant(AN, Role.GUEST)))

    assert play.state.roles_of(AN) == {Role.DEPUTY, Role.SECRETARY, Role.GUEST}


def test_roles_stand_in_one_order_however_they_were_given() -> None:
    there = prepared().after((CLERK, _grant(AN, Role.SECRETARY)), (CLERK, _grant(AN, Role.GUEST)))
    back = prepared().after((CLERK, _grant(AN, Role.GUEST)), (CLERK, _grant(AN, Role.SECRETARY)))

    assert there.state.roles == back.state.roles


def test_a_role_given_twice_adds_no_fact() -> None:
    assert prepared().wish(CLERK, _grant(CHAIR, Role.PRESIDER)) == ()


def test_a_role_taken_twice_adds_no_fact() -> None:
    play = prepared()

    taken = play.wish(CLERK, _revoke(GUEST, Role.GUEST))
    again = play.wish(CLERK, _revoke(GUEST, Role.GUEST))

    assert (taken, again) == ((f.RoleRevoked(person=GUEST, role=Role.GUEST),), ())
    assert play.state.roles_of(GUEST) == frozenset()


def test_taking_one_role_leaves_the_others() -> None:
    play = prepared().after((CLERK, _grant(CHAIR, Role.SECRETARY)))

    play.wish(CLERK, _revoke(CHAIR, Role.SECRETARY))

    assert play.state.roles_of(CHAIR) == {Role.PRESIDER, Role.DEPUTY}


@pytest.mark.parametrize("wish", [_grant(AN, Role.DEPUTY), _revoke(AN, Role.DEPUTY)])
def test_nobody_is_made_or_unmade_a_deputy_by_a_role(wish: c.GrantRole | c.RevokeRole) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, wish)


@pytest.mark.parametrize("role", [Role.PRESIDER, Role.SECRETARY])
def test_who_presides_or_keeps_the_minutes_is_on_the_roster(role: Role) -> None:
    with pytest.raises(PersonUnknownError):
        prepared().wish(CLERK, _grant(STRANGER, role))


@pytest.mark.parametrize("role", [Role.CLERK, Role.GUEST])
def test_clerks_and_guests_need_no_mandate(role: Role) -> None:
    play = prepared().after((CLERK, _grant(STRANGER, role)))

    assert play.state.roles_of(STRANGER) == {role}


@pytest.mark.parametrize("person", ["", "hai người", "x" * 65, "e\u0301"])
def test_a_role_is_given_to_an_id_only(person: str) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, _grant(PersonId(person), Role.GUEST))


@pytest.mark.parametrize("person", [CLERK, SECRETARY])
def test_nobody_takes_the_role_from_the_last_clerk(person: PersonId) -> None:
    with pytest.raises(LastClerkError):
        prepared().wish(person, _revoke(CLERK, Role.CLERK))


@pytest.mark.parametrize("leaving", [CLERK, STRANGER])
def test_a_clerk_may_leave_while_another_stays(leaving: PersonId) -> None:
    play = prepared().after((CLERK, _grant(STRANGER, Role.CLERK)))

    play.wish(CLERK, _revoke(leaving, Role.CLERK))

    assert play.state.roles_of(leaving) == frozenset()


def test_who_is_no_clerk_does_not_count_as_the_last_one() -> None:
    assert prepared().wish(CLERK, _revoke(AN, Role.CLERK)) == ()


def test_the_clerk_is_an_official_and_no_deputy() -> None:
    with pytest.raises(ClerkIsDeputyError):
        prepared().wish(CLERK, _grant(AN, Role.CLERK))

    play = prepared().after((CLERK, c.EndMandate(deputy=AN, end=MandateEnd.CEASED)))
    play.wish(CLERK, _grant(AN, Role.CLERK))


def test_the_first_to_preside_signs_until_another_is_named() -> None:
    play = prepared().after((CLERK, _grant(AN, Role.PRESIDER)))
    assert play.state.signer == CHAIR

    named = play.wish(CLERK, c.NameSigner(person=AN))

    assert named == (f.SignerNamed(person=AN),)
    assert play.state.signer == AN
    assert play.wish(CLERK, c.NameSigner(person=AN)) == ()


def test_only_a_presider_signs() -> None:
    with pytest.raises(NotPresiderError):
        prepared().wish(CLERK, c.NameSigner(person=AN))


def test_who_signs_presides_until_another_signs() -> None:
    play = prepared().after((CLERK, _grant(AN, Role.PRESIDER)))

    with pytest.raises(SignerNeededError):
        play.wish(CLERK, _revoke(CHAIR, Role.PRESIDER))
    play.wish(CLERK, _revoke(AN, Role.PRESIDER))
    assert play.state.signer == CHAIR
    play.wish(CLERK, _revoke(CHAIR, Role.PRESIDER))

    assert play.state.signer == NOBODY
    assert play.after((CLERK, _grant(AN, Role.PRESIDER))).state.signer == AN


def test_a_session_closes_for_good() -> None:
    play = prepared()

    facts = play.wish(CHAIR, c.CloseSession())

    assert facts == (f.SessionClosed(session=SESSION),)
    assert play.state.closed_ms == play.now_ms
    assert play.state.stage is v.Stage.CLOSED
