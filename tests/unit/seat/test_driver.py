import asyncio
from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import DeviceId, LogId
from meetingroom.domain.values import Choice
from meetingroom.evidence.entries import unseal
from meetingroom.protocol.messages import Answer
from meetingroom.seat.errors import SeatStoppedError
from meetingroom.sync import signals as s
from meetingroom.sync.phases import Phase
from meetingroom.transport.memory import Cut
from tests.helpers.house import founded
from tests.helpers.lines import KEY, Room
from tests.helpers.people import AN, CHAIR, CLERK
from tests.helpers.sessions import BALLOT, ITEM, OTHER_ITEM, SESSION, item_of, voting
from tests.helpers.stores import MemorySeatStore
from tests.unit.seat.bench import Bench, bench, votes

IMPOSTOR = replace(KEY, public_key=bytes(32))


async def test_a_seat_joins_and_shows_the_session(room: Room) -> None:
    async with bench(room) as seat:
        await seat.live()

        assert seat.state.session == SESSION
        assert frozenset({"phase"}) in seat.parts_changed


async def test_a_seat_follows_what_others_do(room: Room) -> None:
    async with bench(room) as seat:
        await seat.live()

        await room.wish(CLERK, item_of())
        await seat.until_so(lambda: ITEM in seat.state.items)

        assert frozenset({"items", "agenda_changes"}) in seat.parts_changed


async def test_a_command_is_answered_with_what_became_of_it(voting_room: Room) -> None:
    async with bench(voting_room) as seat:
        await seat.live()

        answer = await seat.driver.submit(voting())

        assert isinstance(answer, Answer)
        assert answer.ok
        assert seat.driver.seat.outbox == ()


async def test_a_refused_command_is_answered_with_the_reason(room: Room) -> None:
    async with bench(room) as seat:
        await seat.live()

        answer = await seat.driver.submit(item_of())

        assert isinstance(answer, Answer)
        assert answer.refusal is not None
        assert answer.refusal.code == "not_allowed"


@pytest.mark.parametrize("where", Cut)
async def test_a_vote_whose_line_breaks_is_counted_once_and_answered(
    voting_room: Room, where: Cut
) -> None:
    async with bench(voting_room) as seat:
        await seat.live()
        seat.transport.cut_next_command(where)

        vote = seat.wishing(voting(Choice.AGAINST))
        await seat.back()
        answer = await vote

        assert isinstance(answer, Answer)
        assert answer.ok
        assert len(answer.receipts) == 1
        assert votes(voting_room) == ["against"]


async def test_a_choice_whose_ballot_ended_meanwhile_is_not_counted_and_says_so(
    voting_room: Room,
) -> None:
    async with bench(voting_room) as seat:
        await seat.live()
        seat.transport.cut_next_command(Cut.BEFORE_SERVER)

        vote = seat.wishing(voting())
        await seat.until(Phase.OFFLINE)
        await voting_room.wish(CHAIR, c.EndBallot(ballot=BALLOT))
        await seat.back()

        outcome = await vote

    # Lapsed when the seat knew of the end before it could send, refused when it did not.
    assert isinstance(outcome, s.Lapsed) or outcome.refusal is not None
    assert votes(voting_room) == []
    assert seat.store.outbox() == ()


async def test_a_command_made_without_a_server_waits_for_one(voting_room: Room) -> None:
    async with bench(voting_room) as seat:
        await seat.live()
        seat.transport.is_plugged = False
        seat.transport.cut()
        await seat.until(Phase.OFFLINE)

        vote = seat.wishing(voting())
        await seat.kept()
        seat.transport.is_plugged = True
        await seat.back()

        assert isinstance(await vote, Answer)
        assert votes(voting_room) == ["in_favour"]


async def test_a_seat_turns_away_from_a_server_whose_key_is_another(room: Room) -> None:
    async with bench(room, key=IMPOSTOR) as seat:
        await seat.driver.start()
        await seat.until(Phase.REFUSED)

        refusal = seat.driver.seat.refusal
        assert refusal is not None
        assert refusal.code == "head_not_signed"
        assert "không biểu quyết" in refusal.sentence
        assert seat.driver.seat.replica is None


async def test_a_receipt_that_proves_nothing_leaves_the_command_waiting(
    voting_room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = type(voting_room.hall.door).submit

    async def lie(*args: object) -> Answer:
        answer = await submit(*args)  # type: ignore[arg-type]  # handed on as they came
        receipt = answer.receipts[0]
        forged = receipt.entry.replace("against", "abstain")
        return Answer(
            id=answer.id,
            ok=True,
            position=answer.position,
            receipts=(type(receipt)(entry=forged, index=receipt.index, proof=(), note=""),),
        )

    async with bench(voting_room) as seat:
        await seat.live()
        monkeypatch.setattr(type(voting_room.hall.door), "submit", lie)
        vote = seat.wishing(voting(Choice.AGAINST))
        await seat.until(Phase.REFUSED)

        assert not vote.done()
        assert [pending.command for pending in seat.store.outbox()] == [voting(Choice.AGAINST)]
        vote.cancel()


async def test_a_server_that_starts_again_is_found_again(voting_room: Room) -> None:
    async with bench(voting_room) as seat:
        await seat.live()

        await voting_room.restart()
        await seat.back()
        answer = await seat.driver.submit(voting())

        assert isinstance(answer, Answer)
        assert answer.ok


async def test_a_withdrawn_device_stays_away_until_somebody_tries_again(room: Room) -> None:
    async with bench(room) as seat:
        await seat.live()

        await room.hall.admission.revoke(DeviceId("device-an"))
        await seat.until(Phase.REFUSED)
        refusal = seat.driver.seat.refusal
        seat.timers.go_off()

        assert refusal is not None
        assert refusal.code == "device_revoked"
        assert seat.driver.seat.phase is Phase.REFUSED
        room.door("device-an", AN)
        seat.driver.try_again()
        await seat.until(Phase.LIVE)


async def test_a_server_that_lost_what_it_signed_is_not_believed(room: Room) -> None:
    await room.wish(CLERK, item_of(), item_of(OTHER_ITEM))
    store = MemorySeatStore()
    async with bench(room, store=store) as seat:
        await seat.live()
    younger = room.stores.logs._entries[LogId(SESSION)][:1]
    room.stores.logs._entries[LogId(SESSION)] = younger
    room.stores.logs._notes[LogId(SESSION)] = founded().logs.note(LogId(SESSION))
    await room.restart()

    async with bench(room, store=store) as seat:
        await seat.driver.start()
        await seat.until(Phase.REFUSED)

        refusal = seat.driver.seat.refusal
        assert refusal is not None
        assert refusal.code == "head_not_signed"


async def test_two_devices_of_one_person_show_the_last_choice(voting_room: Room) -> None:
    async with bench(voting_room) as tablet, bench(voting_room, device="phone") as phone:
        await tablet.live()
        await phone.live()

        await tablet.driver.submit(voting(Choice.AGAINST))
        await phone.driver.submit(voting(Choice.ABSTAIN))
        for seat in (tablet, phone):
            await seat.until_so(lambda seat=seat: _choice(seat) is Choice.ABSTAIN)  # type: ignore[misc]  # bound now, not later

        assert votes(voting_room) == ["against", "abstain"]


def _choice(seat: Bench) -> Choice | None:
    recorded = seat.state.ballots[BALLOT].cast.get(AN)
    return None if recorded is None else recorded.choice


async def test_nothing_is_submitted_on_a_seat_that_does_not_run(room: Room) -> None:
    async with bench(room) as seat:
        with pytest.raises(SeatStoppedError):
            await seat.driver.submit(voting())


async def test_who_stops_waiting_does_not_take_the_command_back(voting_room: Room) -> None:
    async with bench(voting_room) as seat:
        await seat.live()
        seat.transport.cut_next_command(Cut.BEFORE_SERVER)

        vote = seat.wishing(voting())
        await seat.until(Phase.OFFLINE)
        vote.cancel()
        await seat.back()
        await seat.until_so(lambda: seat.driver.seat.outbox == ())

        assert votes(voting_room) == ["in_favour"]


async def test_commands_go_out_in_the_order_they_were_made(room: Room) -> None:
    async with bench(room, CLERK) as seat:
        await seat.live()

        await asyncio.gather(seat.driver.submit(item_of()), seat.driver.submit(item_of(OTHER_ITEM)))
        types = [unseal(sealed).body.get("item") for sealed in room.log[1:]]

        assert types == [ITEM, OTHER_ITEM]
