import asyncio
import contextlib
import hashlib
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import pytest
from typing_extensions import override

from meetingroom.domain import commands as c
from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import LogId, PersonId, SessionId
from meetingroom.domain.values import Language, MandateEnd, Role
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.receipts import Receipt, check_receipt
from meetingroom.protocol.messages import Answer, ReceiptInfo
from meetingroom.protocol.refusals import CommandIdReusedError, ServerStoppingError
from meetingroom.server.answering import Wish
from meetingroom.server.books import Books, Written
from meetingroom.server.lanes import StoreLane
from meetingroom.server.writer import Writer
from meetingroom.service.ports import Commit
from meetingroom.trust.signing import check_signature
from tests.helpers.clocks import FakeClock
from tests.helpers.house import ROOM, SIGNER, Stores, founded, submission
from tests.helpers.people import AN, CHAIR, CLERK
from tests.helpers.server_fakes import settled
from tests.helpers.sessions import FILE, ITEM, SESSION, STORED, item_of, paper_of, plan_of
from tests.helpers.stores import MemoryLogStore


@dataclass(kw_only=True)
class SlowLogStore(MemoryLogStore):
    """A store whose commits last until they may end."""

    begun: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event = field(default_factory=threading.Event)

    @override
    def commit(self, commit: Commit) -> None:
        self.begun.set()
        assert self.may_end.wait(10)
        MemoryLogStore.commit(self, commit)


class Desk:
    """A writer at work, and what it told."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        self.books: Books = stores.books()
        self.published: list[Sequence[Written]] = []
        self.seen: list[int] = []
        self.fatal: list[BaseException] = []
        self.lane = StoreLane(self.fatal.append)
        self.writer = Writer(
            self.books, stores.logs, stores.papers, self.lane, FakeClock(), self._publish
        )

    def _publish(self, written: Sequence[Written]) -> None:
        self.published.append(tuple(written))
        self.seen.append(self.books.house.sessions[SESSION].position)

    async def submit(
        self,
        person: PersonId,
        command: SessionCommand,
        command_id: str = "wish-1",
        *,
        digest: bytes = b"",
        language: Language = Language.VIETNAMESE,
    ) -> Answer:
        wish = Wish(
            submission=submission(person, command, command_id),
            digest=digest or hashlib.sha256(repr(command).encode()).digest(),
            language=language,
        )
        return await self.writer.submit(wish)


@asynccontextmanager
async def desk_on(stores: Stores) -> AsyncIterator[Desk]:
    desk = Desk(stores)
    running = asyncio.create_task(desk.writer.run())
    try:
        yield desk
    finally:
        await desk.writer.stop()
        await running
        desk.lane.close()


def granted(person: PersonId, role: Role = Role.GUEST) -> c.GrantRole:
    return c.GrantRole(person=person, role=role)


def guests(count: int) -> list[c.GrantRole]:
    return [granted(PersonId(f"khach-{n}")) for n in range(count)]


def receipt_of(info: ReceiptInfo) -> Receipt:
    return Receipt(
        entry=info.entry.encode(),
        index=info.index,
        proof=tuple(from_text(step, 32) for step in info.proof),
        note=info.note,
    )


async def test_a_command_is_answered_with_a_receipt_that_proves_its_fact() -> None:
    async with desk_on(founded()) as desk:
        answer = await desk.submit(CLERK, item_of())

    assert answer.ok
    assert answer.position == 2
    (receipt,) = answer.receipts
    proven = check_receipt(receipt_of(receipt), SIGNER.public_key, ROOM, check_signature)
    assert (proven.entry.type, proven.entry.seq) == ("item_added/1", 1)
    assert proven.entry.actor == CLERK


async def test_what_arrives_while_a_commit_runs_is_committed_together() -> None:
    async with desk_on(founded()) as desk:
        before = desk.stores.logs.commits
        answers = await asyncio.gather(
            *(desk.submit(CLERK, wish, f"wish-{n}") for n, wish in enumerate(guests(25)))
        )

    # All were given in one turn of the loop, so one commit holds all of them.
    assert desk.stores.logs.commits - before == 1
    assert [answer.position for answer in answers] == list(range(2, 27))
    notes = {receipt.note for answer in answers for receipt in answer.receipts}
    assert len(notes) == 1
    for answer in answers:
        for receipt in answer.receipts:
            check_receipt(receipt_of(receipt), SIGNER.public_key, ROOM, check_signature)


async def test_what_arrives_during_a_commit_waits_for_the_next() -> None:
    stores = founded()
    slow = SlowLogStore(_entries=stores.logs._entries, _notes=stores.logs._notes)
    stores.logs = slow
    async with desk_on(stores) as desk:
        first = asyncio.create_task(desk.submit(CLERK, item_of(), "wish-first"))
        await asyncio.to_thread(slow.begun.wait)
        others = [
            asyncio.create_task(desk.submit(CLERK, wish, f"wish-{n}"))
            for n, wish in enumerate(guests(20))
        ]
        await settled()
        slow.may_end.set()
        await asyncio.gather(first, *others)

    assert slow.commits == 2
    assert [len(written) for written in desk.published] == [1, 20]


async def test_nothing_is_published_before_the_books_say_so() -> None:
    async with desk_on(founded()) as desk:
        await desk.submit(CLERK, item_of())

    assert desk.seen == [2]
    assert [each.index for each in desk.published[0]] == [1]


async def test_a_command_sent_again_happens_once_and_is_answered_the_same() -> None:
    async with desk_on(founded()) as desk:
        once = await desk.submit(CLERK, item_of())
        again = await desk.submit(CLERK, item_of())

    assert again == once
    assert desk.stores.logs.size(LogId(SESSION)) == 2


async def test_a_command_twice_in_one_batch_happens_once() -> None:
    async with desk_on(founded()) as desk:
        both = await asyncio.gather(desk.submit(CLERK, item_of()), desk.submit(CLERK, item_of()))

    assert both[0] == both[1]
    assert desk.stores.logs.size(LogId(SESSION)) == 2


async def test_after_a_restart_the_same_command_is_answered_the_same() -> None:
    stores = founded()
    async with desk_on(stores) as desk:
        once = await desk.submit(CLERK, item_of())

    async with desk_on(stores) as restarted:
        again = await restarted.submit(CLERK, item_of())

    assert again == once
    assert restarted.published == []


@pytest.mark.parametrize("together", [True, False])
async def test_the_same_id_with_another_body_is_refused_and_not_stored(together: bool) -> None:
    async with desk_on(founded()) as desk:
        if together:
            first, other = await asyncio.gather(
                desk.submit(CLERK, item_of()),
                desk.submit(CLERK, plan_of()),
                return_exceptions=True,
            )
            assert isinstance(first, Answer)
            assert isinstance(other, CommandIdReusedError)
        else:
            await desk.submit(CLERK, item_of())
            with pytest.raises(CommandIdReusedError):
                await desk.submit(CLERK, plan_of())

    assert desk.stores.logs.size(LogId(SESSION)) == 2


async def test_a_refusal_is_an_answer_and_stays_one() -> None:
    stores = founded()
    async with desk_on(stores) as desk:
        refused = await desk.submit(AN, item_of(), language=Language.ENGLISH)
    async with desk_on(stores) as desk:
        again = await desk.submit(AN, item_of())

    assert not refused.ok
    assert refused.refusal is not None
    assert refused.refusal.code == "not_allowed"
    assert refused.refusal.sentence.startswith("Your role")
    assert again == refused
    assert [line.outcome for line in stores.logs.audited] == ["not_allowed"]


async def test_a_wish_that_is_so_already_is_answered_without_a_fact() -> None:
    async with desk_on(founded()) as desk:
        await desk.submit(CLERK, granted(CHAIR, Role.PRESIDER), "wish-1")
        again = await desk.submit(CLERK, granted(CHAIR, Role.PRESIDER), "wish-2")

    assert (again.ok, again.position, again.receipts) == (True, 2, ())


async def test_an_ended_mandate_reaches_both_logs_in_one_commit() -> None:
    async with desk_on(founded()) as desk:
        room_size = desk.books.size(LogId(ROOM))
        before = desk.stores.logs.commits
        answer = await desk.submit(CLERK, c.EndMandate(deputy=AN, end=MandateEnd.CEASED))

    assert desk.stores.logs.commits - before == 1
    assert desk.books.size(LogId(ROOM)) == room_size + 1
    assert len(answer.receipts) == 1
    assert AN not in [member.person for member in desk.books.house.council.roster()]


async def test_a_text_that_cannot_stand_in_a_log_refuses_its_command_alone() -> None:
    async with desk_on(founded()) as desk:
        bad, good = await asyncio.gather(
            desk.submit(CLERK, granted(PersonId("e\u0302")), "wish-bad"),
            desk.submit(CLERK, granted(PersonId("khach")), "wish-good"),
        )

    assert bad.refusal is not None
    assert bad.refusal.code == "malformed"
    assert (good.ok, good.position) == (True, 2)


async def test_a_failed_commit_leaves_nothing_and_ends_all_acknowledging() -> None:
    stores = founded()
    async with desk_on(stores) as desk:
        stores.logs.fail_next_commit = True
        both = await asyncio.gather(
            desk.submit(CLERK, item_of(), "wish-1"),
            desk.submit(CLERK, plan_of(), "wish-2"),
            return_exceptions=True,
        )
        with pytest.raises(ServerStoppingError):
            await desk.submit(CLERK, item_of(), "wish-3")
        with pytest.raises(ServerStoppingError):
            await desk.writer.record_paper(STORED[FILE])

    assert [type(each) for each in both] == [ServerStoppingError] * 2
    assert desk.published == []
    assert desk.books.house.sessions[SESSION].position == 1
    assert desk.books.grown() == ()
    assert len(desk.fatal) == 1


async def test_after_a_failed_commit_a_restart_goes_on_where_the_disk_was() -> None:
    stores = founded()
    async with desk_on(stores) as desk:
        stores.logs.fail_next_commit = True
        with pytest.raises(ServerStoppingError):
            await desk.submit(CLERK, item_of())
    stores.logs._is_stopped = False
    stores.logs.fail_next_commit = False

    async with desk_on(stores) as restarted:
        answer = await restarted.submit(CLERK, item_of())

    assert (answer.ok, answer.position) == (True, 2)


async def test_who_stops_waiting_changes_nothing_for_the_others() -> None:
    async with desk_on(founded()) as desk:
        gone = asyncio.create_task(desk.submit(CLERK, item_of(), "wish-gone"))
        stays = asyncio.create_task(desk.submit(CLERK, plan_of(), "wish-stays"))
        await asyncio.sleep(0)
        gone.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await gone
        answer = await stays

    assert answer.ok
    assert ITEM in desk.books.house.sessions[SESSION].state.items


async def test_stopping_finishes_what_was_taken() -> None:
    async with desk_on(founded()) as desk:
        taken = asyncio.create_task(desk.submit(CLERK, item_of()))
        await asyncio.sleep(0)
        await desk.writer.stop()
        answer = await taken
        with pytest.raises(ServerStoppingError):
            await desk.submit(CLERK, plan_of(), "wish-2")

    assert answer.ok
    assert desk.writer.is_stopping


async def test_a_paper_can_be_referred_to_once_it_was_recorded() -> None:
    async with desk_on(founded()) as desk:
        await desk.submit(CLERK, item_of(), "wish-1")
        await desk.submit(CLERK, paper_of(), "wish-2")
        version = c.AddPaperVersion(paper=paper_of().paper, sha256=FILE, note="")
        early = await desk.submit(CLERK, version, "wish-3")
        await desk.writer.record_paper(StoredPaper(sha256=FILE, size=9, pages=2))
        late = await desk.submit(CLERK, version, "wish-4")

    assert early.refusal is not None
    assert early.refusal.code == "paper_not_stored"
    assert late.ok
    assert desk.stores.papers.stored()[FILE].pages == 2


async def test_an_unknown_session_is_refused_and_the_answer_kept() -> None:
    async with desk_on(founded()) as desk:
        wish = Wish(
            submission=replace(submission(CLERK, item_of()), session=SessionId("khac")),
            digest=b"d",
            language=Language.VIETNAMESE,
        )
        answer = await desk.writer.submit(wish)

    assert answer.refusal is not None
    assert (answer.refusal.code, answer.position) == ("session_unknown", 0)
