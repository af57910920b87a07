import pytest
from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickItem

from tests.helpers.screens import SCREENS
from tests.helpers.stages import PC, PC_PX_PER_MM, TABLET, TABLET_PX_PER_MM, Look

_PIN = next(screen for screen in SCREENS if screen.name == "sign-in-pin")


def _scrolling(item: QQuickItem) -> QQuickItem:
    """Return what moves the item under a finger."""
    above = item.parentItem()
    assert above is not None
    return above if above.property("contentHeight") is not None else _scrolling(above)


@pytest.mark.parametrize(
    ("size", "px_per_mm", "scale"),
    [
        (TABLET, TABLET_PX_PER_MM, 100),
        (TABLET, TABLET_PX_PER_MM, 150),
        (PC, PC_PX_PER_MM, 200),
    ],
)
def test_all_keys_of_the_pin_are_seen_without_scrolling(
    size: QSize, px_per_mm: float, scale: int
) -> None:
    stage = _PIN.open(size, px_per_mm, Look(scale=scale))
    stage.picture()  # nothing is laid out before the first frame

    area = _scrolling(stage.find("pin"))

    seen = area.mapRectToScene(area.boundingRect())
    keys = [stage.find(key) for key in (*"1234567890", "otherPerson")]
    stands = [seen.contains(key.mapRectToScene(key.boundingRect())) for key in keys]
    assert area.width() > 0
    assert stands == [True] * len(keys)
    stage.close()
