from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from meetingroom.seat.papers import PapersHere
from tests.helpers import scenes
from tests.helpers.stages import TABLET_UPRIGHT, Stage, is_seen_whole, settle, stage_of, wait_for
from tests.helpers.windows import ShownSession


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.before_opening(), scenes.DEPUTY)


@pytest.fixture
def stage(shown: ShownSession) -> Iterator[Stage]:
    stage = stage_of(shown)
    yield stage
    stage.close()


def test_a_tap_checks_in_and_the_quorum_line_follows(shown: ShownSession, stage: Stage) -> None:
    assert stage.says("19/28 đại biểu đã điểm danh. Đủ điều kiện họp khi có ít nhất 19.")

    stage.tap("Điểm danh có mặt")

    assert stage.says("Đã điểm danh có mặt lúc\u00a007:48")
    assert stage.says("20/28 đại biểu đã điểm danh.")
    assert shown.said == []


def test_the_keyboard_checks_in(shown: ShownSession, stage: Stage) -> None:
    while stage.root.activeFocusItem() is not stage.find("checkIn"):
        QTest.keyClick(stage.root, Qt.Key.Key_Tab)

    QTest.keyClick(stage.root, Qt.Key.Key_Return)
    settle()

    assert len(shown.door.wished) == 1


def test_a_check_in_without_an_answer_is_shown_as_such_and_asked_once(
    shown: ShownSession, stage: Stage
) -> None:
    shown.is_slow = True

    stage.tap("checkIn")
    stage.tap("checkIn")

    assert stage.says("Chưa có xác nhận của máy chủ.")
    assert len(shown.door.wished) == 1


def test_a_touched_paper_is_opened_in_the_reader(stage: Stage) -> None:
    row = stage.find("Chương trình kỳ họp thứ Ba")

    _touch(stage, row.mapToScene(QPointF(5, 5)).toPoint())

    assert stage.find("Tài liệu").property("active")


def test_an_arriving_paper_shows_how_much_of_it_is_here(shown: ShownSession, stage: Stage) -> None:
    shown.hold_papers(
        PapersHere(arriving=scenes.sha_of("chuong-trinh-ky-hop"), arrived_bytes=86_400)
    )

    settle()

    assert stage.all_of("72%")


def test_without_a_line_the_button_is_off_with_words(shown: ShownSession, stage: Stage) -> None:
    shown.lose_line()

    stage.tap("checkIn")

    assert stage.says("Đang mất kết nối.")
    assert shown.door.wished == []


def test_on_an_upright_tablet_the_papers_stand_below_the_agenda(shown: ShownSession) -> None:
    stage = stage_of(shown, TABLET_UPRIGHT)

    agenda = stage.find("Khai mạc kỳ họp").mapToScene(QPointF())
    papers = stage.find("Chương trình kỳ họp thứ Ba").mapToScene(QPointF())
    stage.close()

    assert papers.y() > agenda.y()


def test_the_keyboard_brings_what_it_reaches_into_view(stage: Stage) -> None:
    last = stage.find("Báo cáo thẩm tra của Ban Pháp chế")
    before = last.mapToScene(QPointF()).y()

    for _ in range(45):
        QTest.keyClick(stage.root, Qt.Key.Key_Tab)
        settle()
        focused = stage.root.activeFocusItem()
        top = focused.mapToScene(QPointF()).y()
        assert -1 <= top < stage.root.height()

    assert last.mapToScene(QPointF()).y() < before


def _touch(stage: Stage, at: QPoint) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(stage.root, device).press(1, at, stage.root)
    QTest.touchEvent(stage.root, device).release(1, at, stage.root)
    settle()


def test_the_item_the_sitting_is_at_is_brought_into_sight_when_it_turns() -> None:
    shown = ShownSession(scenes.Scene().opened().at_item(2), scenes.DEPUTY)
    stage = stage_of(shown)

    shown.scene.at_item(17)
    shown.refresh()
    title = scenes.scenario().items[16].title
    wait_for(lambda: is_seen_whole(stage, title))
    is_seen = is_seen_whole(stage, title)
    stage.close()

    assert is_seen
