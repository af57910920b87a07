"""What a room's plan says of people and posts, as facts, each with its key in the file.

They are tried on an empty room when the plan is read, so that a mistake is told by its place.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from meetingroom.domain.bodies import BodyFormed, BodyJoined
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import NOBODY, Body, Group, RegisterEntry, check_entry
from meetingroom.domain.room import (
    CouncilFounded,
    GroupFormed,
    GroupLed,
    MandateBegan,
    PersonRegistered,
    PrecedenceGiven,
    RoomFact,
    RoomState,
    check_room_fact,
    evolve_room,
)

if TYPE_CHECKING:
    from meetingroom.commands.room_plan import RoomPlan

Post: TypeAlias = BodyFormed | BodyJoined | GroupLed | PrecedenceGiven
"""A place that a deputy takes beside the mandate, or the body in which there are such places."""


def posts_of(plan: "RoomPlan") -> Iterator[tuple[str, Post]]:
    """Yield who leads a group, the bodies with their members, and the order of precedence.

    Returns:
        The fact's key in the plan's file, as ``bodies[0].members[2]``, and the fact.
    """
    for at, group in enumerate(plan.groups):
        if group.leader != NOBODY:
            yield f"groups[{at}].leader", GroupLed(group=group.group, leader=group.leader)
    for at, body in enumerate(plan.bodies):
        yield f"bodies[{at}]", BodyFormed(body=body.body, kind=body.kind, name=body.name)
        for place, member in enumerate(body.members):
            joined = BodyJoined(body=body.body, deputy=member.person, post=member.post)
            yield f"bodies[{at}].members[{place}]", joined
    for at, deputy in enumerate(plan.deputies):
        if deputy.precedence:
            given = PrecedenceGiven(deputy=deputy.person, precedence=deputy.precedence)
            yield f"deputies[{at}].precedence", given


def first_refused(plan: "RoomPlan") -> tuple[str, RefusedError] | None:
    """Return the key of the first thing in a plan that no room can take, and why; None for none."""
    state = RoomState()
    for key, said in _said(plan):
        try:
            state = _tried(state, said)
        except RefusedError as refusal:
            return key, refusal
    return None


def _tried(state: RoomState, said: RoomFact | RegisterEntry) -> RoomState:
    if isinstance(said, RegisterEntry):
        check_entry(said)
        # What binds the entry is not known yet, and nothing here asks for it.
        fact: RoomFact = PersonRegistered(person=said.person, entry="")
    else:
        fact = said
    check_room_fact(state, fact)
    return evolve_room(state, fact)


def _said(plan: "RoomPlan") -> Iterator[tuple[str, RoomFact | RegisterEntry]]:
    yield "council", CouncilFounded(council=plan.council)
    yield "clerk", plan.clerk
    for at, deputy in enumerate(plan.deputies):
        yield f"deputies[{at}]", deputy.entry
    for at, group in enumerate(plan.groups):
        yield f"groups[{at}]", GroupFormed(group=group.group, name=group.name)
    for at, deputy in enumerate(plan.deputies):
        began = MandateBegan(deputy=deputy.person, group=deputy.group)
        yield f"deputies[{at}].group", began
    yield from posts_of(plan)


def groups_among(groups: Iterable[Group], people: Container[PersonId]) -> tuple[Group, ...]:
    """Return groups led by these people only; the others have no leader."""
    return tuple(g if g.leader in people else replace(g, leader=NOBODY) for g in groups)


def bodies_among(bodies: Iterable[Body], people: Container[PersonId]) -> tuple[Body, ...]:
    """Return bodies with only these people as members."""
    return tuple(
        replace(body, members=tuple(m for m in body.members if m.person in people))
        for body in bodies
    )
