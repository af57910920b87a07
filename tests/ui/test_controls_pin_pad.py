from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.helpers.benches import Lay, laying

_PIN = """
PinPad {
    objectName: "pin"
    focus: true
    onEntered: pin => bench.hear("entered " + pin)
}
"""


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


def test_a_pin_is_typed_on_the_keyboard(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.write("493027")

    assert bench.heard == ["entered 493027"]


def test_a_pin_is_touched(lay: Lay) -> None:
    bench = lay(_PIN)

    for digit in "493027":
        bench.touch(digit)

    assert bench.heard == ["entered 493027"]


def test_a_pin_is_clicked_and_typed_in_turn(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.click("4")
    bench.write("93")
    bench.touch("0")
    bench.write("27")

    assert bench.heard == ["entered 493027"]


def test_the_last_digit_is_taken_back_by_key_and_by_touch(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.write("4938")
    bench.key(Qt.Key.Key_Backspace)
    bench.write("1")
    bench.touch("Xóa số vừa nhập")
    bench.write("027")

    assert bench.heard == ["entered 493027"]


def test_the_pad_is_empty_once_all_digits_are_handed_over(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.write("493027")

    assert bench.find("pin").property("filled") == 0


def test_letters_are_no_part_of_a_pin(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.write("4a9-3")

    assert bench.find("pin").property("filled") == 3


def test_a_pad_that_is_busy_takes_no_digits(lay: Lay) -> None:
    bench = lay(_PIN.replace("focus: true", "focus: true; busy: true"))

    bench.write("49")
    bench.touch("3")

    assert bench.find("pin").property("filled") == 0


def test_a_wrong_pin_empties_the_pad_and_is_told(lay: Lay) -> None:
    bench = lay(_PIN)
    bench.write("4930")

    bench.find("pin").setProperty("errorText", "Mã PIN chưa đúng.")

    assert bench.find("pin").property("filled") == 0
    assert bench.says("Mã PIN chưa đúng.")
    assert "Mã PIN chưa đúng." in bench.all_a_reader_hears()


def test_the_digits_of_a_pin_stand_nowhere_while_they_are_entered(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.write("49302")

    shown = [str(item.property("text") or "") for item in bench.items]
    assert not any("49" in text for text in [*shown, *bench.all_a_reader_hears()])


def test_a_reader_hears_how_many_digits_are_entered(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.write("493")

    assert "Đã nhập 3 trên 6 số" in bench.all_a_reader_hears()


def test_a_digit_is_a_button_to_a_reader(lay: Lay) -> None:
    bench = lay(_PIN)

    digit = bench.heard_by_a_reader("7")

    assert digit.role() == QAccessible.Role.Button
    assert digit.text(QAccessible.Text.Name) == "7"


def test_the_pad_shows_where_the_keyboard_is(lay: Lay) -> None:
    bench = lay(_PIN)

    bench.focus("pin")

    assert bench.ringed() == ["pin"]
