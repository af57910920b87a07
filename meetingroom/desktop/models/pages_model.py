"""The rail and the page in front, for QML."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.reading import pages as p
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.state import RequestPhase
from meetingroom.domain.values import Role

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RailRow:
    """A button of the rail; ``badge`` is a count, 0 shows none."""

    key: str
    badge: int


@QmlElement
@QmlUncreatable("made by the program")
class PagesModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows the pages a person's roles allow, and which one is in front."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rail = Rows(RailRow, self)
        self._pages: p.Pages | None = None
        self._allowed: tuple[p.Page, ...] = ()
        self._opened = ""
        self._first: p.Page | None = None

    def show(self, seen: Seen) -> None:
        """Show what is seen now; an opened ballot comes forward."""
        self._allowed = allowed = p.pages_for(seen.roles)
        self._rail.show([RailRow(key=page, badge=_badge(seen, page)) for page in self._allowed])
        pages = self._pages or p.first_pages(seen.roles)
        ballot = seen.state.open_ballot
        opened = "" if ballot is None else ballot.ballot
        may_vote = ballot is not None and seen.person in ballot.entitled
        if opened != self._opened and may_vote and not _works(seen):
            pages = p.ballot_opened(pages)
        self._opened = opened
        if pages.current not in self._allowed or (allowed[0] != self._first and not opened):
            # A role was given or taken: the window goes to the work that comes with it.
            pages = p.first_pages(seen.roles)
        self._first = allowed[0]
        self._set(pages)

    def tick(self, now_ms: int) -> None:
        """Nothing here has a clock."""

    @Property(QObject, constant=True)
    def rail(self) -> QObject:
        """The rail's rows: ``key`` (a page) and ``badge``."""
        return self._rail

    @Property(str, notify=changed)
    def current(self) -> str:
        """The page in front."""
        return "" if self._pages is None else self._pages.current

    @Property(bool, notify=changed)
    def isHandBusy(self) -> bool:
        """Whether something is under the hand that must be neither covered nor moved now."""
        return self._pages is not None and self._pages.is_hand_busy

    @Slot(str)
    def goTo(self, page: str) -> None:
        """A person chose a page."""
        if page in self._allowed:
            self._move(lambda pages: p.gone_to(pages, p.Page(page)))

    @Slot()
    def foldBallot(self) -> None:
        """A person folded the ballot to look at something else once more."""
        self._move(p.ballot_folded)

    @Slot(bool)
    def holdStill(self, is_busy: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """A hand began, or ended, what must not be covered now."""
        self._move(lambda pages: p.hand_moved(pages, is_busy=is_busy))

    def _move(self, how: Callable[[p.Pages], p.Pages]) -> None:
        if self._pages is not None:
            self._set(how(self._pages))

    def _set(self, pages: p.Pages) -> None:
        if pages != self._pages:
            self._pages = pages
            self.changed.emit()


def _badge(seen: Seen, page: p.Page) -> int:
    if page is not p.Page.CONSOLE:
        return 0
    return sum(r.phase is RequestPhase.WAITING for r in seen.state.requests.values())


def _works(seen: Seen) -> bool:
    """Say whether the person runs or records the sitting, and must not be torn from it."""
    return not seen.roles.isdisjoint({Role.PRESIDER, Role.SECRETARY})
