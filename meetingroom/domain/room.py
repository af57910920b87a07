"""The room's own log: whose council it is, its people, groups, mandates and sessions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from meetingroom.domain.bodies import (
    BodyFact,
    BodyFormed,
    BodyJoined,
    BodyLeft,
    check_body_fact,
    evolve_bodies,
    leave_all,
)
from meetingroom.domain.checks import (
    NAME_LETTERS,
    NOTE_LETTERS,
    TITLE_LETTERS,
    check_new_id,
    check_text,
)
from meetingroom.domain.errors import BrokenLogError, RefusedError
from meetingroom.domain.facts import MandateEnded, MandateResumed, MandateSuspended
from meetingroom.domain.ids import BodyId, GroupId, PersonId, SessionId
from meetingroom.domain.log import Recorded
from meetingroom.domain.mandates import NEXT, MandateFact, changed
from meetingroom.domain.people import LAST_PRECEDENCE, NOBODY, Body, Council, Group, Member
from meetingroom.domain.refusals import (
    AlreadyThereError,
    MalformedError,
    PersonKnownError,
    PersonUnknownError,
    SessionKnownError,
    WrongMandateError,
    WrongStageError,
)
from meetingroom.domain.rules.keys import KEYS
from meetingroom.domain.rules.rule_set import LONGEST_LINE, Basis, RuleSet, with_own
from meetingroom.domain.values import MandateState


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilFounded:
    """The room's first fact: whose room this is."""

    council: Council


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRegistered:
    """A person stands in the register.

    Attributes:
        entry: base64 of the SHA-256 that binds the register's entry with its salt, so that
            names can be proved while they are kept and erased when they must be.
    """

    person: PersonId
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFormed:
    """A deputies' group exists."""

    group: GroupId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLed:
    """A deputy of a group leads it (tổ trưởng) from now on."""

    group: GroupId
    leader: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateBegan:
    """A registered person is a deputy of a group."""

    deputy: PersonId
    group: GroupId


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedenceGiven:
    """A deputy has this place in the order of precedence, 1 to 999; 0 takes it away."""

    deputy: PersonId
    precedence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionConvened:
    """A session's log was begun."""

    session: SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRuleDecided:
    """The council decided a value of its own; sessions opened from now on run by it.

    Attributes:
        key: one of ``rules.keys.KEYS``.
        reason: why, in words.
    """

    key: str
    value: int | bool
    basis: Basis
    reason: str


_OrderFact = GroupLed | PrecedenceGiven
_PeopleFact = PersonRegistered | GroupFormed | MandateBegan | MandateFact
RoomFact = CouncilFounded | OwnRuleDecided | SessionConvened | _PeopleFact | _OrderFact | BodyFact


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomState:
    """The room as folded from its log.

    Attributes:
        people: each person's register commitment.
        own_rules: the council's own values by their keys, the last one decided of each.
    """

    council: Council | None = None
    people: Mapping[PersonId, str] = field(default_factory=dict)
    groups: Mapping[GroupId, Group] = field(default_factory=dict)
    members: Mapping[PersonId, Member] = field(default_factory=dict)
    bodies: Mapping[BodyId, Body] = field(default_factory=dict)
    own_rules: Mapping[str, OwnRuleDecided] = field(default_factory=dict)
    sessions: tuple[SessionId, ...] = ()

    def rules_over(self, rules: RuleSet) -> RuleSet:
        """Return a rule set with the council's own values laid over it.

        Raises:
            RuleSetError: an own value makes no sense beside the others.
        """
        for own in self.own_rules.values():
            rules = with_own(rules, own.key, own.value, own.basis)
        return rules

    def roster(self) -> tuple[Member, ...]:
        """Return the deputies whose mandates have not ended, in the order in which these began."""
        return tuple(m for m in self.members.values() if m.mandate is not MandateState.ENDED)


def check_room_fact(state: RoomState, fact: RoomFact) -> None:
    """Refuse a fact that the room can't take; room facts are made at the server itself.

    Raises:
        WrongStageError: the council was founded before, or has not been yet.
        PersonKnownError, SessionKnownError, AlreadyThereError: the id is taken.
        PersonUnknownError, BodyUnknownError: the person, the mandate or the body is not there.
        MalformedError: an id, a name, a place in the precedence or a rule's value or words are
            out of their range.
    """
    if (state.council is None) is not isinstance(fact, CouncilFounded):
        raise WrongStageError
    match fact:
        case CouncilFounded(council=council):
            check_text(council.name, NAME_LETTERS)
        case OwnRuleDecided():
            _check_own_rule(fact)
        case SessionConvened(session=session):
            check_new_id(session)
            _refuse(SessionKnownError, when=session in state.sessions)
        case BodyFormed() | BodyJoined() | BodyLeft():
            deputies = frozenset(member.person for member in state.roster())
            check_body_fact(state.bodies, deputies, fact)
        case GroupLed() | PrecedenceGiven():
            _check_order_fact(state, fact)
        case _:
            _check_people_fact(state, fact)


def _check_order_fact(state: RoomState, fact: _OrderFact) -> None:
    match fact:
        case GroupLed(group=group, leader=leader):
            led = [m.person for m in state.roster() if m.group == group]
            _refuse(PersonUnknownError, when=leader not in led)
        case PrecedenceGiven(deputy=deputy, precedence=precedence):
            _refuse(PersonUnknownError, when=deputy not in state.members)
            _refuse(MalformedError, when=not 0 <= precedence <= LAST_PRECEDENCE)
        case _:
            assert_never(fact)


def _check_people_fact(state: RoomState, fact: _PeopleFact) -> None:
    match fact:
        case PersonRegistered(person=person):
            check_new_id(person)
            _refuse(PersonKnownError, when=person in state.people)
        case GroupFormed(group=group, name=name):
            check_new_id(group)
            check_text(name, NAME_LETTERS)
            _refuse(AlreadyThereError, when=group in state.groups)
        case MandateBegan(deputy=deputy, group=group):
            _refuse(
                PersonUnknownError, when=deputy not in state.people or group not in state.groups
            )
            _refuse(PersonKnownError, when=deputy in state.members)
        case MandateSuspended() | MandateResumed() | MandateEnded():
            _refuse(PersonUnknownError, when=fact.deputy not in state.members)
            mandate = state.members[fact.deputy].mandate
            _refuse(WrongMandateError, when=(mandate, type(fact)) not in NEXT)
        case _:
            assert_never(fact)


def _check_own_rule(fact: OwnRuleDecided) -> None:
    rule = KEYS.get(fact.key)
    _refuse(MalformedError, when=rule is None or not rule.takes(fact.value))
    for line in (fact.basis.vi, fact.basis.en):
        check_text(line, LONGEST_LINE)
    check_text(fact.basis.note, NOTE_LETTERS, least=0)
    check_text(fact.reason, TITLE_LETTERS)


def _refuse(refusal: type[RefusedError], *, when: bool) -> None:
    if when:
        raise refusal


def evolve_room(state: RoomState, fact: RoomFact) -> RoomState:
    """Return the room after one more fact.

    Raises:
        BrokenLogError: the fact does not fit the facts before it.
    """
    match fact:
        case CouncilFounded(council=council):
            return replace(state, council=council)
        case OwnRuleDecided(key=key):
            return replace(state, own_rules={**state.own_rules, key: fact})
        case SessionConvened(session=session):
            return replace(state, sessions=(*state.sessions, session))
        case BodyFormed() | BodyJoined() | BodyLeft():
            return replace(state, bodies=evolve_bodies(state.bodies, fact))
        case GroupLed() | PrecedenceGiven():
            return _evolve_order(state, fact)
        case _:
            return _evolve_people(state, fact)


def _evolve_order(state: RoomState, fact: _OrderFact) -> RoomState:
    if isinstance(fact, GroupLed):
        group = state.groups.get(fact.group)
        if group is None:
            raise BrokenLogError(fact.group)
        return replace(
            state, groups={**state.groups, fact.group: replace(group, leader=fact.leader)}
        )
    member = state.members.get(fact.deputy)
    if member is None:
        raise BrokenLogError(fact.deputy)
    placed = replace(member, precedence=fact.precedence)
    return replace(state, members={**state.members, fact.deputy: placed})


def _evolve_people(state: RoomState, fact: _PeopleFact) -> RoomState:
    match fact:
        case PersonRegistered(person=person, entry=entry):
            return replace(state, people={**state.people, person: entry})
        case GroupFormed(group=group, name=name):
            return replace(state, groups={**state.groups, group: Group(group=group, name=name)})
        case MandateBegan(deputy=deputy, group=group):
            member = Member(person=deputy, group=group, mandate=MandateState.ACTIVE)
        case MandateSuspended() | MandateResumed() | MandateEnded():
            if fact.deputy not in state.members:
                raise BrokenLogError(fact.deputy)
            member = changed(state.members[fact.deputy], fact)
        case _:
            assert_never(fact)
    after = replace(state, members={**state.members, member.person: member})
    return _without_posts(after, member) if member.mandate is MandateState.ENDED else after


def _without_posts(state: RoomState, member: Member) -> RoomState:
    """Return the room after a mandate ended: with it end the seat in a body and a group's lead."""
    groups = {
        key: replace(group, leader=NOBODY) if group.leader == member.person else group
        for key, group in state.groups.items()
    }
    return replace(state, groups=groups, bodies=leave_all(state.bodies, member.person))


def fold_room(log: Iterable[Recorded[RoomFact]]) -> RoomState:
    """Return the room after all facts of its log."""
    state = RoomState()
    for recorded in log:
        state = evolve_room(state, recorded.fact)
    return state
