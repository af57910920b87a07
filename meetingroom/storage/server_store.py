"""Everything a server keeps in its database, opened together."""

from dataclasses import dataclass
from pathlib import Path

from meetingroom.service.ports import StoreFailedError
from meetingroom.storage.database import Database, open_database
from meetingroom.storage.log_store import SqlLogStore
from meetingroom.storage.mark_store import SqlMarkStore
from meetingroom.storage.paper_index import SqlPaperIndex
from meetingroom.storage.register_store import SqlRegisterStore
from meetingroom.storage.schema import SERVER
from meetingroom.storage.trust_store import SqlTrustStore


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerStore:
    """The ports of the service over one file; used by one thread at a time.

    After one failed write of any of them, all of them refuse to write: what is wrong is the disk
    below them all.
    """

    logs: SqlLogStore
    trust: SqlTrustStore
    register: SqlRegisterStore
    papers: SqlPaperIndex
    marks: SqlMarkStore
    database: Database

    def close(self) -> None:
        """Close the file; nothing works after it."""
        self.database.close()


def open_server_store(path: Path, key: bytes | None) -> ServerStore:
    """Open a server's database, made if it is not there.

    Args:
        path: the file.
        key: 32 bytes, or None for a file in the clear.

    Raises:
        StorageError: the file can't be used; which of them says why.
    """
    database = open_database(path, key, SERVER, failure=StoreFailedError, stops_after_failure=True)
    return ServerStore(
        logs=SqlLogStore(database),
        trust=SqlTrustStore(database),
        register=SqlRegisterStore(database),
        papers=SqlPaperIndex(database),
        marks=SqlMarkStore(database),
        database=database,
    )
