import asyncio
import socket
from pathlib import Path

from meetingroom.bootstrap.connected_file import read_connected, telling_connected
from meetingroom.bootstrap.hosting import Hosting, Network
from meetingroom.domain.values import Language

HERE = "127.0.0.1"


def hosting_in(folder: Path, port: int) -> Hosting:
    return Hosting(folder, "keys_in_folder", Network(address=HERE, port=port))


def test_another_port_is_chosen_once_where_the_usual_one_is_taken(tmp_path: Path) -> None:
    with socket.create_server((HERE, 0)) as other:
        taken = other.getsockname()[1]
        hosting_in(tmp_path, taken).keep(tmp_path / "sheet.pdf")

    kept = hosting_in(tmp_path, taken).kept()

    assert kept.port not in {0, taken}
    assert kept.sheet == str(tmp_path / "sheet.pdf")


def test_what_is_kept_and_can_t_be_read_is_the_usual(tmp_path: Path) -> None:
    (tmp_path / "hosting.json").write_text("{", encoding="utf-8")

    assert hosting_in(tmp_path, 9000).kept().port == 9000


def test_a_device_without_a_room_serves_none(tmp_path: Path) -> None:
    hosting = hosting_in(tmp_path, 9000)

    asyncio.run(hosting.ready(Language.VIETNAMESE))

    assert hosting.room() is None
    assert asyncio.run(hosting.others()) == 0
    assert list(tmp_path.iterdir()) == []


async def test_the_connected_devices_are_told_as_long_as_the_server_runs(tmp_path: Path) -> None:
    async with telling_connected(tmp_path, lambda: frozenset({"a", "b"})):
        during = read_connected(tmp_path)

    assert during == {"a", "b"}
    assert read_connected(tmp_path) == frozenset()
