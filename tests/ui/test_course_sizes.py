import pytest
from PySide6.QtCore import QSize

from tests.helpers import scenes
from tests.helpers.stages import (
    LARGE_PC,
    PC,
    PC_PX_PER_MM,
    TABLET,
    TABLET_PX_PER_MM,
    TABLET_UPRIGHT,
    Stage,
    settle,
    stage_of,
    visible_items,
)
from tests.helpers.windows import ShownSession

_SCREENS = [
    (PC, PC_PX_PER_MM),
    (LARGE_PC, PC_PX_PER_MM),
    (TABLET, TABLET_PX_PER_MM),
    (TABLET_UPRIGHT, TABLET_PX_PER_MM),
]


@pytest.mark.parametrize(("size", "px_per_mm"), _SCREENS)
@pytest.mark.parametrize("page", ["course", "devices"])
def test_no_words_are_wider_than_their_room(page: str, size: QSize, px_per_mm: float) -> None:
    shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY)
    stage = stage_of(shown, size, px_per_mm)
    shown.model._pages.goTo(page)
    shown.model._devices.offer()

    for scale in (100, 150, 200):
        while stage.display.property("scale") < scale:
            stage.display.grow()
        settle()
        _check(stage)
    stage.close()


def _check(stage: Stage) -> None:
    words = [
        item
        for item in visible_items(stage.root.contentItem())
        if item.metaObject().className().startswith(("Words", "Figures"))
    ]
    assert len(words) > 5
    for item in words:
        box = item.mapRectToScene(item.boundingRect())
        assert (item.property("contentWidth") or 0) <= item.width() + 2, item.property("text")
        assert box.left() >= -1, item.property("text")
        assert box.right() <= stage.root.width() + 1, item.property("text")
