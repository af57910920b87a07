"""Asking to speak, and the place in the queue, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.floor import WARN_MS, Floor, PurposeRow, QueueRow, floor_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import AskForFloor, WithdrawRequest
from meetingroom.domain.ids import RequestId
from meetingroom.domain.values import FloorPurpose

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class FloorModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``Floor`` with the speaker's clock; asks and withdraws."""

    changed = Signal()
    timeChanged = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._shown = Floor()
        self._remaining_ms = 0
        self._purposes = Rows(PurposeRow, self)
        self._queue = Rows(QueueRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = floor_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._purposes.show(shown.purposes)
            self._queue.show(shown.queue)
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move the speaker's clock on; below 0 the time is over, and nothing else happens."""
        remaining_ms = self._shown.ends_ms - now_ms if self._shown.has_begun else 0
        if remaining_ms != self._remaining_ms:
            self._remaining_ms = remaining_ms
            self.timeChanged.emit()

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why asking is off; empty when it is not."""
        return self._shown.reason

    @Property(str, notify=changed)
    def asking(self) -> str:
        """The purpose whose wish is on its way; may be empty."""
        return self._shown.asking

    @Property(str, notify=changed)
    def own(self) -> str:
        """``none``, ``asking``, ``waiting``, ``called`` or ``speaking``."""
        return self._shown.own

    @Property(str, notify=changed)
    def ownHeadline(self) -> str:
        """The own place in words."""
        return self._shown.own_headline

    @Property(str, notify=changed)
    def ownDetail(self) -> str:
        """More about it."""
        return self._shown.own_detail

    @Property(bool, notify=changed)
    def canWithdraw(self) -> bool:
        """Whether there is a request to withdraw."""
        return bool(self._shown.own_request)

    @Property(str, notify=changed)
    def withdrawReason(self) -> str:
        """Why withdrawing is off; empty when it is not."""
        return self._shown.withdraw_reason

    @Property(bool, notify=changed)
    def isWithdrawing(self) -> bool:
        """Whether that wish is on its way."""
        return self._shown.is_withdrawing

    @Property(str, notify=changed)
    def speaker(self) -> str:
        """Who has the floor; empty when nobody has."""
        return self._shown.speaker

    @Property(str, notify=changed)
    def speakerDetail(self) -> str:
        """For what."""
        return self._shown.speaker_detail

    @Property(bool, notify=changed)
    def hasBegun(self) -> bool:
        """Whether the speech runs; before that its speaker was only called."""
        return self._shown.has_begun

    @Property(str, notify=changed)
    def basis(self) -> str:
        """The minutes of each purpose and where they come from."""
        return self._shown.basis

    @Property(int, notify=timeChanged)
    def remainingMs(self) -> int:
        """Of the speech; 0 when the time is over or none runs."""
        return max(0, self._remaining_ms)

    @Property(int, notify=timeChanged)
    def overMs(self) -> int:
        """How long a speech has taken more than its time."""
        return max(0, -self._remaining_ms)

    @Property(bool, notify=timeChanged)
    def isNearEnd(self) -> bool:
        """Whether the clock warns: the last half minute, and after it."""
        return self._shown.has_begun and self._remaining_ms <= WARN_MS

    @Property(QObject, constant=True)
    def purposes(self) -> QObject:
        """What one can ask for, see ``PurposeRow``."""
        return self._purposes

    @Property(QObject, constant=True)
    def queue(self) -> QObject:
        """Who waits, see ``QueueRow``."""
        return self._queue

    @Slot(str)
    def ask(self, purpose: str) -> None:
        """Ask for the floor, for a ``FloorPurpose``."""
        if self._shown.reason or self._shown.asking:
            return
        request = RequestId(self._wishes.new_id())
        self._wishes.send(AskForFloor(request=request, purpose=FloorPurpose(purpose)))

    @Slot()
    def withdraw(self) -> None:
        """No longer ask for the floor."""
        shown = self._shown
        if shown.own_request and not shown.withdraw_reason and not shown.is_withdrawing:
            self._wishes.send(WithdrawRequest(request=RequestId(shown.own_request)))
