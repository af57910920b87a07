"""A part in a demonstration: played by the script until a person takes it, for QML."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class DemoModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Says whose hands the window is in, and what the script waits for."""

    changed = Signal()

    def __init__(self, on_taken: Callable[[bool], None], parent: QObject | None = None) -> None:
        """Be in the script's hands.

        Args:
            on_taken: told, on Qt's thread, when a person takes the part or gives it back.
            parent: who owns this.
        """
        super().__init__(parent)
        self._on_taken = on_taken
        self._is_taken = False
        self._wish = ""
        self._is_over = False

    def ask(self, wish: str) -> None:
        """Say what the script would do next in this part; empty when nothing."""
        if wish != self._wish:
            self._wish = wish
            self.changed.emit()

    def end(self) -> None:
        """The script is over; the window stays."""
        self._is_over = True
        self.changed.emit()

    @Property(bool, notify=changed)
    def isTaken(self) -> bool:
        """Whether a person plays this part."""
        return self._is_taken

    @Property(bool, notify=changed)
    def isOver(self) -> bool:
        """Whether the script is over."""
        return self._is_over

    @Property(str, notify=changed)
    def wish(self) -> str:
        """What the script waits for in this part, as a word QML knows; may be empty."""
        return self._wish

    @Slot()
    def take(self) -> None:
        """A person takes the part."""
        self._set(is_taken=True)

    @Slot()
    def giveBack(self) -> None:
        """The script goes on with it."""
        self._set(is_taken=False)

    def _set(self, *, is_taken: bool) -> None:
        if is_taken is not self._is_taken:
            self._is_taken = is_taken
            self.changed.emit()
            self._on_taken(is_taken)
