"""Closing the program on the computer that holds the room: asked first while others are in it."""

from collections.abc import Callable, Coroutine

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.bridge import Bridge

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ClosingModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Lets the window close, or asks because the room's server would stop with it."""

    changed = Signal()
    asked = Signal()
    leaving = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        """Let the window close; there is no server to think of.

        Args:
            bridge: to the loop.
            parent: who owns this.
        """
        super().__init__(parent)
        self._bridge = bridge
        self._count_others: Callable[[], Coroutine[object, object, int]] | None = None
        self._others = 0
        self._is_counting = False

    def think_of(self, count_others: Callable[[], Coroutine[object, object, int]]) -> None:
        """Think of the other devices before the window closes.

        Args:
            count_others: returns how many are connected to the server that would stop; on the loop.
        """
        self._count_others = count_others

    def allow(self) -> None:
        """Let the window close without a question from now on."""
        self._count_others = None

    @Property(int, notify=changed)
    def others(self) -> int:
        """How many other devices are connected."""
        return self._others

    @Slot(result=bool)
    def mayClose(self) -> bool:
        """Say whether the window may close now; if not, ``leaving`` or ``asked`` follows."""
        if self._count_others is None:
            return True
        if not self._is_counting:
            self._is_counting = True
            self._bridge.start(self._count_others, self._take, self._leave)
        return False

    @Slot()
    def confirm(self) -> None:
        """Somebody wants to close all the same."""
        self._leave(None)

    def _take(self, others: int) -> None:
        self._is_counting = False
        if others == 0:
            self._leave(None)
            return
        self._others = others
        self.changed.emit()
        self.asked.emit()

    def _leave(self, _: object) -> None:
        # Also when the count failed: nobody is held in a program that can't even count.
        self.allow()
        self.leaving.emit()
