"""What holds for everything that can be pressed: room for a finger, one press a key, a name."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from tests.helpers.benches import Lay, laying
from tests.helpers.stages import PC_PX_PER_MM, settle

Role = QAccessible.Role

_HEAR: Final = 'objectName: "it"; onClicked: bench.hear("x")'
_PRESSED: Final = {
    "ActionButton": f'ActionButton {{ text: "Kết thúc"; {_HEAR} }}',
    "ChoiceButton": f'ChoiceButton {{ choice: "against"; {_HEAR} }}',
    "ListRow": f'ListRow {{ title: "Tờ trình"; detail: "2 trang"; {_HEAR} }}',
    "SwitchRow": f'SwitchRow {{ title: "Theo chủ tọa"; {_HEAR} }}',
    "Segment": f'Segment {{ text: "Tất cả"; {_HEAR} }}',
    "PinKey": f'PinKey {{ digit: "7"; {_HEAR} }}',
    "RailButton": f'Rail {{ height: 600; RailButton {{ text: "Tìm kiếm"; {_HEAR} }} }}',
}
_BY_KEYBOARD: Final = [name for name in _PRESSED if name != "PinKey"]
_ROLES: Final = {
    "ActionButton": (Role.Button, "Kết thúc"),
    "ChoiceButton": (Role.RadioButton, "Không tán thành"),
    "ListRow": (Role.ListItem, "Tờ trình. 2 trang"),
    "SwitchRow": (Role.CheckBox, "Theo chủ tọa"),
    "Segment": (Role.RadioButton, "Tất cả"),
    "PinKey": (Role.Button, "7"),
    "RailButton": (Role.PageTab, "Tìm kiếm"),
}
_TOLD: Final = {
    "Words": ('Words { text: "Khai mạc" }', Role.StaticText, "Khai mạc"),
    "Chip": ('Chip { text: "Đang họp" }', Role.StaticText, "Đang họp"),
    "Figures": ('Figures { text: "26/28" }', Role.StaticText, "26/28"),
    "Countdown": ("Countdown { remainingMs: 83000 }", Role.StaticText, "Còn lại 1 phút 23 giây"),
    "ProgressLine": ('ProgressLine { name: "Đã tải" }', Role.ProgressBar, "Đã tải"),
    "Banner": ('Banner { text: "Mất kết nối"; since: "từ 09:41" }', Role.AlertMessage, None),
    "ErrorState": ('ErrorState { text: "Xin thử lại." }', Role.AlertMessage, None),
    "Toast": ('Toast { text: "Đã lưu" }', Role.AlertMessage, "Đã lưu"),
}


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


@pytest.mark.parametrize("control", _PRESSED)
def test_a_finger_has_room(lay: Lay, control: str) -> None:
    bench = lay(_PRESSED[control])

    least = 22 if control == "ChoiceButton" else 9

    assert bench.find("it").height() / PC_PX_PER_MM >= least


@pytest.mark.parametrize("control", _BY_KEYBOARD)
def test_a_key_that_is_held_down_presses_once(lay: Lay, control: str) -> None:
    bench = lay(_PRESSED[control])
    bench.focus("it")
    bench.key(Qt.Key.Key_Return)

    plain = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r", autorep=True)
    QCoreApplication.sendEvent(bench.root, held)
    settle()

    assert bench.heard == ["x"]


@pytest.mark.parametrize("control", _ROLES)
def test_what_is_pressed_has_a_role_and_a_name(lay: Lay, control: str) -> None:
    bench = lay(_PRESSED[control])

    told = bench.heard_by_a_reader("it")

    assert (told.role(), told.text(QAccessible.Text.Name)) == _ROLES[control]


@pytest.mark.parametrize("control", _TOLD)
def test_what_is_only_read_has_a_role_and_a_name(lay: Lay, control: str) -> None:
    qml, role, name = _TOLD[control]
    bench = lay(qml.replace("{", '{ objectName: "it";', 1))

    told = bench.heard_by_a_reader("it")

    assert told.role() == role
    assert told.text(QAccessible.Text.Name) == name or name is None
    assert told.text(QAccessible.Text.Name)


def test_figures_are_one_text_to_a_reader(lay: Lay) -> None:
    bench = lay('Figures { objectName: "it"; text: "09:58" }')

    assert bench.all_a_reader_hears().count("09:58") == 1
    assert "9" not in bench.all_a_reader_hears()


def test_figures_stand_still_while_they_change(lay: Lay) -> None:
    bench = lay('Figures { objectName: "it"; text: "11:11" }')
    narrow = bench.find("it").width()

    bench.find("it").setProperty("text", "08:35")
    settle()

    assert bench.find("it").width() == narrow


@pytest.mark.parametrize(
    ("remaining_ms", "shown", "late"),
    [
        (180_000, "03:00", False),
        (10_001, "00:11", False),
        (10_000, "00:10", True),
        (1, "00:01", True),
        (-500, "00:00", True),
    ],
)
def test_time_that_runs_out_ends_in_gold_and_never_below_nothing(
    lay: Lay, remaining_ms: int, shown: str, late: bool
) -> None:
    bench = lay(f'Countdown {{ objectName: "it"; remainingMs: {remaining_ms} }}')

    countdown = bench.find("it")

    assert (countdown.property("text"), countdown.property("late")) == (shown, late)


def test_a_row_that_leads_nowhere_is_passed_by(lay: Lay) -> None:
    bench = lay(
        'Column { ListRow { objectName: "row"; title: "Ông Trần Văn Mẫu"; clickable: false }'
        ' ActionButton { objectName: "after"; text: "Mời" } }'
    )

    bench.key(Qt.Key.Key_Tab)

    assert bench.has_focus("after")
