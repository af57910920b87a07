from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from meetingroom.assets import asset
from meetingroom.desktop.gallery import GALLERY
from meetingroom.desktop.window import Window
from tests.helpers.stages import TABLET_PX_PER_MM, settle, visible_items

_PAGES = sorted(
    path.name.removesuffix("Page.qml")
    for path in asset("ui/MeetingRoom/Gallery").glob("*Page.qml")
    if path.name != "Page.qml"
)
_TOUCH_MM = 9
_BALLOT_MM = 22


@pytest.fixture
def gallery() -> Iterator[Window]:
    window = Window(GALLERY, {})
    window.root.setProperty("density", TABLET_PX_PER_MM)
    yield window
    window.close()


@pytest.mark.parametrize("page", _PAGES)
def test_a_finger_finds_every_button_of_a_tablet(gallery: Window, page: str) -> None:
    gallery.root.setProperty("page", page)
    settle()

    small = {
        _name(button): _mm(button) for button in _buttons(gallery) if min(_mm(button)) < _TOUCH_MM
    }

    assert small == {}


@pytest.mark.parametrize("compact", [False, True])
def test_a_ballots_buttons_are_high_enough_for_a_whole_fingertip(
    gallery: Window, compact: bool
) -> None:
    gallery.root.setProperty("page", "ChoiceButton")
    settle()
    answers = [each for each in _buttons(gallery) if each.property("choice")]

    for answer in answers:
        answer.setProperty("compact", compact)
    settle()

    assert len(answers) >= 3
    assert all(_mm(answer)[1] >= _BALLOT_MM for answer in answers)


def _buttons(gallery: Window) -> list[QQuickItem]:
    items = visible_items(gallery.root.contentItem())
    return [
        item
        for item in items
        if item.inherits("QQuickAbstractButton") and item.property("clickable") is not False
    ]


def _name(button: QQuickItem) -> str:
    return str(button.property("text"))


def _mm(item: QQuickItem) -> tuple[float, float]:
    return item.width() / TABLET_PX_PER_MM, item.height() / TABLET_PX_PER_MM
