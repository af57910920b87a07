from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.helpers.benches import Bench, Lay, laying

_ESC, _TAB, _ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Return

_ASK = """
Column {
    ActionButton { objectName: "opener"; text: "Kết thúc"; onClicked: ask.open() }
    ActionButton { objectName: "behind"; text: "Phía sau"; onClicked: bench.hear("behind") }
    Ask {
        id: ask
        title: "Kết thúc biểu quyết?"
        subject: "Nghị quyết mẫu"
        body: "Còn 4 đại biểu chưa biểu quyết."
        confirmText: "Đồng ý kết thúc"
        onConfirmed: bench.hear("confirmed")
        onCancelled: bench.hear("cancelled")
    }
}
"""
_IRREVERSIBLE = _ASK.replace("title:", "irreversible: true; restMs: 60000; title:")
_BOUND = "property int restMs: 1" + _IRREVERSIBLE.replace("60000", "bench.restMs")
_SOON = _IRREVERSIBLE.replace("60000", "1")
_SHEET = """
Column {
    ActionButton { objectName: "opener"; text: "Mở"; onClicked: sheet.open() }
    Sheet {
        id: sheet
        title: "Ghi chú"
        onClosed: bench.hear("closed")
        ActionButton { objectName: "inside"; text: "Bên trong" }
    }
}
"""
_TOASTS = """
ToastStack {
    objectName: "toasts"
    width: 900
    anchors.bottom: parent.bottom
    shownMs: 60000
}
"""


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


def _opened(bench: Bench) -> Bench:
    bench.focus("opener")
    bench.key(_ENTER)
    return bench


def _show(bench: Bench, *texts: str) -> None:
    for text in texts:
        bench.call("toasts", "show", text, "navy")


def test_escape_goes_back_and_does_nothing(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    bench.key(_ESC)

    assert bench.heard == ["cancelled"]
    assert not bench.says("Kết thúc biểu quyết?")


def test_the_way_back_is_what_enter_takes_first(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    bench.key(_ENTER)

    assert bench.heard == ["cancelled"]


def test_a_question_is_answered_by_keyboard(lay: Lay) -> None:
    bench = _opened(lay(_ASK))
    bench.focus("Đồng ý kết thúc")

    bench.key(_ENTER)

    assert bench.heard == ["confirmed"]


def test_a_question_is_answered_by_finger(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    bench.touch("Đồng ý kết thúc")

    assert bench.heard == ["confirmed"]


def test_a_question_repeats_the_name_of_the_thing(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    assert bench.says("Nghị quyết mẫu")


def test_tab_stays_within_the_question(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    visited = []
    for _ in range(5):
        bench.key(_TAB)
        visited.append(bench.focused())

    assert set(visited) == {"Đồng ý kết thúc", "Quay lại"}


def test_tab_backwards_stays_within_the_question(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    visited = []
    for _ in range(5):
        bench.key(_TAB, shift=True)
        visited.append(bench.focused())

    assert set(visited) == {"Đồng ý kết thúc", "Quay lại"}


def test_the_keyboard_goes_back_to_where_the_question_was_asked(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    bench.key(_ESC)

    assert bench.has_focus("opener")


def test_what_lies_behind_a_question_is_out_of_reach(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    bench.click("behind")
    bench.touch("behind")

    assert bench.heard == []
    assert bench.says("Kết thúc biểu quyết?")


def test_a_double_touch_is_no_second_touch_for_what_cannot_be_undone(lay: Lay) -> None:
    bench = _opened(lay(_IRREVERSIBLE))

    bench.touch("Đồng ý kết thúc")

    assert bench.heard == []


def test_what_cannot_be_undone_is_done_after_a_moment(lay: Lay, qtbot: QtBot) -> None:
    bench = _opened(lay(_SOON))
    confirm = bench.find("Đồng ý kết thúc")

    qtbot.waitUntil(lambda: bool(confirm.property("enabled")))
    bench.touch("Đồng ý kết thúc")

    assert bench.heard == ["confirmed"]


def test_a_question_is_armed_anew_each_time_it_is_asked(lay: Lay, qtbot: QtBot) -> None:
    bench = _opened(
        lay(f"property int restMs: 1\n{_SOON.replace('restMs: 1', 'restMs: bench.restMs')}")
    )
    confirm = bench.find("Đồng ý kết thúc")
    qtbot.waitUntil(lambda: bool(confirm.property("enabled")))
    bench.key(_ESC)

    bench.root.setProperty("restMs", 60000)
    bench.click("opener")
    bench.touch("Đồng ý kết thúc")

    assert bench.heard == ["cancelled"]


def test_a_question_is_a_dialog_with_its_title_to_a_reader(lay: Lay) -> None:
    bench = _opened(lay(_ASK))

    assert (QAccessible.Role.Dialog, "Kết thúc biểu quyết?") in bench.roles_and_names()


def test_escape_closes_a_sheet_and_the_keyboard_goes_back(lay: Lay) -> None:
    bench = _opened(lay(_SHEET))
    was_open = bench.says("Bên trong")

    bench.key(_ESC)

    assert was_open
    assert bench.heard == ["closed"]
    assert bench.has_focus("opener")


def test_tab_stays_within_a_sheet(lay: Lay) -> None:
    bench = _opened(lay(_SHEET))

    visited = []
    for _ in range(5):
        bench.key(_TAB)
        visited.append(bench.focused())

    assert set(visited) == {"Đóng", "Bên trong"}


def test_a_sheet_is_closed_by_its_cross(lay: Lay) -> None:
    bench = _opened(lay(_SHEET))

    bench.touch("Đóng")

    assert bench.heard == ["closed"]


def test_three_toasts_stand_and_the_others_wait(lay: Lay) -> None:
    bench = lay(_TOASTS)

    _show(bench, "một", "hai", "ba", "bốn")

    assert [word for word in ("một", "hai", "ba", "bốn") if bench.says(word)] == [
        "một",
        "hai",
        "ba",
    ]
    assert bench.find("toasts").property("waiting") == 1


def _stand_apart(bench: Bench) -> bool:
    """Say whether three toasts have found their places, which comes with a frame."""
    closing = [item for item in bench.items if item.property("text") == "Đóng"]
    tops = [item.mapToScene(QPointF(0, 0)).y() for item in closing]
    return len(tops) == 3 and all(after - before >= 20 for before, after in pairwise(tops))


def test_the_next_toast_comes_when_one_is_put_away(lay: Lay, qtbot: QtBot) -> None:
    bench = lay(_TOASTS)
    _show(bench, "một", "hai", "ba", "bốn")
    qtbot.waitUntil(lambda: _stand_apart(bench))

    bench.click("Đóng")

    assert [word for word in ("một", "hai", "ba", "bốn") if bench.says(word)] == [
        "hai",
        "ba",
        "bốn",
    ]


def test_toasts_go_by_themselves(lay: Lay, qtbot: QtBot) -> None:
    bench = lay(_TOASTS.replace("60000", "1"))

    _show(bench, "một", "hai", "ba", "bốn")

    qtbot.waitUntil(lambda: not any(bench.says(word) for word in ("một", "hai", "ba", "bốn")))
    assert bench.find("toasts").property("waiting") == 0


def test_a_toast_takes_no_keyboard_from_who_writes(lay: Lay) -> None:
    bench = lay('Field { objectName: "field"; label: "Ghi chú"; width: 300 }' + _TOASTS)
    bench.focus("field")

    _show(bench, "một")

    assert bench.has_focus("field")


def test_a_toast_is_an_alert_to_a_reader(lay: Lay) -> None:
    bench = lay(_TOASTS)

    _show(bench, "Đã lưu ghi chú")

    assert (QAccessible.Role.AlertMessage, "Đã lưu ghi chú") in bench.roles_and_names()
