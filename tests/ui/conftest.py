"""Every test of a screen runs in the program's own application, without a display or a GPU."""

import os

import pytest
from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """Return the application as the program makes it, in place of pytest-qt's own."""
    from meetingroom.desktop.application import make_application

    return make_application(())


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Have the application there for every test."""
    return qapp
