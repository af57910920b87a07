"""The header of a session's window, for QML."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.reading.header import Header, header_of, minutes_left
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.text import clock_time

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class HeaderModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``Header``, and the clock of the server."""

    changed = Signal()
    timeChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Header()
        self._time = ""
        self._offline_since = ""
        self._minutes_left = 0

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = header_of(seen)
        if shown.is_live:
            self._offline_since = ""
        elif not self._offline_since:
            self._offline_since = clock_time(seen.now_ms)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move the clock on."""
        time = clock_time(now_ms)
        left = minutes_left(self._shown.begins_ms, now_ms)
        if (time, left) != (self._time, self._minutes_left):
            self._time, self._minutes_left = time, left
            self.timeChanged.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """Session and council."""
        return self._shown.title

    @Property(str, notify=changed)
    def stage(self) -> str:
        """``preparing``, ``roll_call``, ``in_session`` or ``closed``."""
        return self._shown.stage

    @Property(str, notify=changed)
    def begins(self) -> str:
        """When the sitting is meant to begin, in words; may be empty."""
        return self._shown.begins

    @Property(int, notify=timeChanged)
    def minutesLeft(self) -> int:
        """Minutes until then, 1 to 60; else 0."""
        return self._minutes_left

    @Property(bool, notify=changed)
    def hasSat(self) -> bool:
        """Whether the last sitting that was planned is over."""
        return self._shown.has_sat

    @Property(int, notify=changed)
    def itemNumber(self) -> int:
        """Place of the current item, from 1; 0 when there is none."""
        return self._shown.item_number

    @Property(int, notify=changed)
    def itemCount(self) -> int:
        """How many items the agenda has."""
        return self._shown.item_count

    @Property(str, notify=changed)
    def itemTitle(self) -> str:
        """The current item's title."""
        return self._shown.item_title

    @Property(int, notify=changed)
    def present(self) -> int:
        """Deputies on the roll of this sitting."""
        return self._shown.present

    @Property(int, notify=changed)
    def base(self) -> int:
        """Deputies in office."""
        return self._shown.base

    @Property(int, notify=changed)
    def quorum(self) -> int:
        """How many must be present."""
        return self._shown.quorum

    @Property(bool, notify=changed)
    def hasQuorum(self) -> bool:
        """Whether enough are present."""
        return self._shown.has_quorum

    @Property(bool, notify=changed)
    def isLive(self) -> bool:
        """Whether the seat is connected and up to date."""
        return self._shown.is_live

    @Property(bool, notify=changed)
    def isRefused(self) -> bool:
        """Whether the server turned this seat away."""
        return self._shown.is_refused

    @Property(bool, notify=changed)
    def isDesk(self) -> bool:
        """Whether the person runs or records the session."""
        return self._shown.is_desk

    @Property(int, notify=changed)
    def devices(self) -> int:
        """How many devices are joined to the session; 0 while that is not known."""
        return self._shown.devices

    @Property(str, notify=changed)
    def presiders(self) -> str:
        """Who presides, by name."""
        return self._shown.presiders

    @Property(str, notify=changed)
    def secretaries(self) -> str:
        """Who keeps the minutes, by name; may be empty."""
        return self._shown.secretaries

    @Property(str, notify=changed)
    def warning(self) -> str:
        """What the person is told of the line or the clock; may be empty."""
        return self._shown.warning

    @Property(str, notify=changed)
    def offlineSince(self) -> str:
        """Since when there is no server, as ``09:58``; empty while there is one."""
        return self._offline_since

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        """The server's time of day, as ``09:58``."""
        return self._time
