"""The one writer: decides in order, commits what arrived meanwhile together, publishes after.

INVARIANT: nothing is answered, shown or sent before it is on disk. When the disk says no, the
working state is thrown away and nothing is acknowledged any more.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec

from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.ids import CommandId, LogId
from meetingroom.domain.refusals import MalformedError
from meetingroom.evidence.errors import NotCanonicalError
from meetingroom.protocol.messages import Answer
from meetingroom.protocol.refusals import CommandIdReusedError, ServerStoppingError
from meetingroom.server.answering import Decided, Wish, audit_line, stored_answer
from meetingroom.server.books import Books, Draft, Written
from meetingroom.server.lanes import StoreLane
from meetingroom.server.ports import Clock
from meetingroom.service.house import Outcome, step, with_paper
from meetingroom.service.ports import Commit, LogStore, PaperIndex, StoredAnswer

Publish = Callable[[Sequence[Written]], None]
"""Told of facts that have just reached the disk, in order, when the books say so too."""


@dataclass(slots=True, kw_only=True)
class _Asked:
    wish: Wish
    answer: asyncio.Future[Answer]


@dataclass(slots=True, kw_only=True)
class _Filed:
    paper: StoredPaper
    done: asyncio.Future[None]


@dataclass(slots=True)
class _Batch:
    """What arrived while the last commit ran."""

    asked: list[_Asked] = field(default_factory=list)
    filed: list[_Filed] = field(default_factory=list)

    def refuse(self, error: Exception) -> None:
        for asked in self.asked:
            _fail(asked.answer, error)
        for filed in self.filed:
            _fail(filed.done, error)


class Writer:
    """Takes commands; run ``run`` beside it."""

    def __init__(
        self,
        books: Books,
        logs: LogStore,
        papers: PaperIndex,
        store: StoreLane,
        now_ms: Clock,
        publish: Publish,
    ) -> None:
        """Build a writer that does nothing until it is run.

        Args:
            books: what is on disk; nobody else changes them from now on.
            logs: where facts and answers are kept.
            papers: where stored papers are listed.
            store: the thread of the store.
            now_ms: the wall clock.
            publish: told of what is on disk, before anybody is answered.
        """
        self._books = books
        self._logs = logs
        self._papers = papers
        self._store = store
        self._now_ms = now_ms
        self._waiting = _Batch()
        self._current = _Batch()
        self._arrived = asyncio.Event()
        self._is_stopping = False
        self._has_ended = asyncio.Event()
        self._publish = publish

    @property
    def is_stopping(self) -> bool:
        """Whether nothing new is taken."""
        return self._is_stopping

    async def submit(self, wish: Wish) -> Answer:
        """Have a command decided; returns when what it led to is on disk.

        Commands are decided in the order of the calls. Who is cancelled while waiting stops
        waiting; the command is decided all the same.

        Raises:
            CommandIdReusedError: the id came before with another content; nothing was stored.
            ServerStoppingError: nobody can say whether it was recorded: send it again later.
        """
        self._refuse_late()
        asked = _Asked(wish=wish, answer=asyncio.get_running_loop().create_future())
        self._waiting.asked.append(asked)
        self._arrived.set()
        return await asked.answer

    async def record_paper(self, paper: StoredPaper) -> None:
        """Let commands refer to a file that was stored and read whole.

        Raises:
            ServerStoppingError: it was not recorded.
        """
        self._refuse_late()
        filed = _Filed(paper=paper, done=asyncio.get_running_loop().create_future())
        self._waiting.filed.append(filed)
        self._arrived.set()
        await filed.done

    async def stop(self) -> None:
        """Take nothing new; returns when what was taken is on disk and ``run`` has ended."""
        self._is_stopping = True
        self._arrived.set()
        await self._has_ended.wait()

    async def run(self) -> None:
        """Write until stopped, or until the disk says no."""
        try:
            # The thread of the store has told why it stops.
            with suppress(ServerStoppingError):
                while await self._take():
                    await self._write(self._current)
        finally:
            self._is_stopping = True
            for batch in (self._current, self._waiting):
                batch.refuse(ServerStoppingError())
            self._has_ended.set()

    def _refuse_late(self) -> None:
        if self._is_stopping:
            raise ServerStoppingError

    async def _take(self) -> bool:
        self._current = _Batch()
        if not self._arrived.is_set() and self._is_stopping:
            return False
        await self._arrived.wait()
        self._arrived.clear()
        self._current, self._waiting = self._waiting, _Batch()
        return bool(self._current.asked or self._current.filed)

    async def _write(self, batch: _Batch) -> None:
        known = await self._store.run(self._prepare, batch)
        self._shelve(batch)
        fresh = _settle_known(batch.asked, known)
        if not fresh:
            return
        draft = self._books.draft()
        try:
            answers = await self._commit(draft, [asked.wish for asked in fresh])
        except ServerStoppingError:
            draft.discard()
            raise
        draft.keep()
        self._publish(draft.written)
        _settle_known(fresh, answers)

    def _prepare(self, batch: _Batch) -> dict[CommandId, StoredAnswer]:
        for filed in batch.filed:
            self._papers.put_stored(filed.paper)
        ids = [asked.wish.submission.id for asked in batch.asked]
        found = ((command, self._logs.answer(command)) for command in ids)
        return {command: answer for command, answer in found if answer is not None}

    def _shelve(self, batch: _Batch) -> None:
        for filed in batch.filed:
            self._books.house = with_paper(self._books.house, filed.paper)
            if not filed.done.done():
                filed.done.set_result(None)

    async def _commit(self, draft: Draft, wishes: Sequence[Wish]) -> dict[CommandId, StoredAnswer]:
        now_ms = self._now_ms()
        # The same id may come twice in one batch; the first one decides.
        first: dict[CommandId, Wish] = {}
        for wish in wishes:
            first.setdefault(wish.submission.id, wish)
        decided = [decide(draft, wish, now_ms) for wish in first.values()]
        appended = draft.appended()
        answers = tuple(stored_answer(each, draft, now_ms) for each in decided)
        lines = (audit_line(each, now_ms) for each in decided)
        commit = Commit(
            appended=appended,
            answers=answers,
            audit=tuple(line for line in lines if line is not None),
        )
        await self._store.run(self._logs.commit, commit)
        return {answer.command: answer for answer in answers}


def decide(draft: Draft, wish: Wish, now_ms: int) -> Decided:
    """Decide one wish on a draft and write what it leads to there."""
    house, outcome = step(draft.house, wish.submission, now_ms)
    try:
        written = draft.write(house, outcome.records)
    except NotCanonicalError:
        # The rules let a text through that can't stand in a log: the sender's fault, not ours.
        written, outcome = (), Outcome(refusal=MalformedError())
    log = LogId(wish.submission.session)
    book = draft.house.sessions.get(wish.submission.session)
    return Decided(
        wish=wish,
        own=tuple(each for each in written if each.log == log),
        position=0 if book is None else book.position,
        refusal=outcome.refusal,
    )


def _settle_known(asked: Sequence[_Asked], answers: dict[CommandId, StoredAnswer]) -> list[_Asked]:
    """Answer those whose answers are known; return the others."""
    unknown: list[_Asked] = []
    for each in asked:
        stored = answers.get(each.wish.submission.id)
        if stored is None:
            unknown.append(each)
        elif stored.digest != each.wish.digest:
            _fail(each.answer, CommandIdReusedError())
        elif not each.answer.done():
            each.answer.set_result(msgspec.json.decode(stored.answer, type=Answer))
    return unknown


def _fail(future: asyncio.Future[Answer] | asyncio.Future[None], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
