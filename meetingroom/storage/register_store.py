"""The register of people on disk."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import insert, select

from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import RegisterEntry
from meetingroom.service.ports import SaltedEntry
from meetingroom.storage.database import Database
from meetingroom.storage.server_tables import PEOPLE


class SqlRegisterStore:
    """The port ``RegisterStore`` over a server's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self) -> Mapping[PersonId, SaltedEntry]:
        """Return everybody, in the order of entry."""
        with self._database.reading() as connection:
            rows = connection.execute(select(PEOPLE).order_by(PEOPLE.c.number)).all()
        return {
            PersonId(row.person): SaltedEntry(
                entry=RegisterEntry(
                    person=PersonId(row.person),
                    honorific=row.honorific,
                    name=row.name,
                    titles=msgspec.json.decode(row.titles, type=tuple[str, ...]),
                ),
                salt=row.salt,
            )
            for row in rows
        }

    def put_person(self, entry: SaltedEntry) -> None:
        """Add a person.

        Raises:
            StoreFailedError: also when the person is there already, which is a bug: the room's
                log holds the hash of the first entry.
        """
        person = entry.entry
        row = {
            "person": person.person,
            "honorific": person.honorific,
            "name": person.name,
            "titles": msgspec.json.encode(person.titles),
            "salt": entry.salt,
        }
        with self._database.writing() as connection:
            connection.execute(insert(PEOPLE).values(**row))
