"""Starts Qt as the program wants it: own style, own letters, one language at a time."""

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuickControls2 import QQuickStyle

from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.fonts import load_fonts
from meetingroom.desktop.models.app_model import AppModel, Face
from meetingroom.desktop.models.demo_model import DemoModel
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.outside import Outside, Report, leaving_when_told, with_a_display
from meetingroom.desktop.ports import Around, Room, Settings, Welcome
from meetingroom.desktop.start_trace import StartTrace
from meetingroom.desktop.window import Window, px_per_mm, speak
from meetingroom.domain.values import Language

MAIN: Final = "MeetingRoom/Shell/Main.qml"
NAME: Final = "meetingroom"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppParts:
    """What the program's window is made of.

    Attributes:
        room_of: makes this device's end of its room; asked for the language that is read now.
        settings: what this device remembers.
        around: clock, ids and the machine's language.
        demo: the window's part in a demonstration; None in earnest.
        face: what a session is shown as.
        welcome_of: makes what this device can do before it knows its room, as ``room_of`` does;
            None where it always knows it.
    """

    room_of: Callable[[Callable[[], Language]], Room]
    settings: Settings
    around: Around
    demo: DemoModel | None = None
    face: Face = Face.SEAT
    welcome_of: Callable[[Callable[[], Language]], Welcome] | None = None


def make_application(arguments: Sequence[str], report: Report | None = None) -> QGuiApplication:
    """Make Qt's application object: Basic style, our letters.

    Args:
        arguments: Qt's own.
        report: tells that there is no display, and so ends the program; None has Qt end it.

    Raises:
        FontMissingError: a letter file is not installed.
    """
    QQuickStyle.setStyle("Basic")
    with with_a_display(report):
        application = QGuiApplication([NAME, *arguments])
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName(NAME)
    load_fonts()
    return application


class AppWindow:
    """The program's one window, with its bridge to the loop."""

    def __init__(self, parts: AppParts) -> None:
        """Show the window and begin to look for the room.

        Args:
            parts: what it is made of. A QGuiApplication exists.
        """
        density = px_per_mm(QGuiApplication.primaryScreen())
        settings, around = parts.settings, parts.around
        self._bridge = Bridge()
        self._display = DisplayModel(settings, around.language, density)
        self._room = parts.room_of(lambda: self._display.spoken)
        self.app = AppModel(self._bridge, self._room, self._display, settings, around)
        self.app.show_as(parts.face)
        self._welcome = None
        if parts.welcome_of is not None:
            self._welcome = parts.welcome_of(lambda: self._display.spoken)
            self.app.greet(self._welcome)
        if parts.demo is not None:
            self.app.play(parts.demo)
        self._translator = speak(self._display.spoken, None)
        self.window = Window(MAIN, {"app": self.app})
        self._display.languageChanged.connect(self._speak_anew)
        self.app.start()

    def close(self) -> None:
        """Close the window, leave the session and end the loop."""
        self.app.stop()
        self.window.close()
        self._bridge.close(self._last)

    async def _last(self) -> None:
        # From the last to the first; what fails does not keep the others, the server above all.
        async with AsyncExitStack() as leaving:
            if self._welcome is not None:
                leaving.push_async_callback(self._welcome.close)
            leaving.push_async_callback(self._room.close)
            if self.app.seat is not None:
                leaving.push_async_callback(self.app.seat.leave)

    def _speak_anew(self) -> None:
        self._translator = speak(self._display.spoken, self._translator)
        self.window.engine.retranslate()


def run(parts: AppParts, outside: Outside, started: Callable[[str], None] | None = None) -> int:
    """Run the program until its window is closed; return the exit code.

    Args:
        parts: what the window is made of.
        outside: the process around the window.
        started: to measure the start: a digit is typed into the sign-in, this is told when it
            stands on the screen, and the program ends.
    """
    application = make_application((), outside.report)
    window = AppWindow(parts)
    if started is not None:
        tell = started
        StartTrace(window.window.root, lambda field: (tell(field), application.exit(0))[0])
    try:
        with leaving_when_told(application, outside.is_told):
            return application.exec()
    finally:
        window.close()
        QCoreApplication.processEvents()
