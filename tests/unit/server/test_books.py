from collections.abc import Iterable
from dataclasses import replace

import pytest

from meetingroom.domain.bodies import BodyFormed, BodyJoined
from meetingroom.domain.ids import BodyId, GroupId, LogId, PersonId, SessionId
from meetingroom.domain.people import Group, RegisterEntry
from meetingroom.domain.refusals import (
    MalformedError,
    PersonKnownError,
    PersonUnknownError,
    SessionKnownError,
    SessionNumberTakenError,
    WrongStageError,
)
from meetingroom.domain.room import GroupLed, PrecedenceGiven
from meetingroom.domain.session import fold
from meetingroom.domain.values import BodyKind, BodyPost, SessionKind
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.chain import check_chain
from meetingroom.evidence.heads import open_note
from meetingroom.evidence.register import register_hash
from meetingroom.protocol.codec import session_fact
from meetingroom.server.errors import LogsBrokenError
from meetingroom.service.ports import StoreFailedError
from meetingroom.trust.signing import check_signature
from tests.helpers.house import ROOM, SIGNER, Stores, founded, founding_on, plan_of_session
from tests.helpers.people import AN, CLERK, DEPUTIES, GROUP, REGISTER, council, own_rule
from tests.helpers.sessions import SESSION

ROOM_LOG = LogId(ROOM)
SESSION_LOG = LogId(SESSION)


def entries_of(stores: Stores, log: LogId) -> tuple[bytes, ...]:
    return tuple(stores.logs.entries(log, 0, stores.logs.size(log)))


def with_entries(stores: Stores, log: LogId, entries: Iterable[bytes]) -> Stores:
    stores.logs._entries[log] = tuple(entries)
    return stores


def test_a_founded_room_reads_back_as_it_was_made() -> None:
    stores = founded()

    books = stores.books()

    assert list(books.house.council.people) == list(REGISTER)
    assert [member.person for member in books.house.council.roster()] == list(DEPUTIES)
    assert list(books.house.sessions) == [SESSION]
    assert books.house.sessions[SESSION].position == 1


def test_a_session_carries_the_head_of_the_room_with_itself_convened() -> None:
    stores = founded()

    state = fold(map(session_fact, entries_of(stores, SESSION_LOG)))
    first = session_fact(entries_of(stores, SESSION_LOG)[0]).fact
    tree = check_chain(ROOM_LOG, entries_of(stores, ROOM_LOG))

    assert getattr(first, "room_size", 0) == tree.size
    assert getattr(first, "room_root", "") == to_text(tree.root())
    assert state.roles[CLERK] == ("clerk",)
    assert list(state.members) == list(DEPUTIES)


def test_the_log_holds_the_hash_of_each_entry_of_the_register() -> None:
    stores = founded()

    row = stores.register.people()[AN]
    commitment = register_hash(
        {
            "person": AN,
            "honorific": row.entry.honorific,
            "name": row.entry.name,
            "titles": row.entry.titles,
            "salt": to_text(row.salt),
        }
    )

    assert stores.books().house.council.people[AN] == to_text(commitment)
    assert not any(row.entry.name.encode() in each for each in entries_of(stores, ROOM_LOG))


def test_every_log_has_a_head_signed_by_the_room() -> None:
    stores = founded()

    for log in (ROOM_LOG, SESSION_LOG):
        head = open_note(stores.logs.note(log), ROOM, SIGNER.public_key, check_signature)
        assert head.size == stores.logs.size(log)


def test_the_room_refuses_what_does_not_fit_and_keeps_nothing_of_it() -> None:
    stores = founded()
    size = stores.logs.size(ROOM_LOG)
    founding = founding_on(stores)

    with pytest.raises(WrongStageError):
        founding.found(council())
    with pytest.raises(PersonUnknownError):
        founding.begin_mandate(PersonId("nobody"), GROUP.group)
    with pytest.raises(SessionKnownError):
        founding.open_session(plan_of_session())
    with pytest.raises(MalformedError):
        founding.open_session(
            replace(plan_of_session(), session=SessionId("khac"), title="e\u0302")
        )
    with pytest.raises(MalformedError):
        founding.register_person(
            RegisterEntry(person=PersonId("moi"), honorific="Ông", name="e\u0302", titles=())
        )

    assert stores.logs.size(ROOM_LOG) == size
    assert PersonId("moi") not in stores.register.people()
    founding.register_person(
        RegisterEntry(person=PersonId("moi"), honorific="Ông", name="Mới", titles=())
    )
    assert stores.books().size(ROOM_LOG) == size + 1


@pytest.mark.parametrize("number", [0, 1000])
def test_a_session_s_number_is_from_1_to_999(number: int) -> None:
    founding = founding_on(founded())

    with pytest.raises(MalformedError):
        founding.open_session(replace(plan_of_session(), session=SessionId("khac"), ordinal=number))


def test_a_session_without_a_title_is_named_by_its_kind_and_number() -> None:
    stores = founded()
    thematic = replace(
        plan_of_session(),
        session=SessionId("chuyen-de"),
        kind=SessionKind.THEMATIC,
        ordinal=4,
        title="",
    )
    founding_on(stores).open_session(thematic)

    state = stores.books().house.sessions[thematic.session].state

    assert state.title == "kỳ họp thứ Tư, kỳ họp chuyên đề"


def test_two_sessions_of_one_series_never_share_a_number() -> None:
    stores = founded()
    again = replace(plan_of_session(), session=SessionId("khac"), kind=SessionKind.THEMATIC)

    founding, size = founding_on(stores), stores.logs.size(ROOM_LOG)
    with pytest.raises(SessionNumberTakenError):
        founding.open_session(again)

    founding.form_group(Group(group=GroupId("to-9"), name="Tổ đại biểu số 9"))
    assert stores.books().size(ROOM_LOG) == size + 1
    founding_on(stores).decide_rule(own_rule(key="thematic_own_series", value=True))
    founding_on(stores).open_session(replace(again, title=""))
    state = stores.books().house.sessions[again.session].state
    assert state.title == "kỳ họp chuyên đề thứ Ba"


def test_a_session_keeps_the_councils_own_rules_it_was_opened_with() -> None:
    stores = founded()
    founding_on(stores).decide_rule(own_rule(value=90))
    later = replace(plan_of_session(), session=SessionId("ky-hop-4"), ordinal=4)
    founding_on(stores).open_session(later)

    sessions = stores.books().house.sessions

    rules = [sessions[key].state.rules for key in (SESSION, later.session)]
    assert [each.ballot_s for each in rules] == [60, 90]
    assert rules[1].basis["ballot_s"].vi == "Nội quy kỳ họp"


def test_a_session_is_opened_with_the_councils_bodies_and_its_order_of_precedence() -> None:
    stores = founded()
    founding = founding_on(stores)
    committee = BodyId("ban-phap-che")

    founding.settle(BodyFormed(body=committee, kind=BodyKind.COMMITTEE, name="Ban Pháp chế"))
    founding.settle(BodyJoined(body=committee, deputy=AN, post=BodyPost.HEAD))
    founding.settle(GroupLed(group=GROUP.group, leader=AN))
    founding.settle(PrecedenceGiven(deputy=AN, precedence=1))
    founding.open_session(replace(plan_of_session(), session=SessionId("ky-hop-4"), ordinal=4))

    state = stores.books().house.sessions[SessionId("ky-hop-4")].state
    assert [(b.name, b.members[0].person) for b in state.bodies] == [("Ban Pháp chế", AN)]
    assert (state.groups[0].leader, state.members[AN].precedence) == (AN, 1)


def test_a_session_does_not_take_the_rooms_own_log() -> None:
    stores = founded()
    size = stores.logs.size(ROOM_LOG)

    with pytest.raises(MalformedError):
        founding_on(stores).open_session(replace(plan_of_session(), session=SessionId(ROOM)))

    assert stores.logs.size(ROOM_LOG) == size


def test_a_person_whose_fact_was_cut_off_is_entered_again_with_the_same_salt() -> None:
    stores = Stores()
    founding_on(stores).found(council())
    stores.logs.fail_next_commit = True
    with pytest.raises(StoreFailedError):
        founding_on(stores).register_person(REGISTER[AN])
    salt = stores.register.people()[AN].salt
    stores.logs.fail_next_commit = stores.logs._is_stopped = False

    founding_on(stores).register_person(REGISTER[AN])

    assert stores.register.people()[AN].salt == salt
    with pytest.raises(PersonKnownError):
        founding_on(stores).register_person(replace(REGISTER[AN], name="Khác"))


def test_an_empty_store_is_a_new_room() -> None:
    books = Stores().books()

    assert books.house.council.council is None
    assert (books.note(ROOM_LOG), books.size(ROOM_LOG)) == ("", 0)


def test_a_changed_byte_is_found_with_its_log_and_place() -> None:
    stores = founded()
    entries = list(entries_of(stores, ROOM_LOG))
    entries[2] = entries[2].replace(b'"seq":2', b'"seq":7')

    with pytest.raises(LogsBrokenError, match="log phuong-mau: entry 2: sequence_gap"):
        with_entries(stores, ROOM_LOG, entries).books()


def test_a_log_cut_off_does_not_fit_its_signed_head() -> None:
    stores = founded()
    entries = entries_of(stores, ROOM_LOG)[:-1]

    with pytest.raises(LogsBrokenError, match="the signed head is of"):
        with_entries(stores, ROOM_LOG, entries).books()


def test_a_head_of_another_log_is_no_head() -> None:
    stores = founded()
    stores.logs._notes[SESSION_LOG] = stores.logs.note(ROOM_LOG)

    with pytest.raises(LogsBrokenError, match=f"log {SESSION}"):
        stores.books()


def test_a_fact_this_program_does_not_know_stops_the_start() -> None:
    stores = founded()
    books = stores.books()
    ledger = books.ledger(LogId("moi"))
    record = session_fact(entries_of(stores, SESSION_LOG)[0])
    sealed = ledger.write(record, bytes(16))
    stores.logs._entries[LogId("moi")] = (sealed.replace(b"session_opened/1", b"session_opened/9"),)
    tree = check_chain("moi", stores.logs._entries[LogId("moi")])
    ledger._tree = tree
    stores.logs._notes[LogId("moi")] = ledger.sign(SIGNER)

    with pytest.raises(LogsBrokenError, match="log moi: entry 0"):
        stores.books()
