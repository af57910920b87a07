import asyncio
import hashlib
from pathlib import Path

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.values import Choice, PaperKind, Role
from meetingroom.evidence.entries import unseal
from meetingroom.protocol.messages import Answer
from meetingroom.seat.errors import PaperMismatchError
from meetingroom.seat.lane import Lane
from meetingroom.seat.papers import PaperFetcher, PaperProgress, papers_of
from meetingroom.storage.paper_files import PaperFaults, PaperFiles
from meetingroom.sync.phases import Phase
from meetingroom.sync.ports import CacheFailedError
from tests.helpers.lines import PATIENCE_S, Room, in_pieces
from tests.helpers.people import AN, CHAIR, CLERK, DEPUTIES
from tests.helpers.proxies import BadLine, Way
from tests.helpers.server_fakes import caller_of
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    PAPER,
    SITTING,
    ballot_of,
    item_of,
    plan_of,
    voting,
)
from tests.integration.seat.tablets import Tablet, surroundings, tablet_in

FILE = b"%PDF-1.7\n" + bytes(range(256)) * 4000
SHA256 = hashlib.sha256(FILE).hexdigest()
NOTICED_S = 8.0


async def open_ballot(room: Room) -> None:
    """Bring the session to an open ballot."""
    await room.wish(CLERK, c.GrantRole(person=CHAIR, role=Role.PRESIDER), plan_of(), item_of())
    await room.wish(CHAIR, c.OpenRoll(sitting=SITTING))
    for deputy in DEPUTIES:
        await room.wish(deputy, c.CheckIn())
    await room.wish(
        CHAIR, c.OpenSitting(), c.StartItem(item=ITEM), ballot_of(), c.OpenBallot(ballot=BALLOT)
    )


def choices(room: Room) -> list[object]:
    """Return the choices in the log."""
    entries = (unseal(sealed) for sealed in room.log)
    return [each.body["choice"] for each in entries if each.type == "vote_cast/1"]


def has_voted(tablet: Tablet) -> bool:
    return AN in tablet.state.ballots[BALLOT].cast


async def test_a_vote_whose_answer_was_cut_off_is_answered_and_counted_once(
    room: Room, line: BadLine, tmp_path: Path
) -> None:
    await open_ballot(room)
    async with (
        tablet_in(room, tmp_path, port=line.port) as tablet,
        tablet_in(room, tmp_path, "phone") as phone,
    ):
        for seat in (tablet, phone):
            await seat.driver.start()
            await seat.until_live()

        line.pause([Way.TO_SEAT])
        vote = asyncio.ensure_future(tablet.driver.submit(voting(Choice.AGAINST)))
        # The other device of the same person shows what the server has counted.
        await phone.until(lambda: has_voted(phone))
        was_answered = vote.done()
        line.cut()
        line.resume()
        answer = await vote

    assert not was_answered
    assert isinstance(answer, Answer)
    assert answer.ok
    assert choices(room) == ["against"]
    assert Phase.OFFLINE in tablet.phases


@pytest.mark.slow
async def test_a_pulled_cable_is_noticed_and_the_vote_goes_out_after_it(
    room: Room, line: BadLine, tmp_path: Path
) -> None:
    await open_ballot(room)
    loop = asyncio.get_running_loop()
    async with tablet_in(room, tmp_path, port=line.port) as tablet:
        await tablet.driver.start()
        await tablet.until_live()

        line.pause()
        pulled_at = loop.time()
        await tablet.until(lambda: tablet.driver.seat.phase is not Phase.LIVE)
        noticed_s = loop.time() - pulled_at
        vote = asyncio.ensure_future(tablet.driver.submit(voting()))
        line.cut()
        line.resume()
        answer = await vote

    assert noticed_s <= NOTICED_S
    assert isinstance(answer, Answer)
    assert answer.ok
    assert choices(room) == ["in_favour"]


@pytest.mark.slow
async def test_a_vote_into_a_pulled_cable_is_not_waited_for_longer(
    room: Room, line: BadLine, tmp_path: Path
) -> None:
    await open_ballot(room)
    loop = asyncio.get_running_loop()
    async with tablet_in(room, tmp_path, port=line.port) as tablet:
        await tablet.driver.start()
        await tablet.until_live()

        line.pause()
        pulled_at = loop.time()
        vote = asyncio.ensure_future(tablet.driver.submit(voting()))
        await tablet.until(lambda: tablet.driver.seat.phase is not Phase.LIVE)
        noticed_s = loop.time() - pulled_at
        line.cut()
        line.resume()
        answer = await vote

    assert noticed_s <= NOTICED_S
    assert isinstance(answer, Answer)
    assert choices(room) == ["in_favour"]


async def test_a_slow_line_only_takes_longer(room: Room, line: BadLine, tmp_path: Path) -> None:
    await open_ballot(room)
    line.delay_ms = 30
    async with tablet_in(room, tmp_path, port=line.port) as tablet:
        await tablet.driver.start()
        await tablet.until_live()

        answer = await tablet.driver.submit(voting())

    assert isinstance(answer, Answer)
    assert answer.ok
    assert Phase.OFFLINE not in tablet.phases[:-1]


async def test_a_seat_that_was_away_catches_up(room: Room, line: BadLine, tmp_path: Path) -> None:
    async with tablet_in(room, tmp_path, port=line.port) as tablet:
        await tablet.driver.start()
        await tablet.until_live()
        line.go_down()
        await tablet.until(lambda: tablet.driver.seat.phase is Phase.OFFLINE)

        await room.wish(CLERK, item_of())
        line.come_up()

        await tablet.until(lambda: ITEM in tablet.state.items)


async def test_a_paper_cut_in_the_middle_goes_on_where_it_was(
    room: Room, line: BadLine, tmp_path: Path
) -> None:
    await room.hall.door.receive_paper(caller_of(CLERK), SHA256, in_pieces(FILE, 100_000))
    await room.wish(
        CLERK,
        item_of(),
        c.AddPaper(paper=PAPER, item=ITEM, kind=PaperKind.REPORT, title="Báo cáo"),
        c.AddPaperVersion(paper=PAPER, sha256=SHA256, note=""),
        c.PublishPaper(paper=PAPER),
    )
    folder = PaperFiles(
        tmp_path / "papers", PaperFaults(mismatch=PaperMismatchError, failed=CacheFailedError)
    )
    lane, told, news = Lane("papers"), list[PaperProgress](), asyncio.Event()

    def on_progress(progress: PaperProgress) -> None:
        told.append(progress)
        news.set()

    async with tablet_in(room, tmp_path, port=line.port) as tablet:
        await tablet.driver.start()
        await tablet.until_live()
        fetcher = PaperFetcher(tablet.transport, folder, lane, surroundings(), on_progress)
        part = tmp_path / "papers" / f"{SHA256}.part"
        line.delay_ms = 10

        fetcher.want(papers_of(tablet.state))
        async with asyncio.timeout(PATIENCE_S):
            while not part.exists() or not part.stat().st_size:  # noqa: ASYNC110 a file has no event
                await asyncio.sleep(0.01)
            line.cut()
            line.delay_ms = 0
            kept, before = part.stat().st_size, line.passed[Way.TO_SEAT]
            while fetcher.progress.here < 1:
                news.clear()
                await news.wait()
        taken = line.passed[Way.TO_SEAT] - before
        await fetcher.stop()
    lane.close()

    path = folder.path_of(SHA256)
    assert path is not None
    assert path.read_bytes() == FILE
    assert told[-1] == PaperProgress(here=1, wanted=1)
    # What was on disk at the cut is not sent again; the rest has its handshakes and heads.
    assert taken < len(FILE) - kept + 60_000
