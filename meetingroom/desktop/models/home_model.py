"""Check-in, quorum, agenda and papers on the first page, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.home import AgendaRow, CheckedIn, Home, home_of
from meetingroom.desktop.reading.home_papers import PaperRow
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import CheckIn

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class HomeModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``Home``, and checks its person in."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._shown = Home()
        self._agenda = Rows(AgendaRow, self)
        self._papers = Rows(PaperRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = home_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._agenda.show(shown.agenda)
            self._papers.show(shown.papers)
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Nothing here has a clock."""

    @Property(str, notify=changed)
    def person(self) -> str:
        """Who sits here, with Ông or Bà."""
        return self._shown.person

    @Property(str, notify=changed)
    def about(self) -> str:
        """Titles and group, one a line."""
        return self._shown.about

    @Property(bool, notify=changed)
    def isDeputy(self) -> bool:
        """Whether the person has a mandate, and so a check-in."""
        return self._shown.is_deputy

    @Property(str, notify=changed)
    def checkedIn(self) -> str:
        """``not_asked``, ``open``, ``on_its_way``, ``present`` or ``away``."""
        return self._shown.checked_in

    @Property(str, notify=changed)
    def words(self) -> str:
        """What is said of the check-in; may be empty."""
        return self._shown.words

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why checking in is off; empty when it is not."""
        return self._shown.reason

    @Property(bool, notify=changed)
    def isCounted(self) -> bool:
        """Whether a roll is open that can be counted."""
        return self._shown.is_counted

    @Property(int, notify=changed)
    def present(self) -> int:
        """Deputies on the roll."""
        return self._shown.present

    @Property(int, notify=changed)
    def base(self) -> int:
        """Deputies in office."""
        return self._shown.base

    @Property(int, notify=changed)
    def quorum(self) -> int:
        """How many must be present."""
        return self._shown.quorum

    @Property(float, notify=changed)
    def presentShare(self) -> float:
        """Share of those present, 0 to 1."""
        return self._shown.present_share

    @Property(float, notify=changed)
    def quorumShare(self) -> float:
        """Share that is needed, 0 to 1."""
        return self._shown.quorum_share

    @Property(QObject, constant=True)
    def agenda(self) -> QObject:
        """The agenda's rows, see ``AgendaRow``."""
        return self._agenda

    @Property(QObject, constant=True)
    def papers(self) -> QObject:
        """The papers' rows, see ``PaperRow``."""
        return self._papers

    @Property(str, notify=changed)
    def papersTitle(self) -> str:
        """How many papers and pages there are."""
        return self._shown.papers_title

    @Property(str, notify=changed)
    def papersHere(self) -> str:
        """How many of them can be read without a connection."""
        return self._shown.papers_here

    @Slot()
    def checkIn(self) -> None:
        """The person says: I am here."""
        if self._shown.checked_in in {CheckedIn.OPEN, CheckedIn.AWAY} and not self._shown.reason:
            self._wishes.send(CheckIn())
