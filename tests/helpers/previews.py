"""The minutes' PDF as the secretary's window is given it."""

from pathlib import Path

from meetingroom.domain.minutes import draw_up
from meetingroom.records.minutes_pdf import write_minutes_pdf
from tests.helpers.scenes import REGISTER
from tests.helpers.windows import ShownSession


def write_minutes(shown: ShownSession, path: Path) -> None:
    """Write the minutes as they stand; the next preview is this file."""
    write_minutes_pdf(draw_up(shown.scene.state, REGISTER), path)
    shown.door.minutes = path
