"""The gallery: every control of the program in every state, in a window of its own."""

from typing import Final

from meetingroom.desktop.application import make_application
from meetingroom.desktop.window import Window

GALLERY: Final = "MeetingRoom/Gallery/GalleryWindow.qml"


def show_gallery() -> int:
    """Show the gallery until its window is closed; return the exit code.

    Raises:
        FontMissingError: a letter file is not installed.
    """
    application = make_application(())
    window = Window(GALLERY, {})
    try:
        return application.exec()
    finally:
        window.close()
