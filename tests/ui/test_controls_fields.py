from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.helpers.benches import Lay, laying

_ENTER = Qt.Key.Key_Return

_FIELD = """
Field {
    objectName: "name"
    label: "Họ và tên"
    helper: "Như trên giấy mời."
    width: 400
    onAccepted: bench.hear("accepted " + text)
    onEditingFinished: bench.hear("finished " + text)
}
"""
_SEARCH = """
SearchField {
    objectName: "search"
    width: 400
    restMs: 1
    onSearched: words => bench.hear("searched " + words)
}
"""
_SLOW_SEARCH = _SEARCH.replace("restMs: 1", "restMs: 60000")


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


def test_enter_accepts_what_was_written(lay: Lay) -> None:
    bench = lay(_FIELD)
    bench.focus("name")

    bench.write("Mau")
    bench.key(_ENTER)

    assert "accepted Mau" in bench.heard


def test_nothing_happens_while_an_input_method_composes(lay: Lay) -> None:
    bench = lay(_FIELD)
    bench.focus("name")

    bench.compose("Tran")
    bench.key(_ENTER)

    assert bench.heard == []


def test_what_an_input_method_has_composed_is_accepted(lay: Lay) -> None:
    bench = lay(_FIELD)
    bench.focus("name")

    bench.compose("Tran")
    bench.compose("", done="Trần")
    bench.key(_ENTER)

    assert "accepted Trần" in bench.heard


def test_a_field_shows_where_the_keyboard_is(lay: Lay) -> None:
    bench = lay(_FIELD)
    before = bench.ringed()

    bench.focus("name")

    assert (before, bench.ringed()) == ([], ["name"])


def test_a_field_tells_a_reader_its_label_and_its_help(lay: Lay) -> None:
    bench = lay(_FIELD)

    said = bench.all_a_reader_hears()

    assert "Họ và tên" in said
    assert "Như trên giấy mời." in said


def test_an_error_stands_in_place_of_the_help_for_every_reader(lay: Lay) -> None:
    bench = lay(_FIELD)

    bench.find("name").setProperty("errorText", "Xin nhập họ và tên.")

    assert bench.says("Xin nhập họ và tên.")
    assert not bench.says("Như trên giấy mời.")
    assert "Xin nhập họ và tên." in bench.all_a_reader_hears()


def test_a_password_is_readable_only_while_asked_for(lay: Lay) -> None:
    bench = lay(_FIELD.replace('label: "Họ và tên"', 'label: "Mật khẩu"; password: true'))
    bench.focus("name")
    bench.write("mat khau")

    hidden = [item.property("displayText") for item in bench.items]
    bench.click("Hiện chữ vừa nhập")
    shown = [item.property("displayText") for item in bench.items]

    assert "mat khau" not in hidden
    assert "mat khau" in shown


def test_a_field_that_is_only_read_takes_no_letters(lay: Lay) -> None:
    bench = lay(_FIELD.replace("width: 400", 'width: 400; readOnly: true; text: "Mẫu"'))
    bench.focus("name")

    bench.write("x")

    assert bench.find("name").property("text") == "Mẫu"


def test_enter_searches_at_once_without_spaces_around(lay: Lay) -> None:
    bench = lay(_SLOW_SEARCH)
    bench.focus("search")

    bench.write(" du toan ")
    bench.key(_ENTER)

    assert bench.heard == ["searched du toan"]


def test_a_pause_in_typing_searches(lay: Lay, qtbot: QtBot) -> None:
    bench = lay(_SEARCH)
    bench.focus("search")

    bench.write("du toan")

    qtbot.waitUntil(lambda: "searched du toan" in bench.heard)


def test_nothing_is_searched_while_an_input_method_composes(lay: Lay) -> None:
    bench = lay(_SLOW_SEARCH)
    bench.focus("search")
    bench.write("du ")

    bench.compose("toan")
    bench.key(_ENTER)

    assert bench.heard == []


def test_escape_empties_the_search_and_then_belongs_to_others(lay: Lay) -> None:
    bench = lay(f'Item {{ Keys.onEscapePressed: bench.hear("beyond"); {_SLOW_SEARCH} }}')
    bench.focus("search")
    bench.write("du")

    bench.key(Qt.Key.Key_Escape)
    after_one = bench.find("search").property("text"), bench.heard
    bench.key(Qt.Key.Key_Escape)

    assert after_one == ("", [])
    assert bench.heard == ["beyond"]


def test_a_cross_empties_the_search(lay: Lay) -> None:
    bench = lay(_SLOW_SEARCH)
    bench.focus("search")
    bench.write("du")

    bench.click("Xóa chữ tìm kiếm")

    assert bench.find("search").property("text") == ""
