"""Roles held in a session, and the session's own end."""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import check_new_id
from meetingroom.domain.ids import PersonId
from meetingroom.domain.log import Stamp
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    ClerkIsDeputyError,
    LastClerkError,
    MalformedError,
    NotPresiderError,
    PersonUnknownError,
    SignerNeededError,
)
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import MandateState, Role

MembershipCommand = c.CloseSession | c.GrantRole | c.RevokeRole | c.NameSigner
MembershipFact = f.SessionClosed | f.RoleGranted | f.RoleRevoked | f.SignerNamed


def decide_membership(
    state: SessionState, command: MembershipCommand
) -> tuple[MembershipFact, ...]:
    """Decide on roles and the session's end.

    Raises:
        PersonUnknownError: who is to preside or to keep the minutes is not on the roster.
        MalformedError: the role ``DEPUTY`` was to be given or taken; only mandates do that. Or a
            role was to be given to what is no id.
        LastClerkError: the only clerk was to lose the role.
        ClerkIsDeputyError: a deputy was to be clerk.
        NotPresiderError: who is to sign does not preside.
        SignerNeededError: who signs was to preside no more while others do.
    """
    match command:
        case c.CloseSession():
            return (f.SessionClosed(session=state.session),)
        case c.GrantRole(person=person, role=role):
            return _grant(state, person, role)
        case c.RevokeRole(person=person, role=role):
            return _revoke(state, person, role)
        case c.NameSigner(person=person):
            if Role.PRESIDER not in state.roles.get(person, ()):
                raise NotPresiderError
            return () if state.signer == person else (f.SignerNamed(person=person),)
        case _:
            assert_never(command)


def _grant(state: SessionState, person: PersonId, role: Role) -> tuple[MembershipFact, ...]:
    if role is Role.DEPUTY:
        raise MalformedError
    check_new_id(person)
    if role in {Role.PRESIDER, Role.SECRETARY} and person not in state.members:
        raise PersonUnknownError
    member = state.members.get(person)
    if role is Role.CLERK and member is not None and member.mandate is not MandateState.ENDED:
        raise ClerkIsDeputyError
    if role in state.roles.get(person, ()):
        return ()
    return (f.RoleGranted(person=person, role=role),)


def _revoke(state: SessionState, person: PersonId, role: Role) -> tuple[MembershipFact, ...]:
    if role is Role.DEPUTY:
        raise MalformedError
    if role not in state.roles.get(person, ()):
        return ()
    # The clerk needs no mandate: whatever becomes of deputies, somebody can still give roles.
    if role is Role.CLERK and sum(Role.CLERK in held for held in state.roles.values()) == 1:
        raise LastClerkError
    if role is Role.PRESIDER and person == state.signer and len(state.presiders()) > 1:
        raise SignerNeededError
    return (f.RoleRevoked(person=person, role=role),)


def evolve_membership(state: SessionState, fact: MembershipFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact on roles or its end."""
    match fact:
        case f.SessionClosed():
            return replace(state, closed_ms=stamp.at_ms)
        case f.RoleGranted(person=person, role=role):
            held = tuple(sorted({*state.roles.get(person, ()), role}))
            signs = role is Role.PRESIDER and state.signer == NOBODY
            signer = person if signs else state.signer
            return replace(state, roles={**state.roles, person: held}, signer=signer)
        case f.RoleRevoked(person=person, role=role):
            held = tuple(r for r in state.roles.get(person, ()) if r is not role)
            ends = role is Role.PRESIDER and state.signer == person
            signer = NOBODY if ends else state.signer
            return replace(state, roles={**state.roles, person: held}, signer=signer)
        case f.SignerNamed(person=person):
            return replace(state, signer=person)
        case _:
            assert_never(fact)
