"""Which papers are stored, on disk; the files lie beside it, see ``paper_files``."""

from collections.abc import Mapping
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from meetingroom.domain.circumstances import StoredPaper
from meetingroom.storage.database import Database
from meetingroom.storage.server_tables import PAPERS


class SqlPaperIndex:
    """The port ``PaperIndex`` over a server's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stored(self) -> Mapping[str, StoredPaper]:
        """Return all stored papers by SHA-256."""
        with self._database.reading() as connection:
            return {
                row.sha256: StoredPaper(sha256=row.sha256, size=row.size, pages=row.pages)
                for row in connection.execute(select(PAPERS))
            }

    def put_stored(self, paper: StoredPaper) -> None:
        """Remember a stored paper; the file is in its place before."""
        put = sqlite.insert(PAPERS).values(**asdict(paper))
        with self._database.writing() as connection:
            connection.execute(
                put.on_conflict_do_update(
                    set_={"size": put.excluded.size, "pages": put.excluded.pages}
                )
            )
