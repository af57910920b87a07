"""One SQLite file, opened the way that loses nothing: one connection, one process, one thread.

All calls are synchronous. A database is used by one thread at a time (it may be opened on one
and used on another); blocks of ``reading`` and ``writing`` do not nest.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as driver

from meetingroom.storage.disk import make_folder, make_private
from meetingroom.storage.errors import (
    EngineTooOldError,
    FolderUnwritableError,
    KeyDoesNotFitError,
    StorageError,
    StoreDamagedError,
    StoreInUseError,
)
from meetingroom.storage.schema import Schema, bring_up

KEY_BYTES: Final = 32
"""Length of a database's key."""

OLDEST_SQLITE: Final = (3, 51, 3)
"""The first SQLite without the WAL-reset fault, by which two connections can corrupt a file."""

_PRAGMAS: Final = (
    # One process at a time: a second server on the same folder would be a second writer.
    "locking_mode=EXCLUSIVE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    # macOS acknowledges a plain fsync before the disk has written; elsewhere these do nothing.
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)
_LOCK_WAIT_S: Final = 1.0
_PAGE_BYTES: Final = 4096
_PRIMARY_CODE: Final = 0xFF
_READS: Final = "meetingroom_reads"
_CAUSES: Final[dict[int, type[StorageError]]] = {
    5: StoreInUseError,  # SQLITE_BUSY
    11: StoreDamagedError,  # SQLITE_CORRUPT
    26: KeyDoesNotFitError,  # SQLITE_NOTADB
}


class Database:
    """An open file. Made by ``open_database``."""

    def __init__(
        self, engine: Engine, failure: type[Exception], *, stops_after_failure: bool
    ) -> None:
        self._engine = engine
        self._readers = engine.execution_options(**{_READS: True})
        self._failure = failure
        self._stops_after_failure = stops_after_failure
        self._is_stopped = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the file.

        Raises:
            Exception: the failure chosen at opening: the file can't be read.
        """
        try:
            with self._readers.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise self._failure("the store can't be read") from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all on disk after the block, or none of them.

        Raises:
            Exception: the failure chosen at opening: the changes are not known to be on disk,
                or an earlier block failed and this store stops after that.
        """
        if self._is_stopped:
            raise self._failure("the store stopped after a failure; start the program again")
        # Whatever leaves the block early, a bug as well as a disk, leaves the store stopped.
        self._is_stopped = self._stops_after_failure
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise self._failure("the store can't be written") from error
        self._is_stopped = False

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self._engine.dispose()


def open_database(
    path: Path,
    key: bytes | None,
    schema: Schema,
    *,
    failure: type[Exception],
    stops_after_failure: bool,
) -> Database:
    """Open a store's file, made if it is not there, with its tables brought up to date.

    Args:
        path: the file, mode 0600 afterwards; its folder is made if it is not there.
        key: 32 bytes, or None for a file in the clear.
        schema: the tables that belong in it.
        failure: what ``reading`` and ``writing`` raise.
        stops_after_failure: after a failed write take no other one until opened again.

    Raises:
        EngineTooOldError: this SQLite may corrupt files.
        FolderUnwritableError: rights, a full disk, a lost drive.
        StoreInUseError: another process has it open.
        KeyDoesNotFitError: written with another key.
        StoreDamagedError: cut, changed or no database.
        StoreForeignError: no store of this kind.
        StoreTooNewError: written by a later version of this program.
    """
    expect_sound_engine(driver.sqlite_version)
    try:
        make_folder(path.parent)
        make_private(path)
        raw = _connect(path, key)
    except OSError as error:
        raise FolderUnwritableError from error
    except driver.Error as error:
        raise _cause(error, path) from error
    engine = _engine_of(raw)
    try:
        with engine.begin() as connection:
            bring_up(connection, schema)
    except StorageError:
        engine.dispose()
        raise
    except DBAPIError as error:
        engine.dispose()
        raise _cause(error.orig, path) from error
    return Database(engine, failure, stops_after_failure=stops_after_failure)


def expect_sound_engine(version: str) -> None:
    """Demand a SQLite without the WAL-reset fault.

    Args:
        version: as the library tells it, ``3.53.4``.

    Raises:
        EngineTooOldError: older than ``OLDEST_SQLITE``.
    """
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        raise EngineTooOldError


def _connect(path: Path, key: bytes | None) -> driver.Connection:
    if key is not None and len(key) != KEY_BYTES:
        raise ValueError("a database's key has 32 bytes")
    raw = driver.connect(path, timeout=_LOCK_WAIT_S, isolation_level=None, check_same_thread=False)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")  # it would write to the person's terminal
        if key is not None:
            raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.Error:
        raw.close()
        raise
    return raw


def _engine_of(raw: driver.Connection) -> Engine:
    # StaticPool asks once: a connection that broke is never replaced behind anyone's back.
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: raw,
        poolclass=StaticPool,
        hide_parameters=True,  # errors reach logs, and logs name nobody
    )
    event.listen(engine, "begin", _begin)
    return engine


def _cause(error: BaseException | None, path: Path) -> StorageError:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    cause = _CAUSES.get(code, FolderUnwritableError)
    # Encrypted files look random: only a length that no store has tells damage from a wrong key.
    if cause is KeyDoesNotFitError and path.stat().st_size % _PAGE_BYTES:
        cause = StoreDamagedError
    return cause()


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get(_READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
