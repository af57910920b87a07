from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.helpers.benches import Lay, laying

_SPACE, _ENTER = Qt.Key.Key_Space, Qt.Key.Key_Enter

_RAIL = """
Rail {
    height: 700
    onSmaller: bench.hear("smaller")
    onLarger: bench.hear("larger")
    RailButton { objectName: "vote"; text: "Biểu quyết"; iconName: "vote"; badge: 2
                 reason: "Chưa mở biểu quyết."; onClicked: bench.hear("vote") }
    RailButton { objectName: "speak"; text: "Phát biểu"; iconName: "mic"; active: true }
}
"""


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


def test_a_place_in_the_rail_is_opened_by_keyboard_and_finger(lay: Lay) -> None:
    bench = lay(_RAIL)
    bench.focus("vote")

    bench.key(_SPACE, _ENTER)
    bench.touch("vote")

    assert bench.heard == ["vote"] * 3


def test_arrows_go_through_the_rail(lay: Lay) -> None:
    bench = lay(_RAIL)
    bench.focus("vote")

    bench.key(Qt.Key.Key_Down)
    below = bench.ringed()
    bench.key(Qt.Key.Key_Up)

    assert (below, bench.ringed()) == (["speak"], ["vote"])


def test_a_place_in_the_rail_tells_a_reader_what_waits_and_where_one_is(lay: Lay) -> None:
    bench = lay(_RAIL)

    vote, speak = (bench.heard_by_a_reader(name) for name in ("vote", "speak"))

    assert vote.text(QAccessible.Text.Description) == "2 đang chờ. Chưa mở biểu quyết."
    assert vote.role() == QAccessible.Role.PageTab
    assert (bool(vote.state().selected), bool(speak.state().selected)) == (False, True)


def test_letters_grow_from_the_rail(lay: Lay) -> None:
    bench = lay(_RAIL)

    bench.click("A+")

    assert bench.heard == ["larger"]
    assert bench.heard_by_a_reader("A+").text(QAccessible.Text.Name) == "Chữ to hơn"


def test_letters_of_the_usual_size_do_not_shrink(lay: Lay) -> None:
    bench = lay(_RAIL)

    bench.click("A−")

    assert bench.heard == []


def test_words_of_the_rail_stay_while_pressed(lay: Lay) -> None:
    bench = lay('Binding { target: Theme; property: "mode"; value: "contrast" }' + _RAIL)
    vote = bench.find("vote")

    vote.setProperty("down", True)

    assert vote.property("_ink") != vote.property("background").property("color")
