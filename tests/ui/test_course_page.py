from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import NoteId
from tests.helpers import scenes
from tests.helpers.stages import PC, PC_PX_PER_MM, Stage, settle, stage_of
from tests.helpers.windows import ShownSession


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.after_ballot(), scenes.SECRETARY)


@pytest.fixture
def stage(shown: ShownSession) -> Iterator[Stage]:
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    yield stage
    stage.close()


def _field(stage: Stage) -> QQuickItem:
    return stage.find("noteField")


def _write(stage: Stage, text: str) -> None:
    _field(stage).forceActiveFocus()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(stage.root, event)
    settle()


def _enter(stage: Stage) -> None:
    QTest.keyClick(stage.root, Qt.Key.Key_Return)
    settle()


def _at_end(stage: Stage) -> bool:
    view = stage.find("course")
    end = view.property("originY") + view.property("contentHeight") - view.height()
    return bool(abs(view.property("contentY") - end) < 2)


def test_the_secretary_s_window_begins_where_one_can_write(stage: Stage) -> None:
    assert stage.root.activeFocusItem() is _field(stage)


def test_enter_saves_the_line_and_empties_the_field(shown: ShownSession, stage: Stage) -> None:
    _write(stage, "Thong qua")

    _enter(stage)

    assert isinstance(shown.door.wished[-1], c.WriteNote)
    assert stage.says("Thong qua")
    assert stage.says("Đã lưu 08:26")
    assert _field(stage).property("text") == ""


def test_enter_belongs_to_the_input_method_while_it_composes(
    shown: ShownSession, stage: Stage
) -> None:
    _write(stage, "Nh")
    QCoreApplication.sendEvent(_field(stage), QInputMethodEvent("ất", []))

    _enter(stage)

    assert shown.door.wished == []
    assert _field(stage).property("preeditText") == "ất"


def test_what_is_half_typed_survives_updates_items_and_pages(
    shown: ShownSession, stage: Stage
) -> None:
    _write(stage, "Dang viet")

    shown.scene.at_item(17)
    shown.refresh()
    stage.tap("Chương trình")
    stage.tap("Biên bản")

    assert _field(stage).property("text") == "Dang viet"
    assert stage.root.activeFocusItem() is _field(stage)


def test_a_line_on_its_way_is_shown_as_being_saved(shown: ShownSession, stage: Stage) -> None:
    shown.is_slow = True
    _write(stage, "Thong qua")

    _enter(stage)

    assert stage.says("Đang lưu")


def test_a_touch_on_an_own_line_corrects_it(shown: ShownSession, stage: Stage) -> None:
    _write(stage, "Sai")
    _enter(stage)
    _write(stage, "Viet do")

    stage.tap("Sai")
    stage.root.activeFocusItem().setProperty("text", "")
    _write(stage, "Dung")
    _enter(stage)

    assert shown.door.wished[-1] == c.CorrectNote(note=NoteId("id-1"), text="Dung")
    assert _field(stage).property("text") == "Viet do"


def test_escape_leaves_a_line_as_it_was(shown: ShownSession, stage: Stage) -> None:
    _write(stage, "Dung")
    _enter(stage)
    stage.tap("Dung")
    _write(stage, " roi")

    QTest.keyClick(stage.root, Qt.Key.Key_Escape)

    assert len(shown.door.wished) == 1
    assert _field(stage).property("text") == ""


def test_a_new_line_comes_into_view_when_the_end_is_in_view(
    shown: ShownSession, stage: Stage
) -> None:
    shown.scene.at_item(18)
    shown.refresh()
    settle()

    assert _at_end(stage)


def test_the_list_stays_where_a_hand_left_it(shown: ShownSession, stage: Stage) -> None:
    view = stage.find("course")
    view.forceActiveFocus()
    for _ in range(3):
        QTest.keyClick(stage.root, Qt.Key.Key_PageUp)
    before = view.property("contentY")

    shown.scene.at_item(18)
    shown.refresh()
    settle()

    assert view.property("contentY") == before
    assert not _at_end(stage)


def test_without_an_item_enter_asks_for_one_and_keeps_the_words() -> None:
    shown = ShownSession(scenes.Scene().opened(), scenes.SECRETARY)
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    _write(stage, "Truoc khi vao")

    _enter(stage)
    stage.picture()
    asks = stage.says("Ghi vào nội dung nào?")
    stage.tap("Chào cờ, hát Quốc ca")
    kept = _field(stage).property("text")
    _enter(stage)

    assert asks
    assert kept == "Truoc khi vao"
    assert len(shown.door.wished) == 1
    stage.close()


def test_an_export_shows_the_names_of_its_files(
    shown: ShownSession, stage: Stage, tmp_path: Path
) -> None:
    exporting = shown.model._course._export

    exporting.exportTo(QUrl.fromLocalFile(str(tmp_path)))
    settle()

    assert stage.says(f"thư mục {tmp_path.name}: minutes.docx, minutes.pdf, record.zip")
    assert stage.all_of("Mở thư mục")


def test_a_pairing_code_is_made_by_one_touch(shown: ShownSession, stage: Stage) -> None:
    stage.tap("Ghép máy")

    stage.tap("Tạo mã ghép máy")

    assert stage.find("pairingCode").property("text") == "4820\u20025719"
    shown.pass_time(300_000)
    settle()
    assert stage.says("Mã đã hết hạn. Xin tạo mã mới.")
