"""At 150 % on a tablet nothing that a hand needs is cut or out of sight."""

import pytest
from PySide6.QtCore import QSize

from tests.helpers.screens import SCREENS
from tests.helpers.stages import TABLET, TABLET_PX_PER_MM, TABLET_UPRIGHT, Look, is_seen_whole

_LARGE = Look(scale=150)
_TOOLS = ("toolHand", "toolPen", "toolHighlighter", "toolEraser", "undo", "redo", "byHand")
_PLACES = ("Biên bản", "Chương trình", "Đại biểu", "Tài liệu", "Biểu quyết", "Phát biểu")


@pytest.mark.parametrize("size", [TABLET, TABLET_UPRIGHT], ids=["lying", "upright"])
@pytest.mark.parametrize(
    ("name", "needed"),
    [("reader-pen", _TOOLS), ("secretary-course", (*_PLACES, "Ghép máy"))],
    ids=["tools", "rail"],
)
def test_what_a_hand_needs_is_seen_whole(name: str, needed: tuple[str, ...], size: QSize) -> None:
    screen = next(screen for screen in SCREENS if screen.name == name)
    stage = screen.open(size, TABLET_PX_PER_MM, _LARGE)
    stage.picture()

    cut = [each for each in needed if not is_seen_whole(stage, each)]
    stage.close()

    assert cut == []
