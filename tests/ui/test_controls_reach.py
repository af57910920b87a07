"""What holds for everything that can be pressed or read: one press a key, a role and a name."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from tests.helpers.benches import Lay, laying
from tests.helpers.stages import settle

Role = QAccessible.Role

_HEAR: Final = 'objectName: "it"; onClicked: bench.hear("x")'
_PRESSED: Final = {
    "ActionButton": f'ActionButton {{ text: "Kết thúc"; {_HEAR} }}',
    "ChoiceButton": f'ChoiceButton {{ choice: "against"; {_HEAR} }}',
    "ListRow": f'ListRow {{ title: "Tờ trình"; detail: "2 trang"; {_HEAR} }}',
    "SwitchRow": f'SwitchRow {{ title: "Theo chủ tọa"; {_HEAR} }}',
    "Segment": f'Segment {{ text: "Tất cả"; {_HEAR} }}',
    "RailButton": f'Rail {{ height: 600; RailButton {{ text: "Tìm kiếm"; {_HEAR} }} }}',
}
_TOLD: Final = {
    "Words": ('Words { text: "Khai mạc" }', Role.StaticText, "Khai mạc"),
    "Chip": ('Chip { text: "Đang họp" }', Role.StaticText, "Đang họp"),
    "Banner": (
        'Banner { text: "Mất kết nối"; since: "từ 09:41" }',
        Role.AlertMessage,
        "Mất kết nối (từ 09:41)",
    ),
}


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


@pytest.mark.parametrize("control", _PRESSED)
def test_a_key_that_is_held_down_presses_once(lay: Lay, control: str) -> None:
    bench = lay(_PRESSED[control])
    bench.focus("it")
    bench.key(Qt.Key.Key_Return)

    plain = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r", autorep=True)
    QCoreApplication.sendEvent(bench.root, held)
    settle()

    assert bench.heard == ["x"]


@pytest.mark.parametrize("control", _TOLD)
def test_what_is_only_read_has_a_role_and_a_name(lay: Lay, control: str) -> None:
    qml, role, name = _TOLD[control]
    bench = lay(qml.replace("{", '{ objectName: "it";', 1))

    told = bench.heard_by_a_reader("it")

    assert (told.role(), told.text(QAccessible.Text.Name)) == (role, name)
