from collections.abc import Callable

import pytest

from meetingroom.domain.ids import CommandId, LogId
from meetingroom.service.ports import Appended, AuditLine, Commit, StoredAnswer, StoreFailedError
from tests.helpers.stores import ServerPorts

Reopen = Callable[[], ServerPorts]
ROOM, SESSION = LogId("phuong-mau"), LogId("ky-hop-1")
LINE = AuditLine(at_ms=5, kind="refusal", person="an", device="tablet-1", outcome="ballot_not_open")


def appended(log: LogId, first: int, *entries: bytes, note: str = "note") -> Appended:
    return Appended(log=log, first=first, entries=entries, note=note)


def answer(command: str, text: bytes = b"{}") -> StoredAnswer:
    return StoredAnswer(command=CommandId(command), digest=b"\x01" * 32, answer=text, at_ms=7)


def commit(*batches: Appended, answers: tuple[StoredAnswer, ...] = ()) -> Commit:
    return Commit(appended=batches, answers=answers)


def test_an_unknown_log_is_empty(server: Reopen) -> None:
    logs = server().logs

    assert logs.logs() == ()
    assert logs.size(ROOM) == 0
    assert logs.note(ROOM) == ""
    assert tuple(logs.entries(ROOM, 0, 10)) == ()


def test_what_was_committed_is_there_after_a_restart(server: Reopen) -> None:
    server().logs.commit(
        commit(appended(ROOM, 0, b"a", b"\x00\xff", note="Ghi chú"), answers=(answer("c1", b"[]"),))
    )

    logs = server().logs

    assert tuple(logs.entries(ROOM, 0, 10)) == (b"a", b"\x00\xff")
    assert logs.size(ROOM) == 2
    assert logs.note(ROOM) == "Ghi chú"
    assert logs.answer(CommandId("c1")) == answer("c1", b"[]")


def test_a_log_grows_and_its_newest_head_counts(server: Reopen) -> None:
    logs = server().logs
    logs.commit(commit(appended(ROOM, 0, b"a", note="one")))

    logs.commit(commit(appended(ROOM, 1, b"b", b"c", note="three")))

    assert tuple(logs.entries(ROOM, 0, 3)) == (b"a", b"b", b"c")
    assert logs.note(ROOM) == "three"


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [(0, 1, (b"a",)), (1, 3, (b"b", b"c")), (2, 99, (b"c",)), (3, 9, ()), (1, 1, ())],
)
def test_a_range_is_half_open_and_ends_with_the_log(
    server: Reopen, first: int, last: int, found: tuple[bytes, ...]
) -> None:
    logs = server().logs
    logs.commit(commit(appended(ROOM, 0, b"a", b"b", b"c")))

    assert tuple(logs.entries(ROOM, first, last)) == found


def test_logs_do_not_meet_and_stand_in_the_order_of_their_making(server: Reopen) -> None:
    logs = server().logs
    logs.commit(commit(appended(SESSION, 0, b"s0"), appended(ROOM, 0, b"r0", b"r1")))
    logs.commit(commit(appended(SESSION, 1, b"s1")))

    assert server().logs.logs() == (SESSION, ROOM)
    assert tuple(logs_of(server, SESSION)) == (b"s0", b"s1")
    assert tuple(logs_of(server, ROOM)) == (b"r0", b"r1")


def logs_of(server: Reopen, log: LogId) -> tuple[bytes, ...]:
    return tuple(server().logs.entries(log, 0, 99))


def test_a_command_without_an_answer_has_none(server: Reopen) -> None:
    logs = server().logs
    logs.commit(commit(answers=(answer("c1"),)))

    assert logs.answer(CommandId("c2")) is None


def test_a_commit_of_nothing_but_an_audit_line_is_taken(server: Reopen) -> None:
    logs = server().logs

    logs.commit(Commit(appended=(), answers=(), audit=(LINE,)))

    assert logs.logs() == ()


@pytest.mark.parametrize("first", [0, 2])
def test_a_batch_that_does_not_continue_its_log_is_refused_with_all_beside_it(
    server: Reopen, first: int
) -> None:
    logs = server().logs
    logs.commit(commit(appended(ROOM, 0, b"a", note="one")))

    with pytest.raises(StoreFailedError):
        logs.commit(
            commit(
                appended(SESSION, 0, b"s"),
                appended(ROOM, first, b"x", note="bad"),
                answers=(answer("c1"),),
            )
        )

    again = server().logs
    assert tuple(again.entries(ROOM, 0, 9)) == (b"a",)
    assert again.note(ROOM) == "one"
    assert again.size(SESSION) == 0
    assert again.answer(CommandId("c1")) is None


def test_an_answer_given_is_never_given_again(server: Reopen) -> None:
    logs = server().logs
    logs.commit(commit(answers=(answer("c1", b"first"),)))

    with pytest.raises(StoreFailedError):
        logs.commit(commit(appended(ROOM, 0, b"a"), answers=(answer("c1", b"second"),)))

    again = server().logs
    assert again.answer(CommandId("c1")) == answer("c1", b"first")
    assert again.size(ROOM) == 0


def test_after_a_failed_commit_no_other_is_taken(server: Reopen) -> None:
    logs = server().logs
    with pytest.raises(StoreFailedError):
        logs.commit(commit(appended(ROOM, 5, b"gap")))

    with pytest.raises(StoreFailedError):
        logs.commit(commit(appended(ROOM, 0, b"sound")))

    assert logs.size(ROOM) == 0
