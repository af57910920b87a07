"""Measures the start as a person meets it: a digit typed into the sign-in stands on the screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

_FIELDS: Final = ("pin", "seekPerson")


class StartTrace(QObject):
    """Types one digit as soon as the sign-in has the keyboard, and tells when it is shown."""

    def __init__(self, window: QQuickWindow, shown: Callable[[str], None]) -> None:
        """Begin to watch.

        Args:
            window: the program's.
            shown: told the field's name, once, after the frame in which the digit stands.
        """
        super().__init__(window)
        self._window = window
        self._shown = shown
        self._has_typed = False
        self._frames_left = 2
        window.afterAnimating.connect(self._look)

    def _look(self) -> None:
        field = self._field()
        if field is None or self._frames_left == 0:
            return
        if not self._has_typed:
            self._has_typed = True
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1")
                QCoreApplication.postEvent(self._window, key)
            self._window.update()
        elif field.property("filled") or field.property("text"):
            # The frame that is being made now holds the digit; the one after it proves it.
            self._frames_left -= 1
            self._window.update()
            if self._frames_left == 0:
                name = field.objectName()
                # Not from within the frame: who is told ends the program.
                QTimer.singleShot(0, lambda: self._shown(name))
        else:
            self._window.update()

    def _field(self) -> QQuickItem | None:
        item: QQuickItem | None = self._window.activeFocusItem()
        while item is not None and item.objectName() not in _FIELDS:
            item = item.parentItem()
        return item
