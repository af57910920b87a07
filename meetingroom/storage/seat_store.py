"""One person's store on one device: views, commands on their way, marks and names."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from sqlalchemy import Row, delete, insert, select
from sqlalchemy.dialects import sqlite

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import CommandId, PersonId, SessionId
from meetingroom.protocol.codec import body_of, command_of
from meetingroom.protocol.messages import PersonEntry
from meetingroom.protocol.names import command_name
from meetingroom.storage.database import Database, open_database
from meetingroom.storage.mark_book import read_book, write_changes
from meetingroom.storage.schema import SEAT
from meetingroom.storage.seat_tables import OUTBOX, PEOPLE, REPLICAS
from meetingroom.sync.marks import MarkBook
from meetingroom.sync.outbox import Pending, Progress
from meetingroom.sync.ports import CacheFailedError, SavedReplica


class SqlSeatStore:
    """The port ``SeatStore`` over a file of its own.

    A write that failed leaves the file as it was, and the next one is tried: a tablet whose disk
    was full goes on when there is room again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def replica(self, session: SessionId) -> SavedReplica | None:
        """Return the view kept of a session."""
        with self._database.reading() as connection:
            row = connection.execute(select(REPLICAS).where(REPLICAS.c.session == session)).first()
        if row is None:
            return None
        return SavedReplica(session=session, position=row.position, note=row.note, state=row.state)

    def save_replica(self, saved: SavedReplica) -> None:
        """Keep a view; the newest of a session replaces the one before."""
        put = sqlite.insert(REPLICAS).values(
            session=saved.session, position=saved.position, note=saved.note, state=saved.state
        )
        newest = {name: put.excluded[name] for name in ("position", "note", "state")}
        with self._database.writing() as connection:
            connection.execute(put.on_conflict_do_update(set_=newest))

    def outbox(self) -> tuple[Pending, ...]:
        """Return the commands without an answer, oldest first, all of them ``WAITING``."""
        with self._database.reading() as connection:
            rows = connection.execute(select(OUTBOX).order_by(OUTBOX.c.number)).all()
        return tuple(_pending_of(row) for row in rows)

    def keep(self, pending: Pending) -> None:
        """Keep a command; on disk when this returns. One kept before stays where it is."""
        row = sqlite.insert(OUTBOX).values(
            command=pending.id,
            session=pending.session,
            name=command_name(pending.command),
            body=msgspec.json.encode(body_of(pending.command)),
            made_ms=pending.made_ms,
        )
        with self._database.writing() as connection:
            connection.execute(row.on_conflict_do_nothing(index_elements=[OUTBOX.c.command]))

    def forget(self, command: CommandId) -> None:
        """Remove a command; unknown ids are nothing."""
        with self._database.writing() as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.command == command))

    def marks(self) -> MarkBook:
        """Return this person's marks with their pending writes."""
        with self._database.reading() as connection:
            return read_book(connection)

    def save_marks(self, before: MarkBook, after: MarkBook) -> None:
        """Keep what changed between two books; on disk when this returns.

        Args:
            before: the book that was read or saved last; after a failure still that one.
            after: the book to keep.
        """
        with self._database.writing() as connection:
            write_changes(connection, before, after)

    def register(self) -> Mapping[PersonId, PersonEntry]:
        """Return the names kept."""
        with self._database.reading() as connection:
            rows = connection.execute(select(PEOPLE).order_by(PEOPLE.c.number)).all()
        return {PersonId(row.person): _entry_of(row) for row in rows}

    def save_register(self, people: tuple[PersonEntry, ...]) -> None:
        """Keep everybody's names in place of those before."""
        rows = [
            {
                "person": entry.person,
                "honorific": entry.honorific,
                "name": entry.name,
                "titles": msgspec.json.encode(entry.titles),
                "salt": entry.salt,
            }
            for entry in people
        ]
        with self._database.writing() as connection:
            connection.execute(delete(PEOPLE))
            if rows:
                connection.execute(insert(PEOPLE), rows)

    def close(self) -> None:
        """Close the file; nothing works after it."""
        self._database.close()


def open_seat_store(path: Path, key: bytes | None) -> SqlSeatStore:
    """Open one person's store on this device, made if it is not there.

    Args:
        path: the file.
        key: 32 bytes, or None for a file in the clear.

    Raises:
        StorageError: the file can't be used; which of them says why.
    """
    return SqlSeatStore(
        open_database(path, key, SEAT, failure=CacheFailedError, stops_after_failure=False)
    )


def _pending_of(row: Row[*tuple[object, ...]]) -> Pending:
    try:
        command = command_of(row.name, msgspec.json.decode(row.body, type=dict[str, object]))
    except (RefusedError, msgspec.DecodeError) as error:
        raise CacheFailedError("a kept command can't be read") from error
    return Pending(
        id=CommandId(row.command),
        session=SessionId(row.session),
        command=command,
        made_ms=row.made_ms,
        progress=Progress.WAITING,
    )


def _entry_of(row: Row[*tuple[object, ...]]) -> PersonEntry:
    return PersonEntry(
        person=row.person,
        honorific=row.honorific,
        name=row.name,
        titles=msgspec.json.decode(row.titles, type=tuple[str, ...]),
        salt=row.salt,
    )
