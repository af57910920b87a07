"""A small council for the room machine: five deputies, a clerk without mandate, a guest."""

from typing import Final

from meetingroom.domain.facts import SessionFact, SessionOpened
from meetingroom.domain.ids import DeviceId, GroupId, LogId, PersonId, RoomId, SessionId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.people import Council, Group, Member
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.values import Level, MandateState, SessionKind
from meetingroom.service.house import House, Record, absorb
from tests.helpers.people import rule_set

CHAIR: Final = PersonId("chair")
SECRETARY: Final = PersonId("secretary")
CLERK: Final = PersonId("clerk")
GUEST: Final = PersonId("guest")
TECHNICIAN: Final = PersonId("technician")
OPERATOR: Final = PersonId("operator")
DEPUTIES: Final = (CHAIR, SECRETARY, PersonId("an"), PersonId("binh"), PersonId("chi"))
PEOPLE: Final = (*DEPUTIES, CLERK, GUEST, TECHNICIAN, OPERATOR)
SESSION: Final = SessionId("session-3")
START_MS: Final = 1_783_650_000_000


def rules(*, names_shown: bool, check_in_confirmed: bool) -> RuleSet:
    """Return a rule set with a quorum of two thirds, and two who count the papers of three."""
    return rule_set(
        names_shown=names_shown, check_in_confirmed=check_in_confirmed, committee_least=2
    )


def opened(*, names_shown: bool, check_in_confirmed: bool = True) -> Recorded[SessionFact]:
    """Return the first fact of the session."""
    group = Group(group=GroupId("to-1"), name="Tổ 1")
    return Recorded(
        stamp=Stamp(at_ms=START_MS, by=CLERK, device=DeviceId("d-clerk")),
        fact=SessionOpened(
            session=SESSION,
            kind=SessionKind.REGULAR,
            ordinal=3,
            title="Kỳ họp thứ Ba",
            place="Hội trường",
            council=Council(
                level=Level.COMMUNE,
                kind="phường",
                name="Mẫu",
                legislature="II",
                term_from=2026,
                term_to=2031,
                elected=len(DEPUTIES),
            ),
            groups=(group,),
            bodies=(),
            roster=tuple(
                Member(person=p, group=group.group, mandate=MandateState.ACTIVE) for p in DEPUTIES
            ),
            rules=rules(names_shown=names_shown, check_in_confirmed=check_in_confirmed),
            room_size=0,
            room_root="",
            clerk=CLERK,
        ),
    )


def house_with(first: Recorded[SessionFact]) -> House:
    """Return a house in which the session was opened."""
    return absorb(House(room=RoomId("room")), Record(log=LogId(SESSION), recorded=first))
