import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from typing_extensions import override

from meetingroom.domain.values import Language
from meetingroom.protocol.messages import BATCH_BYTES, MARK_BYTES, MarkPush, MarkPushed
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.seat.lane import Lane
from meetingroom.seat.marks import MarkKeeper
from meetingroom.sync.marks import MarkBook, MarkId
from meetingroom.sync.ports import CacheFailedError, UnreachableError
from meetingroom.transport.memory import MemoryTransport
from tests.helpers.lines import PATIENCE_S, HallDoor, Room
from tests.helpers.people import AN
from tests.helpers.stores import MemorySeatStore
from tests.unit.seat.bench import ManualTimers, surroundings

MARK = MarkId("mark-1")
OTHER_MARK = MarkId("mark-2")


@dataclass(kw_only=True)
class Tablet:
    """A keeper of marks with what is around it."""

    keeper: MarkKeeper
    transport: MemoryTransport
    store: MemorySeatStore
    timers: ManualTimers
    news: asyncio.Event

    async def until(self, **bodies: bytes) -> None:
        """Wait until exactly these marks are shown, and all of them confirmed."""
        wanted = {MarkId(name.replace("_", "-")): body for name, body in bodies.items()}
        async with asyncio.timeout(PATIENCE_S):
            while self.keeper.book.shown() != wanted or self.keeper.book.drafts:
                self.news.clear()
                await self.news.wait()

    async def until_it_rests(self) -> None:
        """Wait until the next try waits for its time."""
        async with asyncio.timeout(PATIENCE_S):
            while not self.timers.pending:
                await self.keeper._lane.run(lambda: None)

    @property
    def pushes(self) -> int:
        door = self.transport._door
        assert isinstance(door, HallDoor)
        return door.asked.count("push")


@asynccontextmanager
async def tablet_in(
    room: Room,
    device: str,
    store: MemorySeatStore | None = None,
    transport: MemoryTransport | None = None,
) -> AsyncIterator[Tablet]:
    lane, timers, news = Lane("seat"), ManualTimers(), asyncio.Event()
    kept = MemorySeatStore() if store is None else store
    wire = transport or room.seated(AN, device)
    keeper = MarkKeeper(wire, kept, lane, surroundings(timers), news.set)
    await keeper.load()
    try:
        yield Tablet(keeper=keeper, transport=wire, store=kept, timers=timers, news=news)
    finally:
        await keeper.stop()
        lane.close()


@pytest.fixture
async def tablet(room: Room) -> AsyncIterator[Tablet]:
    async with tablet_in(room, "tablet") as made:
        yield made


@pytest.fixture
async def phone(room: Room) -> AsyncIterator[Tablet]:
    async with tablet_in(room, "phone") as made:
        yield made


async def test_a_mark_reaches_the_other_device(tablet: Tablet, phone: Tablet) -> None:
    await tablet.keeper.write(MARK, b"ink")
    await tablet.until(mark_1=b"ink")
    phone.keeper.wake()

    await phone.until(mark_1=b"ink")


async def test_a_mark_is_shown_at_once_and_on_disk_when_the_call_returns(
    tablet: Tablet,
) -> None:
    tablet.transport.is_plugged = False

    writing = asyncio.ensure_future(tablet.keeper.write(MARK, b"ink"))
    await asyncio.sleep(0)
    shown = dict(tablet.keeper.book.shown())
    await writing

    assert shown == {MARK: b"ink"}
    assert tablet.store.marks().shown() == {MARK: b"ink"}


class Watched(MemoryTransport):
    """A wire that looks at the disk when something is sent."""

    def __init__(self, room: Room, store: MemorySeatStore) -> None:
        super().__init__(room.door("tablet", AN), Language.VIETNAMESE)
        self.store = store
        self.sent: list[str] = []
        self.unsaved: list[str] = []

    @override
    async def push_marks(self, push: MarkPush) -> MarkPushed:
        on_disk = {draft.op for draft in self.store.marks().drafts if draft.is_sent}
        self.sent += [write.op for write in push.writes]
        self.unsaved += [write.op for write in push.writes if write.op not in on_disk]
        return await super().push_marks(push)


async def test_nothing_is_sent_that_is_not_on_disk_as_sent(room: Room) -> None:
    store = MemorySeatStore()
    wire = Watched(room, store)
    async with tablet_in(room, "tablet", store, wire) as tablet:
        for n in range(5):
            await tablet.keeper.write(MarkId(f"mark-{n}"), b"ink")
        await tablet.until(**{f"mark_{n}": b"ink" for n in range(5)})

    assert len(wire.sent) == 5
    assert wire.unsaved == []


async def test_a_stroke_of_many_points_is_pushed_once(tablet: Tablet) -> None:
    await asyncio.gather(*(tablet.keeper.write(MARK, b"ink" * n) for n in range(1, 9)))
    await tablet.until(mark_1=b"ink" * 8)

    assert tablet.pushes == 1


async def test_marks_made_without_a_server_are_pushed_when_it_returns(
    tablet: Tablet, phone: Tablet
) -> None:
    tablet.transport.is_plugged = False
    await tablet.keeper.write(MARK, b"ink")
    await tablet.keeper.write(OTHER_MARK, b"more")
    await tablet.until_it_rests()

    tablet.transport.is_plugged = True
    tablet.timers.go_off()
    await tablet.until(mark_1=b"ink", mark_2=b"more")
    phone.keeper.wake()

    await phone.until(mark_1=b"ink", mark_2=b"more")


async def test_marks_outlive_the_program(room: Room) -> None:
    store = MemorySeatStore()
    async with tablet_in(room, "tablet", store) as tablet:
        tablet.transport.is_plugged = False
        await tablet.keeper.write(MARK, b"ink")

    async with tablet_in(room, "tablet", store) as tablet:
        tablet.keeper.wake()
        await tablet.until(mark_1=b"ink")


class Deaf(MemoryTransport):
    """A wire on which the first answer to a push is lost."""

    lost = 0

    @override
    async def push_marks(self, push: MarkPush) -> MarkPushed:
        pushed = await super().push_marks(push)
        if not self.lost:
            self.lost += 1
            raise UnreachableError
        return pushed


async def test_a_lost_answer_makes_no_second_mark(room: Room, phone: Tablet) -> None:
    wire = Deaf(room.door("tablet", AN), Language.VIETNAMESE)
    async with tablet_in(room, "tablet", transport=wire) as tablet:
        await tablet.keeper.write(MARK, b"ink")
        await tablet.until_it_rests()
        tablet.timers.go_off()
        await tablet.until(mark_1=b"ink")

    phone.keeper.wake()
    await phone.until(mark_1=b"ink")
    assert len(phone.keeper.book.held) == 1


class Short(MemoryTransport):
    """A wire on which the first answer comes without its results."""

    cut_off = 0

    @override
    async def push_marks(self, push: MarkPush) -> MarkPushed:
        pushed = await super().push_marks(push)
        self.cut_off += 1
        return MarkPushed(results=()) if self.cut_off == 1 else pushed


async def test_half_an_answer_is_asked_for_again_after_a_pause(room: Room) -> None:
    wire = Short(room.door("tablet", AN), Language.VIETNAMESE)
    async with tablet_in(room, "tablet", transport=wire) as tablet:
        await tablet.keeper.write(MARK, b"ink")
        await tablet.until_it_rests()
        tablet.timers.go_off()

        await tablet.until(mark_1=b"ink")


async def test_edits_on_two_devices_both_stay(tablet: Tablet, phone: Tablet) -> None:
    await tablet.keeper.write(MARK, b"first")
    await tablet.until(mark_1=b"first")
    phone.keeper.wake()
    await phone.until(mark_1=b"first")
    phone.transport.is_plugged = False
    await phone.keeper.write(MARK, b"phone")
    await phone.until_it_rests()
    await tablet.keeper.write(MARK, b"tablet")
    await tablet.until(mark_1=b"tablet")

    phone.transport.is_plugged = True
    phone.timers.go_off()
    async with asyncio.timeout(PATIENCE_S):
        while phone.keeper.book.drafts or len(phone.keeper.book.shown()) < 2:
            phone.news.clear()
            await phone.news.wait()

    assert set(phone.keeper.book.shown().values()) == {b"phone", b"tablet"}


async def test_a_deleted_mark_goes_from_both_devices(tablet: Tablet, phone: Tablet) -> None:
    await tablet.keeper.write(MARK, b"ink")
    await tablet.until(mark_1=b"ink")
    phone.keeper.wake()
    await phone.until(mark_1=b"ink")

    await tablet.keeper.delete(MARK)
    await tablet.until()
    phone.keeper.wake()

    await phone.until()


async def test_a_body_that_is_too_long_is_refused_here(tablet: Tablet) -> None:
    with pytest.raises(TooLargeError):
        await tablet.keeper.write(MARK, bytes(MARK_BYTES + 1))

    assert tablet.keeper.book == MarkBook()


async def test_many_large_marks_travel_in_batches(tablet: Tablet, phone: Tablet) -> None:
    tablet.transport.is_plugged = False
    count = BATCH_BYTES // MARK_BYTES + 5
    for n in range(count):
        await tablet.keeper.write(MarkId(f"mark-{n}"), bytes(MARK_BYTES))
    await tablet.until_it_rests()

    tablet.transport.is_plugged = True
    tablet.timers.go_off()
    bodies = {f"mark_{n}": bytes(MARK_BYTES) for n in range(count)}
    await tablet.until(**bodies)
    phone.keeper.wake()

    await phone.until(**bodies)
    assert tablet.pushes == 2


async def test_a_disk_that_failed_is_caught_up_by_the_next_write(tablet: Tablet) -> None:
    tablet.store.fails = True
    with pytest.raises(CacheFailedError):
        await tablet.keeper.write(MARK, b"ink")
    assert tablet.pushes == 0
    tablet.store.fails = False

    await tablet.keeper.write(OTHER_MARK, b"more")
    await tablet.until(mark_1=b"ink", mark_2=b"more")

    assert tablet.store.marks().shown() == {MARK: b"ink", OTHER_MARK: b"more"}


async def test_a_disk_that_failed_is_caught_up_when_the_seat_is_left(tablet: Tablet) -> None:
    tablet.store.fails = True
    with pytest.raises(CacheFailedError):
        await tablet.keeper.write(MARK, b"ink")
    tablet.store.fails = False

    await tablet.keeper.stop()

    assert tablet.store.marks().shown() == {MARK: b"ink"}


async def test_a_seat_can_be_left_while_its_disk_fails(tablet: Tablet) -> None:
    tablet.store.fails = True
    with pytest.raises(CacheFailedError):
        await tablet.keeper.write(MARK, b"ink")

    await tablet.keeper.stop()

    tablet.store.fails = False
    assert tablet.store.marks().shown() == {}
