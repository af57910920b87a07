import asyncio
from pathlib import Path
from typing import Any

import msgspec

from meetingroom.domain import commands as c
from meetingroom.protocol.codec import state_of
from meetingroom.protocol.messages import (
    Frame,
)
from meetingroom.service.projection import view
from tests.helpers.house import founded
from tests.helpers.people import AN, CHAIR, CLERK
from tests.helpers.sessions import (
    BALLOT,
    PAPER,
    SESSION,
    item_of,
    paper_of,
    plan_of,
    voting,
)
from tests.integration.server.acts import (
    frames_of,
    in_turn,
    join,
    open_a_ballot,
    snapshot,
    submit,
    wish,
)
from tests.integration.server.hosts import Host, hosting, signed_in


async def test_a_command_of_one_seat_reaches_another(tmp_path: Path) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, CLERK) as desk,
        signed_in(host, AN) as seat,
    ):
        clerk, deputy = await desk.socket(), await seat.socket()
        joined = await join(deputy)
        read = await snapshot(seat)
        answer = await submit(clerk, item_of())
        again = await submit(clerk, item_of())
        (payload,) = await seat.until("frame")

    frame = msgspec.convert(payload, Frame)
    assert (joined.snapshot, joined.position, read.position) == (True, 1, 1)
    assert (answer.ok, answer.position, again) == (True, 2, answer)
    assert (frame.start, frame.end) == (1, 2)
    assert frame.facts == (answer.receipts[0].entry,)
    assert frame.note == answer.receipts[0].note


async def test_a_snapshot_is_the_view_of_that_person(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, CLERK) as desk:
        clerk = await desk.socket()
        await in_turn(clerk, item_of(), paper_of())
        async with signed_in(host, AN) as seat:
            read = await snapshot(seat)
        whole = host.served.hall.door._books.house.sessions[SESSION].state

    state = state_of(msgspec.json.decode(read.state))
    assert state == view(whole, AN)
    assert PAPER not in state.papers
    assert read.note.startswith("phuong-mau/ky-hop-3\n3\n")


async def test_a_vote_over_the_wire_from_opening_to_the_result(tmp_path: Path) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, CLERK) as desk,
        signed_in(host, CHAIR) as head,
        signed_in(host, AN) as seat,
    ):
        clerk, chair, deputy = await desk.socket(), await head.socket(), await seat.socket()
        await join(deputy)
        await join(chair)
        await open_a_ballot(clerk, chair)
        answer = await submit(deputy, voting())
        early = await desk.ask("GET", f"/sessions/{SESSION}/record")
        async with asyncio.timeout(5):
            while not any(g["answered"] == 1 for g in head.of("answered")):  # type: ignore[index]  # what came is untyped JSON
                head.news.clear()
                await head.news.wait()
        ended = await submit(chair, c.EndBallot(ballot=BALLOT), "end")
        await head.until("resync")
        state = state_of(msgspec.json.decode((await snapshot(head)).state))

    assert answer.ok
    assert (early.status, early.code) == (409, "not_now")
    assert ended.ok
    assert {person: vote.choice for person, vote in state.ballots[BALLOT].cast.items()} == {
        AN: voting().choice
    }
    assert head.of("answered")[-1]["deputies"] == [AN]  # type: ignore[index]  # what came is untyped JSON
    assert all(not g["deputies"] for g in seat.of("answered"))  # type: ignore[index]  # what came is untyped JSON


async def test_a_refusal_over_the_socket_has_a_sentence_in_the_persons_language(
    tmp_path: Path,
) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        seat.headers["Accept-Language"] = "en"
        deputy = await seat.socket()
        refused = await submit(deputy, item_of())
        unknown = await deputy.call("join", {"session": "khac", "after": -1})

    assert refused.refusal is not None
    assert (refused.refusal.code, refused.refusal.sentence[:9]) == ("not_allowed", "Your role")
    assert (unknown["ok"], unknown["code"]) == (False, "session_unknown")


async def test_the_server_tells_its_clock(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        client = await seat.socket()
        told = await client.call("clock", {})

    assert told["now_ms"] > 1_700_000_000_000


async def test_a_seat_that_was_away_is_told_what_it_missed(tmp_path: Path) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, CLERK) as desk,
        signed_in(host, AN) as seat,
    ):
        clerk, deputy = await desk.socket(), await seat.socket()
        await join(deputy)
        await deputy.disconnect()
        await in_turn(clerk, item_of(), plan_of())
        back = await seat.socket()
        joined = await join(back, after=1)
        await seat.until("frame")

    assert (joined.snapshot, joined.position) == (False, 3)
    assert [(frame.start, frame.end) for frame in frames_of(seat)] == [(1, 3)]


async def test_a_server_that_starts_again_goes_on_where_it_was(
    tmp_path: Path,
) -> None:
    stores = founded()
    async with hosting(tmp_path, stores) as host, signed_in(host, CLERK) as seat:
        client = await seat.socket()
        first = await submit(client, item_of())

    async with hosting(tmp_path, stores) as host, signed_in(host, CLERK, "other") as seat:
        client = await seat.socket()
        again = await submit(client, item_of())

    assert again == first


async def test_everybody_is_told_when_the_server_stops(tmp_path: Path) -> None:
    stopped = asyncio.Event()
    host_is_up: asyncio.Future[Host] = asyncio.get_running_loop().create_future()

    async def host_until_stopped() -> None:
        async with hosting(tmp_path) as host:
            host_is_up.set_result(host)
            await stopped.wait()

    running = asyncio.create_task(host_until_stopped())
    async with signed_in(await host_is_up, AN) as seat:
        await join(await seat.socket())
        stopped.set()
        await seat.until("disconnect")
        await running

    goodbyes: list[Any] = seat.of("goodbye")
    assert [goodbye["code"] for goodbye in goodbyes] == ["server_stopping"]


async def test_when_the_disk_fails_nothing_more_is_acknowledged(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, CLERK) as seat:
        client = await seat.socket()
        host.stores.logs.fail_next_commit = True
        refused = [await client.call("command", wish(item_of(), f"wish-{n}")) for n in range(2)]
        health = await seat.ask("GET", "/healthz")
        people = await seat.ask("GET", "/people")

    assert [each["code"] for each in refused] == ["server_stopping"] * 2
    assert b'"status":"stopping"' in health.body
    assert (people.status, people.code) == (503, "server_stopping")
    assert len(host.fatal) == 1
