"""The floor as the chair gives it, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.console_floor import CallRow, ChairFloor, chair_floor_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import CallSpeaker, EndSpeech, ResumeSpeech, StartSpeech
from meetingroom.domain.ids import RequestId

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ConsoleFloorModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``ChairFloor``; calls, starts and ends."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._shown = ChairFloor()
        self._queue = Rows(CallRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = chair_floor_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._queue.show(shown.queue)
            self.changed.emit()

    @Property(str, notify=changed)
    def request(self) -> str:
        """Which request has the floor; empty while none has."""
        return self._shown.request

    @Property(str, notify=changed)
    def phase(self) -> str:
        """``called``, ``speaking`` or empty."""
        return self._shown.phase

    @Property(str, notify=changed)
    def speaker(self) -> str:
        """Who has the floor."""
        return self._shown.speaker

    @Property(str, notify=changed)
    def detail(self) -> str:
        """For what."""
        return self._shown.detail

    @Property(str, notify=changed)
    def callReason(self) -> str:
        """Why nobody can be called; empty when somebody can be, or nobody waits."""
        return self._shown.call_reason

    @Property(str, notify=changed)
    def startReason(self) -> str:
        """Why the called one can't begin; empty when that can be."""
        return self._shown.start_reason

    @Property(str, notify=changed)
    def endReason(self) -> str:
        """Why the speech can't be ended; empty when it can."""
        return self._shown.end_reason

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many wait."""
        return len(self._shown.queue)

    @Property(QObject, constant=True)
    def queue(self) -> QObject:
        """Who waits, see ``CallRow``."""
        return self._queue

    @Slot()
    def callNext(self) -> None:
        """Call who has waited longest."""
        if self._shown.queue:
            self.call(self._shown.queue[0].key)

    @Slot(str)
    def call(self, request: str) -> None:
        """Call one of those who wait."""
        if not self._shown.call_reason:
            self._wishes.send(CallSpeaker(request=RequestId(request)))

    @Slot()
    def start(self) -> None:
        """Start the called deputy's clock."""
        if self._shown.request and not self._shown.start_reason:
            start = ResumeSpeech if self._shown.is_paused else StartSpeech
            self._wishes.send(start(request=RequestId(self._shown.request)))

    @Slot()
    def end(self) -> None:
        """End the speech, or take the call back."""
        if self._shown.request and not self._shown.end_reason:
            self._wishes.send(EndSpeech(request=RequestId(self._shown.request)))
