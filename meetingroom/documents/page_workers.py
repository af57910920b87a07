"""The page workers as the desktop calls them. No method waits for a worker."""

import itertools
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from meetingroom.documents import pipe, scheduling
from meetingroom.documents.answers import (
    PageAnswer,
    PageDrawn,
    PaperOpened,
    PaperUnreadable,
    Trouble,
)
from meetingroom.documents.errands import (
    Canvas,
    Errand,
    answer_for,
    failure_of,
    order_for,
    picture_bytes,
)
from meetingroom.documents.geometry import SIDE_PX, PageSize, picture_box
from meetingroom.documents.keeping import Keeper
from meetingroom.documents.limits import WALL_S
from meetingroom.documents.segments import SegmentPool
from meetingroom.documents.wishes import (
    Opening,
    PageWish,
    PaperFile,
    PaperKey,
    Task,
    TextBoxQuestion,
    WordsQuestion,
)

WORKERS: Final = 2


@dataclass(slots=True, kw_only=True)
class _Paper:
    """A paper that somebody reads; its pages are known once it is opened."""

    number: int
    path: Path
    pages: tuple[PageSize, ...] = ()


class PageWorkers:
    """Draws pages and reads words in worker processes; answers come by a callback.

    Everything is answered exactly once, but for pictures cancelled before they were begun, and for
    all that concerns a paper closed or unreadable meanwhile. The callback must not raise; it is
    called from a worker's thread, or from the caller's where no worker is needed to refuse.

    A page that ends a worker is answered with PageFailed, and so is all else asked of it, until
    :meth:`try_again`: a second worker does not die of it. Other pages go on with a new worker.
    """

    def __init__(
        self,
        on_answer: Callable[[PageAnswer], None],
        workers: int = WORKERS,
        wall_s: float = WALL_S,
    ) -> None:
        """Start the workers, without waiting for them.

        Args:
            on_answer: called with each answer, from any thread.
            workers: processes, from 1.
            wall_s: how long one page may take, seconds.
        """
        self._on_answer = on_answer
        self._lock = threading.Lock()
        self._segments = SegmentPool()
        self._waiting = scheduling.Waiting()
        self._papers: dict[PaperKey, _Paper] = {}
        self._numbers = itertools.count()
        self._free: list[Keeper] = []
        self._errands: dict[Keeper, Errand] = {}
        self._seen: dict[Keeper, set[scheduling.PageKey]] = {}
        self._resting: set[Keeper] = set()
        self._closed = False
        self._keepers = [Keeper(self, wall_s) for _ in range(workers)]
        for keeper in self._keepers:
            keeper.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that run now."""
        return tuple(keeper.pid for keeper in self._keepers if keeper.pid is not None)

    def open(self, paper: PaperKey, file: PaperFile) -> None:
        """Open a paper, anew if it is open: answers PaperOpened or PaperUnreadable."""
        self.close_paper(paper)
        with self._lock:
            self._papers[paper] = _Paper(number=next(self._numbers), path=file.path)
            self._wake()
        self._take_in(Opening(paper=paper, file=file))

    def draw(self, wish: PageWish) -> None:
        """Draw a page: answers PageDrawn or PageFailed, or nothing when it is cancelled."""
        self._take_in(wish)

    def ask_words(self, paper: PaperKey, page: int) -> None:
        """Read a page's words: answers Words or PageFailed."""
        self._take_in(WordsQuestion(paper=paper, page=page))

    def ask_text_box(self, paper: PaperKey, page: int) -> None:
        """Find what part of a page is printed on: answers TextBox or PageFailed."""
        self._take_in(TextBoxQuestion(paper=paper, page=page))

    def cancel(self, paper: PaperKey, oldest_generation: int) -> None:
        """Drop all pictures of a paper of older generations than this that are not yet begun."""
        with self._lock:
            if paper in self._papers:
                self._waiting = scheduling.cancelled(self._waiting, paper, oldest_generation)

    def try_again(self, paper: PaperKey, page: int) -> None:
        """Let a page that ended a worker be asked for once more: a person wants it."""
        with self._lock:
            self._waiting = scheduling.page_forgiven(self._waiting, (paper, page))
            self._wake()

    def close_paper(self, paper: PaperKey) -> None:
        """Forget a paper, and let its file go; what was asked of it is not answered any more."""
        with self._lock:
            known = self._papers.pop(paper, None)
            self._waiting = scheduling.paper_gone(self._waiting, paper)
            if known is not None:
                self._let_go(known)
        self._segments.tidy()

    def close(self) -> None:
        """End all workers and remove all shared memory; images still held stay readable."""
        with self._lock:
            self._closed = True
            self._papers.clear()
            self._waiting = scheduling.Waiting()
        for keeper in self._keepers:
            keeper.stop()
        self._segments.close()

    def worker_ready(self, keeper: Keeper) -> None:
        """Give a new worker something to do."""
        with self._lock:
            self._resting.discard(keeper)
            self._seen[keeper] = set()
            self._free.append(keeper)
            answers = self._serve()
        self._tell(answers)

    def worker_replied(self, keeper: Keeper, reply: pipe.Reply) -> bool:
        """Pass on what a worker has done; a reply that nobody asked for is refused."""
        with self._lock:
            errand = self._errands.get(keeper)
            answer = answer_for(errand, reply) if errand is not None else None
            if errand is None or answer is None:
                return False
            del self._errands[keeper]
            self._free.append(keeper)
            answers = [*self._settled(errand, answer), *self._serve()]
        self._tell(answers)
        return True

    def worker_ended(self, keeper: Keeper, trouble: Trouble) -> None:
        """Answer for what a worker was doing when it ended."""
        with self._lock:
            errand = self._errands.pop(keeper, None)
            if keeper in self._free:
                self._free.remove(keeper)
            answers = [] if errand is None else self._lost(errand, trouble)
        self._tell(answers)

    def worker_resting(self, keeper: Keeper) -> None:
        """Say of papers that none can be opened for now; pages of open ones wait for the next."""
        with self._lock:
            self._resting.add(keeper)
            answers = self._serve()
        self._tell(answers)

    def _take_in(self, task: Task) -> None:
        with self._lock:
            if task.paper not in self._papers:
                return
            spoilt = None
            if not isinstance(task, Opening):
                spoilt = self._waiting.spoilt.get(scheduling.page_of(task))
            if spoilt is None:
                self._waiting = scheduling.wished(self._waiting, task)
                answers = self._serve()
            else:
                answers = [failure_of(task, spoilt)]
        self._tell(answers)

    def _serve(self) -> list[PageAnswer]:
        """Give every free worker something to do; return what is refused on the way."""
        refused: list[PageAnswer] = []
        while self._free and not self._closed:
            task = scheduling.next_task(self._waiting)
            if task is None:
                break
            self._waiting = scheduling.taken(self._waiting, task)
            trouble = self._hand_over(task)
            if trouble is not None:
                refused.append(self._refused(task, trouble))
        if len(self._resting) == len(self._keepers):
            refused += [self._refused(task, Trouble.CRASHED) for task in self._waiting.openings]
        return refused

    def _wake(self) -> None:
        for keeper in self._resting:
            keeper.wake()
        self._resting.clear()

    def _hand_over(self, task: Task) -> Trouble | None:
        errand = self._errand_for(task)
        if isinstance(errand, Trouble):
            return errand
        keeper = self._best_for(task)
        self._free.remove(keeper)
        try:
            keeper.send(order_for(errand))
        except OSError:
            # It ended while it was idle, and its keeper is about to say so: nothing is lost.
            _give_back(errand)
            self._waiting = scheduling.wished(self._waiting, task)
            return None
        self._errands[keeper] = errand
        if not isinstance(task, Opening):
            self._seen[keeper].add(scheduling.page_of(task))
        return None

    def _errand_for(self, task: Task) -> Errand | Trouble:
        paper = self._papers[task.paper]
        if isinstance(task, Opening):
            return Errand(task=task, paper_number=paper.number, path=paper.path)
        if not 0 <= task.page < len(paper.pages):
            return Trouble.DAMAGED
        canvas = None
        if isinstance(task, PageWish):
            canvas = self._canvas_for(task, paper.pages[task.page])
            if canvas is None:
                return Trouble.TOO_LARGE
        return Errand(task=task, paper_number=paper.number, path=paper.path, canvas=canvas)

    def _canvas_for(self, wish: PageWish, page: PageSize) -> Canvas | None:
        box = picture_box(page, wish.px_per_pt, wish.clip)
        if max(box.width_px, box.height_px) > SIDE_PX:
            return None
        try:
            segment = self._segments.take(picture_bytes(box))
        except OSError:
            return None
        return Canvas(box=box, segment=segment, give_back=self._segments.giving_back(segment))

    def _best_for(self, task: Task) -> Keeper:
        """Return the free worker that has seen this page, or this paper, or any."""
        if isinstance(task, Opening):
            return self._free[0]
        page = scheduling.page_of(task)

        def knows(keeper: Keeper) -> tuple[bool, bool]:
            seen = self._seen[keeper]
            return page in seen, any(paper == task.paper for paper, _ in seen)

        return max(self._free, key=knows)

    def _settled(self, errand: Errand, answer: PageAnswer) -> list[PageAnswer]:
        if not isinstance(answer, PageDrawn):
            _give_back(errand)
        if not self._is_current(errand):
            if isinstance(answer, PageDrawn):
                answer.image.release()
            return []
        if isinstance(answer, PaperOpened):
            self._papers[answer.paper].pages = answer.pages
            self._waiting = scheduling.paper_opened(self._waiting, answer.paper)
        elif isinstance(answer, PaperUnreadable):
            self._drop(answer.paper)
        return [answer]

    def _lost(self, errand: Errand, trouble: Trouble) -> list[PageAnswer]:
        _give_back(errand)
        if not self._is_current(errand):
            return []
        if isinstance(errand.task, Opening):
            return [self._refused(errand.task, trouble)]
        self._waiting, struck = scheduling.page_spoilt(self._waiting, errand.task, trouble)
        return [failure_of(task, trouble) for task in (errand.task, *struck)]

    def _refused(self, task: Task, trouble: Trouble) -> PageAnswer:
        if isinstance(task, Opening):
            self._drop(task.paper)
        return failure_of(task, trouble)

    def _is_current(self, errand: Errand) -> bool:
        paper = self._papers.get(errand.task.paper)
        return paper is not None and paper.number == errand.paper_number

    def _drop(self, paper: PaperKey) -> None:
        self._papers.pop(paper, None)
        self._waiting = scheduling.paper_gone(self._waiting, paper)

    def _let_go(self, paper: _Paper) -> None:
        for keeper in self._seen:
            try:
                keeper.send(pipe.Forget(papers=[paper.number]))
            except OSError:
                continue  # it ended, and has forgotten everything

    def _tell(self, answers: Iterable[PageAnswer]) -> None:
        for answer in answers:
            if not self._closed:
                self._on_answer(answer)


def _give_back(errand: Errand) -> None:
    if errand.canvas is not None:
        errand.canvas.give_back()
