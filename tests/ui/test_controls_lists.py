from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.helpers.benches import Lay, laying

_ROW = """
ListRow {
    objectName: "paper"
    width: 500
    title: "Dự thảo Nghị quyết"
    detail: "12 trang"
    onClicked: bench.hear("opened")
}
"""
_TABLE = """
DataTable {
    id: table
    objectName: "table"
    focus: true
    width: 700
    height: 400
    label: "Các lần biểu quyết"
    currentIndex: 0
    columns: [{key: "title", title: "Nội dung", fill: true},
              {key: "yes", title: "Tán thành", numeric: true}]
    rows: [{title: "Một", yes: "25"}, {title: "Hai", yes: "26"}, {title: "Ba", yes: "24"}]
    onActivated: row => bench.hear("activated " + row)
}
"""
_EMPTY = _TABLE[: _TABLE.index("    rows:")] + "    rows: []\n}\n"


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_row_is_opened_by_keyboard(lay: Lay, key: Qt.Key) -> None:
    bench = lay(_ROW)
    bench.focus("paper")

    bench.key(key)

    assert (bench.heard, bench.ringed()) == (["opened"], ["paper"])


def test_a_row_is_opened_by_mouse_and_finger(lay: Lay) -> None:
    bench = lay(_ROW)

    bench.click("paper")
    bench.touch("paper")

    assert bench.heard == ["opened", "opened"]


def test_a_row_tells_a_reader_all_its_words_at_once(lay: Lay) -> None:
    bench = lay(_ROW.replace("width", "selected: true; width"))

    said = bench.heard_by_a_reader("paper")

    assert said.role() == QAccessible.Role.ListItem
    assert said.text(QAccessible.Text.Name) == "Dự thảo Nghị quyết. 12 trang"
    assert said.state().selected


def test_tab_passes_a_row_that_only_tells(lay: Lay) -> None:
    quiet = _ROW.replace("width", "clickable: false; width")
    bench = lay(f'Column {{ {quiet} ActionButton {{ objectName: "next"; text: "Tiếp" }} }}')

    bench.key(Qt.Key.Key_Tab)

    assert bench.focused() == "Tiếp"


def test_a_row_that_only_tells_hears_neither_mouse_nor_finger(lay: Lay) -> None:
    bench = lay(_ROW.replace("width", "clickable: false; width"))

    bench.click("paper")
    bench.touch("paper")

    assert bench.heard == []


def test_a_button_on_a_row_that_only_tells_is_pressed(lay: Lay) -> None:
    button = 'ActionButton { objectName: "call"; text: "Mời"; onClicked: bench.hear("called") }'
    bench = lay(_ROW.replace("width", f"clickable: false; {button} width", 1))

    bench.click("call")
    bench.touch("call")

    assert bench.heard == ["called", "called"]


def test_arrows_go_through_a_table_and_stop_at_its_ends(lay: Lay) -> None:
    bench = lay(_TABLE)
    bench.focus("table")

    places = []
    for key in (Qt.Key.Key_Up, *[Qt.Key.Key_Down] * 3):
        bench.key(key)
        places.append(bench.find("table").property("currentIndex"))

    assert places == [0, 1, 2, 2]


def test_enter_opens_the_row_of_the_keyboard(lay: Lay) -> None:
    bench = lay(_TABLE)
    bench.focus("table")

    bench.key(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    assert bench.heard == ["activated 1", "activated 1"]


def test_a_first_touch_chooses_a_row_and_a_second_opens_it(lay: Lay) -> None:
    bench = lay(_TABLE)

    bench.touch("Ba")
    chosen = bench.find("table").property("currentIndex"), bench.heard
    bench.touch("Ba")

    assert chosen == (2, [])
    assert bench.heard == ["activated 2"]


def test_a_table_shows_where_the_keyboard_is(lay: Lay) -> None:
    bench = lay(_TABLE)

    bench.focus("table")

    assert bench.ringed() == ["table"]


def test_a_table_tells_a_reader_its_rows(lay: Lay) -> None:
    bench = lay(_TABLE)

    found = bench.roles_and_names()

    assert (QAccessible.Role.Table, "Các lần biểu quyết") in found
    assert (QAccessible.Role.ColumnHeader, "Nội dung, Tán thành") in found
    assert (QAccessible.Role.Row, "Hai, 26") in found


def test_a_table_without_rows_says_so(lay: Lay) -> None:
    bench = lay(_EMPTY)

    assert bench.says("Chưa có nội dung nào.")


def test_an_error_is_told_at_once_and_offers_the_one_thing_to_do(lay: Lay) -> None:
    bench = lay("""
ErrorState {
    objectName: "error"
    width: 500
    text: "Chưa mở được tài liệu này."
    onActed: bench.hear("again")
}
""")

    said = bench.heard_by_a_reader("error")
    bench.focus("Thử lại")
    bench.key(Qt.Key.Key_Space)

    assert said.role() == QAccessible.Role.AlertMessage
    assert said.text(QAccessible.Text.Name) == "Chưa thực hiện được. Chưa mở được tài liệu này."
    assert bench.heard == ["again"]
