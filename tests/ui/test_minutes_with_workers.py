import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from meetingroom.desktop.bridge import Bridge
from meetingroom.documents.page_workers import PageWorkers
from tests.helpers import scenes
from tests.helpers.pages import real_pages
from tests.helpers.previews import write_minutes
from tests.helpers.stages import PC, PC_PX_PER_MM, Stage, middle_of, stage_of
from tests.helpers.windows import ShownSession

pytestmark = pytest.mark.gate("workers")

_PATIENCE_MS = 30_000


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[tuple[ShownSession, Stage]]:
    bridge = Bridge()
    shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY, pages_of=real_pages(bridge))
    write_minutes(shown, tmp_path / "minutes.pdf")
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    yield shown, stage
    shown.model.close()
    stage.close()
    bridge.close()


def test_killed_workers_cost_no_more_than_a_touch(
    shown: tuple[ShownSession, Stage], qtbot: QtBot, tmp_path: Path
) -> None:
    session, stage = shown
    minutes = session.model._course._minutes
    reader = minutes._reader
    qtbot.waitUntil(lambda: reader.picture_of(0, "whole") is not None, timeout=_PATIENCE_MS)
    before, workers = reader.picture_of(0, "whole"), reader._source
    assert isinstance(workers, PageWorkers)

    for pid in workers.pids:
        os.kill(pid, signal.SIGKILL)
    session.scene.at_item(17)
    write_minutes(session, tmp_path / "later.pdf")
    session.refresh()
    minutes.makeAgain()

    def is_drawn() -> bool:
        # A page beside the sight may be grey too; what a hand reaches is in it.
        for button in (*stage.all_of("makeAgain"), *stage.all_of("Vẽ lại")):
            at = middle_of(button)
            if stage.root.contentItem().contains(at):
                QTest.mouseClick(stage.root, Qt.MouseButton.LeftButton, pos=at.toPoint())
        return reader.picture_of(0, "whole") is not before and 0 not in reader._failed

    qtbot.waitUntil(is_drawn, timeout=_PATIENCE_MS)
    assert minutes.property("state") == "shown"
