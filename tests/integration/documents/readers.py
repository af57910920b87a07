"""A reader as the tests play it: asks the page workers and waits for their answers."""

import queue
from pathlib import Path
from typing import Self, TypeVar

from meetingroom.documents.answers import PageAnswer, PageDrawn, PaperOpened
from meetingroom.documents.geometry import Box
from meetingroom.documents.limits import WALL_S
from meetingroom.documents.page_workers import PageWorkers
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey, Urgency

Answer = TypeVar("Answer")
PATIENCE_S = 60.0
"""Above every limit, on a machine that does other things too."""


class Reader:
    """Owns page workers; a context."""

    def __init__(self, workers: int = 1, wall_s: float = WALL_S) -> None:
        self._answers: queue.SimpleQueue[PageAnswer] = queue.SimpleQueue()
        self.workers = PageWorkers(self._answers.put, workers=workers, wall_s=wall_s)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.workers.close()

    def next_answer(self) -> PageAnswer:
        return self._answers.get(timeout=PATIENCE_S)

    def next_of(self, kind: type[Answer]) -> Answer:
        answer = self.next_answer()
        assert isinstance(answer, kind), answer
        return answer

    def opened(self, path: Path) -> PaperKey:
        """Open a good paper and wait until it is."""
        paper = PaperKey(path.name)
        self.workers.open(paper, PaperFile(path=path))
        self.next_of(PaperOpened)
        return paper

    def drawn(self, wish: PageWish) -> PageDrawn:
        self.workers.draw(wish)
        return self.next_of(PageDrawn)


def a_wish(
    paper: PaperKey,
    page: int = 0,
    *,
    px_per_pt: float = 1.0,
    generation: int = 1,
    urgency: Urgency = Urgency.URGENT,
    clip: Box | None = None,
) -> PageWish:
    return PageWish(
        paper=paper,
        page=page,
        px_per_pt=px_per_pt,
        generation=generation,
        urgency=urgency,
        clip=clip,
    )


def pixel(drawn: PageDrawn, x_px: int, y_px: int) -> tuple[int, ...]:
    """Return blue, green, red and the fourth byte of one pixel."""
    start = y_px * drawn.image.stride_bytes + 4 * x_px
    return tuple(drawn.image.pixels[start : start + 4])
