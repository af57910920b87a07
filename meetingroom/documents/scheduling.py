"""Which wish is served next: pure.

Urgent pages first, then questions, then prefetching; the newest of each first. A page that ended a
worker is not touched again until somebody says so: a second worker must not die of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from meetingroom.documents.answers import Trouble
from meetingroom.documents.wishes import (
    Opening,
    PageTask,
    PageWish,
    PaperKey,
    Task,
    Urgency,
)

_OPENING, _URGENT, _QUESTION, _PREFETCH = range(4)
PageKey = tuple[PaperKey, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits for a worker.

    Args:
        tasks: oldest first, each once.
        opened: papers whose page sizes are known; tasks of others wait.
        spoilt: pages that ended a worker, and how.
        oldest: by paper, pictures of older generations than this are not drawn any more.
    """

    tasks: tuple[Task, ...] = ()
    opened: frozenset[PaperKey] = frozenset()
    spoilt: Mapping[PageKey, Trouble] = field(default_factory=dict)
    oldest: Mapping[PaperKey, int] = field(default_factory=dict)

    @property
    def openings(self) -> tuple[Opening, ...]:
        """The papers that wait to be opened."""
        return tuple(task for task in self.tasks if isinstance(task, Opening))


def wished(waiting: Waiting, task: Task) -> Waiting:
    """Take a task in; the same thing asked again replaces the older wish and counts as new."""
    if _is_outdated(task, waiting.oldest):
        return waiting
    others = (other for other in waiting.tasks if _what(other) != _what(task))
    return replace(waiting, tasks=(*others, task))


def cancelled(waiting: Waiting, paper: PaperKey, oldest_generation: int) -> Waiting:
    """Drop every picture of a paper that is of an older generation than this, now and later."""
    newest = max(waiting.oldest.get(paper, 0), oldest_generation)
    oldest = {**waiting.oldest, paper: newest}
    kept = tuple(task for task in waiting.tasks if not _is_outdated(task, oldest))
    return replace(waiting, tasks=kept, oldest=oldest)


def paper_opened(waiting: Waiting, paper: PaperKey) -> Waiting:
    """Let the tasks of a paper go on: its pages are known now."""
    return replace(waiting, opened=waiting.opened | {paper})


def paper_gone(waiting: Waiting, paper: PaperKey) -> Waiting:
    """Forget a paper: closed, or not readable."""
    return replace(
        waiting,
        tasks=tuple(task for task in waiting.tasks if task.paper != paper),
        opened=waiting.opened - {paper},
        spoilt={page: how for page, how in waiting.spoilt.items() if page[0] != paper},
        oldest={other: oldest for other, oldest in waiting.oldest.items() if other != paper},
    )


def next_task(waiting: Waiting) -> Task | None:
    """Return what a free worker does now, or nothing while all wait for their papers."""
    candidates = [
        (_rank(task), -position, task)
        for position, task in enumerate(waiting.tasks)
        if isinstance(task, Opening) or task.paper in waiting.opened
    ]
    return min(candidates, key=lambda candidate: candidate[:2])[2] if candidates else None


def taken(waiting: Waiting, task: Task) -> Waiting:
    """Take a task out: a worker has it."""
    return replace(waiting, tasks=tuple(other for other in waiting.tasks if other is not task))


def page_spoilt(
    waiting: Waiting, task: PageTask, trouble: Trouble
) -> tuple[Waiting, tuple[PageTask, ...]]:
    """Note that a page ended a worker.

    Returns:
        What waits now, and what else was asked of this page and fails with it.
    """
    page = page_of(task)
    struck = tuple(
        other
        for other in waiting.tasks
        if not isinstance(other, Opening) and page_of(other) == page
    )
    kept = tuple(other for other in waiting.tasks if other not in struck)
    return replace(waiting, tasks=kept, spoilt={**waiting.spoilt, page: trouble}), struck


def page_forgiven(waiting: Waiting, page: PageKey) -> Waiting:
    """Let a page be tried again: a person asked for it."""
    return replace(
        waiting, spoilt={other: how for other, how in waiting.spoilt.items() if other != page}
    )


def page_of(task: PageTask) -> PageKey:
    """Return which page a task concerns."""
    return task.paper, task.page


def _is_outdated(task: Task, oldest: Mapping[PaperKey, int]) -> bool:
    return isinstance(task, PageWish) and task.generation < oldest.get(task.paper, 0)


def _rank(task: Task) -> int:
    if isinstance(task, Opening):
        return _OPENING
    if isinstance(task, PageWish):
        return _URGENT if task.urgency is Urgency.URGENT else _PREFETCH
    return _QUESTION


def _what(task: Task) -> Task:
    """Return what is asked, whoever asked and however urgently."""
    if isinstance(task, PageWish):
        return replace(task, generation=0, urgency=Urgency.URGENT)
    return task
