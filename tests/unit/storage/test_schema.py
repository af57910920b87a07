import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, text

from meetingroom.service.ports import StoreFailedError
from meetingroom.storage import seat_tables, server_tables
from meetingroom.storage.database import Database, open_database
from meetingroom.storage.schema import MIGRATIONS, SEAT, SERVER, Schema

KINDS = [(SERVER, server_tables.METADATA), (SEAT, seat_tables.METADATA)]


def opened(path: Path, schema: Schema) -> Database:
    return open_database(path, None, schema, failure=StoreFailedError, stops_after_failure=False)


@pytest.mark.parametrize(("schema", "tables"), KINDS)
def test_the_steps_make_the_tables_that_the_stores_speak_of(
    tmp_path: Path, schema: Schema, tables: MetaData
) -> None:
    database = opened(tmp_path / "store.sqlite", schema)

    with database.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), tables)

    database.close()
    assert differences == []


@pytest.mark.parametrize("schema", [SERVER, SEAT])
def test_the_steps_on_disk_are_those_named(schema: Schema) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("version_locations", str(MIGRATIONS / schema.kind))
    config.set_main_option("path_separator", "newline")

    steps = [it.revision for it in ScriptDirectory.from_config(config).walk_revisions()]

    assert tuple(reversed(steps)) == schema.steps
    assert all(step.startswith(f"{schema.kind}_") for step in steps)


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "Kỳ họp 50% : 1" / "store.sqlite"

    opened(path, SERVER).close()

    assert path.is_file()


_LOADED = """
import sys
from pathlib import Path
from meetingroom.storage.server_store import open_server_store

open_server_store(Path(sys.argv[1]), None).close()
print("alembic" in sys.modules)
"""


def test_a_file_that_is_up_to_date_is_opened_without_alembic(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _LOADED, str(tmp_path / "server.sqlite")]

    loaded = [subprocess.check_output(command, text=True).strip() for _ in range(2)]

    assert loaded == ["True", "False"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = opened(tmp_path_factory.mktemp("guards") / "server.sqlite", SERVER)
    with database.writing() as connection:
        for statement in (
            "INSERT INTO logs VALUES (1, 'phuong-mau', '')",
            "INSERT INTO facts VALUES (1, 0, x'00')",
            "INSERT INTO answers VALUES ('c1', x'00', x'00', 1)",
            "INSERT INTO people VALUES (1, 'an', 'Ông', 'An', x'5b5d', x'00')",
            "INSERT INTO mark_outcomes VALUES ('an', 'o1', 1, 'm1', 1, 1, x'00', 0)",
        ):
            connection.execute(text(statement))
    yield database
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE facts SET entry = x'01'",
        "DELETE FROM facts",
        "INSERT INTO facts VALUES (1, 2, x'02')",
        "INSERT OR REPLACE INTO facts VALUES (1, 0, x'01')",
        "INSERT INTO facts VALUES (2, 0, x'00')",
        "UPDATE answers SET answer = x'01'",
        "DELETE FROM answers",
        "INSERT OR REPLACE INTO answers VALUES ('c1', x'01', x'01', 2)",
        "UPDATE people SET name = 'Bình'",
        "DELETE FROM people",
        "UPDATE mark_outcomes SET accepted = 0",
        "DELETE FROM mark_outcomes",
    ],
)
def test_history_can_not_be_rewritten(filled: Database, statement: str) -> None:
    with pytest.raises(StoreFailedError), filled.writing() as connection:
        connection.execute(text(statement))
