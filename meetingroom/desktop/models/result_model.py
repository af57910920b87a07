"""How the last ballot ended, for QML."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.reading.ballot_results import CountRow, LastResult, last_result_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ResultModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``LastResult``."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = LastResult()
        self._counts = Rows(CountRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = last_result_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._counts.show(shown.counts)
            self.changed.emit()

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether a ballot has ended."""
        return bool(self._shown.key)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What was decided."""
        return self._shown.title

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """Whether it passed, in words."""
        return self._shown.outcome

    @Property(bool, notify=changed)
    def hasPassed(self) -> bool:
        """Whether it passed."""
        return self._shown.has_passed

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What the chair reads."""
        return self._shown.sentence

    @Property(str, notify=changed)
    def ofPresent(self) -> str:
        """In favour, out of those present."""
        return self._shown.of_present

    @Property(str, notify=changed)
    def ofAll(self) -> str:
        """In favour, out of all deputies in office."""
        return self._shown.of_all

    @Property(str, notify=changed)
    def need(self) -> str:
        """How many had to be in favour."""
        return self._shown.need

    @Property(str, notify=changed)
    def basis(self) -> str:
        """On what the threshold rests."""
        return self._shown.basis

    @Property(str, notify=changed)
    def rest(self) -> str:
        """Those who gave no answer and those who were absent."""
        return self._shown.rest

    @Property(str, notify=changed)
    def own(self) -> str:
        """What was recorded of this person; empty for one who was not entitled."""
        return self._shown.own

    @Property(QObject, constant=True)
    def counts(self) -> QObject:
        """Rows of the three answers, see ``CountRow``."""
        return self._counts
