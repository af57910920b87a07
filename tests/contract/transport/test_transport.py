import asyncio
import hashlib
from base64 import b64encode

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import CommandId, DeviceId, SessionId
from meetingroom.domain.values import PaperKind
from meetingroom.evidence.entries import unseal
from meetingroom.protocol.messages import Frame, Goodbye, MarkPush, MarksMoved, MarkWrite
from meetingroom.seat.views import replica_of_snapshot
from meetingroom.seat.witness import Witness
from meetingroom.sync.ports import Line, ServerRefusedError, Transport, UnreachableError
from tests.contract.transport.conftest import Reach
from tests.helpers.lines import KEY, PIN, Heard, in_pieces
from tests.helpers.people import AN, BINH, CLERK
from tests.helpers.sessions import ITEM, OTHER_ITEM, PAPER, SESSION, item_of

NOBODYS_SESSION = SessionId("ky-hop-99")
ONE = CommandId("wish-1")
FILE = b"%PDF-1.7\n" + bytes(range(256)) * 20
SHA256 = hashlib.sha256(FILE).hexdigest()


async def opened(transport: Transport) -> tuple[Line, Heard]:
    heard = Heard()
    return await transport.open(heard.on_event, heard.on_lost), heard


def write_of(op: str, body: bytes = b"ink", base: int = 0) -> MarkWrite:
    text = b64encode(body).decode()
    return MarkWrite(op=op, mark="mark-1", base_version=base, body=text, deleted=False)


async def test_who_can_sign_in_is_told_before_anybody_has(reach: Reach) -> None:
    people = await reach.transport("tablet").directory()

    assert [each.person for each in people] == [AN]


async def test_who_signs_in_is_told_the_sessions(reach: Reach) -> None:
    signed_in = await reach.transport("tablet").sign_in(AN, PIN)

    assert signed_in.person == AN
    assert [info.session for info in signed_in.sessions] == [SESSION]


async def test_a_wrong_pin_is_refused_with_a_sentence(reach: Reach) -> None:
    with pytest.raises(ServerRefusedError) as refused:
        await reach.transport("tablet").sign_in(AN, "000000")

    assert refused.value.refusal.code == "wrong_pin"
    assert "mã PIN" in refused.value.refusal.sentence


async def test_nothing_is_read_before_the_sign_in(reach: Reach) -> None:
    with pytest.raises(ServerRefusedError) as refused:
        await reach.transport("tablet").snapshot(SESSION)

    assert refused.value.refusal.code == "not_signed_in"


async def test_no_line_is_opened_before_the_sign_in_and_the_reason_is_told(reach: Reach) -> None:
    with pytest.raises(ServerRefusedError) as refused:
        await opened(reach.transport("tablet"))

    assert refused.value.refusal.code == "not_signed_in"


async def test_a_new_seat_is_sent_to_read_a_snapshot(reach: Reach) -> None:
    transport = await reach.seated()
    line, _ = await opened(transport)

    joined = await line.join(SESSION, -1)
    snapshot = await transport.snapshot(SESSION)

    assert joined.snapshot
    assert snapshot.position == joined.position == len(reach.room.log)
    assert replica_of_snapshot(snapshot).state.session == SESSION
    Witness(KEY, SESSION).check_snapshot(snapshot)


async def test_a_seat_that_returns_is_told_what_it_missed(reach: Reach) -> None:
    transport = await reach.seated()
    line, heard = await opened(transport)
    before = len(reach.room.log)
    await reach.room.wish(CLERK, item_of(), item_of(OTHER_ITEM))

    joined = await line.join(SESSION, before)
    await heard.until(lambda: bool(heard.of(Frame)) and heard.of(Frame)[-1].end == before + 2)

    assert not joined.snapshot
    assert heard.of(Frame)[0].start == before
    assert _types(heard) == ["item_added/1", "item_added/1"]


async def test_what_others_do_arrives_with_a_signed_head(reach: Reach) -> None:
    transport = await reach.seated()
    line, heard = await opened(transport)
    await line.join(SESSION, len(reach.room.log))

    await reach.room.wish(CLERK, item_of())
    await heard.until(lambda: bool(heard.of(Frame)))

    Witness(KEY, SESSION).check_frame(heard.of(Frame)[0])
    assert heard.of(Frame)[0].note


async def test_a_command_is_answered_with_its_receipt(reach: Reach) -> None:
    line, _ = await opened(await reach.seated("desk", CLERK))

    answer = await line.submit(ONE, SESSION, item_of())

    Witness(KEY, SESSION).check_answer(ONE, answer)
    assert answer.ok
    assert answer.position == len(reach.room.log)
    assert [unseal(each.entry.encode()).type for each in answer.receipts] == ["item_added/1"]


async def test_a_command_sent_twice_happens_once_and_is_answered_the_same(reach: Reach) -> None:
    transport = await reach.seated("desk", CLERK)
    line, _ = await opened(transport)
    first = await line.submit(ONE, SESSION, item_of())
    size = len(reach.room.log)

    other, _ = await opened(transport)
    second = await other.submit(ONE, SESSION, item_of())

    assert second == first
    assert len(reach.room.log) == size


async def test_a_refused_command_is_an_answer(reach: Reach) -> None:
    line, _ = await opened(await reach.seated())

    answer = await line.submit(ONE, SESSION, item_of())

    assert not answer.ok
    assert answer.refusal is not None
    assert answer.refusal.code == "not_allowed"


async def test_a_command_nobody_can_take_up_is_refused(reach: Reach) -> None:
    line, _ = await opened(await reach.seated())

    with pytest.raises(ServerRefusedError) as refused:
        await line.submit(CommandId("no id at all!"), SESSION, item_of())

    assert refused.value.refusal.code == "malformed"


async def test_an_unknown_session_is_refused(reach: Reach) -> None:
    line, _ = await opened(await reach.seated())

    with pytest.raises(ServerRefusedError) as refused:
        await line.join(NOBODYS_SESSION, -1)

    assert refused.value.refusal.code == "session_unknown"


async def test_a_line_that_breaks_is_told_once(reach: Reach) -> None:
    line, heard = await opened(await reach.seated())
    await line.join(SESSION, -1)

    reach.cut()
    await heard.until(lambda: heard.lost > 0)

    with pytest.raises(UnreachableError):
        await line.submit(ONE, SESSION, item_of())
    await line.hang_up()
    assert heard.lost == 1


async def test_after_hanging_up_nothing_is_told(reach: Reach) -> None:
    transport = await reach.seated()
    line, heard = await opened(transport)
    await line.join(SESSION, len(reach.room.log))

    await line.hang_up()
    await line.hang_up()
    await reach.room.wish(CLERK, item_of())
    await transport.snapshot(SESSION)

    assert heard.events == []
    assert heard.lost == 0
    with pytest.raises(UnreachableError):
        await line.join(SESSION, -1)


async def test_a_second_line_follows_the_first(reach: Reach) -> None:
    transport = await reach.seated()
    line, heard = await opened(transport)
    reach.cut()
    await heard.until(lambda: heard.lost > 0)
    await line.hang_up()

    again, _ = await opened(transport)

    assert (await again.join(SESSION, -1)).ok


async def test_a_missing_server_is_unreachable(reach: Reach) -> None:
    transport = await reach.seated()
    reach.unplug()

    with pytest.raises(UnreachableError):
        await transport.snapshot(SESSION)
    with pytest.raises(UnreachableError):
        await opened(transport)


async def test_a_withdrawn_device_is_told_why_and_does_not_return(reach: Reach) -> None:
    transport = await reach.seated()
    line, heard = await opened(transport)
    await line.join(SESSION, -1)

    await reach.room.hall.admission.revoke(DeviceId("tablet"))
    await heard.until(lambda: bool(heard.of(Goodbye)) and heard.lost > 0)

    assert [event.code for event in heard.of(Goodbye)] == ["device_revoked"]
    await line.hang_up()
    with pytest.raises(ServerRefusedError) as refused:
        await opened(transport)
    assert refused.value.refusal.code == "device_revoked"


async def test_names_are_read(reach: Reach) -> None:
    register = await (await reach.seated()).register()

    assert {"an", "chair"} <= {entry.person for entry in register}


async def test_the_record_is_given_to_the_desk_only(reach: Reach) -> None:
    desk, seat = await reach.seated("desk", CLERK), await reach.seated()

    record = await desk.record(SESSION)

    assert record.room == KEY.room
    assert [text.encode() for text in record.session_log.entries] == list(reach.room.log)
    with pytest.raises(ServerRefusedError):
        await seat.record(SESSION)


async def test_a_paper_is_given_and_read_from_any_byte(reach: Reach) -> None:
    desk = await reach.seated("desk", CLERK)

    received = await desk.put_paper(SHA256, in_pieces(FILE))
    await reach.room.wish(
        CLERK,
        item_of(),
        c.AddPaper(paper=PAPER, item=ITEM, kind=PaperKind.REPORT, title="Báo cáo"),
        c.AddPaperVersion(paper=PAPER, sha256=SHA256, note=""),
        c.PublishPaper(paper=PAPER),
    )
    seat = await reach.seated()

    assert (received.size, received.pages) == (len(FILE), 3)
    assert b"".join([piece async for piece in seat.paper(SHA256, 0)]) == FILE
    assert b"".join([piece async for piece in seat.paper(SHA256, 1000)]) == FILE[1000:]
    assert [piece async for piece in seat.paper(SHA256, len(FILE))] == []


async def test_an_unknown_paper_is_refused(reach: Reach) -> None:
    seat = await reach.seated()

    with pytest.raises(ServerRefusedError) as refused:
        _ = [piece async for piece in seat.paper("ab" * 32, 0)]

    assert refused.value.refusal.code == "paper_unknown"


async def test_marks_reach_the_other_device_of_the_same_person(reach: Reach) -> None:
    tablet, phone = await reach.seated("tablet"), await reach.seated("phone")
    _, heard = await opened(phone)

    pushed = await tablet.push_marks(MarkPush(writes=(write_of("op-1"),)))
    await heard.until(lambda: bool(heard.of(MarksMoved)))
    page = await phone.pull_marks(0)

    assert pushed.results[0].accepted
    assert heard.of(MarksMoved)[0].seq == page.cursor
    assert [row.body for row in page.rows] == [b64encode(b"ink").decode()]


async def test_marks_of_others_are_not_seen(reach: Reach) -> None:
    mine, theirs = await reach.seated("tablet"), await reach.seated("other", BINH)
    await mine.push_marks(MarkPush(writes=(write_of("op-1"),)))

    assert (await theirs.pull_marks(0)).rows == ()


async def test_a_call_under_way_ends_with_the_line(reach: Reach) -> None:
    line, heard = await opened(await reach.seated("desk", CLERK))

    async with asyncio.TaskGroup() as group:
        asking = group.create_task(_fails(line))
        await asyncio.sleep(0)
        reach.cut()

    assert asking.result()
    await heard.until(lambda: heard.lost > 0)
    assert heard.lost == 1


async def _fails(line: Line) -> bool:
    try:
        await line.submit(ONE, SESSION, item_of())
    except UnreachableError:
        return True
    return False


def _types(heard: Heard) -> list[str]:
    return [unseal(fact.encode()).type for frame in heard.of(Frame) for fact in frame.facts]
