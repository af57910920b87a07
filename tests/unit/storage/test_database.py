import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from meetingroom.domain.ids import LogId
from meetingroom.service.ports import Appended, Commit, StoreFailedError
from meetingroom.storage.database import Database, expect_sound_engine, open_database
from meetingroom.storage.errors import (
    EngineTooOldError,
    FolderUnwritableError,
    KeyDoesNotFitError,
    StorageError,
    StoreDamagedError,
    StoreForeignError,
    StoreInUseError,
    StoreTooNewError,
)
from meetingroom.storage.schema import SERVER
from meetingroom.storage.seat_store import open_seat_store
from meetingroom.storage.server_store import open_server_store

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
LOG = LogId("phuong-mau")
# Many pages, so that a cut falls where the store has written.
ENTRIES = tuple(bytes([n]) * 3_000 for n in range(60))
COMMIT = Commit(appended=(Appended(log=LOG, first=0, entries=ENTRIES, note=""),), answers=())


def opened(path: Path, key: bytes | None = None, *, stops: bool = True) -> Database:
    return open_database(path, key, SERVER, failure=StoreFailedError, stops_after_failure=stops)


def filled(path: Path, key: bytes | None) -> Path:
    store = open_server_store(path, key)
    store.logs.commit(COMMIT)
    store.close()
    return path


@contextmanager
def without_roots_rights() -> Iterator[None]:
    """Root may write everywhere; be nobody for a moment where tests run as root."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(was)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
    ],
)
def test_a_file_is_opened_with_every_setting_that_keeps_it_safe(
    tmp_path: Path, pragma: str, value: str | int
) -> None:
    database = opened(tmp_path / "server.sqlite")

    with database.reading() as connection:
        found = connection.scalar(text(f"PRAGMA {pragma}"))

    database.close()
    assert found == value


@pytest.mark.parametrize("version", ["3.40.1", "3.51.2"])
def test_an_engine_that_may_corrupt_files_is_refused(version: str) -> None:
    with pytest.raises(EngineTooOldError):
        expect_sound_engine(version)


def test_the_first_sound_engine_is_taken() -> None:
    expect_sound_engine("3.51.3")


def test_only_the_owner_may_read_the_files(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "server.sqlite"
    database = opened(path)

    modes = {it.name: stat.S_IMODE(it.stat().st_mode) for it in path.parent.iterdir()}

    database.close()
    assert modes == {"server.sqlite": 0o600, "server.sqlite-wal": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_restored_file_that_all_may_read_is_closed_to_others(tmp_path: Path) -> None:
    path = filled(tmp_path / "server.sqlite", None)
    path.chmod(0o644)

    opened(path).close()

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_encrypted_file_shows_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path / "server.sqlite", KEY)

    found = path.read_bytes()

    assert not found.startswith(b"SQLite")
    assert ENTRIES[1][:100] not in found


@pytest.mark.parametrize(
    ("written_with", "opened_with"), [(KEY, OTHER_KEY), (KEY, None), (None, KEY)]
)
def test_a_key_that_does_not_fit_is_told_and_nothing_is_changed(
    tmp_path: Path,
    written_with: bytes | None,
    opened_with: bytes | None,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = filled(tmp_path / "server.sqlite", written_with)
    before = path.read_bytes()

    with pytest.raises(KeyDoesNotFitError):
        opened(path, opened_with)

    assert path.read_bytes() == before
    assert capfd.readouterr().err == ""


def test_a_key_of_another_length_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        opened(tmp_path / "server.sqlite", bytes(16))


@pytest.mark.parametrize("key", [None, KEY], ids=["clear", "encrypted"])
@pytest.mark.parametrize("left", [60, 4_096, 10_000, 100_000])
def test_a_file_that_was_cut_is_told_as_damaged(
    tmp_path: Path, key: bytes | None, left: int
) -> None:
    path = filled(tmp_path / "server.sqlite", key)
    path.write_bytes(path.read_bytes()[:left])

    with pytest.raises(StoreDamagedError):
        opened(path, key)


def test_a_file_of_another_kind_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "server.sqlite"
    path.write_text("Biên bản kỳ họp. " * 1_000)

    with pytest.raises(StoreDamagedError):
        opened(path)


def test_a_store_is_open_in_one_place_only(tmp_path: Path) -> None:
    path = tmp_path / "server.sqlite"
    first = opened(path)

    with pytest.raises(StoreInUseError):
        opened(path)

    first.close()
    opened(path).close()


@pytest.mark.parametrize("is_new", [True, False])
def test_a_folder_that_can_not_be_written_is_told(is_new: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not is_new:
            filled(folder / "server.sqlite", None)
        folder.chmod(0o555)

        with without_roots_rights(), pytest.raises(FolderUnwritableError):
            opened(folder / "server.sqlite")

        folder.chmod(0o755)


@pytest.mark.parametrize("below", ["file", "file/deeper"])
def test_a_folder_that_is_a_file_is_told(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(FolderUnwritableError):
        opened(tmp_path / below / "server.sqlite")


def test_a_store_of_a_later_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "server.sqlite"
    database = opened(path)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'server_9999'"))
    database.close()
    before = path.read_bytes()

    with pytest.raises(StoreTooNewError):
        opened(path)

    assert path.read_bytes() == before


def test_a_seats_file_is_no_servers_store(tmp_path: Path) -> None:
    open_seat_store(tmp_path / "seat.sqlite", None).close()

    with pytest.raises(StoreForeignError):
        opened(tmp_path / "seat.sqlite")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "server.sqlite"
    database = opened(path)
    with database.writing() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    database.close()

    with pytest.raises(StoreForeignError):
        opened(path)


@pytest.mark.parametrize("stops", [True, False])
def test_after_a_failed_write_a_server_stops_and_a_seat_goes_on(
    tmp_path: Path, stops: bool
) -> None:
    database = opened(tmp_path / "server.sqlite", stops=stops)
    with pytest.raises(StoreFailedError), database.writing() as connection:
        connection.execute(text("INSERT INTO accounts (person) VALUES ('no pin')"))

    taken = True
    try:
        with database.writing() as connection:
            connection.execute(text("INSERT INTO accounts VALUES ('an', 'pin')"))
    except StoreFailedError:
        taken = False

    with database.reading() as connection:
        found = connection.scalar(text("SELECT count(*) FROM accounts"))
    database.close()
    assert taken is not stops
    assert found == int(taken)


def write_halfway(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("INSERT INTO accounts VALUES ('an', 'pin')"))
        raise ZeroDivisionError


def test_a_write_that_a_bug_broke_off_leaves_nothing(tmp_path: Path) -> None:
    database = opened(tmp_path / "server.sqlite", stops=False)

    with pytest.raises(ZeroDivisionError):
        write_halfway(database)

    with database.reading() as connection:
        found = connection.scalar(text("SELECT count(*) FROM accounts"))
    database.close()
    assert found == 0


def test_a_server_stops_after_a_bug_in_a_write(tmp_path: Path) -> None:
    database = opened(tmp_path / "server.sqlite", stops=True)
    with pytest.raises(ZeroDivisionError):
        write_halfway(database)

    with pytest.raises(StoreFailedError), database.writing():
        pytest.fail("this store had to stop")

    database.close()


def test_a_flipped_byte_of_an_encrypted_file_is_noticed(tmp_path: Path) -> None:
    path = filled(tmp_path / "server.sqlite", KEY)
    damaged = bytearray(path.read_bytes())
    damaged[-len(damaged) // 4] ^= 1
    path.write_bytes(damaged)
    store = open_server_store(path, KEY)

    with pytest.raises(StoreFailedError):
        store.logs.entries(LOG, 0, 1_000)

    store.close()


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    store = open_server_store(tmp_path / "server.sqlite", KEY)
    store.logs.commit(COMMIT)
    with store.database.reading() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    more = Appended(log=LOG, first=len(ENTRIES), entries=ENTRIES, note="")

    with pytest.raises(StoreFailedError):
        store.logs.commit(Commit(appended=(more,), answers=()))

    found = tuple(store.logs.entries(LOG, 0, 1_000))
    store.close()
    assert found == ENTRIES


def test_a_disk_too_small_for_the_tables_is_told_and_used_when_there_is_room(
    tmp_path: Path,
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        with pytest.raises(FolderUnwritableError):
            opened(tmp_path / "server.sqlite")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    filled(tmp_path / "server.sqlite", None)


def test_no_error_names_what_was_being_written(tmp_path: Path) -> None:
    database = opened(tmp_path / "server.sqlite")
    insert = text("INSERT INTO accounts VALUES (:person, NULL)")

    with pytest.raises(StoreFailedError) as caught, database.writing() as connection:
        connection.execute(insert, {"person": "tran-van-a"})

    database.close()
    assert "tran-van-a" not in f"{caught.value!r} {caught.value.__cause__!r}"


_WRITE_THEN_DIE = """
import os, signal, sys
from pathlib import Path
from tests.unit.storage.test_database import COMMIT, KEY
from meetingroom.storage.server_store import open_server_store

open_server_store(Path(sys.argv[1]), KEY).logs.commit(COMMIT)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_acknowledged_is_there_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "server.sqlite"
    command = [sys.executable, "-c", _WRITE_THEN_DIE, str(path)]
    died = subprocess.run(command, cwd=Path(__file__).parents[3], check=False)

    store = open_server_store(path, KEY)

    found = tuple(store.logs.entries(LOG, 0, 1_000))
    store.close()
    assert died.returncode == -signal.SIGKILL
    assert found == ENTRIES


def test_every_failure_to_open_is_one_family() -> None:
    assert issubclass(StoreInUseError, StorageError)
    assert not issubclass(StorageError, StoreFailedError)
