import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.rooms import open_room
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE, SERVING_FILE
from meetingroom.service.ports import StoreFailedError
from meetingroom.storage import errors as storage
from meetingroom.trust import errors as trust
from tests.integration.commands.saying import Type

HERE = "127.0.0.1"


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server((HERE, 0)) as other:
        yield other.getsockname()[1]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_port_in_use_is_told_with_what_to_do(typed: Type, room: Path, taken_port: int) -> None:
    before = content(room)

    vietnamese = typed("--lang", "vi", "serve", room, "--port", taken_port)
    english = typed("--lang", "en", "serve", room, "--port", taken_port)
    shown = typed("--lang", "en", "--debug", "serve", room, "--port", taken_port)

    assert vietnamese.code == english.code == shown.code == 1
    assert vietnamese.sentence == (
        f"Cổng {taken_port} đang được chương trình khác dùng. Xin đóng chương trình đó, "
        "hoặc chọn cổng khác bằng --port."
    )
    assert english.sentence == (
        f"Port {taken_port} is in use by another program. Please close that program, "
        "or choose another port with --port."
    )
    assert "Traceback" in shown.err
    assert content(room) == before


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid", "not a host"])
def test_an_address_that_is_not_this_machine_s_is_told(typed: Type, room: Path, host: str) -> None:
    vietnamese = typed("--lang", "vi", "serve", room, "--host", host, "--port", 0)
    english = typed("--lang", "en", "serve", room, "--host", host, "--port", 0)

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence == (
        f"Không mở được {host} cổng 0 trên máy này. Xin kiểm tra --host và --port."
    )
    assert english.sentence == (
        f"{host} port 0 can't be opened on this machine. Please check --host and --port."
    )


def test_a_room_that_is_served_already_is_told_and_not_disturbed(typed: Type, room: Path) -> None:
    first = open_room(room, keys_in_folder)
    (room / SERVING_FILE).write_text("{}")

    vietnamese = typed("--lang", "vi", "serve", room, "--port", 0)
    english = typed("--lang", "en", "serve", room, "--port", 0)
    first.store.close()

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence == storage.StoreInUseError.vi
    assert english.sentence == storage.StoreInUseError.en
    assert (room / SERVING_FILE).exists()


@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_without_a_room_is_told(typed: Type, tmp_path: Path, *, is_there: bool) -> None:
    folder = tmp_path / "empty"
    if is_there:
        folder.mkdir()

    vietnamese, english = (
        typed("--lang", "vi", "serve", folder),
        typed("--lang=en", "serve", folder),
    )

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence == trust.RoomMissingError.vi
    assert english.sentence == trust.RoomMissingError.en
    assert folder.exists() == is_there


def gone(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    os.truncate(path, 5_000)


def garbled(path: Path) -> None:
    path.write_bytes(os.urandom(8_192))


@pytest.mark.parametrize(
    ("file", "harm", "told"),
    [
        ("room.db", gone, storage.StoreMissingError),
        ("room.db", emptied, storage.StoreMissingError),
        ("room.db", cut, storage.StoreDamagedError),
        ("room.db", garbled, storage.KeyDoesNotFitError),
        ("room.json", garbled, trust.RoomKeysLostError),
        ("ca.pem", gone, trust.RoomKeysLostError),
        ("ca.pem", garbled, trust.RoomKeysLostError),
        ("keys.vault", gone, trust.RoomKeysLostError),
        ("keys.vault", garbled, trust.VaultDamagedError),
        ("keys.vault.key", gone, trust.VaultLockedError),
        ("keys.vault.key", garbled, trust.VaultDamagedError),
    ],
)
def test_a_damaged_room_is_told_and_left_as_it_is(
    typed: Type,
    room: Path,
    file: str,
    harm: Callable[[Path], None],
    told: type[storage.StorageError] | type[trust.KeyStoreError],
) -> None:
    harm(room / file)
    before = content(room)

    vietnamese = typed("--lang", "vi", "serve", room, "--keys-in-folder", "--port", 0)
    english = typed("--lang", "en", "serve", room, "--keys-in-folder", "--port", 0)

    assert vietnamese.code == english.code == 1
    assert vietnamese.sentence == told.vi
    assert english.sentence == told.en
    assert {name: data for name, data in content(room).items() if name in before} == before


def test_a_disk_that_fails_while_serving_begins_is_told(
    typed: Type, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: object) -> None:
        raise StoreFailedError

    monkeypatch.setattr("meetingroom.storage.trust_store.SqlTrustStore.devices", failing)

    said = typed("--lang", "en", "serve", room, "--port", 0)

    assert said.code == 1
    assert said.sentence.startswith("The room's data can't be read or written. Please check")


def test_who_never_listened_leaves_no_address_and_no_invitation(
    typed: Type, room: Path, taken_port: int
) -> None:
    for name in (SERVING_FILE, FIRST_DEVICE_FILE):
        (room / name).write_text("of a server that was killed")

    typed("serve", room, "--port", taken_port)

    assert not (room / SERVING_FILE).exists()
    assert not (room / FIRST_DEVICE_FILE).exists()
