"""The papers, and the one that is read, for QML."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.sheet_item import SheetItem
from meetingroom.desktop.reader.wet_ink_item import WetInkItem
from meetingroom.desktop.reading.home_papers import papers_words
from meetingroom.desktop.reading.papers import (
    ListedPaper,
    Versions,
    listed_papers,
    narrowed,
    versions_of,
)
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.ids import PaperId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from meetingroom.domain.state import Paper

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

ITEMS: Final = (SheetItem, WetInkItem)
"""What the screens of papers draw with: QML knows them once they are loaded."""


@QmlElement
@QmlUncreatable("made by the program")
class PapersModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """The list of papers, narrowed by some letters, and the paper that was chosen from it."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._rows = Rows(ListedPaper, self)
        self._reader = ReaderModel(wishes, self)
        self._all: tuple[ListedPaper, ...] = ()
        self._papers: Mapping[PaperId, Paper] = {}
        self._here: frozenset[str] = frozenset()
        self._sought = ""
        self._words = ("", "")
        self._chosen = PaperId("")
        self._versions = Versions()
        self._asked = ""

    def show(self, seen: Seen) -> None:
        """Show what is seen now; a paper that was waited for opens when it is here."""
        self._all = listed_papers(seen)
        self._papers, self._here = seen.state.papers, seen.view.papers.files
        self._reader.pen_and_ink.show(seen.view.marks.shown())
        words = papers_words(self._all, seen.language)
        versions = versions_of(self._papers.get(self._chosen), self._here)
        self._rows.show(narrowed(self._all, self._sought))
        if (words, versions) != (self._words, self._versions):
            self._words, self._versions = words, versions
            self.changed.emit()
        if not self._is_reading_chosen:
            self._read_best()

    def tick(self, now_ms: int) -> None:
        """Nothing here has a clock."""

    def close(self) -> None:
        """End the work of drawing pages."""
        self._reader.close()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The papers: see ``ListedPaper``."""
        return self._rows

    @Property(ReaderModel, constant=True)
    def reader(self) -> ReaderModel:
        """The paper that is read."""
        return self._reader

    @Property(str, notify=changed)
    def count(self) -> str:
        """How many papers and pages, in words."""
        return self._words[0]

    @Property(str, notify=changed)
    def here(self) -> str:
        """How many are on this device, in words."""
        return self._words[1]

    @Property(bool, notify=changed)
    def isReading(self) -> bool:
        """Whether a paper was chosen, and not the list."""
        return self._chosen != ""

    @Property(str, notify=changed)
    def chosenTitle(self) -> str:
        """Title of the paper that was chosen."""
        return self._versions.title

    @Property(bool, notify=changed)
    def isAwaited(self) -> bool:
        """Whether no version of the chosen paper is on this device yet."""
        return self._chosen != "" and not self._versions.best and not self._is_reading_chosen

    @Property(bool, notify=changed)
    def hasNewer(self) -> bool:
        """Whether a newer version than the one that is read has come."""
        return self._is_reading_chosen and self._reader.sha256 != self._versions.best

    @Slot(str)
    def open(self, paper: str) -> None:
        """Open a paper to read, its newest version; one that is not here yet opens when it is."""
        if paper in self._papers:
            self._chosen, self._asked = PaperId(paper), ""
            self._versions = versions_of(self._papers[self._chosen], self._here)
            self.changed.emit()
            self._read_best()

    @Slot()
    def openNewest(self) -> None:
        """Turn to the newer version of the paper that is read."""
        self._read_best()

    @Slot()
    def back(self) -> None:
        """Back to the list."""
        self._chosen, self._versions = PaperId(""), Versions()
        self.changed.emit()

    @Slot()
    def warm(self) -> None:
        """Start what draws pages: somebody will read soon."""
        self._reader.warm()

    @Slot(str)
    def seek(self, text: str) -> None:
        """Narrow the list to titles that hold these words, with or without accents."""
        self._sought = text
        self._rows.show(narrowed(self._all, self._sought))

    @property
    def _is_reading_chosen(self) -> bool:
        return self._reader.sha256 in self._versions.all

    def _read_best(self) -> None:
        best = self._versions.best
        if best and best != self._asked:
            self._asked = best
            found = partial(self._found, self._chosen, best)
            self._wishes.door.find_paper(best, found, self._wishes.fail)

    def _found(self, paper: PaperId, sha256: str, path: Path | None) -> None:
        if path is None:
            self._asked = ""  # it was let go meanwhile; it is sought again with the next view
        elif sha256 == self._asked and paper == self._chosen:
            self._reader.open(paper, sha256, path)
            self.changed.emit()
