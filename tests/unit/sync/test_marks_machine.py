"""Four devices of one person write, delete, go offline and lose replies; nothing is lost."""

from collections.abc import Callable
from itertools import count
from typing import Final

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from meetingroom.service.marks import MarkOutcome, StoredMark, WriteMark, check_write, decide_write
from meetingroom.sync import marks
from meetingroom.sync.marks import HeldMark, MarkAnswer, MarkBook, MarkDraft, MarkId, OpId

_DEVICES: Final = range(4)


class _Server:
    """The server's table of marks in memory: same op, same outcome, for ever."""

    def __init__(self) -> None:
        self.rows: dict[str, StoredMark] = {}
        self.outcomes: dict[str, MarkOutcome] = {}

    def push(self, batch: tuple[MarkDraft, ...]) -> tuple[MarkAnswer, ...]:
        return tuple(self._answer(draft) for draft in batch)

    def _answer(self, draft: MarkDraft) -> MarkAnswer:
        if draft.op not in self.outcomes:
            self.outcomes[draft.op] = self._decide(draft)
        outcome = self.outcomes[draft.op]
        return MarkAnswer(op=draft.op, accepted=outcome.accepted, row=_held(outcome.row))

    def _decide(self, draft: MarkDraft) -> MarkOutcome:
        assert draft.base_version is not None
        write = WriteMark(
            op=draft.op,
            mark=draft.mark,
            base_version=draft.base_version,
            body=draft.body,
            deleted=draft.deleted,
        )
        check_write(write)
        last = max((row.seq for row in self.rows.values()), default=0)
        outcome = decide_write(self.rows.get(draft.mark), write, last + 1)
        self.rows[draft.mark] = outcome.row
        return outcome

    def page(self, after: int) -> tuple[tuple[HeldMark, ...], int]:
        rows = sorted((r for r in self.rows.values() if r.seq > after), key=lambda row: row.seq)
        first = rows[:3]
        return tuple(map(_held, first)), first[-1].seq if first else after


def _held(row: StoredMark) -> HeldMark:
    return HeldMark(mark=MarkId(row.mark), version=row.version, body=row.body, deleted=row.deleted)


class Devices(RuleBasedStateMachine):
    """One person with four devices; each pushes and pulls when it happens to be online."""

    answered = staticmethod(marks.answered)

    def __init__(self) -> None:
        super().__init__()
        self.server = _Server()
        self.books = [MarkBook() for _ in _DEVICES]
        self.late: list[tuple[int, MarkAnswer]] = []
        self.numbers = count(1)
        self.written: set[bytes] = set()
        self.replaced: set[bytes] = set()
        self.deleted: set[MarkId] = set()

    @initialize()
    def every_device_has_two_marks(self) -> None:
        """Begin where devices can be of two minds: with marks that all of them hold."""
        for device in _DEVICES[:2]:
            self._write(device, self._new_mark())
        self._everybody_comes_online()

    @rule(device=st.sampled_from(_DEVICES))
    def a_mark_is_made(self, device: int) -> None:
        self._write(device, self._new_mark())

    @rule(device=st.sampled_from(_DEVICES), which=st.integers(0, 5))
    def a_mark_is_changed(self, device: int, which: int) -> None:
        mark = self._shown(device, which)
        if mark is not None:
            self._write(device, mark)

    @rule(device=st.sampled_from(_DEVICES), which=st.integers(0, 5))
    def a_mark_is_deleted(self, device: int, which: int) -> None:
        mark = self._shown(device, which)
        if mark is not None:
            self.replaced.add(self.books[device].shown()[mark])
            self.deleted.add(mark)
            self.books[device] = marks.delete(self.books[device], self._new_op(), mark)

    @rule(
        device=st.sampled_from(_DEVICES),
        most_bytes=st.sampled_from([0, 20, 1000]),
        reply=st.sampled_from(["comes", "comes late", "is lost"]),
    )
    def a_device_pushes(self, device: int, most_bytes: int, reply: str) -> None:
        self.books[device], batch = marks.take_batch(self.books[device], most_bytes)
        answers = self.server.push(batch)
        if reply == "comes":
            self._hear(device, answers)
        if reply == "comes late":
            self.late += [(device, answer) for answer in answers]

    @rule(device=st.sampled_from(_DEVICES))
    def a_push_is_lost_on_its_way(self, device: int) -> None:
        self.books[device], _ = marks.take_batch(self.books[device], 1000)

    @precondition(lambda self: self.late)
    @rule(data=st.data())
    def a_late_answer_comes(self, data: st.DataObject) -> None:
        device, answer = self.late.pop(data.draw(st.integers(0, len(self.late) - 1)))
        self._hear(device, (answer,))

    @rule(device=st.sampled_from(_DEVICES))
    def a_device_pulls(self, device: int) -> None:
        book = self.books[device]
        self.books[device] = marks.pulled(book, *self.server.page(book.cursor))

    @override
    def teardown(self) -> None:
        self._everybody_comes_online()
        live = {m: row.body for m, row in self.server.rows.items() if not row.deleted}
        for book in self.books:
            assert book.shown() == live
        self._nothing_was_lost(set(live.values()))
        assert not self.deleted & set(live), "a deleted mark came back"

    def _nothing_was_lost(self, live: set[bytes]) -> None:
        rescued = {body for book in self.books for body in book.rescued.values()}
        # An edit that was accepted and deleted afterwards by a device that had not seen it.
        gone = {mark for mark, row in self.server.rows.items() if row.deleted}
        deleted = {
            outcome.row.body
            for outcome in self.server.outcomes.values()
            if outcome.accepted and outcome.row.mark in gone
        }
        assert self.written <= live | self.replaced | rescued | deleted

    def _everybody_comes_online(self) -> None:
        # Each turn settles what waited for the turn before: a push, its chained write, a new mark.
        for _ in range(8):
            for device in _DEVICES:
                self.a_device_pushes(device, 1000, "comes")
        for device in _DEVICES:
            assert self.books[device].drafts == ()
            while self.server.page(self.books[device].cursor)[0]:
                self.a_device_pulls(device)

    def _write(self, device: int, mark: MarkId) -> None:
        body = f"{device}:{next(self.numbers)}".encode()
        self.written.add(body)
        shown = self.books[device].shown()
        if mark in shown:
            self.replaced.add(shown[mark])
        self.books[device] = marks.write(self.books[device], self._new_op(), mark, body)

    def _hear(self, device: int, answers: tuple[MarkAnswer, ...]) -> None:
        for answer in answers:
            self.books[device] = self.answered(self.books[device], answer, self._new_mark)

    def _shown(self, device: int, which: int) -> MarkId | None:
        shown = sorted(self.books[device].shown())
        return shown[which % len(shown)] if shown else None

    def _new_mark(self) -> MarkId:
        return MarkId(f"m-{next(self.numbers)}")

    def _new_op(self) -> OpId:
        return OpId(f"op-{next(self.numbers)}")


TestDevices = Devices.TestCase


class ForgetfulDevices(Devices):
    """Broken on purpose: a write that came too late is dropped."""

    @staticmethod
    @override
    def answered(book: MarkBook, answer: MarkAnswer, new_mark: Callable[[], MarkId]) -> MarkBook:
        heard = marks.answered(book, answer, new_mark)
        if answer.accepted:
            return heard
        return MarkBook(
            cursor=heard.cursor,
            held=heard.held,
            drafts=tuple(d for d in heard.drafts if d in book.drafts),
            rescued=book.rescued,
        )


class HastyDevices(Devices):
    """Broken on purpose: an answer overwrites what is held, however old it is."""

    @staticmethod
    @override
    def answered(book: MarkBook, answer: MarkAnswer, new_mark: Callable[[], MarkId]) -> MarkBook:
        heard = marks.answered(book, answer, new_mark)
        return MarkBook(
            cursor=heard.cursor,
            held={**heard.held, answer.row.mark: answer.row},
            drafts=heard.drafts,
            rescued=heard.rescued,
        )


@pytest.mark.parametrize("broken", [ForgetfulDevices, HastyDevices])
def test_the_machine_catches_devices_that_are_broken(broken: type[Devices]) -> None:
    # The same examples each time: whether they are enough must not be a matter of chance.
    hard = settings(
        max_examples=2000,
        deadline=None,
        derandomize=True,
        print_blob=False,
        phases=[Phase.generate],
        database=None,
    )

    with pytest.raises(AssertionError):
        run_state_machine_as_test(broken, settings=hard)
