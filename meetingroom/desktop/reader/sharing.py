"""One set of page workers for all that a window draws: a worker weighs more than the window."""

from collections.abc import Callable

from meetingroom.desktop.ports import PagesOf, PageSource
from meetingroom.documents import answers as a
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey

OnAnswer = Callable[[a.PageAnswer], None]


class SharedPages:
    """Starts what draws pages for the first that asks, and ends it with the last.

    All on Qt's thread, answers too. No two of those who share open papers of the same key.
    """

    def __init__(self, pages_of: PagesOf) -> None:
        """Start nothing yet.

        Args:
            pages_of: starts what draws pages; answers on Qt's thread.
        """
        self._pages_of = pages_of
        self._source: PageSource | None = None
        self._shares: set[_Share] = set()

    def share(self, on_answer: OnAnswer) -> PageSource:
        """Return a source of one's own, which tells of one's own papers only."""
        if self._source is None:
            self._source = self._pages_of(self._answered)
        share = _Share(self._source, on_answer, self._leave)
        self._shares.add(share)
        return share

    def _answered(self, answer: a.PageAnswer) -> None:
        paper = paper_of(answer)
        for share in self._shares:
            if paper in share.papers:
                share.on_answer(answer)
                return
        if isinstance(answer, a.PageDrawn):
            answer.image.release()

    def _leave(self, share: "_Share") -> None:
        self._shares.discard(share)
        if not self._shares and self._source is not None:
            self._source.close()
            self._source = None


def paper_of(answer: a.PageAnswer) -> PaperKey:
    """Return the paper that an answer is about."""
    if isinstance(answer, a.PageDrawn):
        return answer.wish.paper
    if isinstance(answer, a.PageFailed):
        return answer.task.paper
    return answer.paper


class _Share:
    """The port ``PageSource`` on a source that others use too."""

    def __init__(
        self, source: PageSource, on_answer: OnAnswer, leave: Callable[["_Share"], None]
    ) -> None:
        self.on_answer = on_answer
        self.papers: set[PaperKey] = set()
        self._source = source
        self._leave = leave

    def open(self, paper: PaperKey, file: PaperFile) -> None:
        """Open a paper: answers ``PaperOpened`` or ``PaperUnreadable``."""
        self.papers.add(paper)
        self._source.open(paper, file)

    def draw(self, wish: PageWish) -> None:
        """Draw a page: answers ``PageDrawn`` or ``PageFailed``, or nothing when cancelled."""
        self._source.draw(wish)

    def ask_words(self, paper: PaperKey, page: int) -> None:
        """Read a page's words: answers ``Words`` or ``PageFailed``."""
        self._source.ask_words(paper, page)

    def ask_text_box(self, paper: PaperKey, page: int) -> None:
        """Find what part of a page is printed on: answers ``TextBox`` or ``PageFailed``."""
        self._source.ask_text_box(paper, page)

    def cancel(self, paper: PaperKey, oldest_generation: int) -> None:
        """Drop all pictures of a paper of older generations that are not yet begun."""
        self._source.cancel(paper, oldest_generation)

    def try_again(self, paper: PaperKey, page: int) -> None:
        """Let a page that failed be asked for once more."""
        self._source.try_again(paper, page)

    def close_paper(self, paper: PaperKey) -> None:
        """Forget a paper."""
        self.papers.discard(paper)
        self._source.close_paper(paper)

    def close(self) -> None:
        """Forget all papers; the work ends when nobody shares it any more."""
        for paper in tuple(self.papers):
            self.close_paper(paper)
        self._leave(self)
