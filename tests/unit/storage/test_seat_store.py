from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from meetingroom.domain.commands import CloseSession
from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.storage.database import Database, open_database
from meetingroom.storage.schema import SEAT
from meetingroom.storage.seat_store import SqlSeatStore, open_seat_store
from meetingroom.sync.marks import HeldMark, MarkBook, MarkDraft, MarkId, OpId
from meetingroom.sync.outbox import Pending
from meetingroom.sync.ports import CacheFailedError, SavedReplica

SAVED = SavedReplica(session=SessionId("ky-hop-1"), position=1, note="", state=bytes(100_000))
MARK_IDS = st.sampled_from([MarkId(f"m{n}") for n in range(4)])
BODIES = st.binary(max_size=3)
DRAFTS = st.builds(
    MarkDraft,
    op=st.builds(OpId, st.sampled_from(["o1", "o2", "o3"])),
    mark=MARK_IDS,
    base_version=st.none() | st.integers(0, 2),
    body=BODIES,
    deleted=st.booleans(),
    is_sent=st.booleans(),
)
HELD = st.builds(
    HeldMark, mark=MARK_IDS, version=st.integers(1, 3), body=BODIES, deleted=st.booleans()
)
BOOKS = st.builds(
    MarkBook,
    cursor=st.integers(0, 5),
    held=st.lists(HELD, max_size=4).map(lambda rows: {row.mark: row for row in rows}),
    drafts=st.lists(DRAFTS, max_size=5).map(tuple),
    rescued=st.dictionaries(MARK_IDS, BODIES, max_size=3),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlSeatStore]:
    store = open_seat_store(tmp_path_factory.mktemp("books") / "seat.sqlite", None)
    yield store
    store.close()


@given(books=st.lists(BOOKS, min_size=1, max_size=4))
def test_the_book_saved_last_is_the_book_read(store: SqlSeatStore, books: list[MarkBook]) -> None:
    before = store.marks()
    for book in books:
        store.save_marks(before, book)
        before = book

    assert store.marks() == books[-1]


def database(path: Path) -> Database:
    return open_database(path, None, SEAT, failure=CacheFailedError, stops_after_failure=False)


def test_a_tablet_goes_on_when_its_full_disk_has_room_again(tmp_path: Path) -> None:
    file = database(tmp_path / "seat.sqlite")
    store = SqlSeatStore(file)
    set_most_pages(file, 1)
    with pytest.raises(CacheFailedError):
        store.save_replica(SAVED)

    set_most_pages(file, 1_000)
    store.save_replica(SAVED)

    found = store.replica(SAVED.session)
    store.close()
    assert found == SAVED


def set_most_pages(file: Database, pages: int) -> None:
    with file.reading() as connection:
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))


@pytest.mark.parametrize("change", ["name = 'unknown/9'", "body = x'7b'"])
def test_a_kept_command_that_can_not_be_read_is_told(tmp_path: Path, change: str) -> None:
    file = database(tmp_path / "seat.sqlite")
    store = SqlSeatStore(file)
    store.keep(
        Pending(id=CommandId("c1"), session=SAVED.session, command=CloseSession(), made_ms=1)
    )
    with file.writing() as connection:
        connection.execute(text(f"UPDATE outbox SET {change}"))

    with pytest.raises(CacheFailedError):
        store.outbox()

    store.close()
