from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from tests.helpers.benches import Bench
from tests.helpers.stages import TABLET_PX_PER_MM, settle

_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEAR = 'objectName: "it"; onClicked: bench.hear("x")'
_BUTTONS = {
    "ActionButton": f'ActionButton {{ text: "Kết thúc"; {_HEAR} }}',
    "ChoiceButton": f'ChoiceButton {{ choice: "against"; {_HEAR} }}',
    "ListRow": f'ListRow {{ title: "Tờ trình"; {_HEAR} }}',
    "SwitchRow": f'SwitchRow {{ title: "Theo"; {_HEAR} }}',
    "RailButton": f'Rail {{ Layout.preferredHeight: 600; RailButton {{ text: "Tìm"; {_HEAR} }} }}',
}
_OFF = {
    "off": "off: true",
    "busy": "busy: true",
    "reason": 'reason: "Ông chưa điểm danh."',
}

BenchOf = Callable[[str], Bench]


@pytest.fixture
def bench_of(tmp_path: Path) -> Iterator[BenchOf]:
    QAccessible.setActive(True)
    opened: list[Bench] = []

    def _open(controls: str) -> Bench:
        opened.append(Bench(tmp_path, controls))
        return opened[-1]

    yield _open
    for bench in opened:
        bench.close()


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize("button", _BUTTONS)
def test_every_button_works_by_keyboard(bench_of: BenchOf, button: str, key: Qt.Key) -> None:
    bench = bench_of(_BUTTONS[button])

    bench.press(Qt.Key.Key_Tab, key)

    assert bench.heard == ["x"]


@pytest.mark.parametrize("button", _BUTTONS)
def test_every_button_works_by_pointer(bench_of: BenchOf, button: str) -> None:
    bench = bench_of(_BUTTONS[button])

    bench.tap("it")

    assert bench.heard == ["x"]


@pytest.mark.parametrize("button", _BUTTONS)
def test_a_ring_shows_the_keyboard_where_it_is(bench_of: BenchOf, button: str) -> None:
    bench = bench_of(_BUTTONS[button])

    bench.press(Qt.Key.Key_Tab)

    assert bench.ring_of("it")


@pytest.mark.parametrize("button", _BUTTONS)
def test_no_ring_stands_around_what_a_finger_touched(bench_of: BenchOf, button: str) -> None:
    bench = bench_of(_BUTTONS[button])

    bench.tap("it")

    assert bench.focused == "it"
    assert not bench.ring_of("it")


@pytest.mark.parametrize("button", _BUTTONS)
def test_every_button_is_as_large_as_a_finger(bench_of: BenchOf, button: str) -> None:
    bench = bench_of(_BUTTONS[button])

    assert bench.find("it").height() / TABLET_PX_PER_MM >= 9


def test_a_key_that_is_held_down_presses_once(bench_of: BenchOf) -> None:
    bench = bench_of(_BUTTONS["ActionButton"])
    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)

    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QCoreApplication.sendEvent(bench.root, held)
    settle()

    assert bench.heard == ["x"]


@pytest.mark.parametrize("why", _OFF)
@pytest.mark.parametrize("button", ["ActionButton", "ChoiceButton"])
def test_a_button_that_is_off_hears_nothing(bench_of: BenchOf, button: str, why: str) -> None:
    bench = bench_of(_BUTTONS[button].replace("onClicked", f"{_OFF[why]}; onClicked"))

    bench.tap("it")
    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)

    assert bench.heard == []


def test_a_button_that_is_off_says_why_to_eye_and_ear(bench_of: BenchOf) -> None:
    bench = bench_of(_BUTTONS["ActionButton"].replace("onClicked", f"{_OFF['reason']}; onClicked"))

    assert bench.shows("Ông chưa điểm danh.")
    assert bench.spoken("it").description == "Ông chưa điểm danh."
    assert bench.accessible("it").state().disabled


@pytest.mark.parametrize(
    ("button", "role", "name"),
    [
        ("ActionButton", QAccessible.Role.Button, "Kết thúc"),
        ("ChoiceButton", QAccessible.Role.RadioButton, "Không tán thành"),
        ("ListRow", QAccessible.Role.ListItem, "Tờ trình"),
        ("SwitchRow", QAccessible.Role.CheckBox, "Theo"),
        ("RailButton", QAccessible.Role.PageTab, "Tìm"),
    ],
)
def test_every_button_has_a_role_and_a_name(
    bench_of: BenchOf, button: str, role: QAccessible.Role, name: str
) -> None:
    spoken = bench_of(_BUTTONS[button]).spoken("it")

    assert (spoken.role, spoken.name) == (role, name)


@pytest.mark.parametrize("choice", ["in_favour", "against", "abstain"])
def test_an_answer_is_as_high_as_promised_and_says_whether_it_is_recorded(
    bench_of: BenchOf, choice: str
) -> None:
    bench = bench_of(
        f'ChoiceButton {{ objectName: "no"; choice: "{choice}" }}'
        f'ChoiceButton {{ objectName: "yes"; choice: "{choice}"; selected: true }}'
    )

    assert bench.find("no").height() / TABLET_PX_PER_MM >= 22
    assert not bench.accessible("no").state().checked
    assert bench.accessible("yes").state().checked


def test_a_switch_asks_and_leaves_the_change_to_its_owner(bench_of: BenchOf) -> None:
    bench = bench_of(
        'SwitchRow { objectName: "it"; on: true; onAsked: wanted => bench.hear(wanted) }'
    )

    bench.tap("it")

    assert bench.heard == ["false"]
    assert bench.accessible("it").state().checked


def test_a_row_that_leads_nowhere_is_passed_by(bench_of: BenchOf) -> None:
    bench = bench_of(
        'ListRow { objectName: "row"; title: "Ông Trần Văn Mẫu"; clickable: false }'
        'ActionButton { objectName: "after"; text: "Mời" }'
    )

    bench.press(Qt.Key.Key_Tab)

    assert bench.focused == "after"


_SEGMENTS = """
Segments {
    objectName: "it"
    label: "Xem"
    current: "a"
    options: [
        {value: "a", text: "Tất cả"}, {value: "b", text: "Đang họp"}, {value: "c", text: "Tôi"}
    ]
    onChosen: value => { current = value; bench.hear(value) }
}
ActionButton { objectName: "after"; text: "Tiếp" }
"""


def test_arrows_choose_among_a_few_and_go_round(bench_of: BenchOf) -> None:
    bench = bench_of(_SEGMENTS)

    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Left)

    assert bench.heard == ["b", "c", "a", "c"]


def test_a_few_choices_are_one_stop_for_tab(bench_of: BenchOf) -> None:
    bench = bench_of(_SEGMENTS)

    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)

    assert bench.focused == "after"


def test_which_of_a_few_is_chosen_is_said(bench_of: BenchOf) -> None:
    bench = bench_of(_SEGMENTS)

    bench.tap("Đang họp")

    assert bench.accessible("Đang họp").state().checked
    assert not bench.accessible("Tất cả").state().checked


_RAIL = """
Rail {
    objectName: "rail"
    Layout.preferredHeight: 700
    onSmaller: bench.hear("smaller")
    onLarger: bench.hear("larger")
    RailButton { objectName: "one"; text: "Tài liệu" }
    RailButton { objectName: "two"; text: "Phát biểu"; badge: 3; active: true }
    Component.onCompleted: Theme.scale = 1.2
}
"""


def test_arrows_walk_along_the_rail(bench_of: BenchOf) -> None:
    bench = bench_of(_RAIL)

    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Down)
    down = bench.focused
    bench.press(Qt.Key.Key_Up)

    assert (down, bench.focused) == ("two", "one")


def test_the_rail_asks_for_smaller_and_larger_words(bench_of: BenchOf) -> None:
    bench = bench_of(_RAIL)

    bench.tap("A−")
    bench.tap("A+")

    assert bench.heard == ["smaller", "larger"]
    assert bench.spoken("A+").name == "Chữ to hơn"


def test_the_rail_says_which_screen_is_shown_and_how_many_wait(bench_of: BenchOf) -> None:
    bench = bench_of(_RAIL)

    assert bench.accessible("two").state().selected
    assert bench.spoken("two").description.startswith("3 đang chờ")
