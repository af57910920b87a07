"""The gallery: every control of the program in every state, in a window of its own."""

from typing import Final

from meetingroom.desktop.application import make_application
from meetingroom.desktop.outside import Outside, leaving_when_told
from meetingroom.desktop.window import Window

GALLERY: Final = "MeetingRoom/Gallery/GalleryWindow.qml"


def show_gallery(outside: Outside) -> int:
    """Show the gallery until its window is closed; return the exit code.

    Args:
        outside: the process around the window.

    Raises:
        FontMissingError: a letter file is not installed.
    """
    application = make_application((), outside.report)
    window = Window(GALLERY, {})
    try:
        with leaving_when_told(application, outside.is_told):
            return application.exec()
    finally:
        window.close()
