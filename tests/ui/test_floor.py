from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import RequestId
from meetingroom.domain.state import RequestPhase
from tests.helpers import scenes
from tests.helpers.stages import Stage, settle, stage_of, wait_for
from tests.helpers.windows import ShownSession


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.in_discussion(), scenes.DEPUTY)


@pytest.fixture
def stage(shown: ShownSession) -> Iterator[Stage]:
    stage = stage_of(shown)
    stage.tap("Phát biểu")
    yield stage
    stage.close()


def _asked(shown: ShownSession) -> list[str]:
    return [wish.purpose for wish in shown.door.wished if isinstance(wish, c.AskForFloor)]


def _mine(shown: ShownSession) -> RequestId:
    return next(r.request for r in shown.scene.state.requests.values() if r.person == scenes.DEPUTY)


def test_one_tap_asks_and_one_takes_it_back(shown: ShownSession, stage: Stage) -> None:
    stage.tap("ask-discussion")
    place = stage.says("Ông đang ở vị trí thứ 4")
    off = stage.says("Ông đã đăng ký phát biểu. Xin chờ chủ tọa mời.")

    stage.tap("withdraw")

    assert place
    assert off
    assert not stage.says("Ông đang ở vị trí thứ")
    assert shown.scene.state.requests[_mine(shown)].phase is RequestPhase.WITHDRAWN


def test_a_finger_asks_for_another_purpose(shown: ShownSession, stage: Stage) -> None:
    item = stage.find("ask-debate")
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    device = QTest.createTouchDevice()

    QTest.touchEvent(stage.root, device).press(1, at, stage.root)
    QTest.touchEvent(stage.root, device).release(1, at, stage.root)
    settle()

    assert _asked(shown) == ["debate"]


def test_the_keyboard_asks(shown: ShownSession, stage: Stage) -> None:
    while stage.root.activeFocusItem() is not stage.find("ask-question"):
        QTest.keyClick(stage.root, Qt.Key.Key_Tab)

    QTest.keyClick(stage.root, Qt.Key.Key_Space)
    settle()

    assert _asked(shown) == ["question"]


def test_without_an_answer_the_wish_is_not_shown_as_a_place_and_goes_out_once(
    shown: ShownSession, stage: Stage
) -> None:
    shown.is_slow = True

    stage.tap("ask-discussion")
    stage.tap("ask-discussion")
    stage.tap("ask-question")

    assert stage.says("Chưa có xác nhận của máy chủ")
    assert _asked(shown) == ["discussion"]


def test_without_a_line_asking_stays_in_its_place_and_says_why_it_is_off(
    shown: ShownSession, stage: Stage
) -> None:
    before = stage.find("ask-discussion").mapToScene(QPointF())
    shown.lose_line()
    settle()

    stage.tap("ask-discussion")

    assert stage.says("Đang mất kết nối.")
    assert before.x() == stage.find("ask-discussion").mapToScene(QPointF()).x()
    assert _asked(shown) == []


def test_a_call_and_the_clock_of_the_own_speech_are_shown(
    shown: ShownSession, stage: Stage
) -> None:
    stage.tap("ask-discussion")
    shown.scene.wish(scenes.CHAIR, c.CallSpeaker(request=_mine(shown)))
    shown.refresh()
    settle()
    called = stage.says("Chủ tọa mời Ông phát biểu")

    shown.scene.wish(scenes.CHAIR, c.StartSpeech(request=_mine(shown)))
    shown.refresh()
    shown.pass_time(397_000)
    settle()

    assert called
    assert stage.find("speechClock").property("text") == "00:23"
    assert stage.says("Còn lại")


def test_a_speech_that_takes_too_long_is_reminded_and_never_cut(
    shown: ShownSession, stage: Stage
) -> None:
    shown.scene.speaking()
    shown.refresh()

    shown.pass_time(432_000)
    settle()

    assert stage.says("Quá giờ")
    assert stage.find("speechClock").property("text") == "00:12"
    assert stage.find("speaker").property("text") == "Ông Trịnh Văn Linh"


def test_the_queue_is_seen_by_everybody_in_the_order_of_asking(stage: Stage) -> None:
    names = ("Ông Trịnh Văn Linh", "Bà Hồ Ngọc Ái", "Bà Lưu Thị Phương Uyên")

    places = [stage.find(name).mapToScene(QPointF()).y() for name in names]

    assert places == sorted(places)


def test_whoever_speaks_sees_that_and_the_clock_before_anything_else(
    shown: ShownSession, stage: Stage
) -> None:
    stage.tap("ask-discussion")
    wait_for(lambda: stage.says("Ông đang ở vị trí thứ 4"))
    stage.picture()
    waits = stage.top_of("ask-discussion") < stage.top_of("ownPlace")
    for wish in (c.CallSpeaker(request=_mine(shown)), c.StartSpeech(request=_mine(shown))):
        shown.scene.wish(scenes.CHAIR, wish)
    shown.refresh()
    wait_for(lambda: stage.says("Ông đang phát biểu"))
    stage.picture()

    assert waits
    assert stage.top_of("ownPlace") < stage.top_of("ask-discussion")
    assert stage.find("ask-discussion").property("variant") == "secondary"


def test_the_minutes_and_their_basis_stand_once(stage: Stage) -> None:
    assert stage.says("Phát biểu: 7 phút. Chất vấn: 1 phút. Tranh luận: 2 phút.")
    assert len(stage.all_of("floorBasis")) == 1
