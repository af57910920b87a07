"""These tests run in the program's own application, like those of the screens."""

from tests.ui.conftest import application, qapp

__all__ = ["application", "qapp"]
