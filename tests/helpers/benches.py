"""A window that holds a few controls and nothing else, for what hands and keyboards do to them."""

from collections.abc import Callable, Iterator
from textwrap import indent

import shiboken6
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QGuiApplication,
    QInputMethodEvent,
)
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from meetingroom.assets import asset
from meetingroom.desktop import icons
from tests.helpers.stages import settle, visible_items

_FRAME = """
import QtQuick
import QtQuick.Layouts
import MeetingRoom.Theme
import MeetingRoom.Controls

Window {
    id: bench

    property string heard: ""

    width: 1000
    height: 800
    visible: true

    function hear(what: string): void {
        bench.heard += what + "\\n";
    }

%s
}
"""


class Bench:
    """Shows what is written in QML; the controls tell ``bench.hear("…")`` what was done."""

    def __init__(self, body: str) -> None:
        """Lay the controls out and give the window the keyboard.

        Args:
            body: QML objects, the controls with an ``objectName``.
        """
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(asset("ui")))
        self._engine.addImageProvider(icons.PROVIDER, icons.IconProvider())
        page = _FRAME % indent(body, "    ")
        self._engine.loadData(page.encode(), QUrl("qrc:/bench.qml"))
        roots = self._engine.rootObjects()
        assert roots, "the QML of the bench has a fault"
        root = roots[0]
        assert isinstance(root, QQuickWindow)
        self.root = root
        root.requestActivate()
        settle()

    def close(self) -> None:
        """Close the window and end its engine."""
        self.root.close()
        shiboken6.delete(self._engine)

    @property
    def heard(self) -> list[str]:
        """What the controls told, in order."""
        return str(self.root.property("heard")).splitlines()

    @property
    def items(self) -> list[QQuickItem]:
        """All that is visible, back to front."""
        return visible_items(self.root.contentItem())

    def find(self, name: str) -> QQuickItem:
        """Return the one visible item of an object name or a text."""
        names = [item for item in self.items if item.objectName() == name]
        found = names or [item for item in self.items if item.property("text") == name]
        assert found, f"nothing on the bench is called {name!r}"
        return found[0]

    def says(self, text: str) -> bool:
        """Whether a text stands there, whole or as a part."""
        return any(text in str(item.property("text") or "") for item in self.items)

    def click(self, name: str) -> None:
        """Press and release the mouse in the middle of an item."""
        at = self._middle(name)
        QTest.mouseClick(self.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        settle()

    def touch(self, name: str) -> None:
        """Put a finger on the middle of an item and lift it."""
        at = self._middle(name)
        device = QTest.createTouchDevice()
        QTest.touchEvent(self.root, device).press(0, at, self.root).commit()
        QTest.touchEvent(self.root, device).release(0, at, self.root).commit()
        settle()

    def key(self, *keys: Qt.Key, shift: bool = False) -> None:
        """Press keys one after the other."""
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self.root, key, held)
            settle()

    def write(self, text: str) -> None:
        """Press the keys of a text."""
        for letter in text:
            QTest.keyClick(self.root, letter)  # type: ignore[call-overload]  # Qt takes a letter here
        settle()

    def compose(self, letters: str, *, done: str = "") -> None:
        """Have an input method show letters that are not yet text, and commit others."""
        event = QInputMethodEvent(letters, [])
        event.setCommitString(done)
        QGuiApplication.sendEvent(self.root.focusObject(), event)
        settle()

    def focus(self, name: str) -> None:
        """Come to an item as Tab does."""
        self.find(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        settle()

    def has_focus(self, name: str) -> bool:
        """Whether the keyboard acts on this item or on one within it."""
        return bool(self.find(name).property("activeFocus"))

    def theme(self, name: str) -> QColor:
        """Return a colour of the theme that the controls wear."""
        theme = self._engine.singletonInstance("MeetingRoom.Theme", "Theme")
        assert isinstance(theme, QObject)
        colour = theme.property(name)
        assert isinstance(colour, QColor)
        return colour

    def focused(self) -> str:
        """Return the words, or else the object name, of what the keyboard acts on."""
        item = self.root.activeFocusItem()
        return str(item.property("text") or item.objectName())

    def call(self, name: str, function: str, *words: str) -> None:
        """Call a QML function of an item, as its screen does."""
        assert QMetaObject.invokeMethod(
            self.find(name), function, *(Q_ARG("QString", word) for word in words)
        )
        settle()

    def ringed(self) -> list[str]:
        """Return the object names of what a focus ring stands around."""
        return [_owner(item) for item in self.items if _is_ring(item)]

    def heard_by_a_reader(self, name: str) -> QAccessibleInterface:
        """Return what a screen reader is told of an item."""
        item = self.find(name)
        QAccessible.setActive(True)
        for each in _walk(QAccessible.queryAccessibleInterface(self.root)):
            if each.object() == item:
                return each
        raise AssertionError(f"a screen reader finds nothing called {name!r}")

    def roles_and_names(self) -> list[tuple[QAccessible.Role, str]]:
        """Return what a screen reader finds, in its order."""
        QAccessible.setActive(True)
        found = _walk(QAccessible.queryAccessibleInterface(self.root))
        return [(each.role(), each.text(QAccessible.Text.Name)) for each in found]

    def all_a_reader_hears(self) -> list[str]:
        """Return every name, value and description that a screen reader can ask for."""
        QAccessible.setActive(True)
        kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
        found = _walk(QAccessible.queryAccessibleInterface(self.root))
        return [each.text(kind) for each in found for kind in kinds]

    def _middle(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _walk(of: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if of is None:
        return
    yield of
    for at in range(of.childCount()):
        yield from _walk(of.child(at))


def _is_ring(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("FocusRing")


def _owner(ring: QQuickItem) -> str:
    item: QQuickItem | None = ring
    while item is not None and not item.objectName():
        item = item.parentItem()
    return item.objectName() if item is not None else ""


Lay = Callable[[str], Bench]
"""Lays controls out on a bench that the test need not close."""


def laying() -> Iterator[Lay]:
    """Give a test benches, and close them after it; the body of a fixture."""
    benches: list[Bench] = []

    def lay(body: str) -> Bench:
        benches.append(Bench(body))
        return benches[-1]

    yield lay
    for bench in benches:
        bench.close()
