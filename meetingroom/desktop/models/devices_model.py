"""Pairing more devices, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.ports import PairingCode
from meetingroom.desktop.reading.devices import grouped_digits, offer_reason
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.sentences import sentence_of

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class DevicesModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Offers to pair one more device, and shows the code until it runs out."""

    changed = Signal()
    timeChanged = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: with the door.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._code: PairingCode | None = None
        self._reason = self._failure = ""
        self._is_busy = False
        self._now_ms = 0

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        reason = offer_reason(seen)
        if reason != self._reason:
            self._reason = reason
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move the code's clock on."""
        was_valid, self._now_ms = self._is_valid, now_ms
        if self._code is not None:
            self.timeChanged.emit()
        if was_valid is not self._is_valid:
            self.changed.emit()

    @Property(str, notify=changed)
    def digits(self) -> str:
        """The code in two groups; empty while there is none that serves."""
        code = self._code
        return grouped_digits(code.digits) if code is not None and self._is_valid else ""

    @Property(bool, notify=changed)
    def isOver(self) -> bool:
        """Whether the last code ran out."""
        return self._code is not None and not self._is_valid

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether a code is being made."""
        return self._is_busy

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why no code can be made now; empty when one can."""
        return self._reason

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why no code came, and what to do; may be empty."""
        return self._failure

    @Property(int, notify=timeChanged)
    def remainingMs(self) -> int:
        """For how long the code serves, by the server's clock."""
        return 0 if self._code is None else max(0, self._code.expires_ms - self._now_ms)

    @Slot()
    def offer(self) -> None:
        """Have a code made; it takes the place of the one before."""
        if self._is_busy or self._reason:
            return
        self._is_busy, self._failure = True, ""
        self.changed.emit()
        self._wishes.door.offer_code(self._take, self._fail)

    @property
    def _is_valid(self) -> bool:
        return self._code is not None and self._code.expires_ms > self._now_ms

    def _take(self, code: PairingCode) -> None:
        self._code, self._is_busy = code, False
        self.changed.emit()
        self.timeChanged.emit()

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self._failure = sentence_of(error, self._wishes.language)
        self.changed.emit()
