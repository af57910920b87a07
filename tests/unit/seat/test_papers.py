import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typing_extensions import override

from meetingroom.domain import commands as c
from meetingroom.domain.ids import ItemId, PaperId
from meetingroom.domain.values import PaperKind
from meetingroom.seat.errors import PaperMismatchError
from meetingroom.seat.lane import Lane
from meetingroom.seat.papers import PaperFetcher, PaperProgress, papers_of
from meetingroom.storage.paper_files import IncomingPaper, PaperFaults, PaperFiles
from meetingroom.sync.ports import CacheFailedError
from meetingroom.transport.memory import MemoryTransport
from tests.helpers.lines import PATIENCE_S, HallDoor, Room, in_pieces
from tests.helpers.people import AN, CLERK
from tests.helpers.server_fakes import caller_of
from tests.helpers.sessions import ITEM, OTHER_ITEM, item_of, paper_of, prepared
from tests.unit.seat.bench import ManualTimers, surroundings

LONG = b"%PDF-1.7\n" + bytes(range(256)) * 40
SHORT = b"%PDF-1.7\nshort"
UNKNOWN = "ab" * 32


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def publish(room: Room, paper: str, data: bytes, item: ItemId = ITEM) -> str:
    """Give the server a paper and show it to everybody."""
    digest, paper_id = sha256(data), PaperId(paper)
    await room.hall.door.receive_paper(caller_of(CLERK), digest, in_pieces(data))
    await room.wish(
        CLERK,
        c.AddPaper(paper=paper_id, item=item, kind=PaperKind.REPORT, title="Báo cáo"),
        c.AddPaperVersion(paper=paper_id, sha256=digest, note=""),
        c.PublishPaper(paper=paper_id),
    )
    return digest


class Folder(PaperFiles):
    """A device's folder whose disk can be full."""

    is_full = False

    @override
    def resume(self, sha256: str) -> IncomingPaper:
        if self.is_full:
            raise CacheFailedError
        return super().resume(sha256)


@dataclass(kw_only=True)
class Desk:
    """A fetcher with what is around it."""

    fetcher: PaperFetcher
    transport: MemoryTransport
    folder: Folder
    timers: ManualTimers
    told: list[PaperProgress]
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def until(self, here: int) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while self.fetcher.progress.here < here:
                self.news.clear()
                await self.news.wait()

    async def until_it_rests(self) -> None:
        """Wait until the next try waits for its time."""
        async with asyncio.timeout(PATIENCE_S):
            while not self.timers.pending:
                await self.fetcher._lane.run(lambda: None)

    @property
    def asked(self) -> list[str]:
        door = self.transport._door
        assert isinstance(door, HallDoor)
        return [each.removeprefix("paper ") for each in door.asked]


@asynccontextmanager
async def desk_in(room: Room, path: Path) -> AsyncIterator[Desk]:
    lane, timers, told = Lane("papers"), ManualTimers(), list[PaperProgress]()
    folder = Folder(path, PaperFaults(mismatch=PaperMismatchError, failed=CacheFailedError))
    transport = room.seated(AN)
    news = asyncio.Event()

    def on_progress(progress: PaperProgress) -> None:
        told.append(progress)
        news.set()

    fetcher = PaperFetcher(transport, folder, lane, surroundings(timers), on_progress)
    try:
        yield Desk(
            fetcher=fetcher,
            transport=transport,
            folder=folder,
            timers=timers,
            told=told,
            news=news,
        )
    finally:
        await fetcher.stop()
        lane.close()


@pytest.fixture
async def hall(room: Room) -> Room:
    """A room with two items on the agenda."""
    await room.wish(CLERK, item_of(), item_of(OTHER_ITEM))
    return room


@pytest.fixture
async def desk(hall: Room, tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_in(hall, tmp_path / "seat") as made:
        yield made


async def test_all_papers_come_whole_one_after_the_other(hall: Room, desk: Desk) -> None:
    papers = (await publish(hall, "p1", LONG), await publish(hall, "p2", SHORT))

    desk.fetcher.want(papers)
    await desk.until(2)

    assert [desk.folder.path_of(each) is not None for each in papers] == [True, True]
    assert desk.told == [PaperProgress(here=n, wanted=2) for n in (0, 1, 2)]
    assert desk.asked == list(papers)


async def test_a_paper_that_is_here_is_not_asked_for_again(
    hall: Room, desk: Desk, tmp_path: Path
) -> None:
    paper = await publish(hall, "p1", LONG)
    desk.fetcher.want((paper,))
    await desk.until(1)

    async with desk_in(hall, tmp_path / "seat") as again:
        again.fetcher.want((paper,))
        await again.until(1)

        assert again.asked == []


async def test_a_download_that_was_cut_goes_on_where_it_was(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", LONG)
    desk.transport.cut_paper_after(3)

    desk.fetcher.want((paper,))
    await desk.until_it_rests()
    part = (desk.folder._folder / f"{paper}.part").stat().st_size
    desk.timers.go_off()
    await desk.until(1)

    assert part == 3 * 1024
    path = desk.folder.path_of(paper)
    assert path is not None
    assert path.read_bytes() == LONG
    assert desk.asked == [paper, paper]


async def test_a_server_that_returns_is_asked_at_once(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", LONG)
    desk.transport.is_plugged = False
    desk.fetcher.want((paper,))
    await desk.until_it_rests()

    desk.transport.is_plugged = True
    desk.fetcher.wake()
    await desk.until(1)

    assert desk.timers.pending == {}


async def test_a_paper_that_is_refused_does_not_hold_up_the_others(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", SHORT)

    desk.fetcher.want((UNKNOWN, paper))
    await desk.until(1)

    assert desk.fetcher.progress == PaperProgress(here=1, wanted=2)
    assert desk.timers.pending == {}


async def test_a_broken_paper_is_thrown_away_and_loaded_anew(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", LONG)
    part = desk.folder._folder / f"{paper}.part"
    part.write_bytes(b"not the beginning of it")

    desk.fetcher.want((paper,))
    await desk.until_it_rests()
    was_thrown_away = not part.exists()
    desk.timers.go_off()
    await desk.until(1)

    assert was_thrown_away
    assert desk.asked == [paper, paper]


async def test_a_full_disk_is_tried_again_later(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", SHORT)
    desk.folder.is_full = True
    desk.fetcher.want((paper,))
    await desk.until_it_rests()

    desk.folder.is_full = False
    desk.timers.go_off()
    await desk.until(1)

    assert desk.folder.path_of(paper) is not None


async def test_pauses_grow_until_something_works(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", SHORT)
    desk.transport.is_plugged = False
    desk.fetcher.want((paper,))
    for _ in range(2):
        await desk.until_it_rests()
        desk.timers.go_off()
    await desk.until_it_rests()

    assert desk.timers.asked == [125, 250, 500]


async def test_what_becomes_wanted_meanwhile_is_fetched_too(hall: Room, desk: Desk) -> None:
    first, second = await publish(hall, "p1", LONG), await publish(hall, "p2", SHORT)

    desk.fetcher.want((first,))
    desk.fetcher.want((second, first))
    await desk.until(2)

    assert set(desk.asked) == {first, second}


async def test_stopping_keeps_the_part_that_came(hall: Room, desk: Desk) -> None:
    paper = await publish(hall, "p1", LONG)
    desk.transport.cut_paper_after(2)
    desk.fetcher.want((paper,))
    await desk.until_it_rests()

    await desk.fetcher.stop()
    desk.fetcher.wake()

    assert (desk.folder._folder / f"{paper}.part").stat().st_size == 2 * 1024
    assert desk.timers.pending == {}


def test_papers_are_wanted_in_the_order_of_the_agenda_newest_first() -> None:
    play = prepared().after(
        (CLERK, paper_of(PaperId("late"), item=OTHER_ITEM)),
        (CLERK, paper_of(PaperId("early"), item=ITEM)),
        (CLERK, c.AddPaperVersion(paper=PaperId("early"), sha256="11" * 32, note="")),
        (CLERK, c.AddPaperVersion(paper=PaperId("early"), sha256="22" * 32, note="")),
        (CLERK, c.AddPaperVersion(paper=PaperId("late"), sha256="11" * 32, note="")),
    )

    assert papers_of(play.state) == ("22" * 32, "11" * 32)
