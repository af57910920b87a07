"""A person's seat in one session, whole: engine, papers, marks and names, seen as one value."""

from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Final

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import RegisterEntry
from meetingroom.protocol.messages import PersonEntry
from meetingroom.seat.driver import Listeners, Outcome, SeatDriver, SeatParts
from meetingroom.seat.lane import Lane
from meetingroom.seat.marks import MarkKeeper
from meetingroom.seat.papers import PaperFetcher, PapersHere, papers_of
from meetingroom.seat.ports import PaperCache, Surroundings
from meetingroom.seat.tasks import Tasks
from meetingroom.sync.engine import Seat
from meetingroom.sync.marks import MarkBook
from meetingroom.sync.phases import Phase
from meetingroom.sync.ports import CacheFailedError, ServerRefusedError, UnreachableError

FILES: Final = "files"
"""The part that changes when a paper's file, or a piece of one, reaches this device."""
MARKS: Final = "marks"
NAMES: Final = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatDevice:
    """What a seat stands on; all of it stays its owner's to close.

    Attributes:
        parts: the wire, the store and whom to believe.
        cache: this device's folder of papers; used on ``files`` only.
        files: the folder's thread.
    """

    parts: SeatParts
    cache: PaperCache
    files: Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """All a window may show of a seat; a value that does not change."""

    seat: Seat
    register: Mapping[PersonId, RegisterEntry] = field(default_factory=dict)
    papers: PapersHere = field(default_factory=PapersHere)
    marks: MarkBook = field(default_factory=MarkBook)


class SessionSeat:
    """Keeps all of a seat going. All calls are made on the loop it was started on."""

    def __init__(
        self,
        session: SessionId,
        device: SeatDevice,
        around: Surroundings,
        on_changed: Callable[[frozenset[str]], None],
    ) -> None:
        """Prepare; ``start`` begins. The device is signed in.

        Args:
            session: the session to be in.
            device: what the seat stands on.
            around: time, chance and language.
            on_changed: told of the parts of ``view`` that changed: what the driver tells,
                and ``files``, ``marks`` and ``names``.
        """
        parts = device.parts
        self._parts = parts
        self._on_changed = on_changed
        self._tasks = Tasks(self._fail)
        self._bug: BaseException | None = None
        self._register: Mapping[PersonId, RegisterEntry] = {}
        self.driver = SeatDriver(
            session,
            parts,
            around,
            Listeners(on_changed=self._take_parts, on_marks=lambda _: self.marks.wake()),
        )
        self.papers = PaperFetcher(
            parts.transport,
            device.cache,
            device.files,
            around,
            on_progress=lambda _: self._tell(FILES),
            on_piece=lambda: self._tell(FILES),
        )
        self.marks = MarkKeeper(
            parts.transport, parts.store, parts.lane, around, lambda: self._tell(MARKS)
        )

    @property
    def view(self) -> SeatView:
        """What there is to be shown now."""
        return SeatView(
            seat=self.driver.seat,
            register=self._register,
            papers=self.papers.here,
            marks=self.marks.book,
        )

    async def start(self) -> None:
        """Show what this device keeps of the session, and go to the server.

        Raises:
            CacheFailedError: this device's disk can't be read.
        """
        await self.marks.load()
        self._register = await self._kept_register()
        await self.driver.start()
        self._tell(NAMES, MARKS)

    async def submit(self, command: SessionCommand) -> Outcome:
        """Send a command and wait for what becomes of it; see ``SeatDriver.submit``."""
        return await self.driver.submit(command)

    async def stop(self) -> None:
        """Leave the session; what has no answer stays on disk for the next time.

        What breaks on the way does not keep the rest, the line to the server above all.
        """
        async with AsyncExitStack() as leaving:
            leaving.push_async_callback(self._tasks.finish)
            leaving.push_async_callback(self.driver.stop)
            leaving.push_async_callback(self.marks.stop)
            leaving.push_async_callback(self.papers.stop)
        if self._bug is not None:
            raise self._bug

    def _take_parts(self, parts: frozenset[str]) -> None:
        seat = self.driver.seat
        if seat.replica is not None:
            self.papers.want(papers_of(seat.replica.state))
            if not seat.replica.state.members.keys() <= self._register.keys():
                self._read_names()
        if "phase" in parts and seat.phase is Phase.LIVE:
            self.marks.wake()
            self.papers.wake()
            self._read_names()
        self._on_changed(parts)

    def _tell(self, *parts: str) -> None:
        self._on_changed(frozenset(parts))

    def _read_names(self) -> None:
        if self.driver.seat.phase is Phase.LIVE:
            self._tasks.start(self._fetch_register())

    async def _fetch_register(self) -> None:
        try:
            people = await self._parts.transport.register()
            await self._parts.lane.run(self._parts.store.save_register, people)
        except (UnreachableError, ServerRefusedError, CacheFailedError):
            return  # the names kept stay; the next time the seat is live they are read again
        register = {PersonId(row.person): _entry_of(row) for row in people}
        if register != self._register:
            self._register = register
            self._tell(NAMES)

    async def _kept_register(self) -> Mapping[PersonId, RegisterEntry]:
        rows = await self._parts.lane.run(self._parts.store.register)
        return {person: _entry_of(row) for person, row in rows.items()}

    def _fail(self, bug: BaseException) -> None:
        self._bug = self._bug or bug


def _entry_of(row: PersonEntry) -> RegisterEntry:
    return RegisterEntry(
        person=PersonId(row.person), honorific=row.honorific, name=row.name, titles=row.titles
    )
