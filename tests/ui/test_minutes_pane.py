from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from meetingroom.assets import AssetMissingError
from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.pictures import Picture
from meetingroom.desktop.reading.minutes_making import QUIET_MS
from tests.helpers import scenes
from tests.helpers.pages import FilePages
from tests.helpers.pens import pen_event
from tests.helpers.previews import write_minutes
from tests.helpers.stages import PC, PC_PX_PER_MM, Stage, middle_of, settle, stage_of, wait_for
from tests.helpers.windows import ShownSession

_SOME_MS = 100


@dataclass
class Office:
    """The secretary at the minutes' own PDF."""

    shown: ShownSession
    stage: Stage
    file: Path

    @property
    def reader(self) -> ReaderModel:
        return self.shown.model._course._minutes._reader

    @property
    def pane(self) -> QQuickItem:
        return self.stage.find("minutesPages")

    def picture(self, page: int = 0) -> Picture | None:
        return self.reader.picture_of(page, "whole")

    def top_pt(self) -> float:
        return float(self.pane.property("topPt"))

    def until_drawn(self, page: int = 0) -> None:
        def is_sharp() -> bool:
            look, picture = self.reader._look, self.picture(page)
            return bool(look and picture and picture.px_per_pt == look.px_per_pt)

        QTest.qWait(2 * _SOME_MS)
        wait_for(is_sharp)

    def grow(self) -> None:
        """Let the sitting go on, and the record rest."""
        self.shown.scene.at_item(17)
        write_minutes(self.shown, self.file)
        self.shown.refresh()
        self.shown.pass_time(QUIET_MS)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.stage.root, key)
        settle()

    def wheel(self, by: int) -> None:
        at = middle_of(self.pane)
        event = QWheelEvent(
            at,
            at,
            QPoint(0, by),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self.stage.root, event)
        QTest.qWait(_SOME_MS)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY, pages_of=FilePages)
    write_minutes(shown, tmp_path / "minutes.pdf")
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    office = Office(shown, stage, tmp_path / "minutes.pdf")
    office.until_drawn()
    yield office
    stage.close()


def _ink_in(stage: Stage, pane: QQuickItem) -> int:
    """Count the dark pixels of every fourth row and column of a pane."""
    picture, corner = stage.picture(), pane.mapToScene(QPointF(0, 0)).toPoint()
    return sum(
        picture.pixelColor(corner.x() + x, corner.y() + y).lightness() < 100
        for x in range(0, int(pane.width()), 4)
        for y in range(0, int(pane.height()), 4)
    )


def test_the_minutes_are_drawn_beside_the_course(office: Office) -> None:
    assert _ink_in(office.stage, office.pane) > 200
    assert office.reader.property("pageCount") > 1


def test_the_page_fills_the_width_of_the_pane(office: Office) -> None:
    room = office.pane.width() - 2 * office.pane.property("edge")

    assert office.pane.property("pxPerPt") * office.reader.property("spanWidthPt") == pytest.approx(
        room
    )


def test_a_record_that_grows_brings_new_pages_and_moves_nothing(office: Office) -> None:
    office.pane.forceActiveFocus()
    office.press(Qt.Key.Key_PageDown)
    office.until_drawn()
    before, key, top_pt = office.picture(), office.reader.sha256, office.top_pt()

    office.grow()
    wait_for(lambda: office.picture() is not before)

    assert office.reader.sha256 != key
    assert office.picture() is not before
    assert office.top_pt() == top_pt > 0


def test_the_last_picture_stands_until_the_new_one_is_there(office: Office) -> None:
    before = office.picture()

    office.grow()
    wait_for(lambda: office.reader.sha256 == "minutes-2")

    assert office.picture() is before
    assert not office.stage.says("Đang lập")


def test_nothing_is_made_under_a_hand_that_moves_the_pages(office: Office) -> None:
    root, at = office.stage.root, middle_of(office.pane).toPoint()
    QTest.mousePress(root, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 12):
        QTest.mouseMove(root, at - QPoint(0, 12 * step))
        settle()
    made = office.shown.door.previews

    office.grow()
    while_moved = office.shown.door.previews
    QTest.mouseRelease(root, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 132))
    wait_for(lambda: office.shown.door.previews > made)

    assert while_moved == made
    assert office.shown.door.previews == made + 1


def test_the_keys_turn_the_pages(office: Office) -> None:
    office.pane.forceActiveFocus()
    top_pt = office.top_pt()

    office.press(Qt.Key.Key_PageDown)
    below = office.top_pt()
    office.press(Qt.Key.Key_PageUp)

    assert below > top_pt
    assert office.top_pt() == top_pt


def test_the_keyboard_reaches_the_pages(office: Office) -> None:
    for _ in range(12):
        office.press(Qt.Key.Key_Tab)
        if office.stage.root.activeFocusItem() is office.pane:
            break

    assert office.stage.root.activeFocusItem() is office.pane


def test_the_wheel_turns_the_pages(office: Office) -> None:
    top_pt = office.top_pt()

    office.wheel(-240)

    assert office.top_pt() > top_pt


def test_a_finger_turns_the_pages(office: Office) -> None:
    root, at, top_pt = office.stage.root, middle_of(office.pane).toPoint(), office.top_pt()
    finger = QTest.createTouchDevice()

    QTest.touchEvent(root, finger).press(0, at, root).commit()
    for step in range(1, 9):
        QTest.touchEvent(root, finger).move(0, at - QPoint(0, 20 * step), root).commit()
        settle()
    QTest.touchEvent(root, finger).release(0, at - QPoint(0, 160), root).commit()
    settle()

    assert office.top_pt() > top_pt


def test_a_screen_reader_hears_what_the_pages_are(office: Office) -> None:
    heard = QAccessible.queryAccessibleInterface(office.pane)

    assert heard.text(QAccessible.Text.Name) == "Biên bản như hiện có"
    assert heard.role() == QAccessible.Role.Document


def test_a_pen_leaves_no_ink_on_the_minutes(office: Office) -> None:
    at = middle_of(office.pane)

    for kind, pressure in (
        (QEvent.Type.TabletPress, 0.5),
        (QEvent.Type.TabletMove, 0.5),
        (QEvent.Type.TabletRelease, 0.0),
    ):
        QCoreApplication.sendEvent(office.stage.root, pen_event(kind, at, pressure))
    settle()

    assert office.shown.book.shown() == {}
    assert office.reader.pen_and_ink.property("tool") == "hand"


def test_missing_fonts_are_told_with_what_to_do_and_tried_again_by_a_touch(tmp_path: Path) -> None:
    shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY, pages_of=FilePages)
    shown.door.minutes_error = AssetMissingError(Path("resources/fonts"))
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    office = Office(shown, stage, tmp_path / "minutes.pdf")
    stage.picture()
    told = stage.says("Thiếu tệp của chương trình. Xin cài đặt lại chương trình.")

    shown.door.minutes_error = None
    write_minutes(shown, office.file)
    stage.tap("Lập lại")
    office.until_drawn()

    assert told
    assert not stage.says("Chưa lập được")
    assert _ink_in(stage, office.pane) > 200
    stage.close()


def test_a_first_one_that_takes_its_time_says_so() -> None:
    shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY)
    shown.door.minutes = None
    stage = stage_of(shown, PC, PC_PX_PER_MM)

    assert stage.says("Đang lập bản xem trước của biên bản")
    stage.close()


def test_pages_that_are_behind_stay_and_say_so(office: Office) -> None:
    office.shown.door.minutes_error = OSError()

    office.grow()
    settle()

    assert office.stage.says("Trang này chưa theo kịp diễn biến. Máy này không lưu được.")
    assert _ink_in(office.stage, office.pane) > 200
    office.shown.door.minutes_error = None
    office.stage.tap("makeAgain")
    wait_for(lambda: not office.stage.says("chưa theo kịp"))
    assert not office.stage.says("chưa theo kịp")


def test_who_signs_out_leaves_nothing_at_work(office: Office) -> None:
    office.stage.app.signOut()
    settle()

    assert office.reader._source is None
    assert not office.stage.all_of("minutesPages")
