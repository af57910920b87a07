"""The program's Theme without a window: its colours and sizes as a screen would read them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from meetingroom.assets import asset


class Theme:
    """The singleton of an engine of its own. A QGuiApplication exists."""

    def __init__(self, **bound: str | float | bool) -> None:
        """Load it and bind what a window binds: mode, density, scale, desk."""
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(asset("ui")))
        found = self._engine.singletonInstance("MeetingRoom.Theme", "Theme")
        assert isinstance(found, QObject), "the theme does not load"
        self._found = found
        for name, value in bound.items():
            assert found.setProperty(name, value), f"the theme has no {name}"

    def colour(self, name: str) -> QColor:
        """Return a token that is a colour."""
        colour = self._found.property(name)
        assert isinstance(colour, QColor), f"the theme has no colour {name}"
        return colour

    def inks(self) -> dict[str, QColor]:
        """Return what pens and markers leave, by the name of the colour."""
        inks = self._found.property("inks")
        return {name: QColor(value) for name, value in inks.toVariant().items()}

    def px(self, name: str) -> float:
        """Return a token that is a size, in pixels."""
        size = self._found.property(name)
        assert isinstance(size, (int, float)), f"the theme has no size {name}"
        return float(size)
