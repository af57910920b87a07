"""The papers, and the one that is read, for QML."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.seen import Seen

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class PapersModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """The papers, and the one that is read."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""

    def tick(self, now_ms: int) -> None:
        """Move clocks on."""

    @Slot(str)
    def open(self, paper: str) -> None:
        """Open a paper to read."""
