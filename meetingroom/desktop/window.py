"""One window of the program: an engine of its own, so that each window has its own theme."""

from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from meetingroom.assets import AssetMissingError, asset
from meetingroom.desktop import delay as _delay  # noqa: F401 - gives QML its type
from meetingroom.desktop import icons
from meetingroom.domain.values import Language

_MM_PER_INCH: Final = 25.4
_USUAL_DPI: Final = 96.0
_LIKELY_DPI: Final = (60.0, 400.0)


class BrokenScreenError(Exception):
    """A screen of the program can't be loaded: a bug, or an installation that is not whole."""


class Window:
    """A window on one view model. Closed before the model it shows is given up."""

    def __init__(self, page: str, properties: dict[str, QObject]) -> None:
        """Load a page and show it when its own QML says so.

        Args:
            page: a file below ``ui/``, as ``MeetingRoom/Shell/Main.qml``.
            properties: the required properties of its root object.

        Raises:
            BrokenScreenError: the page has a fault.
        """
        ui = asset("ui")
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(ui))
        self.engine.addImageProvider(icons.PROVIDER, icons.IconProvider())
        self._translator: QTranslator | None = None
        self.engine.setInitialProperties(properties)
        self.engine.load(QUrl.fromLocalFile(str(ui / page)))
        roots = self.engine.rootObjects()
        if not roots:
            raise BrokenScreenError(page)
        root = roots[0]
        if not isinstance(root, QQuickWindow):
            raise BrokenScreenError(page)
        # Kept here: without a reference of Python's the root's children would die.
        self.root = root

    def close(self) -> None:
        """Close the window and end its engine, now: bindings must not outlive the models."""
        self.root.close()
        shiboken6.delete(self.engine)


def speak(language: Language, before: QTranslator | None) -> QTranslator | None:
    """Have all of Qt's texts in a language; Vietnamese needs no translation.

    Args:
        language: what a person reads.
        before: what this returned the last time.

    Returns:
        What has to be kept and handed in the next time.

    Raises:
        AssetMissingError: the translation is not installed.
    """
    if before is not None:
        QGuiApplication.removeTranslator(before)
    if language is Language.VIETNAMESE:
        return None
    translator = QTranslator()
    path = asset(f"resources/i18n/meetingroom_{language}.qm")
    if not translator.load(str(path)):
        raise AssetMissingError(Path(path))
    QGuiApplication.installTranslator(translator)
    return translator


def px_per_mm(screen: QScreen) -> float:
    """Return the device-independent pixels of a panel per millimetre.

    A screen that claims what no panel has is taken for an ordinary one.
    """
    dpi = screen.physicalDotsPerInch() / screen.devicePixelRatio()
    least, most = _LIKELY_DPI
    return (dpi if least <= dpi <= most else _USUAL_DPI) / _MM_PER_INCH
