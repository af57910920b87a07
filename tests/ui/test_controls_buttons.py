from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.helpers.benches import Lay, laying

_SPACE, _ENTER, _RETURN = Qt.Key.Key_Space, Qt.Key.Key_Enter, Qt.Key.Key_Return
_TAB = Qt.Key.Key_Tab

_BUTTON = """
ActionButton {
    objectName: "ask"
    text: "Đăng ký phát biểu"
    onClicked: bench.hear("asked")
}
"""
_CHOICE = """
ChoiceButton {
    objectName: "against"
    choice: "against"
    width: 300
    onClicked: bench.hear("against")
}
"""
_SWITCH = """
SwitchRow {
    objectName: "follow"
    title: "Theo chủ tọa"
    width: 400
    onAsked: wanted => bench.hear("asked " + wanted)
}
"""
_SEGMENTS = """
Column {
    Segments {
        id: kinds
        objectName: "kinds"
        label: "Loại"
        current: "b"
        width: 800
        options: [{value: "a", text: "Phát biểu"}, {value: "b", text: "Tranh luận"},
                  {value: "c", text: "Chất vấn"}]
        onChosen: value => { kinds.current = value; bench.hear("chosen " + value); }
    }
    ActionButton { objectName: "after"; text: "Sau" }
}
"""


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


@pytest.mark.parametrize("key", [_SPACE, _ENTER, _RETURN])
def test_space_and_enter_press_a_button_once(lay: Lay, key: Qt.Key) -> None:
    bench = lay(_BUTTON)
    bench.focus("ask")

    bench.key(key)

    assert bench.heard == ["asked"]


def test_mouse_and_finger_press_a_button(lay: Lay) -> None:
    bench = lay(_BUTTON)

    bench.click("ask")
    bench.touch("ask")

    assert bench.heard == ["asked", "asked"]


def test_the_ring_stands_for_the_keyboard_and_not_for_the_mouse(lay: Lay) -> None:
    bench = lay(f"Column {{ {_BUTTON} ActionButton {{ objectName: 'other'; text: 'Khác' }} }}")

    bench.click("other")
    by_mouse = bench.ringed()
    bench.key(_TAB)
    by_tab = bench.ringed()

    assert (by_mouse, by_tab) == ([], ["ask"])


@pytest.mark.parametrize("off", ["off: true", "busy: true", 'reason: "Ông chưa điểm danh."'])
def test_a_button_that_is_off_does_nothing(lay: Lay, off: str) -> None:
    bench = lay(_BUTTON.replace("onClicked", f"{off}\n    onClicked"))

    bench.click("ask")
    bench.focus("ask")
    bench.key(_SPACE, _ENTER)

    assert bench.heard == []


def test_a_button_says_why_it_is_off_to_every_reader(lay: Lay) -> None:
    bench = lay(_BUTTON.replace("onClicked", 'reason: "Ông chưa điểm danh."\n    onClicked'))

    said = bench.heard_by_a_reader("ask")

    assert bench.says("Ông chưa điểm danh.")
    assert said.text(QAccessible.Text.Name) == "Đăng ký phát biểu"
    assert said.text(QAccessible.Text.Description) == "Ông chưa điểm danh."
    assert said.role() == QAccessible.Role.Button
    assert said.state().disabled


def test_a_button_of_an_icon_alone_has_a_name(lay: Lay) -> None:
    bench = lay('ActionButton { objectName: "find"; iconOnly: true; iconName: "x"; text: "Tìm" }')

    said = bench.heard_by_a_reader("find")

    assert said.text(QAccessible.Text.Name) == "Tìm"


@pytest.mark.parametrize("key", [_SPACE, _ENTER, _RETURN])
def test_space_and_enter_give_an_answer_once(lay: Lay, key: Qt.Key) -> None:
    bench = lay(_CHOICE)
    bench.focus("against")

    bench.key(key)

    assert (bench.heard, bench.ringed()) == (["against"], ["against"])


def test_a_finger_gives_an_answer(lay: Lay) -> None:
    bench = lay(_CHOICE)

    bench.touch("against")

    assert bench.heard == ["against"]


def test_an_answer_is_filled_only_once_it_is_recorded(lay: Lay) -> None:
    bench = lay(_CHOICE)

    bench.touch("against")
    pressed = bench.heard_by_a_reader("against").state().checked
    bench.find("against").setProperty("selected", True)
    recorded = bench.heard_by_a_reader("against").state().checked

    assert (bool(pressed), bool(recorded)) == (False, True)


def test_an_answer_has_its_word_and_is_one_of_several(lay: Lay) -> None:
    bench = lay(_CHOICE)

    said = bench.heard_by_a_reader("against")

    assert said.text(QAccessible.Text.Name) == "Không tán thành"
    assert said.role() == QAccessible.Role.RadioButton


def test_an_answer_on_its_way_is_not_given_again(lay: Lay) -> None:
    bench = lay(_CHOICE.replace("width", "busy: true; width"))

    bench.touch("against")
    bench.click("against")

    assert bench.heard == []
    assert bench.heard_by_a_reader("against").text(QAccessible.Text.Description) == "Đang gửi"


def test_a_switch_asks_and_leaves_the_change_to_its_owner(lay: Lay) -> None:
    bench = lay(_SWITCH)
    bench.focus("follow")

    bench.key(_SPACE, _ENTER)
    bench.click("follow")

    assert bench.heard == ["asked true"] * 3
    assert bench.find("follow").property("on") is False


def test_a_switch_tells_a_reader_whether_it_is_on(lay: Lay) -> None:
    bench = lay(_SWITCH.replace("width", "on: true; width"))

    said = bench.heard_by_a_reader("follow")

    assert said.role() == QAccessible.Role.CheckBox
    assert said.text(QAccessible.Text.Name) == "Theo chủ tọa"
    assert said.state().checked


def test_arrows_choose_among_segments_and_go_round(lay: Lay) -> None:
    bench = lay(_SEGMENTS)
    bench.focus("Tranh luận")

    bench.key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down)

    assert bench.heard == [f"chosen {value}" for value in "cacbc"]


def test_tab_leaves_segments_with_one_step_and_comes_back_to_the_chosen_one(lay: Lay) -> None:
    bench = lay(_SEGMENTS)
    bench.focus("Tranh luận")

    bench.key(_TAB)
    left = bench.has_focus("after")
    bench.key(_TAB, shift=True)

    assert left
    assert bench.has_focus("Tranh luận")


def test_a_segment_is_chosen_by_mouse_finger_and_space(lay: Lay) -> None:
    bench = lay(_SEGMENTS)

    bench.click("Phát biểu")
    bench.touch("Chất vấn")
    bench.focus("Tranh luận")
    bench.key(_SPACE)

    assert bench.heard == ["chosen a", "chosen c", "chosen b"]


def test_a_segment_tells_a_reader_that_it_is_the_chosen_one_of_several(lay: Lay) -> None:
    bench = lay(_SEGMENTS)

    chosen, other = (bench.heard_by_a_reader(name) for name in ("Tranh luận", "Phát biểu"))

    assert chosen.role() == other.role() == QAccessible.Role.RadioButton
    assert (bool(chosen.state().checked), bool(other.state().checked)) == (True, False)
