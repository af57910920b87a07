"""A room's rules: what its next session will run by, and values of the council's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from meetingroom.bootstrap.rooms import OpenRoom
from meetingroom.bootstrap.world import now_ms
from meetingroom.commands.rule_sets import RULE_SETS, DatedRules, dated_rules
from meetingroom.domain.ids import LogId, PersonId
from meetingroom.domain.people import Council, RegisterEntry, nameless
from meetingroom.domain.refusals import PersonUnknownError
from meetingroom.domain.room import OwnRuleDecided
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.rules.rule_set import with_own
from meetingroom.domain.text import local
from meetingroom.protocol.codec import room_fact
from meetingroom.trust.errors import RoomMissingError


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule:
    """A value of the council's own, as the room's log has it.

    Attributes:
        by: who recorded it.
        at_ms: when, UTC in milliseconds.
    """

    decided: OwnRuleDecided
    by: RegisterEntry
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesOfRoom:
    """What the next session of a room will run by.

    Attributes:
        shipped: the rule set of the council's level.
        own: the council's own values by their keys, the last one decided of each.
        rules: the one with the other laid over it.
        kept: by what each session is called, the rules it was opened with.
    """

    council: Council
    shipped: DatedRules
    own: Mapping[str, OwnRule]
    rules: RuleSet
    kept: tuple[tuple[str, RuleSet], ...]


def today() -> date:
    """Return the day in Vietnam."""
    return local(now_ms()).date()


def rules_of_room(room: OpenRoom, day: date) -> RulesOfRoom:
    """Read a room's rules as they are in effect on a day.

    Raises:
        RoomMissingError: no council was founded in it.
        RuleSetError: its level has no rules on that day.
        StoreFailedError: the disk can't be read.
    """
    house = room.books.house
    council = house.council.council
    if council is None:
        raise RoomMissingError
    shipped = dated_rules(RULE_SETS[council.level], day)
    return RulesOfRoom(
        council=council,
        shipped=shipped,
        own=_own_rules(room),
        rules=house.council.rules_over(shipped.rules),
        kept=tuple((book.state.title, book.state.rules) for book in house.sessions.values()),
    )


def _own_rules(room: OpenRoom) -> Mapping[str, OwnRule]:
    log = LogId(room.books.house.room)
    people = room.store.register.people()
    own: dict[str, OwnRule] = {}
    for sealed in room.store.logs.entries(log, 0, room.books.size(log)):
        recorded = room_fact(sealed)
        if isinstance(recorded.fact, OwnRuleDecided):
            by, at_ms = recorded.stamp.by, recorded.stamp.at_ms
            entry = people[by].entry if by in people else nameless(by)
            own[recorded.fact.key] = OwnRule(decided=recorded.fact, by=entry, at_ms=at_ms)
    return own


def decide_rule(room: OpenRoom, own: OwnRuleDecided, by: PersonId) -> None:
    """Record a value of the council's own, for the sessions opened from now on.

    Args:
        room: opened, and served by nobody.
        own: the value, with its basis and why.
        by: who records it; somebody of the room.

    Raises:
        PersonUnknownError: nobody of the room has that id.
        MalformedError: the value or its words are out of their range.
        RuleSetError: the value makes no sense beside the others; no session could be opened.
        RoomMissingError, StoreFailedError: see ``rules_of_room``.
    """
    if by not in room.books.house.council.people:
        raise PersonUnknownError
    with_own(rules_of_room(room, today()).rules, own.key, own.value, own.basis)
    room.founding(by).decide_rule(own)
