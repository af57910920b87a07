"""Marks of every person on disk, with what became of each write. Bodies are never read."""

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import Connection, Row, func, insert, select
from sqlalchemy.dialects import sqlite

from meetingroom.domain.ids import PersonId
from meetingroom.service.marks import MarkOutcome, StoredMark, WriteMark, decide_write
from meetingroom.storage.database import Database
from meetingroom.storage.server_tables import MARK_OUTCOMES, MARKS

_ROWS_AT_ONCE: Final = 100
_NEW: Final = sqlite.insert(MARKS)
_PUT_MARK: Final = _NEW.on_conflict_do_update(
    index_elements=[MARKS.c.owner, MARKS.c.mark],
    set_={name: _NEW.excluded[name] for name in ("version", "seq", "body", "deleted")},
)


class SqlMarkStore:
    """The port ``MarkStore`` over a server's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def push(self, owner: PersonId, writes: tuple[WriteMark, ...]) -> tuple[MarkOutcome, ...]:
        """Apply checked writes in order, in one transaction; same op, same outcome, for ever."""
        with self._database.writing() as connection:
            return tuple(_push(connection, owner, write) for write in writes)

    def page(self, owner: PersonId, after: int, most_bytes: int) -> tuple[StoredMark, ...]:
        """Return rows with ``seq > after``, by ``seq``, bodies up to ``most_bytes`` in all.

        At least one row when there is any.
        """
        wanted = (
            select(MARKS)
            .where(MARKS.c.owner == owner, MARKS.c.seq > after)
            .order_by(MARKS.c.seq)
            .execution_options(yield_per=_ROWS_AT_ONCE)
        )
        with self._database.reading() as connection, connection.execute(wanted) as rows:
            return tuple(_up_to(most_bytes, map(_mark_of, rows)))


def _up_to(most_bytes: int, rows: Iterable[StoredMark]) -> Iterator[StoredMark]:
    taken = 0
    for index, row in enumerate(rows):
        taken += len(row.body)
        if index and taken > most_bytes:
            return
        yield row


def _push(connection: Connection, owner: PersonId, write: WriteMark) -> MarkOutcome:
    known = _outcome(connection, owner, write.op)
    if known is not None:
        return known
    standing = _standing(connection, owner, write.mark)
    outcome = decide_write(standing, write, _last_seq(connection, owner) + 1)
    row = {
        "owner": owner,
        "mark": outcome.row.mark,
        "version": outcome.row.version,
        "seq": outcome.row.seq,
        "body": outcome.row.body,
        "deleted": int(outcome.row.deleted),
    }
    connection.execute(_PUT_MARK, row)
    connection.execute(
        insert(MARK_OUTCOMES), {**row, "op": write.op, "accepted": int(outcome.accepted)}
    )
    return outcome


def _outcome(connection: Connection, owner: PersonId, op: str) -> MarkOutcome | None:
    wanted = select(MARK_OUTCOMES).where(MARK_OUTCOMES.c.owner == owner, MARK_OUTCOMES.c.op == op)
    row = connection.execute(wanted).first()
    return None if row is None else MarkOutcome(accepted=bool(row.accepted), row=_mark_of(row))


def _standing(connection: Connection, owner: PersonId, mark: str) -> StoredMark | None:
    wanted = select(MARKS).where(MARKS.c.owner == owner, MARKS.c.mark == mark)
    row = connection.execute(wanted).first()
    return None if row is None else _mark_of(row)


def _last_seq(connection: Connection, owner: PersonId) -> int:
    last: int | None = connection.scalar(
        select(func.max(MARKS.c.seq)).where(MARKS.c.owner == owner)
    )
    return last or 0


def _mark_of(row: Row[*tuple[object, ...]]) -> StoredMark:
    return StoredMark(
        mark=row.mark,
        version=row.version,
        seq=row.seq,
        body=row.body,
        deleted=bool(row.deleted),
    )
