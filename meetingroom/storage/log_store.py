"""Logs, answers and audit lines on disk: what the writer commits."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, func, insert, select, update

from meetingroom.domain.ids import CommandId, LogId
from meetingroom.service.ports import (
    Appended,
    AuditLine,
    Commit,
    StoredAnswer,
    StoreFailedError,
)
from meetingroom.storage.database import Database
from meetingroom.storage.server_tables import ANSWERS, AUDIT, FACTS, LOGS


class SqlLogStore:
    """The port ``LogStore`` over a server's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def logs(self) -> tuple[LogId, ...]:
        """Return all logs, oldest first."""
        with self._database.reading() as connection:
            found = connection.scalars(select(LOGS.c.log).order_by(LOGS.c.number))
            return tuple(LogId(log) for log in found)

    def entries(self, log: LogId, first: int, last: int) -> Iterable[bytes]:
        """Return entries with ``first <= seq < last``, in order; fewer where the log ends."""
        wanted = (
            select(FACTS.c.entry)
            .join(LOGS)
            .where(LOGS.c.log == log, FACTS.c.seq >= first, FACTS.c.seq < last)
            .order_by(FACTS.c.seq)
        )
        with self._database.reading() as connection:
            return tuple(connection.scalars(wanted))

    def size(self, log: LogId) -> int:
        """Return the number of entries of a log; 0 for an unknown one."""
        with self._database.reading() as connection:
            number = _number_of(connection, log)
            return 0 if number is None else _size_of(connection, number)

    def note(self, log: LogId) -> str:
        """Return the newest signed head; empty for an unknown log."""
        with self._database.reading() as connection:
            note: str | None = connection.scalar(select(LOGS.c.note).where(LOGS.c.log == log))
        return note or ""

    def answer(self, command: CommandId) -> StoredAnswer | None:
        """Return what a command was answered before."""
        with self._database.reading() as connection:
            row = connection.execute(select(ANSWERS).where(ANSWERS.c.command == command)).first()
        if row is None:
            return None
        return StoredAnswer(
            command=CommandId(row.command),
            digest=row.digest,
            answer=row.answer,
            at_ms=row.at_ms,
        )

    def commit(self, commit: Commit) -> None:
        """Write a batch; returns only when it is on disk.

        Raises:
            StoreFailedError: nothing of it was written, or nobody can say; also when a batch
                does not continue its log or a command was answered before, which is a bug.
                Every later commit fails until the store is opened again.
        """
        with self._database.writing() as connection:
            for appended in commit.appended:
                _append(connection, appended)
            if commit.answers:
                connection.execute(insert(ANSWERS), [asdict(it) for it in commit.answers])
            write_audit(connection, commit.audit)


def write_audit(connection: Connection, lines: tuple[AuditLine, ...]) -> None:
    """Append to the audit log in the caller's transaction."""
    if lines:
        connection.execute(insert(AUDIT), [asdict(line) for line in lines])


def _append(connection: Connection, appended: Appended) -> None:
    number = _number_of(connection, appended.log)
    if number is None:
        number = _new_log(connection, appended.log)
    size = _size_of(connection, number)
    if appended.first != size:
        raise StoreFailedError(f"{appended.log} has {size} entries, not {appended.first}")
    if appended.entries:
        connection.execute(
            insert(FACTS),
            [
                {"log": number, "seq": seq, "entry": entry}
                for seq, entry in enumerate(appended.entries, size)
            ],
        )
    connection.execute(update(LOGS).where(LOGS.c.number == number).values(note=appended.note))


def _new_log(connection: Connection, log: LogId) -> int:
    new = insert(LOGS).values(log=log, note="").returning(LOGS.c.number)
    number: int = connection.execute(new).scalar_one()
    return number


def _number_of(connection: Connection, log: LogId) -> int | None:
    number: int | None = connection.scalar(select(LOGS.c.number).where(LOGS.c.log == log))
    return number


def _size_of(connection: Connection, number: int) -> int:
    last: int | None = connection.scalar(select(func.max(FACTS.c.seq)).where(FACTS.c.log == number))
    return 0 if last is None else last + 1
