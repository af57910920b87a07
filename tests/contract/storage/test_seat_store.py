from collections.abc import Callable
from dataclasses import replace

import pytest

from meetingroom.domain.commands import CastVote, CloseSession, GrantRole, SessionCommand
from meetingroom.domain.ids import BallotId, CommandId, PersonId, SessionId
from meetingroom.domain.values import Choice, Role
from meetingroom.protocol.messages import PersonEntry
from meetingroom.sync.marks import HeldMark, MarkBook, MarkDraft, MarkId, OpId
from meetingroom.sync.outbox import Pending, Progress
from meetingroom.sync.ports import SavedReplica, SeatStore

Reopen = Callable[[], SeatStore]
SESSION = SessionId("ky-hop-1")
VOTE = CastVote(ballot=BallotId("b1"), choice=Choice.AGAINST)
SAVED = SavedReplica(session=SESSION, position=12, note="note", state='{"tên":"Kỳ họp"}'.encode())


def pending(command_id: str, command: SessionCommand = VOTE, made_ms: int = 5) -> Pending:
    return Pending(id=CommandId(command_id), session=SESSION, command=command, made_ms=made_ms)


def held(mark: str, version: int = 1, body: bytes = b"ink") -> tuple[MarkId, HeldMark]:
    return MarkId(mark), HeldMark(mark=MarkId(mark), version=version, body=body, deleted=False)


def draft(op: str, base: int | None = 0, body: bytes = b"ink") -> MarkDraft:
    return MarkDraft(op=OpId(op), mark=MarkId("m1"), base_version=base, body=body, deleted=False)


def test_a_view_is_there_after_a_restart(seat: Reopen) -> None:
    seat().save_replica(SAVED)

    assert seat().replica(SESSION) == SAVED
    assert seat().replica(SessionId("ky-hop-2")) is None


def test_the_newest_view_of_a_session_counts(seat: Reopen) -> None:
    store = seat()
    store.save_replica(SAVED)
    newer = replace(SAVED, position=13, note="newer", state=b"{}")

    store.save_replica(newer)

    assert store.replica(SESSION) == newer


def test_views_of_two_sessions_do_not_meet(seat: Reopen) -> None:
    store = seat()
    other = replace(SAVED, session=SessionId("ky-hop-2"), position=1)
    store.save_replica(SAVED)

    store.save_replica(other)

    assert store.replica(SESSION) == SAVED
    assert store.replica(other.session) == other


@pytest.mark.parametrize(
    "command", [VOTE, CloseSession(), GrantRole(person=PersonId("an"), role=Role.SECRETARY)]
)
def test_a_kept_command_waits_after_a_restart(seat: Reopen, command: SessionCommand) -> None:
    seat().keep(pending("c1", command))

    assert seat().outbox() == (replace(pending("c1", command), progress=Progress.WAITING),)


def test_commands_wait_in_the_order_in_which_they_were_made(seat: Reopen) -> None:
    store = seat()
    for command_id, made_ms in (("c3", 30), ("c1", 10), ("c2", 20)):
        store.keep(pending(command_id, made_ms=made_ms))

    assert [it.id for it in seat().outbox()] == ["c3", "c1", "c2"]


def test_a_command_kept_twice_waits_once(seat: Reopen) -> None:
    store = seat()
    store.keep(pending("c1"))
    store.keep(pending("c2"))

    store.keep(pending("c1"))

    assert [it.id for it in store.outbox()] == ["c1", "c2"]


def test_a_forgotten_command_is_gone_and_the_others_stay_in_order(seat: Reopen) -> None:
    store = seat()
    for command_id in ("c1", "c2", "c3"):
        store.keep(pending(command_id))

    store.forget(CommandId("c2"))
    store.forget(CommandId("unknown"))
    store.keep(pending("c4"))

    assert [it.id for it in seat().outbox()] == ["c1", "c3", "c4"]


def test_a_new_store_has_an_empty_book(seat: Reopen) -> None:
    assert seat().marks() == MarkBook()


def test_a_book_of_marks_is_there_after_a_restart(seat: Reopen) -> None:
    book = MarkBook(
        cursor=7,
        held=dict([held("m1"), held("m2", version=3, body=b"\x00\xff")]),
        drafts=(draft("o2"), draft("o1", base=None), replace(draft("o3"), is_sent=True)),
        rescued={MarkId("m9"): b"late"},
    )

    seat().save_marks(MarkBook(), book)

    assert seat().marks() == book


def test_a_changed_book_replaces_the_one_before(seat: Reopen) -> None:
    first = MarkBook(
        cursor=1,
        held=dict([held("m1"), held("m2")]),
        drafts=(draft("o1"), draft("o2"), draft("o3")),
        rescued={MarkId("m8"): b"gone", MarkId("m9"): b"late"},
    )
    second = MarkBook(
        cursor=2,
        held=dict([held("m2", version=2), held("m3")]),
        drafts=(draft("o3", body=b"more"), draft("o4")),
        rescued={MarkId("m9"): b"later"},
    )
    store = seat()
    store.save_marks(MarkBook(), first)

    store.save_marks(first, second)

    assert seat().marks() == second


def test_names_replace_all_names_before(seat: Reopen) -> None:
    an, binh, chi = (
        PersonEntry(person=name, honorific="Ông", name=name, titles=("Trưởng ban",), salt="c2Fs")
        for name in ("an", "binh", "chi")
    )
    store = seat()
    store.save_register((binh, an))

    store.save_register((chi, binh))

    assert list(seat().register().values()) == [chi, binh]


def test_an_empty_register_is_kept_too(seat: Reopen) -> None:
    store = seat()
    store.save_register(
        (PersonEntry(person="an", honorific="Ông", name="An", titles=(), salt="c2Fs"),)
    )

    store.save_register(())

    assert seat().register() == {}
