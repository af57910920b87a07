import asyncio
import hashlib
from base64 import b64encode
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest

from meetingroom.domain import commands as c
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.entries import leaf_hash
from meetingroom.protocol.messages import (
    MarkPage,
    MarkPushed,
    PaperReceived,
    PersonEntry,
    RecordExport,
)
from tests.helpers.house import SIGNER
from tests.helpers.people import AN, BINH, CHAIR, CLERK, REGISTER, STRANGER
from tests.helpers.sessions import (
    BALLOT,
    PAPER,
    SESSION,
    item_of,
    paper_of,
    voting,
)
from tests.integration.server.acts import (
    in_turn,
    open_a_ballot,
    submit,
)
from tests.integration.server.hosts import hosting, signed_in

PDF = b"%PDF-1.7 " + bytes(range(256)) * 2000
SHA256 = hashlib.sha256(PDF).hexdigest()


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
        assert await asyncio.to_thread(host.shelf.has_closed.wait, 5)

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
