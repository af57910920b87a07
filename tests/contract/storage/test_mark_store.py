from collections.abc import Callable, Iterator
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.domain.ids import PersonId
from meetingroom.service.marks import StoredMark, WriteMark
from meetingroom.service.ports import MarkStore
from meetingroom.storage.server_store import open_server_store
from tests.helpers.stores import MemoryMarkStore, ServerPorts

Reopen = Callable[[], ServerPorts]
AN, BINH = PersonId("an"), PersonId("binh")


def write(
    op: str, mark: str = "m1", base: int = 0, body: bytes = b"ink", *, deleted: bool = False
) -> WriteMark:
    return WriteMark(op=op, mark=mark, base_version=base, body=body, deleted=deleted)


def row(mark: str = "m1", version: int = 1, seq: int = 1, body: bytes = b"ink") -> StoredMark:
    return StoredMark(mark=mark, version=version, seq=seq, body=body, deleted=False)


def test_a_mark_is_there_after_a_restart(server: Reopen) -> None:
    server().marks.push(AN, (write("o1", body=b"\x00\xff"),))

    assert server().marks.page(AN, 0, 1_000) == (row(body=b"\x00\xff"),)


def test_marks_of_two_people_never_meet(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, (write("o1", body=b"an"),))

    marks.push(BINH, (write("o1", body=b"binh"),))

    assert marks.page(AN, 0, 1_000) == (row(body=b"an"),)
    assert marks.page(BINH, 0, 1_000) == (row(body=b"binh"),)


def test_an_edit_moves_the_mark_to_the_end_of_the_order(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, (write("o1", "m1"), write("o2", "m2")))

    marks.push(AN, (write("o3", "m1", base=1, body=b"more"),))

    assert marks.page(AN, 0, 1_000) == (row("m2", seq=2), row("m1", version=2, seq=3, body=b"more"))


def test_the_same_op_has_the_same_outcome_also_after_a_restart(server: Reopen) -> None:
    first = server().marks.push(AN, (write("o1"),))
    server().marks.push(AN, (write("o2", base=1, body=b"later"),))

    again = server().marks.push(AN, (write("o1"),))

    assert again == first
    assert server().marks.page(AN, 0, 1_000) == (row(version=2, seq=2, body=b"later"),)


def test_a_stale_write_is_refused_with_the_row_that_stands(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, (write("o1"), write("o2", base=1, body=b"new")))

    (outcome,) = marks.push(AN, (write("o3", base=1, body=b"stale"),))

    assert not outcome.accepted
    assert outcome.row == row(version=2, seq=2, body=b"new")
    assert marks.page(AN, 0, 1_000) == (outcome.row,)


def test_a_refused_write_keeps_its_outcome_when_the_mark_goes_on(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, (write("o1"),))
    refused = marks.push(AN, (write("o2", base=9),))
    marks.push(AN, (write("o3", base=1, body=b"new"),))

    assert server().marks.push(AN, (write("o2", base=9),)) == refused


def test_a_deletion_leaves_a_tombstone(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, (write("o1"), write("o2", base=1, body=b"", deleted=True)))

    (found,) = server().marks.page(AN, 0, 1_000)

    assert found == StoredMark(mark="m1", version=2, seq=2, body=b"", deleted=True)


def test_a_page_begins_after_what_was_read(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, tuple(write(f"o{n}", f"m{n}") for n in (1, 2, 3)))

    assert [it.seq for it in marks.page(AN, 1, 1_000)] == [2, 3]
    assert marks.page(AN, 3, 1_000) == ()


def test_a_page_holds_no_more_bytes_than_asked_for(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, tuple(write(f"o{n}", f"m{n}", body=bytes(10)) for n in (1, 2, 3)))

    assert [it.seq for it in marks.page(AN, 0, 20)] == [1, 2]
    assert [it.seq for it in marks.page(AN, 0, 19)] == [1]


def test_a_page_holds_one_mark_even_when_it_is_too_large(server: Reopen) -> None:
    marks = server().marks
    marks.push(AN, (write("o1", body=bytes(100)), write("o2", "m2", body=b"")))

    assert [it.seq for it in marks.page(AN, 0, 10)] == [1]


WRITES = st.builds(
    WriteMark,
    op=st.sampled_from([f"o{n}" for n in range(12)]),
    mark=st.sampled_from(["m1", "m2", "m3"]),
    base_version=st.integers(0, 3),
    body=st.sampled_from([b"", b"a", b"bb"]),
    deleted=st.booleans(),
)
OWNERS = count()


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MarkStore]:
    store = open_server_store(tmp_path_factory.mktemp("marks") / "server.sqlite", None)
    yield store.marks
    store.close()


@given(pushes=st.lists(st.lists(WRITES, max_size=6), max_size=4))
def test_the_real_store_does_what_the_fake_does(
    on_disk: MarkStore, pushes: list[list[WriteMark]]
) -> None:
    owner = PersonId(f"owner-{next(OWNERS)}")
    fake = MemoryMarkStore()

    for writes in pushes:
        assert on_disk.push(owner, tuple(writes)) == fake.push(owner, tuple(writes))

    assert on_disk.page(owner, 0, 1_000) == fake.page(owner, 0, 1_000)
