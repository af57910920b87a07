from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from meetingroom.domain import commands as c
from meetingroom.domain.values import AttendanceStatus
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, CLERK, scenario
from tests.helpers.stages import PC, PC_PX_PER_MM, Stage, settle, stage_of
from tests.helpers.windows import ShownSession

_AN = next(d.person for d in scenario().deputies if d.entry.name == "Tống Khánh Ân")


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.before_opening(), CLERK)


@pytest.fixture
def stage(shown: ShownSession) -> Iterator[Stage]:
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    stage.tap("Đại biểu")
    yield stage
    stage.close()


def test_a_touch_on_a_deputy_and_one_on_a_word_set_the_state(
    shown: ShownSession, stage: Stage
) -> None:
    stage.tap(f"roll-{_AN}")
    stage.tap("status-excused")

    assert shown.door.wished == [c.MarkAttendance(deputy=_AN, status=AttendanceStatus.EXCUSED)]
    assert stage.says("Vắng có lý do (1)")


def test_the_keyboard_sets_the_state(shown: ShownSession, stage: Stage) -> None:
    row = stage.find(f"roll-{_AN}")
    while stage.root.activeFocusItem() is not row:
        QTest.keyClick(stage.root, Qt.Key.Key_Tab)

    QTest.keyClick(stage.root, Qt.Key.Key_Return)
    settle()
    QTest.keyClick(stage.root, Qt.Key.Key_Tab)
    QTest.keyClick(stage.root, Qt.Key.Key_Space)
    settle()

    assert shown.door.wished == [c.MarkAttendance(deputy=_AN, status=AttendanceStatus.LATE)]


def test_the_roll_is_confirmed_by_one_touch(shown: ShownSession, stage: Stage) -> None:
    stage.tap("confirmRoll")

    assert shown.door.wished == [c.ConfirmRoll()]
    assert stage.says("Đã xác nhận 19/28 lúc 07:48")


def test_a_filter_shows_only_its_own(stage: Stage) -> None:
    stage.tap("filter-not_said")

    assert stage.all_of("Ông Tống Khánh Ân")
    assert not stage.all_of("Ông Lý Gia Bảo")


def test_a_name_is_found_without_accents(stage: Stage, qtbot: QtBot) -> None:
    while stage.root.activeFocusItem().objectName() != "" or not _is_field(stage):
        QTest.keyClick(stage.root, Qt.Key.Key_Tab)
    for letter in "BAO":
        QTest.keyClick(stage.root, getattr(Qt.Key, f"Key_{letter}"))
    QTest.keyClick(stage.root, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not stage.all_of("Ông Tống Khánh Ân"))

    assert stage.all_of("Ông Lý Gia Bảo")


def _is_field(stage: Stage) -> bool:
    return stage.root.activeFocusItem().property("inputMethodComposing") is not None


def test_the_chair_reads_the_roll_and_has_no_buttons_for_it() -> None:
    shown = ShownSession(scenes.before_opening(), CHAIR)
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    stage.tap("Đại biểu")

    stage.tap(f"roll-{_AN}")

    assert not stage.all_of("confirmRoll")
    assert not stage.all_of("status-excused")
    assert stage.says("19/28 đại biểu có mặt, đủ điều kiện họp (cần\N{NO-BREAK SPACE}19)")
    assert stage.says("Căn cứ: Ít nhất hai phần ba tổng số đại biểu")
    stage.close()
