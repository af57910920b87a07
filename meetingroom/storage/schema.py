"""Which tables a store has, and how an older file comes to have them.

Alembic does the work, in the one transaction of whoever opens the store, and is loaded only when
there is work: reading the version of a file that is up to date needs none of it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from meetingroom.storage.errors import StoreForeignError, StoreTooNewError

MIGRATIONS: Final = Path(__file__).parent / "migrations"
"""The folder with Alembic's environment and one folder of steps a kind of store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A kind of store.

    Attributes:
        kind: folder of its steps in ``MIGRATIONS``, and how the name of each step begins.
        steps: names of all steps, oldest first, at least one.
    """

    kind: str
    steps: tuple[str, ...]


SERVER: Final = Schema(kind="server", steps=("server_0001",))
"""The server's store: 0001 logs, answers, audit, trust, register, papers and marks."""

SEAT: Final = Schema(kind="seat", steps=("seat_0001",))
"""A seat's store: 0001 replicas, outbox, marks and register."""


def bring_up(connection: Connection, schema: Schema) -> None:
    """Give a file the tables of this version of the program.

    Args:
        connection: in a transaction that the caller commits.
        schema: what the file has to hold.

    Raises:
        StoreForeignError: it holds something else.
        StoreTooNewError: a later version of the program has changed its tables.
    """
    step = _step_of(connection)
    if step == schema.steps[-1]:
        return
    if step is not None and not step.startswith(f"{schema.kind}_"):
        raise StoreForeignError
    if step is not None and step not in schema.steps:
        raise StoreTooNewError
    _upgrade(connection, schema)


def _step_of(connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreForeignError
    step: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return step


def _upgrade(connection: Connection, schema: Schema) -> None:
    from alembic import command  # noqa: PLC0415 - costs half a second, and is rarely needed
    from alembic.config import Config  # noqa: PLC0415 - loads with the line above

    config = Config()
    config.attributes["connection"] = connection
    for option, value in (
        ("script_location", str(MIGRATIONS)),
        ("version_locations", str(MIGRATIONS / schema.kind)),
        ("path_separator", "newline"),
    ):
        config.set_main_option(option, value.replace("%", "%%"))
    command.upgrade(config, "head")
