"""The program's real window on a real device at a real server, in a test's hands."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from meetingroom.bootstrap.windows import app_parts
from meetingroom.desktop.application import AppWindow
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language
from tests.helpers.real_hall import RealHall
from tests.helpers.stages import middle_of, visible_items

PATIENCE_S: Final = 30.0
_LARGE: Final = QSize(1920, 1600)


class RealWindow:
    """One window; what is asked for is waited for, because a server answers when it can."""

    def __init__(self, window: AppWindow) -> None:
        self.window = window
        self.root = window.window.root
        self.root.resize(_LARGE)

    def until(self, what: str, ready: Callable[[], bool]) -> None:
        """Wait for something of the window.

        Raises:
            AssertionError: it did not come; says what, and what stands there instead.
        """
        deadline = time.monotonic() + PATIENCE_S
        while not ready():
            QGuiApplication.processEvents()
            if time.monotonic() > deadline:
                raise AssertionError(f"no {what} on the screen, but: {self.texts()}")
            time.sleep(0.01)

    def texts(self) -> list[str]:
        """Return all that is written on the screen."""
        items = visible_items(self.root.contentItem())
        return [str(text) for item in items if (text := item.property("text"))]

    def says(self, words: str) -> None:
        """Wait until some words stand on the screen."""
        self.until(f"{words!r}", lambda: any(words in text for text in self.texts()))

    def item(self, name: str) -> QQuickItem:
        """Wait for the topmost item of this object name or text that can be used, and return it."""
        self.until(f"usable {name!r}", lambda: bool(self._usable(name)))
        return self._usable(name)[-1]

    def tap(self, name: str) -> None:
        """Click an item."""
        QTest.mouseClick(
            self.root,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self._middle(name),
        )
        QGuiApplication.processEvents()

    def touch(self, name: str) -> None:
        """Put a finger on an item and lift it."""
        at = self._middle(name)
        device = QTest.createTouchDevice()
        QTest.touchEvent(self.root, device).press(0, at, self.root).commit()
        QTest.touchEvent(self.root, device).release(0, at, self.root).commit()
        QGuiApplication.processEvents()

    def type(self, words: str, *, enter: bool = True) -> None:
        """Type words where the keyboard is, then Enter."""
        for letter in words:
            self._key(letter)
        if enter:
            QTest.keyClick(self.root, Qt.Key.Key_Return)
        QGuiApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.root, key, modifier)
        QGuiApplication.processEvents()

    def _key(self, letter: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(self.root, key)

    def _middle(self, name: str) -> QPoint:
        item = self.item(name)
        at = middle_of(item).toPoint()
        assert self.root.contentItem().contains(at), f"{name!r} lies outside the window"
        return at

    def _usable(self, name: str) -> list[QQuickItem]:
        return [
            item
            for item in visible_items(self.root.contentItem())
            if name in {item.objectName(), item.property("text")} and item.isEnabled()
        ]


@contextmanager
def real_window(hall: RealHall, device: Path, person: PersonId) -> Iterator[RealWindow]:
    """Open the program on a paired device and sign a person in by name and PIN."""
    window = AppWindow(app_parts(device, "keys_in_folder", Language.VIETNAMESE))
    shown = RealWindow(window)
    try:
        entry = next(d.entry for d in hall.scenario.deputies if d.person == person)
        shown.tap(entry.addressed)
        shown.says(entry.addressed)
        shown.item("pin")
        shown.type(hall.pins[person], enter=False)
        shown.item("page-papers")
        yield shown
    finally:
        window.close()
        QGuiApplication.processEvents()
