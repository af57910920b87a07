import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import pytest
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.world import new_id
from meetingroom.commands.room import found_room as founded_room
from meetingroom.demo.server_process import running_server
from meetingroom.domain.ids import RoomId
from meetingroom.transport.discovery import Advert, Search
from meetingroom.transport.notice import SERVICE, FoundRoom, RoomNotice, properties_of
from meetingroom.trust.room_keys import read_room_name
from tests.integration.commands.saying import small_plan
from tests.integration.discovery.conftest import HERE, Groups

PATIENCE_S: Final = 30
PORT: Final = 4_711

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("heard_on_loopback")]


def notice_of(name: str) -> RoomNotice:
    """Return a notice of a room that no other test of this machine has."""
    return RoomNotice(room=RoomId(new_id()), name=name, ca_sha256="0f" * 32)


def found(notice: RoomNotice, port: int = PORT) -> FoundRoom:
    return FoundRoom(
        room=notice.room,
        name=notice.name,
        addresses=(HERE,),
        port=port,
        protocol=1,
        ca_hint=notice.ca_sha256[:16],
    )


class Watch:
    """What a search has told last; other rooms of this machine may be among it."""

    def __init__(self) -> None:
        self.rooms: tuple[FoundRoom, ...] = ()
        self._news = asyncio.Event()

    def tell(self, rooms: tuple[FoundRoom, ...]) -> None:
        self.rooms = rooms
        self._news.set()

    async def until(self, holds: Callable[[tuple[FoundRoom, ...]], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not holds(self.rooms):
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def searching() -> AsyncIterator[Watch]:
    watch = Watch()
    async with Search(watch.tell, interfaces=[HERE]):
        yield watch


async def test_a_room_is_found_while_it_is_said_and_gone_afterwards() -> None:
    notice = notice_of("Phòng họp Hội đồng nhân dân phường Mẫu")
    async with searching() as watch:
        async with Advert(notice, PORT, interfaces=[HERE]):
            await watch.until(lambda rooms: found(notice) in rooms)

        await watch.until(lambda rooms: notice.room not in {each.room for each in rooms})


async def test_two_servers_of_one_room_are_both_found() -> None:
    notice = notice_of("Phòng A")
    async with (
        searching() as watch,
        Advert(notice, PORT, interfaces=[HERE]),
        Advert(notice, PORT + 1, interfaces=[HERE]),
    ):
        await watch.until(lambda rooms: {found(notice), found(notice, PORT + 1)} <= set(rooms))


async def test_rubbish_under_our_name_is_not_listed() -> None:
    rubbish, notice = notice_of("\u202eA gnòhP"), notice_of("Phòng A")
    stranger = AsyncZeroconf([HERE])
    said = AsyncServiceInfo(
        SERVICE,
        f"{rubbish.room}.{SERVICE}",
        PORT,
        properties=properties_of(rubbish),
        parsed_addresses=[HERE],
    )
    await (await stranger.async_register_service(said))
    async with searching() as watch, Advert(notice, PORT, interfaces=[HERE]):
        await watch.until(lambda rooms: found(notice) in rooms)

        heard = AsyncServiceInfo(SERVICE, said.name)
        assert await heard.async_request(stranger.zeroconf, 3_000)
        assert rubbish.room not in {each.room for each in watch.rooms}
    await stranger.async_close()


async def test_on_loopback_nothing_is_said_or_heard_on_another_card(
    groups_outside: Groups,
) -> None:
    watch, notice = Watch(), notice_of("Phòng A")
    async with (
        Search(watch.tell, interfaces=[HERE]) as search,
        Advert(notice, PORT, interfaces=[HERE]) as advert,
    ):
        await watch.until(lambda rooms: found(notice) in rooms)
        opened = [each._zeroconf.zeroconf for each in (search, advert) if each._zeroconf]
        mouths = [
            sender.transport.get_extra_info("socket")
            for each in opened
            for sender in each.engine.senders
        ]
        cards = [each.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, 4) for each in mouths]

        assert cards == [socket.inet_aton(HERE)] * 2
        assert [each.getsockname()[0] for each in mouths] == [HERE] * 2
        assert groups_outside.now() == groups_outside.at_first


async def test_who_ends_leaves_no_task_however_early() -> None:
    watch, notice = Watch(), notice_of("Phòng A")

    async with Search(watch.tell, interfaces=[HERE]), Advert(notice, PORT, interfaces=[HERE]):
        pass
    at_once = asyncio.all_tasks()
    async with searching() as late, Advert(notice, PORT, interfaces=[HERE]):
        await late.until(lambda rooms: found(notice) in rooms)

    assert at_once == asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.parametrize("nobodys", ["fd00:dead:beef::1", "192.0.2.77"])
async def test_where_it_is_not_possible_the_log_says_why_and_nobody_else(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], nobodys: str
) -> None:
    caplog.set_level(logging.INFO, "meetingroom.transport.discovery")
    async with Advert(notice_of("Phòng A"), PORT, interfaces=[nobodys]) as advert:
        await asyncio.wait_for(advert._task, PATIENCE_S)

    (record,) = caplog.records
    assert record.levelno == logging.INFO
    assert "no mDNS on this network" in record.getMessage()
    assert capfd.readouterr() == ("", "")


async def test_a_server_on_loopback_is_found_there_only_and_vanishes_when_it_stops(
    tmp_path: Path, groups_outside: Groups
) -> None:
    folder = tmp_path / "room"
    founded_room(folder, small_plan(), keys_in_folder)
    named = read_room_name(folder)
    assert named is not None
    async with searching() as watch:
        async with running_server(folder) as server:
            await watch.until(lambda rooms: named.room in {each.room for each in rooms})
            seen = next(each for each in watch.rooms if each.room == named.room)
            groups = groups_outside.now()

        await watch.until(lambda rooms: named.room not in {each.room for each in rooms})

    assert (seen.addresses, seen.port) == ((HERE,), server.at.port)
    assert seen.name == named.name
    assert groups == groups_outside.at_first
