import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from meetingroom.desktop.bridge import Bridge
from meetingroom.documents.page_workers import PageWorkers
from meetingroom.seat.papers import PapersHere
from tests.helpers import scenes
from tests.helpers.pages import real_pages
from tests.helpers.stages import Stage, middle_of, stage_of
from tests.helpers.windows import ShownSession

pytestmark = pytest.mark.gate("workers")

_PAPER = scenes.scenario().papers[0].paper
_PAGES = 40
_PATIENCE_MS = 30_000


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    document = pymupdf.open()
    for number in range(_PAGES):
        page = document.new_page(width=595, height=842)
        page.insert_text((72, 100), f"Page {number + 1}", fontsize=40)
        page.draw_rect(pymupdf.Rect(72, 130, 500, 780), fill=(0.2, 0.3, 0.9))
    path = tmp_path / "paper.pdf"
    document.save(path)
    return path


@pytest.fixture
def shown(paper: Path) -> Iterator[tuple[ShownSession, Stage]]:
    bridge = Bridge()
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY, pages_of=real_pages(bridge))
    shown.hold_papers(PapersHere(files=frozenset({scenes.sha_of(_PAPER)})))
    shown.door.papers = {scenes.sha_of(_PAPER): paper}
    stage = stage_of(shown)
    stage.tap("page-papers")
    shown.model._papers.open(_PAPER)
    yield shown, stage
    shown.model._papers.close()
    stage.close()
    bridge.close()


def _shows_page(stage: Stage) -> Callable[[], bool]:
    column = stage.find("pageColumn")

    def is_blue() -> bool:
        picture = stage.picture()
        at = column.mapToScene(column.boundingRect().center()).toPoint()
        colour = picture.pixelColor(at)
        return colour.blue() > colour.red() + 60

    return is_blue


def test_pages_turn_while_workers_draw_them(
    shown: tuple[ShownSession, Stage], qtbot: QtBot
) -> None:
    _, stage = shown
    qtbot.waitUntil(lambda: bool(stage.all_of("pageColumn")), timeout=_PATIENCE_MS)

    qtbot.waitUntil(_shows_page(stage), timeout=_PATIENCE_MS)
    stage.tap("nextPage")
    qtbot.waitUntil(lambda: stage.says(f"Trang 2/{_PAGES}"), timeout=_PATIENCE_MS)

    qtbot.waitUntil(_shows_page(stage), timeout=_PATIENCE_MS)


@pytest.mark.parametrize(("pause_ms", "killed"), [(160, 1), (20, 2), (700, 2)])
def test_killed_workers_cost_at_most_one_grey_page_each_that_is_drawn_again(
    shown: tuple[ShownSession, Stage], qtbot: QtBot, pause_ms: int, killed: int
) -> None:
    session, stage = shown
    reader = session.model._papers._reader
    qtbot.waitUntil(lambda: bool(stage.all_of("pageColumn")), timeout=_PATIENCE_MS)
    qtbot.waitUntil(_shows_page(stage), timeout=_PATIENCE_MS)
    column, workers = stage.find("pageColumn"), reader._source
    assert isinstance(workers, PageWorkers)
    kills = 0

    for page in range(5, _PAGES, 5):
        reader.goToPage(page)
        qtbot.wait(pause_ms)
        for pid in workers.pids[:killed]:
            os.kill(pid, signal.SIGKILL)
            kills += 1

    def is_there() -> bool:
        # A page beside the sight may be grey too; what a hand reaches is in it.
        for button in stage.all_of("Vẽ lại"):
            at = middle_of(button).toPoint()
            if column.contains(column.mapFromScene(at)):
                QTest.mouseClick(stage.root, Qt.MouseButton.LeftButton, pos=at)
        return _shows_page(stage)()

    qtbot.waitUntil(is_there, timeout=_PATIENCE_MS)
    assert len(reader._failed) <= kills
