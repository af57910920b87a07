"""The hall's screen in each of its states, ready to be opened."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from meetingroom.desktop.models.app_model import Face
from meetingroom.domain.state import Ballot
from tests.helpers import scenes
from tests.helpers.scenes import Scene
from tests.helpers.stages import PC_PX_PER_MM, Look, Stage, settle, stage_of
from tests.helpers.windows import ShownSession

WALLS: Final = (QSize(1920, 1080), QSize(3840, 2160))
LONGEST: Final = (
    "Nghị quyết về việc thông qua chủ trương đầu tư Dự án xây dựng, cải tạo, nâng cấp hệ thống "
    "thoát nước, vỉa hè và chiếu sáng công cộng trên địa bàn phường Mẫu trong giai đoạn 2026 - 2030"
)


def wall_of(scene: Scene, size: QSize, look: Look | None = None) -> Stage:
    """Open the wall on a scene, in a window of a size instead of the whole screen."""
    look = look or Look()
    shown = ShownSession(scene, scenes.CLERK, look.language)
    stage = stage_of(shown, size, PC_PX_PER_MM, look=look, face=Face.WALL)
    stage.keep = shown
    QTest.keyClick(stage.root, Qt.Key.Key_Escape)
    stage.root.resize(size)
    for _ in range(3):
        settle()
    return stage


def titled(scene: Scene, title: str) -> Scene:
    """Give the ballot of a scene another title."""
    return _with(scene, replace(_ballot(scene), subject=title))


def lost(scene: Scene) -> Scene:
    """Let the ballot of a scene that has ended be lost."""
    ballot = _ballot(scene)
    assert ballot.count is not None
    return _with(scene, replace(ballot, count=replace(ballot.count, in_favour=14, against=12)))


def _ballot(scene: Scene) -> Ballot:
    return scene.state.ballots[scenes.public_investment().ballot]


def _with(scene: Scene, ballot: Ballot) -> Scene:
    ballots = {**scene.state.ballots, ballot.ballot: ballot}
    scene.state = replace(scene.state, ballots=ballots)
    return scene


@dataclass(frozen=True, slots=True)
class WallScreen:
    """The wall in a state; ``name`` is its picture's."""

    name: str
    scene: Callable[[], Scene]

    def open(self, size: QSize, px_per_mm: float, look: Look) -> Stage:
        """Open the window on it; what counts is the height, so ``px_per_mm`` is nothing to it."""
        _ = px_per_mm
        return wall_of(self.scene(), size, look)


WALL_SCREENS: Final = (
    WallScreen("wall-before", scenes.before_opening),
    WallScreen("wall-item", lambda: Scene().opened().at_item(8)),
    WallScreen("wall-speaker", lambda: scenes.in_discussion().speaking()),
    WallScreen("wall-ballot", scenes.in_ballot),
    WallScreen("wall-ballot-paused", scenes.paused_ballot),
    WallScreen("wall-result", scenes.after_ballot),
    WallScreen("wall-result-lost", lambda: lost(scenes.after_ballot())),
    WallScreen("wall-ballot-long", lambda: titled(scenes.in_ballot(), LONGEST)),
    WallScreen("wall-result-long", lambda: titled(scenes.after_ballot(), LONGEST)),
)
