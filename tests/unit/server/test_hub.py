from collections.abc import Mapping
from itertools import pairwise

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import DeviceId, LogId, PersonId, SessionId
from meetingroom.domain.refusals import NotAllowedError
from meetingroom.domain.values import Role
from meetingroom.evidence.canonical import JsonValue
from meetingroom.evidence.entries import unseal
from meetingroom.protocol.messages import Goodbye
from meetingroom.protocol.refusals import SessionUnknownError
from meetingroom.server.history import TAIL_FACTS
from meetingroom.server.hub import MOST_BEHIND
from meetingroom.server.seats import FRAME_GAP_S
from tests.helpers.clocks import NOW_MS
from tests.helpers.house import founded
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, GUEST, STRANGER, rule_set
from tests.helpers.server_fakes import settled
from tests.helpers.sessions import (
    BALLOT,
    SESSION,
    item_of,
    note_of,
    paper_of,
    plan_of,
    voting,
)
from tests.unit.server.stages import TO_A_BALLOT, stage


def types_of(frames: list[Mapping[str, JsonValue]]) -> list[str]:
    texts: list[str] = []
    for frame in frames:
        facts = frame["facts"]
        assert isinstance(facts, list | tuple)
        texts += [unseal(str(fact).encode()).type for fact in facts]
    return texts


def spans_of(frames: list[Mapping[str, JsonValue]]) -> list[tuple[JsonValue, JsonValue]]:
    return [(frame["from"], frame["to"]) for frame in frames]


async def test_a_seat_is_told_what_happens_after_it_joined() -> None:
    async with stage() as room:
        seat = room.seat(AN)

        await room.tell((CLERK, item_of()))

        assert spans_of(seat.of("frame")) == [(1, 2)]
        assert types_of(seat.of("frame")) == ["item_added/1"]
        assert seat.of("frame")[0]["note"] == room.books.note(LogId(SESSION))


async def test_a_seat_that_comes_back_is_told_what_it_missed() -> None:
    async with stage() as room:
        room.happen((CLERK, item_of()), (CLERK, plan_of()))

        seat = room.seat(AN, after=1)
        await room.rest()

        assert types_of(seat.of("frame")) == ["item_added/1", "sitting_planned/1"]


async def test_what_left_the_memory_is_read_from_disk() -> None:
    stores = founded()
    async with stage(stores) as room:
        guests = [c.GrantRole(person=PersonId(f"k{n}"), role=Role.GUEST) for n in range(TAIL_FACTS)]
        room.happen((CLERK, item_of()), *((CLERK, guest) for guest in guests))

        seat = room.seat(AN, after=1)
        await settled()
        await room.lane.run(int)  # whatever was asked of the disk before this has been answered
        await room.rest()

        assert len(types_of(seat.of("frame"))) == TAIL_FACTS + 1
        spans = spans_of(seat.of("frame"))
        assert (spans[0][0], spans[-1][1]) == (1, room.position)
        assert len(spans) > 1
        assert all(one[1] == other[0] for one, other in pairwise(spans))
        assert room.pause.asked == [FRAME_GAP_S * len(spans)]


@pytest.mark.parametrize("after", [-1, 99, -7])
async def test_a_position_that_cannot_be_wants_a_snapshot(after: int) -> None:
    async with stage() as room:
        room.happen((CLERK, item_of()))
        line = room.line(AN)

        joined = room.hub.join(line, SESSION, after, NOW_MS)
        await room.rest()

        assert (joined.snapshot, joined.position, joined.now_ms) == (True, 2, NOW_MS)
        assert line.of("frame") == []


async def test_who_is_far_behind_reads_a_snapshot() -> None:
    async with stage() as room:
        guests = [
            c.GrantRole(person=PersonId(f"k{n}"), role=Role.GUEST) for n in range(MOST_BEHIND + 1)
        ]
        room.happen(*((CLERK, guest) for guest in guests))

        joined = room.hub.join(room.line(AN), SESSION, 1, NOW_MS)

        assert joined.snapshot


async def test_whose_view_changed_meanwhile_reads_a_snapshot() -> None:
    async with stage() as room:
        room.happen(
            (CLERK, item_of()),
            (CLERK, c.GrantRole(person=AN, role=Role.PRESIDER)),
            (CLERK, plan_of()),
        )

        before = room.hub.join(room.line(AN), SESSION, 2, NOW_MS)
        after = room.hub.join(room.line(AN), SESSION, 3, NOW_MS)
        other = room.hub.join(room.line(BINH), SESSION, 2, NOW_MS)

        assert (before.snapshot, after.snapshot, other.snapshot) == (True, False, False)


async def test_what_happens_within_a_tenth_of_a_second_is_told_together() -> None:
    async with stage() as room:
        seat = room.seat(AN)

        room.happen((CLERK, item_of()))
        await settled()
        room.happen((CLERK, plan_of()))
        await settled()
        room.happen((CLERK, c.GrantRole(person=CHAIR, role=Role.PRESIDER)))
        await settled()
        told_at_once = spans_of(seat.of("frame"))
        await room.rest()

        assert told_at_once == [(1, 2)]
        assert spans_of(seat.of("frame")) == [(1, 2), (2, 4)]
        assert room.pause.asked == [FRAME_GAP_S] * 2


async def test_what_one_may_not_see_is_not_sent() -> None:
    async with stage() as room:
        desk, deputy = room.seat(CLERK), room.seat(AN)

        await room.tell((CLERK, item_of()), (CLERK, paper_of()), (CLERK, note_of()))

        assert types_of(deputy.of("frame")) == ["item_added/1"]
        assert spans_of(deputy.of("frame")) == [(1, 4)]
        assert len(types_of(desk.of("frame"))) == 3


async def test_a_vote_is_told_to_its_deputy_alone_the_chair_included() -> None:
    async with stage() as room:
        room.happen(*TO_A_BALLOT)
        seats = {person: room.seat(person) for person in (AN, BINH, CHAIR)}
        await room.rest()

        await room.tell((AN, voting()))

        told = {person: types_of(seat.of("frame")) for person, seat in seats.items()}
        assert told == {AN: ["vote_cast/1"], BINH: [], CHAIR: []}
        assert {spans_of(seat.of("frame"))[-1] for seat in seats.values()} == {
            (room.position - 1, room.position)
        }


@pytest.mark.parametrize(("names_shown", "sent_away"), [(False, {CHAIR}), (True, {AN, CHAIR})])
async def test_the_end_of_a_ballot_sends_those_to_a_snapshot_who_see_the_names(
    names_shown: bool, sent_away: set[PersonId]
) -> None:
    async with stage(founded(rules=rule_set(names_shown=names_shown))) as room:
        room.happen(*TO_A_BALLOT, (AN, voting()))
        seats = {person: room.seat(person) for person in (AN, CHAIR)}
        await room.rest()

        await room.tell((CHAIR, c.EndBallot(ballot=BALLOT)))
        await room.tell((CLERK, note_of()))

        assert {person for person, seat in seats.items() if seat.of("resync")} == sent_away
        assert seats[CHAIR].of("resync")[0]["position"] == room.position - 1
        assert types_of(seats[CHAIR].of("frame")) == ["note_written/1"]


async def test_a_glance_counts_the_answers_and_names_them_to_the_desk_alone() -> None:
    async with stage() as room:
        room.happen(*TO_A_BALLOT)
        deputy, desk = room.seat(BINH), room.seat(CHAIR)
        await room.rest()

        await room.tell((AN, voting()), (CHAIR, voting()))

        assert [glance["answered"] for glance in deputy.of("answered")] == [0, 2]
        assert all(not glance["deputies"] for glance in deputy.of("answered"))
        assert set(desk.of("answered")[-1]["deputies"]) == {AN, CHAIR}  # type: ignore[arg-type]  # a list of texts


async def test_there_are_at_most_four_glances_a_second() -> None:
    async with stage() as room:
        room.happen(*TO_A_BALLOT)
        seat = room.seat(BINH)
        await room.rest()
        before = len(seat.of("answered"))

        for deputy in DEPUTIES:
            room.happen((deputy, voting()))
            await settled()
        at_once = len(seat.of("answered")) - before
        await room.rest()

        assert at_once == 1
        assert [glance["answered"] for glance in seat.of("answered")][before:] == [1, 6]
        assert 0.25 in room.pause.asked


async def test_without_an_open_ballot_there_are_no_glances() -> None:
    async with stage() as room:
        seat = room.seat(BINH)

        await room.tell((CLERK, item_of()))

        assert seat.of("answered") == []


async def test_the_desk_is_told_how_many_devices_are_joined_and_nobody_else() -> None:
    async with stage() as room:
        desk, deputy = room.seat(CLERK), room.seat(AN)
        await room.rest()

        room.hub.detach(deputy)
        await room.rest()

        assert [told["devices"] for told in desk.of("seated")] == [2, 1]
        assert deputy.of("seated") == []


async def test_the_desk_is_told_since_when_a_deputy_is_on_no_device_any_more() -> None:
    async with stage() as room:
        desk, deputy, guest = room.seat(CLERK), room.seat(AN), room.seat(BINH)
        second = room.line(BINH, DeviceId("phone"))
        room.join(second, room.position)
        await room.rest()

        room.now_ms += 5_000
        room.hub.detach(deputy)
        room.hub.detach(guest)
        await room.rest()
        silent = desk.of("seated")[-1]["away"]
        room.seat(AN)
        await room.rest()

        assert silent == ({"person": AN, "since_ms": NOW_MS + 5_000},)
        assert desk.of("seated")[-1]["away"] == ()


async def test_who_is_no_deputy_is_not_missed() -> None:
    async with stage() as room:
        await room.tell((CLERK, c.GrantRole(person=GUEST, role=Role.GUEST)))
        desk, guest = room.seat(CLERK), room.seat(GUEST)
        await room.rest()

        room.hub.detach(guest)
        await room.rest()

        assert [(told["devices"], told["away"]) for told in desk.of("seated")] == [(2, ()), (1, ())]


async def test_a_count_of_devices_that_stays_is_told_once() -> None:
    async with stage() as room:
        desk = room.seat(CLERK)
        await room.rest()

        room.seat(CLERK)
        await room.tell((CLERK, item_of()))

        assert [told["devices"] for told in desk.of("seated")] == [1]


async def test_who_comes_to_the_desk_later_is_told_how_many_devices_are_joined() -> None:
    async with stage() as room:
        chair = room.seat(CHAIR)
        await room.rest()

        await room.tell((CLERK, c.GrantRole(person=CHAIR, role=Role.PRESIDER)))

        assert [told["devices"] for told in chair.of("seated")] == [1]


async def test_marks_move_on_the_other_devices_of_their_owner() -> None:
    async with stage() as room:
        mine = room.line(AN, DeviceId("tablet"))
        second = room.line(AN, DeviceId("phone"))
        other = room.line(BINH)

        room.hub.marks_moved(AN, DeviceId("tablet"), 7)

        assert second.of("marks") == [{"seq": 7}]
        assert (mine.sent, other.sent) == ([], [])


async def test_a_stranger_may_not_join_and_nobody_joins_what_is_not_there() -> None:
    async with stage() as room:
        line = room.line(STRANGER)

        refusals: list[type[RefusedError]] = []
        for session in (SESSION, SessionId("khac")):
            with pytest.raises(RefusedError) as refused:
                room.hub.join(line, session, -1, NOW_MS)
            refusals.append(refused.type)
        await room.tell((CLERK, item_of()))

        assert refusals == [NotAllowedError, SessionUnknownError]
        assert line.sent == []


async def test_who_loses_the_last_role_is_sent_out() -> None:
    guest = PersonId("khach")
    async with stage() as room:
        room.happen((CLERK, c.GrantRole(person=guest, role=Role.GUEST)))
        seat = room.seat(guest)
        await room.rest()

        await room.tell((CLERK, c.RevokeRole(person=guest, role=Role.GUEST)))
        await room.tell((CLERK, item_of()))

        assert [goodbye.code for goodbye in seat.goodbyes] == ["not_allowed"]
        assert seat.sent == []


async def test_who_has_left_is_told_nothing() -> None:
    async with stage() as room:
        seat = room.seat(AN)

        room.hub.detach(seat)
        room.hub.detach(seat)
        await room.tell((CLERK, item_of()))

        assert seat.sent == []


async def test_joining_again_follows_once() -> None:
    async with stage() as room:
        seat = room.seat(AN)
        room.hub.join(seat, SESSION, 1, NOW_MS)

        await room.tell((CLERK, item_of()))

        assert spans_of(seat.of("frame")) == [(1, 2)]


async def test_chosen_connections_are_ended_and_told_why() -> None:
    async with stage() as room:
        an, binh = room.seat(AN), room.seat(BINH)
        words = Goodbye(code="device_revoked", sentence="…")

        room.hub.close(lambda line: words if line.caller.person == AN else None)
        await room.tell((CLERK, item_of()))

        assert (an.goodbyes, an.sent) == ([words], [])
        assert (binh.goodbyes, len(binh.of("frame"))) == ([], 1)


async def test_a_seat_that_cannot_be_kept_up_to_date_is_sent_to_come_back(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    async with stage() as room:
        seat = room.seat(AN)
        await room.rest()
        monkeypatch.setattr("meetingroom.server.seats.frames_of", broken)

        await room.tell((CLERK, item_of()))

        assert [goodbye.code for goodbye in seat.goodbyes] == ["server_stopping"]
        assert "can't be kept up to date" in caplog.text
