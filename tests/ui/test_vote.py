from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest

from meetingroom.domain import commands as c
from meetingroom.domain.values import Choice
from tests.helpers import scenes
from tests.helpers.stages import (
    TABLET,
    TABLET_UPRIGHT,
    Look,
    Stage,
    is_seen_whole,
    settle,
    stage_of,
)
from tests.helpers.windows import ShownSession

SCRIPT = scenes.public_investment()
ALL = ("castInFavour", "castAgainst", "castAbstain")


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.in_ballot(26), scenes.DEPUTY)


@pytest.fixture
def stage(shown: ShownSession) -> Iterator[Stage]:
    stage = stage_of(shown)
    yield stage
    stage.close()


def _votes(shown: ShownSession) -> list[Choice]:
    return [wish.choice for wish in shown.door.wished if isinstance(wish, c.CastVote)]


def _filled(stage: Stage) -> list[str]:
    return [name for name in ALL if stage.find(name).property("selected")]


def _middle(stage: Stage, name: str) -> QPoint:
    item = stage.find(name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _headline(stage: Stage) -> str:
    return str(stage.find("answerHeadline").property("text"))


def test_a_tap_shows_what_the_server_has_recorded(shown: ShownSession, stage: Stage) -> None:
    stage.tap("castInFavour")

    assert _headline(stage) == "Ông đã biểu quyết: TÁN THÀNH"
    assert stage.says("Ghi nhận lúc 08:25. Có thể thay đổi đến khi chủ tọa kết thúc biểu quyết.")
    assert _filled(stage) == ["castInFavour"]
    assert scenes.choice_of(shown.scene.state, scenes.DEPUTY) is Choice.IN_FAVOUR


def test_a_choice_may_be_changed_until_the_chair_ends_the_ballot(
    shown: ShownSession, stage: Stage
) -> None:
    stage.tap("castInFavour")
    stage.tap("castAbstain")

    assert _filled(stage) == ["castAbstain"]
    assert _votes(shown) == [Choice.IN_FAVOUR, Choice.ABSTAIN]


def test_the_recorded_choice_pressed_again_sends_nothing(shown: ShownSession, stage: Stage) -> None:
    stage.tap("castAgainst")
    stage.tap("castAgainst")

    assert _votes(shown) == [Choice.AGAINST]


def test_nothing_is_filled_before_the_server_has_answered(
    shown: ShownSession, stage: Stage
) -> None:
    shown.is_slow = True

    stage.tap("castInFavour")
    pending = (_filled(stage), _headline(stage))
    shown.answer_all()
    settle()

    assert pending == ([], "Chưa có xác nhận: TÁN THÀNH")
    assert _filled(stage) == ["castInFavour"]
    assert _headline(stage) == "Ông đã biểu quyết: TÁN THÀNH"


def test_a_second_choice_waits_until_the_first_is_confirmed(
    shown: ShownSession, stage: Stage
) -> None:
    shown.is_slow = True
    stage.tap("castInFavour")

    stage.tap("castAgainst")

    assert _votes(shown) == [Choice.IN_FAVOUR]


def test_after_five_seconds_without_an_answer_the_secretary_is_to_be_told(
    shown: ShownSession, stage: Stage
) -> None:
    shown.is_slow = True
    stage.tap("castInFavour")

    shown.pass_time(4_900)
    settle()
    early = stage.says("Xin báo thư ký hoặc giơ tay.")
    shown.pass_time(200)
    settle()

    assert not early
    assert stage.says("Xin báo thư ký hoặc giơ tay.")


def test_without_a_line_the_choices_are_off_and_say_so(shown: ShownSession, stage: Stage) -> None:
    shown.lose_line()
    settle()

    stage.tap("castInFavour")

    assert _headline(stage) == "Chưa gửi được: đang mất kết nối"
    assert _votes(shown) == []


def test_a_press_that_is_held_while_updates_come_counts_once(
    shown: ShownSession, stage: Stage
) -> None:
    at = _middle(stage, "castInFavour")
    others = [person for person in scenes.scenario().present if person != scenes.DEPUTY]
    QTest.mousePress(stage.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for person in others[:5]:
        shown.scene.wish(person, c.CastVote(ballot=SCRIPT.ballot, choice=Choice.AGAINST))
        shown.refresh()
        shown.pass_time(250)
        settle()

    QTest.mouseRelease(stage.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    settle()

    assert _votes(shown) == [Choice.IN_FAVOUR]


def test_a_finger_that_is_held_while_updates_come_counts_once(
    shown: ShownSession, stage: Stage
) -> None:
    at, device = _middle(stage, "castAgainst"), QTest.createTouchDevice()
    QTest.touchEvent(stage.root, device).press(1, at, stage.root)
    for _ in range(5):
        shown.pass_time(250)
        shown.refresh()
        settle()

    QTest.touchEvent(stage.root, device).release(1, at, stage.root)
    settle()

    assert _votes(shown) == [Choice.AGAINST]


def test_a_press_counts_for_no_other_ballot_than_the_one_it_began_on(
    shown: ShownSession, stage: Stage
) -> None:
    at = _middle(stage, "castInFavour")
    QTest.mousePress(stage.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    following = scenes.scenario().ballots[3]
    shown.scene.ended(SCRIPT.ballot).ballot_opened(following)
    shown.refresh()
    settle()

    QTest.mouseRelease(stage.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    settle()

    assert _votes(shown) == []


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Qt.Key.Key_1, Choice.IN_FAVOUR),
        (Qt.Key.Key_2, Choice.AGAINST),
        (Qt.Key.Key_3, Choice.ABSTAIN),
    ],
)
def test_alt_and_its_number_gives_an_answer_and_a_bare_number_none(
    shown: ShownSession, stage: Stage, key: Qt.Key, choice: Choice
) -> None:
    QTest.keyClick(stage.root, key)
    before = _votes(shown)

    QTest.keyClick(stage.root, key, Qt.KeyboardModifier.AltModifier)
    settle()

    assert before == []
    assert _votes(shown) == [choice]


def test_arrows_move_between_the_answers_and_enter_gives_one(
    shown: ShownSession, stage: Stage
) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(stage.root, key)
    QTest.keyClick(stage.root, Qt.Key.Key_Return)
    settle()

    assert _votes(shown) == [Choice.AGAINST]


def test_a_ballot_that_comes_forward_takes_no_key_that_was_meant_for_something_else() -> None:
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
    stage = stage_of(shown)
    shown.scene.at_item(16).ballot_opened(SCRIPT)
    shown.refresh()
    settle()

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_1):
        QTest.keyClick(stage.root, key)
    is_forward = bool(stage.all_of("castInFavour"))
    stage.close()

    assert is_forward
    assert _votes(shown) == []


def test_no_key_votes_while_another_page_is_in_front(shown: ShownSession, stage: Stage) -> None:
    stage.tap("Chương trình")

    QTest.keyClick(stage.root, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)

    assert _votes(shown) == []


def test_the_choice_made_on_another_device_is_shown_here(shown: ShownSession, stage: Stage) -> None:
    other = ShownSession(shown.scene, scenes.DEPUTY)
    stage.tap("castInFavour")

    other.model._ballot.choose("against", SCRIPT.ballot)
    shown.refresh()
    settle()

    assert _filled(stage) == ["castAgainst"]


def test_the_clock_runs_by_the_server_and_the_chair_ends_the_ballot(
    shown: ShownSession, stage: Stage
) -> None:
    assert stage.find("ballotClock").property("text") == "00:48"

    shown.pass_time(60_000)
    settle()
    stage.tap("castInFavour")

    assert stage.says("Chủ tọa sẽ kết thúc biểu quyết")
    assert _votes(shown) == [Choice.IN_FAVOUR]


def test_how_many_have_answered_stands_beside_the_own_answer(stage: Stage) -> None:
    stage.tap("castInFavour")

    assert stage.find("answered").property("text") == "1/26"


def test_the_ballot_folds_into_a_bar_and_comes_back(shown: ShownSession, stage: Stage) -> None:
    stage.tap("castInFavour")

    stage.tap("lookAgain")
    bar = (stage.says("Ông đã biểu quyết: TÁN THÀNH"), bool(stage.all_of("castInFavour")))
    stage.tap("Quay lại biểu quyết")

    assert bar == (True, False)
    assert _filled(stage) == ["castInFavour"]
    assert not stage.all_of("backToBallot")
    assert shown.said == []


def test_the_bar_does_not_move_what_is_under_a_busy_hand() -> None:
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
    stage = stage_of(shown)
    shown.model._pages.holdStill(True)

    shown.scene.at_item(16).ballot_opened(SCRIPT)
    shown.refresh()
    settle()
    has_bar = bool(stage.all_of("backToBallot"))
    stage.close()

    assert not has_bar


def test_a_chair_who_votes_meets_the_ballot_in_a_bar() -> None:
    shown = ShownSession(scenes.in_ballot(26), scenes.CHAIR)
    stage = stage_of(shown)

    stage.tap("Quay lại biểu quyết")
    stage.tap("castInFavour")
    stage.close()

    assert _votes(shown) == [Choice.IN_FAVOUR]


def test_at_the_close_the_result_stands_where_the_answers_stood(
    shown: ShownSession, stage: Stage
) -> None:
    stage.tap("castInFavour")

    shown.scene.voted(SCRIPT).ended(SCRIPT.ballot)
    shown.refresh()
    settle()

    assert stage.top_of("resultSentence") < stage.top_of("Chưa mở biểu quyết")
    assert stage.says("25/26 đại biểu có mặt tán thành (96,15%); 89,29% trên tổng số 28 đại biểu.")
    assert len(stage.all_of("Ông đã biểu quyết: TÁN THÀNH")) == 1
    assert not stage.says("Các lần biểu quyết đã qua")


@pytest.mark.parametrize("steps", range(6))
def test_the_three_answers_are_in_sight_at_every_size_of_words(stage: Stage, steps: int) -> None:
    for _ in range(steps):
        stage.display.grow()
    settle()

    for name in ALL:
        item = stage.find(name)
        foot = item.mapToScene(QPointF(item.width(), item.height()))
        assert foot.y() <= stage.root.height()
        assert foot.x() <= stage.root.width()
        assert item.height() >= 22 * 5.88


def _open_at(shown: ShownSession, size: QSize, scale: int, mode: str = "contrast") -> Stage:
    return stage_of(shown, size, look=Look(scale=scale, mode=mode))


_STATES = ("open", "recorded", "unconfirmed", "offline")


@pytest.mark.parametrize("state", _STATES)
@pytest.mark.parametrize("size", [TABLET, TABLET_UPRIGHT], ids=["lying", "upright"])
def test_title_clock_and_what_is_recorded_are_seen_without_a_scroll_at_large_words(
    shown: ShownSession, size: QSize, state: str
) -> None:
    shown.is_slow = state == "unconfirmed"
    stage = _open_at(shown, size, 150)
    if state in ("recorded", "unconfirmed"):
        stage.tap("castInFavour")
        shown.pass_time(6_000)
    if state == "offline":
        shown.lose_line()
    settle()

    names = ("ballotTitle", "ballotClock", "lookAgain", "answerHeadline", "answerDetail", *ALL)
    hidden = [name for name in names if not is_seen_whole(stage, name)]
    stage.close()

    assert hidden == []
