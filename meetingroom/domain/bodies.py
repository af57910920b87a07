"""The council's bodies: the Standing Body (Thường trực) and the committees (Ban), with members.

Names of committees differ by level, place and time, so they are data. Deputies' groups are no
bodies: a mandate says to which group a deputy belongs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from meetingroom.domain.checks import NAME_LETTERS, check_new_id, check_text
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import BodyId, PersonId
from meetingroom.domain.people import Body, BodyMember
from meetingroom.domain.refusals import AlreadyThereError, BodyUnknownError, PersonUnknownError
from meetingroom.domain.values import BodyKind, BodyPost

Bodies = Mapping[BodyId, Body]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFormed:
    """A body exists. ``name`` as documents write it, as ``Ban Pháp chế``."""

    body: BodyId
    kind: BodyKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyJoined:
    """A deputy is a member of a body, in a post."""

    body: BodyId
    deputy: PersonId
    post: BodyPost


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLeft:
    """A deputy is no longer a member of a body."""

    body: BodyId
    deputy: PersonId


BodyFact = BodyFormed | BodyJoined | BodyLeft


def check_body_fact(bodies: Bodies, deputies: frozenset[PersonId], fact: BodyFact) -> None:
    """Refuse what the bodies can't take.

    Args:
        bodies: those there are.
        deputies: whose mandates have not ended.
        fact: what is to be recorded.

    Raises:
        AlreadyThereError: the id is taken, there is a Standing Body already, the deputy is a
            member already, or the body has a head.
        BodyUnknownError: there is no such body.
        PersonUnknownError: who is to join is no deputy, or who is to leave is no member.
        MalformedError: id or name is out of its range.
    """
    match fact:
        case BodyFormed(body=body, kind=kind, name=name):
            check_new_id(body)
            check_text(name, NAME_LETTERS)
            if body in bodies or _is_second(bodies, kind):
                raise AlreadyThereError
        case BodyJoined(deputy=deputy, post=post):
            members = _known(bodies, fact.body).members
            if deputy not in deputies:
                raise PersonUnknownError
            if any(m.person == deputy or m.post is post is BodyPost.HEAD for m in members):
                raise AlreadyThereError
        case BodyLeft(deputy=deputy):
            if all(m.person != deputy for m in _known(bodies, fact.body).members):
                raise PersonUnknownError
        case _:
            assert_never(fact)


def _is_second(bodies: Bodies, kind: BodyKind) -> bool:
    return kind is BodyKind.STANDING_BODY and any(b.kind is kind for b in bodies.values())


def _known(bodies: Bodies, body: BodyId) -> Body:
    known = bodies.get(body)
    if known is None:
        raise BodyUnknownError
    return known


def evolve_bodies(bodies: Bodies, fact: BodyFact) -> Bodies:
    """Return the bodies after one of them was formed, joined or left.

    Raises:
        BrokenLogError: there is no such body.
    """
    if isinstance(fact, BodyFormed):
        formed = Body(body=fact.body, kind=fact.kind, name=fact.name, members=())
        return {**bodies, fact.body: formed}
    body = bodies.get(fact.body)
    if body is None:
        raise BrokenLogError(fact.body)
    if isinstance(fact, BodyJoined):
        joined = BodyMember(person=fact.deputy, post=fact.post)
        return {**bodies, fact.body: replace(body, members=(*body.members, joined))}
    return {**bodies, fact.body: _without(body, fact.deputy)}


def leave_all(bodies: Bodies, deputy: PersonId) -> Bodies:
    """Return the bodies after a deputy's mandate ended."""
    return {key: _without(body, deputy) for key, body in bodies.items()}


def _without(body: Body, deputy: PersonId) -> Body:
    return replace(body, members=tuple(m for m in body.members if m.person != deputy))
