"""The server as a child of a window: it listens or says why not, and ends with its window."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from meetingroom.bootstrap.server_process import (
    PortTakenError,
    ServerNotStartedError,
    ServerWish,
    running_server,
    start_server,
)
from meetingroom.bootstrap.serving_files import SERVING_FILE, ServingAt, read_serving
from meetingroom.domain.values import Language
from meetingroom.trust.errors import RoomMissingError

HERE = "127.0.0.1"


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server((HERE, 0)) as other:
        yield other.getsockname()[1]


def wish(folder: Path, **given: object) -> ServerWish:
    port = given.get("port", 0)
    assert isinstance(port, int)
    language = Language(str(given.get("language", "en")))
    return ServerWish(folder=folder, port=port, keys_in_folder=True, language=language)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.slow
async def test_it_listens_while_it_is_wanted_and_leaves_nothing(room: Path) -> None:
    async with running_server(wish(room)) as server:
        with socket.create_connection((server.at.address, server.at.port)):
            listened = True
        was_running, said = server.is_running, read_serving(room)

    assert listened
    assert was_running
    assert said == server.at
    assert not server.is_running
    assert not is_alive(server.at.pid)
    assert read_serving(room) is None


@pytest.mark.slow
async def test_what_a_killed_server_left_is_not_taken_for_this_one(room: Path) -> None:
    left = ServingAt(address=HERE, port=1, pid=1)
    (room / SERVING_FILE).write_bytes(msgspec.json.encode(left))

    async with running_server(wish(room)) as server:
        at = server.at

    assert at != left


async def test_a_port_in_use_is_told_in_both_languages(room: Path, taken_port: int) -> None:
    with pytest.raises(PortTakenError) as taken:
        await start_server(wish(room, port=taken_port))

    vietnamese, english = (taken.value.sentence(language) for language in Language)
    assert vietnamese == (
        f"Cổng {taken_port} trên máy này đang được chương trình khác dùng. "
        "Xin đóng chương trình đó rồi thử lại."
    )
    assert english.startswith(f"Port {taken_port} of this machine is in use")


@pytest.mark.slow
@pytest.mark.parametrize("language", Language)
async def test_a_server_that_ends_at_once_says_why_in_its_own_words(
    tmp_path: Path, language: Language
) -> None:
    with pytest.raises(ServerNotStartedError) as failed:
        await start_server(wish(tmp_path, language=language))

    assert failed.value.said == RoomMissingError().sentence(language)
    assert failed.value.said in failed.value.sentence(language)


def test_a_server_that_said_nothing_is_told_with_what_to_do() -> None:
    error = ServerNotStartedError("")

    assert error.sentence(Language.VIETNAMESE).endswith(
        "Xin thử lại; nếu vẫn vậy, xin khởi động lại máy."
    )
    assert "Please try again" in error.sentence(Language.ENGLISH)


@pytest.mark.slow
async def test_a_room_that_is_served_already_is_not_disturbed(room: Path, tmp_path: Path) -> None:
    async with running_server(wish(room)) as first:
        with pytest.raises(ServerNotStartedError) as failed:
            await start_server(wish(room))
        still = first.is_running

    shutil.rmtree(tmp_path / "room")
    assert still
    assert "Please" in failed.value.said


def test_a_serving_file_that_is_no_such_file_says_nothing(tmp_path: Path) -> None:
    (tmp_path / SERVING_FILE).write_text("{")

    assert read_serving(tmp_path) is None
