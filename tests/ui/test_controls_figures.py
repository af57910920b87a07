from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.helpers.benches import Bench, Lay, laying

_COUNTDOWN = 'Countdown { objectName: "clock"; remainingMs: %d }'


@pytest.fixture
def lay() -> Iterator[Lay]:
    yield from laying()


@pytest.mark.parametrize(
    ("remaining_ms", "is_late"),
    [(180_000, False), (10_001, False), (10_000, True), (1, True), (0, True), (-500, True)],
)
def test_the_last_ten_seconds_are_gold(lay: Lay, remaining_ms: int, is_late: bool) -> None:
    bench = lay(_COUNTDOWN % remaining_ms)

    clock = bench.find("clock")

    assert clock.property("late") is is_late
    assert _colours(clock) == {_theme(bench, "goldText" if is_late else "ink")}


@pytest.mark.parametrize(
    ("remaining_ms", "shown"),
    [(180_000, "03:00"), (60_001, "01:01"), (999, "00:01"), (0, "00:00"), (-500, "00:00")],
)
def test_a_countdown_reaches_zero_only_when_time_is_up(
    lay: Lay, remaining_ms: int, shown: str
) -> None:
    bench = lay(_COUNTDOWN % remaining_ms)

    assert bench.find("clock").property("text") == shown


def test_a_countdown_is_one_sentence_to_a_reader(lay: Lay) -> None:
    bench = lay(_COUNTDOWN % 83_000)

    assert (QAccessible.Role.StaticText, "Còn lại 1 phút 23 giây") in bench.roles_and_names()
    assert "1" not in bench.all_a_reader_hears()


def test_figures_keep_their_width_for_any_digits(lay: Lay) -> None:
    bench = lay('Figures { objectName: "count"; size: 40 }')
    count = bench.find("count")

    widths = {_width(count, str(digit) * 2 + ":" + str(digit) * 2) for digit in range(10)}

    assert len(widths) == 1
    assert widths.pop() > 0


def test_figures_take_no_more_room_than_they_need(lay: Lay) -> None:
    bench = lay('Figures { objectName: "count"; size: 40 }')
    count = bench.find("count")

    assert _width(count, "1:1") < _width(count, "111")


def test_figures_are_one_text_to_a_reader(lay: Lay) -> None:
    bench = lay('Figures { objectName: "count"; text: "89,29" }')

    said = bench.all_a_reader_hears()

    assert "89,29" in said
    assert "8" not in said


def test_a_progress_tells_a_reader_how_much_is_done(lay: Lay) -> None:
    bench = lay('ProgressLine { objectName: "line"; value: 0.42; name: "Tải tài liệu" }')

    said = bench.heard_by_a_reader("line")

    assert said.role() == QAccessible.Role.ProgressBar
    assert said.text(QAccessible.Text.Name) == "Tải tài liệu"
    assert said.text(QAccessible.Text.Description) == "42 phần trăm"


@pytest.mark.parametrize(("value", "share"), [(-0.5, 0), (0.5, 50), (1.7, 100)])
def test_a_progress_stays_between_nothing_and_all(lay: Lay, value: float, share: int) -> None:
    bench = lay(f'ProgressLine {{ objectName: "line"; width: 300; value: {value} }}')

    said = bench.heard_by_a_reader("line").text(QAccessible.Text.Description)

    assert said == f"{share} phần trăm"


def _width(count: QQuickItem, text: str) -> float:
    count.setProperty("text", text)
    count.ensurePolished()
    return count.implicitWidth()


def _colours(clock: QQuickItem) -> set[str]:
    signs = [sign for sign in clock.childItems() if sign.inherits("QQuickText")]
    return {sign.property("color").name() for sign in signs}


def _theme(bench: Bench, name: str) -> str:
    return bench.theme(name).name()


@pytest.mark.parametrize("value", [0.1, 0.678, 1.0])
def test_the_mark_of_enough_has_an_edge_of_the_pages_colour_on_both_sides(
    lay: Lay, value: float
) -> None:
    bench = lay(
        f'ProgressLine {{ objectName: "line"; width: 300; value: {value}; threshold: 0.678 }}'
    )

    edge = bench.find("threshold")
    (mark,) = edge.childItems()

    assert edge.property("color").name() == _theme(bench, "surface")
    assert mark.property("color").name() == _theme(bench, "goldText")
    assert mark.x() >= 2
    assert edge.width() - mark.x() - mark.width() >= 2
