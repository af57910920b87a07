"""These tests run in the program's own application, without a display or a GPU."""

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Have the application there for every test."""
    return qapp
