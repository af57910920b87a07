"""A person's marks between this device and the server, by the rules of `sync.marks`.

What a hand made is on this device's disk before it is sent, and shown before it is on the disk.
Bodies are opaque: nothing here looks into them.
"""

import asyncio
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from meetingroom.protocol.messages import (
    BATCH_BYTES,
    MARK_BYTES,
    MarkPush,
    MarkRow,
    MarkWrite,
)
from meetingroom.protocol.refusals import TooLargeError
from meetingroom.seat.lane import Lane
from meetingroom.seat.pause import Pause
from meetingroom.seat.ports import Surroundings
from meetingroom.seat.tasks import Tasks
from meetingroom.sync import marks as m
from meetingroom.sync.marks import HeldMark, MarkAnswer, MarkBook, MarkDraft, MarkId, OpId
from meetingroom.sync.ports import (
    CacheFailedError,
    SeatStore,
    ServerRefusedError,
    Transport,
    UnreachableError,
)

_WRITE_BYTES: Final = 400
"""More than the JSON of a write without its body: two ids, a version, the names of members."""


class MarkKeeper:
    """All marks of one person on one device."""

    def __init__(
        self,
        transport: Transport,
        store: SeatStore,
        lane: Lane,
        around: Surroundings,
        on_changed: Callable[[], None],
    ) -> None:
        """Prepare; ``load`` begins.

        Args:
            transport: signed in.
            store: this person's on this device; used on the lane only.
            lane: the store's thread.
            around: for ids and for the pause before a next try.
            on_changed: told when ``book`` is another one.
        """
        self._transport = transport
        self._store = store
        self._lane = lane
        self._new_id = around.new_id
        self._on_changed = on_changed
        self._pause = Pause(around)
        self._tasks = Tasks(self._fail)
        self._book = MarkBook()
        self._on_disk = self._book
        self._saving = asyncio.Lock()
        self._is_running = False
        self._is_asked = False
        self._is_stopped = False
        self._bug: BaseException | None = None

    @property
    def book(self) -> MarkBook:
        """The marks as they are shown now."""
        return self._book

    async def load(self) -> None:
        """Read the marks kept on this device.

        Raises:
            CacheFailedError: the disk can't be read.
        """
        self._book = self._on_disk = await self._lane.run(self._store.marks)

    async def write(self, mark: MarkId, body: bytes) -> None:
        """Make or change a mark; shown at once, on disk when this returns, sent after it.

        Raises:
            TooLargeError: the body is longer than 48 KB.
            CacheFailedError: the mark is shown, but on no disk; the next write tries again.
        """
        if len(body) > MARK_BYTES:
            raise TooLargeError
        await self._change(m.write(self._book, OpId(self._new_id()), mark, body))

    async def delete(self, mark: MarkId) -> None:
        """Delete a mark; gone from sight at once, from disk when this returns.

        Raises:
            CacheFailedError: on no disk yet; the next write tries again.
        """
        await self._change(m.delete(self._book, OpId(self._new_id()), mark))

    def wake(self) -> None:
        """Push and pull now: the server is there, the marks moved there, or some were made here.

        What is asked for while an exchange runs is done by one more after it.
        """
        self._pause.cancel()
        self._is_asked = True
        if not self._is_running and not self._is_stopped:
            self._is_running = True
            self._tasks.start(self._run())

    async def stop(self) -> None:
        """Stop after what is under way; writes without an answer stay on disk.

        What the disk did not take before it is offered once more: nothing else holds it.
        """
        self._is_stopped = True
        self._pause.cancel()
        await self._tasks.finish()
        with suppress(CacheFailedError):  # told to the person when it was made
            await self._save()
        if self._bug is not None:
            raise self._bug

    async def _change(self, book: MarkBook) -> None:
        self._show(book)
        await self._save()
        self.wake()

    def _show(self, book: MarkBook) -> None:
        if book is not self._book:
            self._book = book
            self._on_changed()

    async def _save(self) -> None:
        # One save at a time; one that waited covers all that was made meanwhile.
        async with self._saving:
            before, after = self._on_disk, self._book
            if before is not after:
                await self._lane.run(self._store.save_marks, before, after)
                self._on_disk = after

    async def _run(self) -> None:
        try:
            while self._is_asked and not self._is_stopped:
                self._is_asked = False
                await self._push()
                await self._pull()
            self._pause.end()
        except (UnreachableError, ServerRefusedError, CacheFailedError, Base64Error):
            if not self._is_stopped:
                self._pause.begin(self.wake)
        finally:
            self._is_running = False

    async def _push(self) -> None:
        while not self._is_stopped:
            book, batch = m.take_batch(self._book, BATCH_BYTES)
            if not batch:
                return
            self._book = book
            # Sent writes are marked so on disk first: after a crash they are repeated, not changed.
            await self._save()
            sent = _fitting(batch)
            pushed = await self._transport.push_marks(MarkPush(writes=tuple(map(_write_of, sent))))
            book = self._book
            if len(pushed.results) != len(sent):
                raise UnreachableError  # half an answer is none: all of them are repeated
            for result in pushed.results:
                answer = MarkAnswer(
                    op=OpId(result.op), accepted=result.accepted, row=_held_of(result.row)
                )
                book = m.answered(book, answer, self._new_mark)
            self._show(book)
            await self._save()

    async def _pull(self) -> None:
        has_more = True
        while has_more and not self._is_stopped:
            page = await self._transport.pull_marks(self._book.cursor)
            rows = tuple(map(_held_of, page.rows))
            has_more = page.more and bool(rows)
            if rows:
                self._show(m.pulled(self._book, rows, page.cursor))
                await self._save()

    def _new_mark(self) -> MarkId:
        return MarkId(self._new_id())

    def _fail(self, bug: BaseException) -> None:
        self._bug = self._bug or bug


def _fitting(batch: tuple[MarkDraft, ...]) -> tuple[MarkDraft, ...]:
    """Return as many writes as the server takes at once, at least one."""
    room, fitting = BATCH_BYTES, list[MarkDraft]()
    for draft in batch:
        room -= _WRITE_BYTES + 4 * len(draft.body) // 3
        if fitting and room < 0:
            break
        fitting.append(draft)
    return tuple(fitting)


def _write_of(draft: MarkDraft) -> MarkWrite:
    return MarkWrite(
        op=draft.op,
        mark=draft.mark,
        base_version=draft.base_version or 0,
        body=b64encode(draft.body).decode(),
        deleted=draft.deleted,
    )


def _held_of(row: MarkRow) -> HeldMark:
    return HeldMark(
        mark=MarkId(row.mark),
        version=row.version,
        body=b64decode(row.body, validate=True),
        deleted=row.deleted,
    )
