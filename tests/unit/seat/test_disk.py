from dataclasses import dataclass, field, replace

import pytest
from typing_extensions import override

from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.protocol.messages import Answer
from meetingroom.seat.errors import SeatStoppedError
from meetingroom.seat.keeping import SAVE_EVERY_MS
from meetingroom.sync.outbox import Pending
from meetingroom.sync.phases import Phase
from meetingroom.sync.ports import CacheFailedError, SavedReplica
from tests.helpers.lines import Room
from tests.helpers.people import CLERK
from tests.helpers.sessions import ITEM, OTHER_ITEM, SESSION, item_of, voting
from tests.helpers.stores import MemorySeatStore
from tests.unit.seat.bench import bench, door_of, votes


@dataclass(kw_only=True)
class Diary(MemorySeatStore):
    """A disk that notes how long the log was when something was kept."""

    room: Room
    sizes: list[int] = field(default_factory=list)

    @override
    def keep(self, pending: Pending) -> None:
        super().keep(pending)
        self.sizes.append(len(self.room.log))


async def test_a_command_is_on_disk_before_the_server_has_it(voting_room: Room) -> None:
    store, before = Diary(room=voting_room), len(voting_room.log)
    async with bench(voting_room, store=store) as seat:
        await seat.live()

        await seat.driver.submit(voting())

    assert store.sizes == [before]
    assert len(voting_room.log) == before + 1
    assert store.outbox() == ()


async def test_a_command_outlives_the_program(voting_room: Room) -> None:
    store = MemorySeatStore()
    async with bench(voting_room, store=store) as seat:
        await seat.live()
        seat.transport.is_plugged = False
        seat.transport.cut()
        vote = seat.wishing(voting())
        await seat.kept()
        await seat.driver.stop()
        with pytest.raises(SeatStoppedError):
            await vote

    async with bench(voting_room, store=store) as seat:
        await seat.live()
        await seat.until_so(lambda: seat.driver.seat.outbox == ())

    assert votes(voting_room) == ["in_favour"]
    assert store.outbox() == ()


async def test_a_seat_that_was_here_reads_no_second_snapshot(room: Room) -> None:
    store = MemorySeatStore()
    async with bench(room, store=store) as seat:
        await seat.live()
    await room.wish(CLERK, item_of())

    async with bench(room, store=store) as seat:
        await seat.live()
        await seat.until_so(lambda: ITEM in seat.state.items)

        assert door_of(seat).asked == []


async def test_a_kept_view_of_another_version_costs_a_snapshot(room: Room) -> None:
    store = MemorySeatStore()
    store.save_replica(SavedReplica(session=SESSION, position=1, note="?", state=b'{"v":0}'))

    async with bench(room, store=store) as seat:
        await seat.live()

        assert door_of(seat).asked == ["snapshot"]


async def test_a_kept_view_that_this_room_did_not_sign_is_not_shown(room: Room) -> None:
    store = MemorySeatStore()
    async with bench(room, store=store) as seat:
        await seat.live()
    kept = store.replica(SESSION)
    assert kept is not None
    store.save_replica(replace(kept, note=kept.note.replace("\n1\n", "\n2\n")))

    async with bench(room, store=store) as seat:
        await seat.live()

        assert door_of(seat).asked == ["snapshot"]


async def test_a_command_that_the_disk_does_not_take_is_not_sent(voting_room: Room) -> None:
    store = MemorySeatStore()
    async with bench(voting_room, store=store) as seat:
        await seat.live()
        store.fails = True

        answer = await seat.driver.submit(voting())

        assert isinstance(answer, Answer)
        assert answer.refusal is not None
        assert answer.refusal.code == "command_not_kept"
        assert votes(voting_room) == []
        store.fails = False


async def test_after_a_disk_that_failed_the_next_command_goes_out(voting_room: Room) -> None:
    store = MemorySeatStore()
    async with bench(voting_room, store=store) as seat:
        await seat.live()
        store.fails = True
        await seat.driver.submit(voting())
        store.fails = False

        answer = await seat.driver.submit(voting())

        assert isinstance(answer, Answer)
        assert answer.ok


@dataclass
class Counting(MemorySeatStore):
    """A disk that notes the positions of the views it keeps."""

    positions: list[int] = field(default_factory=list)

    @override
    def save_replica(self, saved: SavedReplica) -> None:
        super().save_replica(saved)
        self.positions.append(saved.position)


async def test_a_view_is_written_at_most_once_in_a_while(room: Room) -> None:
    store = Counting()
    async with bench(room, store=store) as seat:
        await seat.live()
        await seat.on_disk(lambda: len(store.positions) == 1)

        for item in (ITEM, OTHER_ITEM):
            await room.wish(CLERK, item_of(item))
            await seat.until_so(lambda item=item: item in seat.state.items)  # type: ignore[misc]  # bound now, not later
        await seat.on_disk(lambda: True)
        before = list(store.positions)
        seat.timers.go_off()
        await seat.on_disk(lambda: len(store.positions) > 1)

    assert SAVE_EVERY_MS in seat.timers.asked
    assert before == [1]
    assert store.positions == [1, 3]


async def test_leaving_writes_down_the_newest_view(room: Room) -> None:
    store = Counting()
    async with bench(room, store=store) as seat:
        await seat.live()
        await room.wish(CLERK, item_of())
        await seat.until_so(lambda: ITEM in seat.state.items)

    assert store.positions == [1, 2]


async def test_a_bug_is_raised_to_who_waits_and_by_stopping(voting_room: Room) -> None:
    store = Broken()
    async with bench(voting_room, store=store) as seat:
        await seat.live()

        with pytest.raises(ZeroDivisionError):
            await seat.driver.submit(voting())
        await seat.until(Phase.OFFLINE)
        with pytest.raises(ZeroDivisionError):
            await seat.driver.stop()


@dataclass
class Broken(MemorySeatStore):
    """A disk with a bug in its program."""

    @override
    def keep(self, pending: Pending) -> None:
        raise ZeroDivisionError


async def test_commands_of_another_session_stay_where_they_are(voting_room: Room) -> None:
    store = MemorySeatStore()
    other = Pending(
        id=CommandId("other-1"),
        session=SessionId("ky-hop-4"),
        command=voting(),
        made_ms=0,
    )
    store.keep(other)

    async with bench(voting_room, store=store) as seat:
        await seat.live()
        await seat.driver.submit(voting())

    assert [pending.id for pending in store.outbox()] == ["other-1"]


@dataclass
class Forgetful(MemorySeatStore):
    """A disk from which nothing can be removed."""

    @override
    def forget(self, command: CommandId) -> None:
        raise CacheFailedError


async def test_an_answered_command_that_stays_on_disk_is_answered_the_same_again(
    voting_room: Room,
) -> None:
    store = Forgetful()
    async with bench(voting_room, store=store) as seat:
        await seat.live()
        await seat.driver.submit(voting())

    async with bench(voting_room, store=store) as seat:
        await seat.live()
        await seat.until_so(lambda: seat.driver.seat.outbox == ())

    assert votes(voting_room) == ["in_favour"]
