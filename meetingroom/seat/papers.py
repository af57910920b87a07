"""Papers to this device: in the order of the agenda, one at a time, from where the last try broke.

A file counts as here only when it was checked whole against its SHA-256.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass

from meetingroom.domain.ids import ItemId
from meetingroom.domain.state import Paper, SessionState
from meetingroom.seat.errors import PaperMismatchError
from meetingroom.seat.lane import Lane
from meetingroom.seat.pause import Pause
from meetingroom.seat.ports import PaperCache, PaperPart, Surroundings
from meetingroom.seat.tasks import Tasks
from meetingroom.sync.ports import (
    CacheFailedError,
    ServerRefusedError,
    Transport,
    UnreachableError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperProgress:
    """``here`` of ``wanted`` files are on this device, whole and checked."""

    here: int
    wanted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersHere:
    """Which files are on this device, and how much of the one that is arriving.

    Attributes:
        files: whole and checked, by SHA-256.
        arriving: the file that is being fetched; empty when none is.
        arrived_bytes: how much of it is here.
    """

    files: frozenset[str] = frozenset()
    arriving: str = ""
    arrived_bytes: int = 0


def papers_of(state: SessionState) -> tuple[str, ...]:
    """Return the files a seat wants, by SHA-256.

    The newest version of each paper comes first, in the order of the agenda; older versions, which
    are read to compare, come after all of them. A file that stands twice is named once.
    """
    order = {item: place for place, item in enumerate(state.items)}
    papers = sorted(state.papers.values(), key=lambda paper: _place(order, paper))
    newest = [version.sha256 for paper in papers for version in paper.versions[-1:]]
    older = [version.sha256 for paper in papers for version in paper.versions[:-1]]
    return tuple(dict.fromkeys((*newest, *older)))


def _place(order: dict[ItemId, int], paper: Paper) -> int:
    return order.get(paper.item, len(order))


class PaperFetcher:
    """Fetches the papers that are wanted until all are here."""

    def __init__(
        self,
        transport: Transport,
        cache: PaperCache,
        lane: Lane,
        around: Surroundings,
        on_progress: Callable[[PaperProgress], None],
        on_piece: Callable[[], None] = lambda: None,
    ) -> None:
        """Want nothing yet.

        Args:
            transport: signed in.
            cache: this device's folder; used on the lane only.
            lane: the folder's thread, better not the one that commands are kept on.
            around: for the pause before a next try.
            on_progress: told when a file came, or others are wanted.
            on_piece: told when a piece of a file came; ``here`` says more.
        """
        self._transport = transport
        self._cache = cache
        self._lane = lane
        self._on_progress = on_progress
        self._on_piece = on_piece
        self._arriving = ""
        self._arrived_bytes = 0
        self._pause = Pause(around)
        self._tasks = Tasks(self._fail)
        self._wanted: tuple[str, ...] = ()
        self._here: set[str] = set()
        self._put_off: set[str] = set()
        self._is_running = False
        self._is_stopped = False
        self._bug: BaseException | None = None

    @property
    def progress(self) -> PaperProgress:
        """How many of the wanted files are here."""
        here = sum(sha256 in self._here for sha256 in self._wanted)
        return PaperProgress(here=here, wanted=len(self._wanted))

    @property
    def here(self) -> PapersHere:
        """Which of the wanted files are here, and what of the next one."""
        return PapersHere(
            files=frozenset(self._here),
            arriving=self._arriving,
            arrived_bytes=self._arrived_bytes,
        )

    def want(self, papers: tuple[str, ...]) -> None:
        """Say which files are wanted, the most urgent first, and begin."""
        if papers != self._wanted:
            self._wanted = papers
            self._on_progress(self.progress)
            self.wake()

    def wake(self) -> None:
        """Try now: there is a server again, or something is wanted."""
        self._pause.cancel()
        if not self._is_running and not self._is_stopped:
            self._put_off.clear()
            self._is_running = True
            self._tasks.start(self._run())

    async def stop(self) -> None:
        """Stop after the piece that is arriving; what came stays for the next time."""
        self._is_stopped = True
        self._pause.cancel()
        await self._tasks.finish()
        if self._bug is not None:
            raise self._bug

    async def _run(self) -> None:
        try:
            is_done = await self._fetch_all()
        except (UnreachableError, CacheFailedError):
            is_done = False
        finally:
            self._is_running = False
        if is_done:
            self._pause.end()
        elif not self._is_stopped:
            self._pause.begin(self.wake)

    async def _fetch_all(self) -> bool:
        """Fetch what is missing; return whether nothing is left that time alone could mend."""
        is_done = True
        while (sha256 := self._next()) is not None:
            try:
                await self._fetch_once(sha256)
            except (ServerRefusedError, PaperMismatchError) as error:
                # The others need not wait for this one. A refusal lasts until somebody wakes us.
                self._put_off.add(sha256)
                is_done = is_done and isinstance(error, ServerRefusedError)
        return is_done

    def _next(self) -> str | None:
        if self._is_stopped:
            return None
        left = (each for each in self._wanted if each not in self._here | self._put_off)
        return next(left, None)

    async def _fetch_once(self, sha256: str) -> None:
        if await self._lane.run(self._cache.path_of, sha256) is None:
            await self._fetch(sha256)
        if not self._is_stopped:
            self._here.add(sha256)
            self._on_progress(self.progress)

    async def _fetch(self, sha256: str) -> None:
        part = await self._lane.run(self._cache.resume, sha256)
        pieces = self._transport.paper(sha256, part.offset)
        self._arriving, self._arrived_bytes = sha256, part.offset
        try:
            await self._take(part, pieces)
        finally:
            # A response that was not read to its end is given back at once.
            if isinstance(pieces, AsyncGenerator):
                await pieces.aclose()
            await self._lane.run(part.close)
            self._arriving, self._arrived_bytes = "", 0

    async def _take(self, part: PaperPart, pieces: AsyncIterator[bytes]) -> None:
        async for piece in pieces:
            await self._lane.run(part.write, piece)
            self._arrived_bytes += len(piece)
            self._on_piece()
            if self._is_stopped:
                return
        await self._lane.run(part.finish)

    def _fail(self, bug: BaseException) -> None:
        self._bug = self._bug or bug
