"""Who is present, for QML."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.pages import Page, pages_for
from meetingroom.desktop.reading.roll import (
    FilterRow,
    Roll,
    RollRow,
    StatusRow,
    roll_of,
    rows_shown,
)
from meetingroom.desktop.reading.roll_words import Shows
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import ConfirmRoll, MarkAttendance
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import AttendanceStatus

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class RollModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``Roll``, all of it or what is looked for; marks and confirms."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._shown = Roll()
        self._seen: Seen | None = None
        self._shows = Shows.ALL
        self._words = ""
        self._rows = Rows(RollRow, self)
        self._filters = Rows(FilterRow, self)
        self._statuses = Rows(StatusRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now; nothing to whoever has no page of the roll."""
        if Page.ROLL not in pages_for(seen.roles):
            return
        self._seen = seen
        shown = roll_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._filters.show(shown.filters)
            self._statuses.show(shown.statuses)
            self._look()

    def tick(self, now_ms: int) -> None:
        """Show that a device has been silent for too long, once it has."""
        if self._seen is not None and 0 < self._shown.stale_ms <= now_ms:
            self.show(replace(self._seen, now_ms=now_ms))

    def _look(self) -> None:
        self._rows.show(rows_shown(self._shown.rows, self._shows, self._words))
        self.changed.emit()

    @Property(bool, notify=changed)
    def canMark(self) -> bool:
        """Whether this person's roles let them set where a deputy is."""
        return self._shown.can_mark

    @Property(str, notify=changed)
    def markReason(self) -> str:
        """Why that is off just now; empty when it is not."""
        return self._shown.mark_reason

    @Property(str, notify=changed)
    def confirmReason(self) -> str:
        """Why confirming is off; empty when it is not."""
        return self._shown.confirm_reason

    @Property(str, notify=changed)
    def confirmed(self) -> str:
        """How many were confirmed and when; empty before that."""
        return self._shown.confirmed

    @Property(str, notify=changed)
    def quorum(self) -> str:
        """How many are present, how many must be."""
        return self._shown.quorum

    @Property(bool, notify=changed)
    def hasQuorum(self) -> bool:
        """Whether that is enough."""
        return self._shown.has_quorum

    @Property(bool, notify=changed)
    def isCounted(self) -> bool:
        """Whether a roll is open that can be counted."""
        return self._shown.is_counted

    @Property(str, notify=changed)
    def basis(self) -> str:
        """Where the rule of the quorum comes from."""
        return self._shown.basis

    @Property(str, notify=changed)
    def shows(self) -> str:
        """What the list shows, a ``Shows``."""
        return self._shows

    @Property(int, notify=changed)
    def found(self) -> int:
        """How many rows the list shows."""
        return len(self._rows.rows)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """Deputies by given name, see ``RollRow``."""
        return self._rows

    @Property(QObject, constant=True)
    def filters(self) -> QObject:
        """What the list can show, see ``FilterRow``."""
        return self._filters

    @Property(QObject, constant=True)
    def statuses(self) -> QObject:
        """What a deputy can be set to, see ``StatusRow``."""
        return self._statuses

    @Slot(str)
    def showOnly(self, shows: str) -> None:
        """Show all, or those in one state."""
        self._shows = Shows(shows)
        self._look()

    @Slot(str)
    def search(self, words: str) -> None:
        """Show those in whose name, group or titles the words are found."""
        self._words = words
        self._look()

    @Slot(str, str)
    def mark(self, deputy: str, status: str) -> None:
        """Set where a deputy is."""
        if self._shown.can_mark and not self._shown.mark_reason:
            wish = MarkAttendance(deputy=PersonId(deputy), status=AttendanceStatus(status))
            self._wishes.send(wish)

    @Slot()
    def confirm(self) -> None:
        """Confirm who is present."""
        if self._shown.can_mark and not self._shown.confirm_reason:
            self._wishes.send(ConfirmRoll())
