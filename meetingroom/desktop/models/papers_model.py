"""The papers, and the one that is read, for QML."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.sheet_item import SheetItem
from meetingroom.desktop.reader.wet_ink_item import WetInkItem
from meetingroom.desktop.reading.home_papers import PaperRow, paper_rows, papers_words
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.state import Paper
from meetingroom.domain.text import folded

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
        self._rows = Rows(PaperRow, self)
        self._reader = ReaderModel(wishes, self)
        self._all: tuple[PaperRow, ...] = ()
        self._papers: dict[str, Paper] = {}
        self._here: frozenset[str] = frozenset()
        self._sought = ""
        self._words = ("", "")
        self._chosen = ""
        self._is_asked = False

    def show(self, seen: Seen) -> None:
        """Show what is seen now; a paper that was waited for opens when it is here."""
        self._all = paper_rows(seen)
        self._papers = {str(key): paper for key, paper in seen.state.papers.items()}
        self._here = seen.view.papers.files
        self._reader.pen_and_ink.show(seen.view.marks.shown())
        words = papers_words(self._all, seen.language)
        self._filter()
        if words != self._words:
            self._words = words
            self.changed.emit()
        self._open_chosen()

    def tick(self, now_ms: int) -> None:
        """Nothing here has a clock."""

    def close(self) -> None:
        """End the work of drawing pages."""
        self._reader.close()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The papers: see ``PaperRow``."""
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
        paper = self._papers.get(self._chosen)
        return "" if paper is None else paper.title

    @Property(bool, notify=changed)
    def isAwaited(self) -> bool:
        """Whether the chosen paper is not on this device yet."""
        return self._chosen != "" and self._sha256() not in self._here

    @Slot(str)
    def open(self, paper: str) -> None:
        """Open a paper to read; one that is not here yet opens when it is."""
        if paper in self._papers:
            self._chosen, self._is_asked = paper, False
            self.changed.emit()
            self._open_chosen()

    @Slot()
    def back(self) -> None:
        """Back to the list."""
        self._chosen = ""
        self.changed.emit()

    @Slot(str)
    def seek(self, text: str) -> None:
        """Narrow the list to titles that hold these words, with or without accents."""
        self._sought = text
        self._filter()

    def _sha256(self) -> str:
        paper = self._papers.get(self._chosen)
        return paper.versions[-1].sha256 if paper is not None and paper.versions else ""

    def _open_chosen(self) -> None:
        sha256 = self._sha256()
        if sha256 and sha256 in self._here and not self._is_asked:
            self._is_asked = True
            found = partial(self._found, self._papers[self._chosen], sha256)
            self._wishes.door.find_paper(sha256, found, self._wishes.fail)
            self.changed.emit()

    def _found(self, paper: Paper, sha256: str, path: Path | None) -> None:
        if path is not None and paper.paper == self._chosen:
            self._reader.open(paper.paper, sha256, paper.title, path)

    def _filter(self) -> None:
        words = folded(self._sought).split()
        self._rows.show(
            [row for row in self._all if all(word in folded(row.title) for word in words)]
        )
