import asyncio
import hashlib
from base64 import b64encode
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest
import socketio

from meetingroom.domain import commands as c
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.values import AttendanceStatus, Role
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.entries import leaf_hash
from meetingroom.protocol.codec import body_of, state_of
from meetingroom.protocol.messages import (
    Answer,
    Frame,
    Joined,
    MarkPage,
    MarkPushed,
    PaperReceived,
    PersonEntry,
    RecordExport,
    Snapshot,
)
from meetingroom.protocol.names import command_name
from meetingroom.service.projection import view
from tests.helpers.house import SIGNER, founded
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, REGISTER, STRANGER
from tests.helpers.sessions import (
    BALLOT,
    ITEM,
    PAPER,
    SESSION,
    SITTING,
    ballot_of,
    item_of,
    paper_of,
    plan_of,
    voting,
)
from tests.integration.server.hosts import Host, Seat, hosting, signed_in

PDF = b"%PDF-1.7 " + bytes(range(256)) * 2000
SHA256 = hashlib.sha256(PDF).hexdigest()


def wish(command: SessionCommand, command_id: str = "wish-1") -> dict[str, object]:
    return {
        "id": command_id,
        "session": SESSION,
        "type": command_name(command),
        "body": body_of(command),
    }


async def submit(
    client: socketio.AsyncClient, command: SessionCommand, command_id: str = "wish-1"
) -> Answer:
    answered = await client.call("command", wish(command, command_id))
    return msgspec.convert(answered, Answer)


async def join(client: socketio.AsyncClient, after: int = -1) -> Joined:
    return msgspec.convert(await client.call("join", {"session": SESSION, "after": after}), Joined)


async def in_turn(client: socketio.AsyncClient, *wishes: SessionCommand) -> None:
    for at, command in enumerate(wishes):
        answer = await submit(client, command, f"turn-{id(wishes)}-{at}")
        assert answer.ok, answer.refusal


async def snapshot(seat: Seat) -> Snapshot:
    answered = await seat.ask("GET", f"/sessions/{SESSION}/snapshot")
    assert answered.status == 200
    return msgspec.json.decode(answered.body, type=Snapshot)


def frames_of(seat: Seat) -> list[Frame]:
    return [msgspec.convert(payload, Frame) for payload in seat.of("frame")]


async def open_a_ballot(clerk: socketio.AsyncClient, chair: socketio.AsyncClient) -> None:
    await in_turn(
        clerk,
        c.GrantRole(person=CHAIR, role=Role.PRESIDER),
        plan_of(),
        item_of(),
        c.OpenRoll(sitting=SITTING),
        *(c.MarkAttendance(deputy=deputy, status=AttendanceStatus.PRESENT) for deputy in DEPUTIES),
    )
    await in_turn(
        chair,
        c.OpenSitting(),
        c.StartItem(item=ITEM),
        ballot_of(),
        c.OpenBallot(ballot=BALLOT),
    )


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
            while not any(g["answered"] == 1 for g in head.of("answered")):  # type: ignore[index]  # a glance
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
    assert head.of("answered")[-1]["deputies"] == [AN]  # type: ignore[index]  # a glance
    assert all(not g["deputies"] for g in seat.of("answered"))  # type: ignore[index]  # a glance


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


@pytest.mark.parametrize(
    ("event", "payload", "code"),
    [
        ("join", None, "malformed"),
        ("join", {"session": 7, "after": -1}, "malformed"),
        ("join", ({"session": "a"}, {"after": 1}), "malformed"),
        ("command", "rác", "malformed"),
        ("command", {**wish(item_of()), "id": "có dấu"}, "malformed"),
        ("command", {**wish(item_of()), "body": {"item": 1}}, "malformed"),
        ("command", {**wish(item_of()), "type": "dance/1"}, "command_unknown"),
        ("dance", {}, "malformed"),
        ("malformed", {}, "malformed"),
    ],
)
async def test_an_event_that_is_none_is_answered_as_malformed(
    tmp_path: Path, event: str, payload: object, code: str
) -> None:
    async with hosting(tmp_path) as host, signed_in(host, CLERK) as seat:
        client = await seat.socket()
        answered = await client.call(event, payload)
        after = await submit(client, item_of(), "after")

    assert (answered["ok"], answered["code"]) == (False, code)
    assert after.ok


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        "4null",
        "x",
        "4",
        "4x",
        "42",
        "42[]",
        "42{}",
        "42[[1]]",
        '42["connect",{}]',
        '42["disconnect"]',
        '451-["join",{"_placeholder":true,"num":0}]',
        "4" + "[" * 60_000,
        "42" + "[" * 60_000,
        '42["join",' + "9" * 5_000 + "]",
        "43999999[1]",
        "44x",
        "9",
        b"\x00\xff",
        "42" + "a" * 70_000,
    ],
)
async def test_garbage_on_the_socket_harms_nobody_else(
    tmp_path: Path, garbage: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, AN) as bad,
        signed_in(host, CLERK) as desk,
    ):
        clerk = await desk.socket()
        async with bad.session.ws_connect(
            f"{bad.base}/socket.io/?EIO=4&transport=websocket", headers=bad.headers
        ) as line:
            assert (await line.receive_str())[0] == "0"
            await line.send_str("40")
            assert (await line.receive_str())[:2] == "40"
            send = line.send_bytes if isinstance(garbage, bytes) else line.send_str
            await send(garbage)  # type: ignore[arg-type]  # the one that fits was chosen
            answer = await submit(clerk, item_of())
        fatal = host.fatal

    assert answer.ok
    assert fatal == []
    assert "Traceback" not in caplog.text
    assert [record for record in caplog.records if record.exc_info] == []


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


async def test_a_server_that_stops_says_goodbye_and_goes_on_where_it_was(
    tmp_path: Path,
) -> None:
    stores = founded()
    async with hosting(tmp_path, stores) as host, signed_in(host, CLERK) as seat:
        client = await seat.socket()
        first = await submit(client, item_of())
    assert [goodbye["code"] for goodbye in seat.of("goodbye")] == []  # type: ignore[index]  # a goodbye

    async with hosting(tmp_path, stores) as host, signed_in(host, CLERK, "other") as seat:
        client = await seat.socket()
        again = await submit(client, item_of())

    assert again == first


async def test_everybody_is_told_when_the_server_stops(tmp_path: Path) -> None:
    async with aiohttp.ClientSession() as _:
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


async def test_a_paper_is_taken_checked_and_given_to_those_who_may_see(tmp_path: Path) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, CLERK) as desk,
        signed_in(host, AN) as seat,
    ):
        put = await desk.ask("PUT", f"/papers/{SHA256}", raw=PDF)
        again = await desk.ask("PUT", f"/papers/{SHA256}", raw=PDF)
        clerk = await desk.socket()
        await in_turn(
            clerk,
            item_of(),
            paper_of(),
            c.AddPaperVersion(paper=PAPER, sha256=SHA256, note=""),
        )
        hidden = await seat.ask("GET", f"/papers/{SHA256}")
        await in_turn(clerk, c.PublishPaper(paper=PAPER))
        given = await seat.ask("GET", f"/papers/{SHA256}")

    assert msgspec.json.decode(put.body, type=PaperReceived) == PaperReceived(
        sha256=SHA256, size=len(PDF), pages=3
    )
    assert again.body == put.body
    assert (hidden.status, hidden.code) == (404, "paper_unknown")
    assert given.body == PDF
    assert given.headers["Content-Type"] == "application/pdf"
    assert host.shelf.closed == 1


async def test_what_is_no_paper_is_refused_and_only_the_office_brings_papers(
    tmp_path: Path,
) -> None:
    text = b"hello"
    name = hashlib.sha256(text).hexdigest()
    async with (
        hosting(tmp_path) as host,
        signed_in(host, CLERK) as desk,
        signed_in(host, AN) as seat,
    ):
        broken = await desk.ask("PUT", f"/papers/{name}", raw=text)
        other = await desk.ask("PUT", f"/papers/{SHA256}", raw=text)
        nameless = await desk.ask("PUT", "/papers/XYZ", raw=text)
        deputy = await seat.ask("PUT", f"/papers/{SHA256}", raw=PDF)

    assert [(each.status, each.code) for each in (broken, other, nameless, deputy)] == [
        (422, "paper_broken"),
        (422, "paper_mismatch"),
        (400, "malformed"),
        (403, "not_allowed"),
    ]
    assert host.stores.papers.stored() == {}


async def test_a_paper_is_given_in_parts_and_not_twice(tmp_path: Path) -> None:
    path, tag = f"/papers/{SHA256}", f'"{SHA256}"'
    size = len(PDF)
    async with hosting(tmp_path) as host, signed_in(host, CLERK) as seat:
        await seat.ask("PUT", path, raw=PDF)
        await in_turn(
            await seat.socket(),
            item_of(),
            paper_of(),
            c.AddPaperVersion(paper=PAPER, sha256=SHA256, note=""),
        )
        whole = await seat.ask("GET", path)
        rest = await seat.ask("GET", path, headers={"Range": "bytes=1000-"})
        few = await seat.ask("GET", path, headers={"Range": "bytes=0-9", "If-Range": tag})
        last = await seat.ask("GET", path, headers={"Range": "bytes=-7"})
        beyond = await seat.ask("GET", path, headers={"Range": f"bytes={size}-"})
        other = await seat.ask("GET", path, headers={"Range": "bytes=0-9", "If-Range": '"x"'})
        known = await seat.ask("GET", path, headers={"If-None-Match": f'"a", {tag}'})
        head = await seat.ask("HEAD", path)

    assert (whole.status, whole.headers["ETag"], whole.body) == (200, tag, PDF)
    assert (rest.status, rest.body) == (206, PDF[1000:])
    assert rest.headers["Content-Range"] == f"bytes 1000-{size - 1}/{size}"
    assert (few.status, few.body) == (206, PDF[:10])
    assert (last.status, last.body) == (206, PDF[-7:])
    assert (beyond.status, beyond.code) == (416, "range_unfit")
    assert beyond.headers["Content-Range"] == f"bytes */{size}"
    assert (other.status, other.body) == (200, PDF)
    assert (known.status, known.body) == (304, b"")
    assert (head.status, head.headers["Content-Length"], head.body) == (200, str(size), b"")


async def test_an_upload_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    async def half() -> Any:
        yield PDF[:1000]
        raise ConnectionResetError

    async with hosting(tmp_path) as host, signed_in(host, CLERK) as seat:
        with pytest.raises((aiohttp.ClientError, ConnectionResetError)):
            await seat.session.put(
                f"{seat.base}/papers/{SHA256}", data=half(), headers=seat.headers
            )
        async with asyncio.timeout(5):
            while host.shelf.closed == 0:  # noqa: ASYNC110 - the server's end is told by TLS alone
                await asyncio.sleep(0.01)

    assert host.stores.papers.stored() == {}


async def test_marks_are_kept_for_their_owner_and_told_to_other_devices(tmp_path: Path) -> None:
    write = {
        "op": "op-1",
        "mark": "mark-1",
        "base_version": 0,
        "body": b64encode(b"\x00opaque").decode(),
        "deleted": False,
    }
    async with (
        hosting(tmp_path) as host,
        signed_in(host, AN, "tablet") as tablet,
        signed_in(host, AN, "phone") as phone,
        signed_in(host, BINH) as other,
    ):
        await phone.socket()
        pushed = await tablet.ask("POST", "/marks", {"writes": [write]})
        (moved,) = await phone.until("marks")
        page = msgspec.json.decode((await phone.ask("GET", "/marks?after=0")).body, type=MarkPage)
        stale = await phone.ask("POST", "/marks", {"writes": [{**write, "op": "op-2"}]})
        bad = await phone.ask("POST", "/marks", {"writes": [{**write, "op": "x", "body": "%"}]})
        foreign = await other.ask("GET", "/marks")
        beyond = await phone.ask("GET", f"/marks?after={page.cursor}")
        nonsense = await phone.ask("GET", "/marks?after=-1")

    assert msgspec.json.decode(pushed.body, type=MarkPushed).results[0].accepted
    assert moved == {"seq": 1}
    assert [(row.mark, row.body) for row in page.rows] == [("mark-1", write["body"])]
    assert (page.cursor, page.more) == (1, False)
    assert not msgspec.json.decode(stale.body, type=MarkPushed).results[0].accepted
    assert (bad.status, bad.code) == (400, "malformed")
    assert foreign.json == {"rows": [], "cursor": 0, "more": False}
    assert beyond.json == {"rows": [], "cursor": 1, "more": False}
    assert nonsense.code == "malformed"


async def test_the_record_is_for_the_desk_and_withholds_what_nobody_may_see(
    tmp_path: Path,
) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, CLERK) as desk,
        signed_in(host, CHAIR) as head,
        signed_in(host, AN) as seat,
    ):
        clerk, chair, deputy = await desk.socket(), await head.socket(), await seat.socket()
        await open_a_ballot(clerk, chair)
        vote = await submit(deputy, voting())
        await in_turn(chair, c.CancelBallot(ballot=BALLOT, reason="Nhầm nội dung"))
        answered = await desk.ask("GET", f"/sessions/{SESSION}/record")
        refused = await seat.ask("GET", f"/sessions/{SESSION}/record")
        unknown = await desk.ask("GET", "/sessions/khac/record")

    record = msgspec.json.decode(answered.body, type=RecordExport)
    (receipt,) = vote.receipts
    assert record.room_key == to_text(SIGNER.public_key)
    assert record.session_log.entries[receipt.index] == to_text(leaf_hash(receipt.entry.encode()))
    assert sum(not entry.startswith("{") for entry in record.session_log.entries) == 1
    assert {entry.person for entry in record.register} == set(REGISTER)
    assert (refused.status, refused.code) == (403, "not_allowed")
    assert (unknown.status, unknown.code) == (404, "session_unknown")


async def test_names_are_given_to_those_who_are_in_a_session(tmp_path: Path) -> None:
    async with hosting(tmp_path) as host, signed_in(host, AN) as seat:
        answered = await seat.ask("GET", "/register")

    people = msgspec.json.decode(answered.body, type=tuple[PersonEntry, ...])
    assert [entry.person for entry in people] == list(REGISTER)
    assert STRANGER not in {entry.person for entry in people}
