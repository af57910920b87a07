"""Preparing a room at the server itself, before anybody is served: council, people, sessions.

Synchronous, on the store's thread. Each step is on disk when it returns.
"""

from dataclasses import dataclass

from meetingroom.domain.bodies import BodyFact
from meetingroom.domain.checks import TITLE_LETTERS, check_text
from meetingroom.domain.facts import SessionFact, SessionOpened
from meetingroom.domain.ids import DeviceId, GroupId, LogId, PersonId, SessionId
from meetingroom.domain.ledger import carried_over
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.naming import LAST_ORDINAL, same_series, session_name
from meetingroom.domain.people import Council, Group, RegisterEntry, check_entry
from meetingroom.domain.refusals import (
    MalformedError,
    PersonKnownError,
    SessionNumberTakenError,
    WrongStageError,
)
from meetingroom.domain.room import (
    CouncilFounded,
    GroupFormed,
    GroupLed,
    MandateBegan,
    OwnRuleDecided,
    PersonRegistered,
    PrecedenceGiven,
    RoomFact,
    SessionConvened,
    check_room_fact,
)
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.values import SessionKind
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.evidence.register import register_hash
from meetingroom.protocol.messages import entry_as_hashed
from meetingroom.server.books import Books, Draft
from meetingroom.server.ports import Clock
from meetingroom.server.register import entry_of
from meetingroom.service.house import House, Record, absorb
from meetingroom.service.ports import Commit, LogStore, RegisterStore, SaltedEntry, StoreFailedError


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """What a session is opened with; roster and groups come from the room.

    Attributes:
        rules: of the council's level; the council's own values are laid over them.
        ordinal: number in the council's series, 1 to 999.
        title: as documents name the session within a sentence; empty to have it named by kind and
            number.
        clerk: who prepares the session and pairs the first devices.
    """

    session: SessionId
    kind: SessionKind
    ordinal: int
    title: str
    place: str
    rules: RuleSet
    clerk: PersonId


class Founding:
    """Writes the room's facts and opens sessions.

    Every method raises ``StoreFailedError`` when the disk says no, and a ``RefusedError`` of
    ``domain.room.check_room_fact`` when the room can't take the fact, or a text of it is not in
    Unicode normal form C; then nothing was written.
    """

    def __init__(
        self, books: Books, logs: LogStore, register: RegisterStore, by: PersonId, now_ms: Clock
    ) -> None:
        """Begin.

        Args:
            books: what is on disk.
            logs: where facts are kept.
            register: where names are kept.
            by: who does all this; it stands in every fact.
            now_ms: the wall clock.
        """
        self._books = books
        self._logs = logs
        self._register = register
        self._by = by
        self._now_ms = now_ms

    def found(self, council: Council) -> None:
        """Say whose room this is; its first fact."""
        self._write(CouncilFounded(council=council))

    def register_person(self, entry: RegisterEntry) -> None:
        """Enter a person into the register, and its hash into the log.

        Raises:
            PersonKnownError: the register has another entry of that person.
            MalformedError: the person can't be named as documents do.
        """
        check_entry(entry)
        # The register first: a crash in between is mended by doing it again, with the same salt.
        salted = self._register.people().get(entry.person)
        if salted is not None and salted.entry != entry:
            raise PersonKnownError
        known = salted or SaltedEntry(entry=entry, salt=self._books.salt())
        fact = PersonRegistered(person=entry.person, entry=_commitment(known))
        check_room_fact(self._books.house.council, fact)
        if salted is None:
            self._register.put_person(known)
        self._write(fact)

    def form_group(self, group: Group) -> None:
        """Form a deputies' group."""
        self._write(GroupFormed(group=group.group, name=group.name))

    def begin_mandate(self, deputy: PersonId, group: GroupId) -> None:
        """Make a registered person a deputy of a group."""
        self._write(MandateBegan(deputy=deputy, group=group))

    def settle(self, fact: BodyFact | GroupLed | PrecedenceGiven) -> None:
        """Record a body or its members, who leads a group, or a place in the precedence."""
        self._write(fact)

    def decide_rule(self, own: OwnRuleDecided) -> None:
        """Record a value of the council's own, for the sessions opened from now on."""
        self._write(own)

    def open_session(self, plan: SessionPlan) -> None:
        """Convene a session in the room's log and begin the session's own, in one commit.

        What closed sessions left open of the ledger is carried over.

        Raises:
            WrongStageError: the council was not founded yet.
            SessionNumberTakenError: another session of the same series has the number.
            MalformedError: the session has the room's id, and so would have the room's log; its
                number, title or place is out of its range.
            RuleSetError: the council's own values make no sense beside the others.
        """
        draft = self._books.draft()
        if LogId(plan.session) == LogId(draft.house.room):
            raise MalformedError
        _check_plan(plan)
        # All that can be refused comes before the first fact: what is sealed waits for the commit.
        convened, council = SessionConvened(session=plan.session), draft.house.council.council
        check_room_fact(draft.house.council, convened)
        if council is None:
            raise WrongStageError
        rules = draft.house.council.rules_over(plan.rules)
        _check_number(draft.house, plan, rules)
        self._put(draft, convened)
        house = draft.house
        room = self._books.ledger(LogId(house.room))
        first = SessionOpened(
            session=plan.session,
            kind=plan.kind,
            ordinal=plan.ordinal,
            title=plan.title or session_name(plan.kind, plan.ordinal, rules),
            place=plan.place,
            council=council,
            groups=tuple(house.council.groups.values()),
            bodies=tuple(house.council.bodies.values()),
            roster=house.council.roster(),
            rules=rules,
            room_size=room.size,
            room_root=to_text(room.root()),
            clerk=plan.clerk,
        )
        self._append(draft, LogId(plan.session), first)
        earlier = (house.sessions[each].state for each in house.council.sessions[:-1])
        for carried in carried_over(earlier):
            self._append(draft, LogId(plan.session), carried)
        self._commit(draft)

    def _write(self, fact: RoomFact) -> None:
        draft = self._books.draft()
        self._put(draft, fact)
        self._commit(draft)

    def _put(self, draft: Draft, fact: RoomFact) -> None:
        check_room_fact(draft.house.council, fact)
        self._append(draft, LogId(draft.house.room), fact)

    def _append(self, draft: Draft, log: LogId, fact: SessionFact | RoomFact) -> None:
        stamp = Stamp(at_ms=self._now_ms(), by=self._by, device=DeviceId("server"))
        record = Record(log=log, recorded=Recorded(stamp=stamp, fact=fact))
        try:
            draft.write(absorb(draft.house, record), (record,))
        except NotCanonicalError as error:
            draft.discard()
            raise MalformedError from error

    def _commit(self, draft: Draft) -> None:
        try:
            self._logs.commit(Commit(appended=draft.appended(), answers=()))
        except StoreFailedError:
            draft.discard()
            raise
        draft.keep()


def _check_plan(plan: SessionPlan) -> None:
    if not 1 <= plan.ordinal <= LAST_ORDINAL:
        raise MalformedError
    check_text(plan.title, TITLE_LETTERS, least=0)
    check_text(plan.place, TITLE_LETTERS)


def _check_number(house: House, plan: SessionPlan, rules: RuleSet) -> None:
    for book in house.sessions.values():
        taken = book.state.ordinal == plan.ordinal
        if taken and same_series(book.state.kind, plan.kind, rules):
            raise SessionNumberTakenError


def _commitment(known: SaltedEntry) -> str:
    try:
        return to_text(register_hash(entry_as_hashed(entry_of(known))))
    except NotCanonicalError as error:
        raise MalformedError from error
