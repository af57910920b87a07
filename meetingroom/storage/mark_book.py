"""A person's marks on this device's disk: the whole book is read, only its changes are written."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from meetingroom.storage.seat_tables import HELD_MARKS, MARK_CURSOR, MARK_DRAFTS, RESCUED_MARKS
from meetingroom.sync.marks import HeldMark, MarkBook, MarkDraft, MarkId, OpId

_K = TypeVar("_K")
_V = TypeVar("_V")
_Columns = Mapping[str, str | int | bytes | None]


def read_book(connection: Connection) -> MarkBook:
    """Return the book as it was written."""
    cursor: int = connection.scalars(select(MARK_CURSOR.c.cursor)).one()
    rescued = {MarkId(row.mark): row.body for row in connection.execute(select(RESCUED_MARKS))}
    return MarkBook(
        cursor=cursor, held=_held(connection), drafts=_drafts(connection), rescued=rescued
    )


def write_changes(connection: Connection, before: MarkBook, after: MarkBook) -> None:
    """Write what changed.

    Args:
        connection: in a transaction that the caller commits.
        before: the book on disk.
        after: the book that shall be there.
    """
    if before.cursor != after.cursor:
        connection.execute(update(MARK_CURSOR).values(cursor=after.cursor))
    _write(connection, HELD_MARKS, (before.held, after.held), _held_columns)
    _write(connection, RESCUED_MARKS, (before.rescued, after.rescued), _rescued_columns)
    drafts = dict(enumerate(before.drafts)), dict(enumerate(after.drafts))
    _write(connection, MARK_DRAFTS, drafts, _draft_columns)


def _write(
    connection: Connection,
    table: Table,
    change: tuple[Mapping[_K, _V], Mapping[_K, _V]],
    columns_of: Callable[[_K, _V], _Columns],
) -> None:
    before, after = change
    (key,) = table.primary_key
    gone = [{"gone": name} for name, value in before.items() if after.get(name) != value]
    new = [columns_of(name, value) for name, value in after.items() if before.get(name) != value]
    if gone:
        connection.execute(delete(table).where(key == bindparam("gone")), gone)
    if new:
        connection.execute(insert(table), new)


def _held_columns(mark: MarkId, row: HeldMark) -> _Columns:
    return {
        "mark": mark,
        "version": row.version,
        "body": row.body,
        "deleted": int(row.deleted),
    }


def _rescued_columns(mark: MarkId, body: bytes) -> _Columns:
    return {"mark": mark, "body": body}


def _draft_columns(place: int, draft: MarkDraft) -> _Columns:
    return {
        "place": place,
        "op": draft.op,
        "mark": draft.mark,
        "base_version": draft.base_version,
        "body": draft.body,
        "deleted": int(draft.deleted),
        "is_sent": int(draft.is_sent),
    }


def _held(connection: Connection) -> Mapping[MarkId, HeldMark]:
    return {
        MarkId(row.mark): HeldMark(
            mark=MarkId(row.mark), version=row.version, body=row.body, deleted=bool(row.deleted)
        )
        for row in connection.execute(select(HELD_MARKS))
    }


def _drafts(connection: Connection) -> tuple[MarkDraft, ...]:
    return tuple(
        MarkDraft(
            op=OpId(row.op),
            mark=MarkId(row.mark),
            base_version=row.base_version,
            body=row.body,
            deleted=bool(row.deleted),
            is_sent=bool(row.is_sent),
        )
        for row in connection.execute(select(MARK_DRAFTS).order_by(MARK_DRAFTS.c.place))
    )
