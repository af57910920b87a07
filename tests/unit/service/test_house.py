import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import CommandId, GroupId, LogId, PersonId, RoomId, SessionId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.refusals import NotAllowedError, PaperNotStoredError
from meetingroom.domain.room import (
    CouncilFounded,
    GroupFormed,
    MandateBegan,
    PersonRegistered,
    RoomFact,
)
from meetingroom.domain.values import MandateEnd, MandateState, Role
from meetingroom.protocol.refusals import SessionUnknownError
from meetingroom.service.house import House, Outcome, Record, Submission, absorb, step, with_paper
from tests.helpers.people import AN, BINH, CLERK, GUEST, council
from tests.helpers.sessions import (
    FILE,
    PAPER,
    SESSION,
    START_MS,
    Play,
    device_of,
    opened,
    paper_of,
    prepared,
)

_ROOM = RoomId("phuong-mau")
_GROUP = GroupId("to-1")
_NOW_MS = START_MS + 60_000
_STAMP = Stamp(at_ms=START_MS, by=CLERK, device=device_of(CLERK))
_END_MANDATE = c.EndMandate(deputy=AN, end=MandateEnd.CEASED)


def _record(log: str, fact: f.SessionFact | RoomFact) -> Record:
    return Record(log=LogId(log), recorded=Recorded(stamp=_STAMP, fact=fact))


def _house(play: Play | None = None) -> House:
    """Return a house whose room knows An, with a prepared session."""
    house = House(room=_ROOM)
    for fact in (
        CouncilFounded(council=council()),
        PersonRegistered(person=AN, entry="QQ=="),
        GroupFormed(group=_GROUP, name="Tổ 1"),
        MandateBegan(deputy=AN, group=_GROUP),
    ):
        house = absorb(house, _record(_ROOM, fact))
    for recorded in (play or prepared()).log:
        record = Record(
            log=LogId(SESSION), recorded=Recorded(stamp=recorded.stamp, fact=recorded.fact)
        )
        house = absorb(house, record)
    return house


def _wish(
    house: House,
    command: c.SessionCommand,
    *,
    person: PersonId = CLERK,
    session: SessionId = SESSION,
) -> tuple[House, Outcome]:
    submission = Submission(
        id=CommandId("c-1"),
        person=person,
        device=device_of(person),
        session=session,
        command=command,
    )
    return step(house, submission, _NOW_MS)


def test_a_command_leads_to_facts_stamped_by_the_server() -> None:
    house, outcome = _wish(_house(), c.GrantRole(person=AN, role=Role.GUEST))

    assert outcome == Outcome(
        records=(
            Record(
                log=LogId(SESSION),
                recorded=Recorded(
                    stamp=Stamp(at_ms=_NOW_MS, by=CLERK, device=device_of(CLERK)),
                    fact=f.RoleGranted(person=AN, role=Role.GUEST),
                ),
            ),
        )
    )
    assert Role.GUEST in house.sessions[SESSION].state.roles_of(AN)


def test_a_position_counts_the_facts_of_the_log() -> None:
    play = prepared()
    before = _house(play)

    after, _ = _wish(before, c.GrantRole(person=AN, role=Role.GUEST))

    assert before.sessions[SESSION].position == len(play.log)
    assert after.sessions[SESSION].position == len(play.log) + 1


def test_a_refusal_is_a_value_and_changes_nothing() -> None:
    house = _house()

    after, outcome = _wish(house, c.CheckIn(), person=GUEST)

    assert after is house
    assert outcome.records == ()
    assert isinstance(outcome.refusal, NotAllowedError)


def test_a_wish_that_is_already_so_is_accepted_without_facts() -> None:
    house = _house()

    after, outcome = _wish(house, c.GrantRole(person=GUEST, role=Role.GUEST))

    assert (after, outcome) == (house, Outcome())


def test_a_session_the_room_does_not_have_is_refused() -> None:
    house = _house()

    after, outcome = _wish(house, c.CheckIn(), session=SessionId("ky-hop-9"))

    assert after is house
    assert isinstance(outcome.refusal, SessionUnknownError)


def test_the_end_of_a_mandate_is_copied_to_the_room_by_the_same_step() -> None:
    house, outcome = _wish(_house(), _END_MANDATE)

    assert [record.log for record in outcome.records] == [LogId(SESSION), LogId(_ROOM)]
    assert outcome.records[0].recorded == outcome.records[1].recorded
    assert house.council.members[AN].mandate is MandateState.ENDED
    assert house.council.roster() == ()
    assert AN not in house.sessions[SESSION].state.in_office()


def test_a_deputy_the_room_never_had_is_not_copied_to_it() -> None:
    house, outcome = _wish(_house(), c.EndMandate(deputy=BINH, end=MandateEnd.LOST))

    assert [record.log for record in outcome.records] == [LogId(SESSION)]
    assert BINH not in house.council.members


def test_reading_the_logs_back_gives_the_same_house() -> None:
    before = _house()
    house, outcome = _wish(before, _END_MANDATE)

    read_back = before
    for record in outcome.records:
        read_back = absorb(read_back, record)

    assert read_back == house


def test_a_fact_of_a_session_in_the_rooms_log_begins_no_session_by_itself() -> None:
    with pytest.raises(BrokenLogError):
        absorb(House(room=_ROOM), _record(SESSION, f.SessionClosed(session=SESSION)))


def test_a_fact_of_the_room_in_a_sessions_log_breaks_it() -> None:
    with pytest.raises(BrokenLogError, match=SESSION):
        absorb(_house(), _record(SESSION, PersonRegistered(person=BINH, entry="")))


def test_a_session_is_known_from_its_first_fact_on() -> None:
    house = absorb(House(room=_ROOM), _record(SESSION, opened()))

    assert house.sessions[SESSION].position == 1
    assert house.sessions[SESSION].seen_since == {}


def test_who_comes_to_see_more_of_the_past_needs_a_snapshot_from_there() -> None:
    house, _ = _wish(_house(), c.GrantRole(person=AN, role=Role.SECRETARY))
    book = house.sessions[SESSION]

    later, _ = _wish(house, c.GrantRole(person=BINH, role=Role.GUEST))

    assert book.seen_since[AN] == book.position
    assert later.sessions[SESSION].seen_since == book.seen_since


def test_a_stored_file_can_be_made_a_version() -> None:
    version = c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")
    house = _house(prepared().after((CLERK, paper_of())))
    _, refused = _wish(house, version)

    house = with_paper(house, StoredPaper(sha256=FILE, size=1000, pages=3))
    _, accepted = _wish(house, version)

    assert isinstance(refused.refusal, PaperNotStoredError)
    assert [record.recorded.fact for record in accepted.records] == [
        f.PaperVersionAdded(paper=PAPER, version=1, sha256=FILE, size=1000, pages=3, note="")
    ]
