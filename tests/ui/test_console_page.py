from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from meetingroom.desktop.rows import Rows
from meetingroom.domain import commands as c
from meetingroom.domain.ids import BallotId
from meetingroom.domain.values import Choice
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, DEPUTY, Scene, public_investment, scenario
from tests.helpers.stages import (
    LARGE_PC,
    PC,
    PC_PX_PER_MM,
    TABLET,
    TABLET_PX_PER_MM,
    TABLET_UPRIGHT,
    Stage,
    settle,
    stage_of,
    visible_items,
)
from tests.helpers.windows import ShownSession

_BALLOT = public_investment().ballot


def _at(scene: Scene) -> tuple[ShownSession, Stage]:
    shown = ShownSession(scene, CHAIR)
    return shown, stage_of(shown, PC, PC_PX_PER_MM)


def _tap(stage: Stage, item: QQuickItem) -> None:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    settle()


def _confirm(stage: Stage, qtbot: QtBot, words: str) -> None:
    """Touch the button of the question that lies over the page, once it takes a touch."""
    button = stage.all_of(words)[-1]
    qtbot.waitUntil(button.isEnabled)
    _tap(stage, button)


def _tab_to(stage: Stage, name: str) -> None:
    for _ in range(120):
        focused = stage.root.activeFocusItem()
        if name in {focused.objectName(), focused.property("text")}:
            return
        QTest.keyClick(stage.root, Qt.Key.Key_Tab)
        settle()
    pytest.fail(f"the keyboard does not reach {name!r}")


@pytest.fixture
def shown() -> ShownSession:
    return ShownSession(scenes.in_ballot(), CHAIR)


@pytest.fixture
def stage(shown: ShownSession) -> Iterator[Stage]:
    stage = stage_of(shown, PC, PC_PX_PER_MM)
    yield stage
    stage.close()


def test_the_chair_begins_at_the_console(stage: Stage) -> None:
    assert stage.says("Kịch bản điều hành")
    assert stage.says("Quá nửa tổng số đại biểu, cần ít nhất 15/28")
    assert stage.says("Kết quả hiện khi kết thúc biểu quyết.")


def test_the_chair_leads_from_the_roll_to_the_end_by_pointer(qtbot: QtBot) -> None:
    scene = Scene()
    shown, stage = _at(scene)

    stage.tap("openRoll")
    scene.checked_in()
    shown.refresh()
    stage.tap("openSitting")
    stage.tap("turnOn")
    stage.tap("turnOn")
    stage.tap("turnBack")
    stage.tap("closeSitting")
    assert stage.all_of("Phiên họp toàn thể")
    _confirm(stage, qtbot, "Bế mạc phiên họp")
    stage.close()

    assert [type(wish) for wish in shown.door.wished] == [
        c.OpenRoll,
        c.OpenSitting,
        c.StartItem,
        c.StartItem,
        c.StartItem,
        c.CloseSitting,
    ]
    assert shown.said == []


def test_the_sitting_can_not_be_opened_without_a_quorum() -> None:
    shown, stage = _at(Scene().roll_opened().checked_in(5))

    stage.tap("openSitting")

    assert shown.door.wished == []
    assert stage.says("Chưa đủ số đại biểu có mặt để tiến hành.")
    assert stage.says("5/28 đại biểu có mặt, chưa đủ điều kiện họp (cần\N{NO-BREAK SPACE}19)")
    stage.close()


def test_a_touch_on_an_item_offers_to_turn_to_it_and_the_next_one_turns() -> None:
    shown, stage = _at(scenes.in_discussion())

    stage.tap("item-item-13")
    assert shown.door.wished == []
    stage.tap("turnTo-item-13")
    stage.close()

    assert shown.door.wished == [c.StartItem(item=scenario().items[12].item)]


def test_the_current_item_is_in_sight() -> None:
    _, stage = _at(scenes.in_discussion())

    line = stage.find("item-item-12")
    top = line.mapToScene(QPointF()).y()

    assert 0 < top < stage.find("turnOn").mapToScene(QPointF()).y() - line.height()
    stage.close()


def test_a_ballot_is_opened_by_one_touch_and_ended_by_two(qtbot: QtBot) -> None:
    shown, stage = _at(Scene().opened().at_item(16))

    stage.tap(f"open-{_BALLOT}")
    assert stage.says("Đang biểu quyết công khai")
    stage.tap("endBallot")
    assert len(shown.door.wished) == 1
    _confirm(stage, qtbot, "Kết thúc biểu quyết")

    assert shown.door.wished == [c.OpenBallot(ballot=_BALLOT), c.EndBallot(ballot=_BALLOT)]
    assert stage.says("Chưa được thông qua")
    stage.close()


def test_the_question_before_the_end_repeats_the_title(stage: Stage) -> None:
    title = "Thông qua Nghị quyết về việc điều chỉnh Kế hoạch đầu tư công năm 2026"
    before = len(stage.all_of(title))

    stage.tap("endBallot")

    assert len(stage.all_of(title)) == before + 1


def test_the_keyboard_ends_the_ballot(shown: ShownSession, stage: Stage, qtbot: QtBot) -> None:
    _tab_to(stage, "endBallot")
    QTest.keyClick(stage.root, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(stage.all_of("Kết thúc biểu quyết")[-1].isEnabled)
    _tab_to(stage, "Kết thúc biểu quyết")
    QTest.keyClick(stage.root, Qt.Key.Key_Return)
    settle()

    assert shown.door.wished == [c.EndBallot(ballot=_BALLOT)]


def test_one_touch_gives_more_time(shown: ShownSession, stage: Stage) -> None:
    stage.tap("extendBallot")

    assert shown.door.wished == [c.ExtendBallot(ballot=_BALLOT, by_s=30)]
    assert stage.all_of("01:18")


def test_a_ballot_is_cancelled_only_for_a_reason(shown: ShownSession, stage: Stage) -> None:
    stage.tap("cancelBallot")
    stage.tap("confirmCancel")
    assert shown.door.wished == []

    for key in (Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_A, Qt.Key.Key_M):
        QTest.keyClick(stage.root, key)
    settle()
    stage.tap("confirmCancel")

    assert shown.door.wished == [c.CancelBallot(ballot=_BALLOT, reason="nham")]
    assert stage.says("Đã hủy lần biểu quyết")


def test_the_result_stands_on_both_bases_and_in_the_chairs_sentence() -> None:
    _, stage = _at(scenes.after_ballot())

    assert stage.says("Đã được thông qua")
    assert stage.says("25/26 đại biểu có mặt tán thành (96,15%); 89,29% trên tổng số 28 đại biểu")
    assert stage.says("Chưa biểu quyết: 0. Vắng mặt: 2.")
    assert stage.says("Có 25/26 đại biểu có mặt biểu quyết tán thành, bằng 89,29%")
    stage.close()


def test_the_floor_is_given_and_taken_by_one_touch_each() -> None:
    shown, stage = _at(scenes.in_discussion())

    stage.tap("callNext")
    stage.tap("startSpeech")
    shown.pass_time(425_000)
    settle()
    assert stage.says("Quá giờ")
    stage.tap("endSpeech")
    stage.tap(f"call-{shown.model._console._floor._shown.queue[1].key}")
    stage.close()

    assert [type(wish) for wish in shown.door.wished] == [
        c.CallSpeaker,
        c.StartSpeech,
        c.EndSpeech,
        c.CallSpeaker,
    ]
    assert shown.said == []


def test_while_a_ballot_is_open_nobody_can_be_called_and_the_panel_says_why() -> None:
    shown, stage = _at(scenes.in_discussion().ballot_opened(public_investment()))

    stage.tap("callNext")

    assert shown.door.wished == []
    assert stage.says("Đang biểu quyết: chưa mời phát biểu được.")
    stage.close()


def test_without_a_line_every_act_is_off_with_the_reason(shown: ShownSession, stage: Stage) -> None:
    shown.lose_line()
    settle()

    for name in ("endBallot", "extendBallot", "cancelBallot", "turnOn", "closeSitting"):
        stage.tap(name)

    assert shown.door.wished == []
    assert stage.says("Đang mất kết nối.")


def test_updates_leave_focus_and_scroll_where_they_are(shown: ShownSession, stage: Stage) -> None:
    _tab_to(stage, "extendBallot")
    focused = stage.root.activeFocusItem()
    agenda, middle = _area_of(stage, "item-item-16"), _area_of(stage, "extendBallot")
    agenda.setProperty("contentY", 40)
    middle.setProperty("contentY", 20)
    settle()

    shown.scene.voted(public_investment())
    shown.refresh()
    shown.pass_time(1_000)
    settle()

    assert stage.root.activeFocusItem() is focused
    assert (agenda.property("contentY"), middle.property("contentY")) == (40, 20)


def _area_of(stage: Stage, name: str) -> QQuickItem:
    """Return what an item scrolls in."""
    item = stage.find(name)
    while item.property("contentY") is None:
        item = item.parentItem()
    return item


def _told_by(item: QObject) -> Iterator[object]:
    """Everything a model has to tell: its properties, the rows of its lists, and those below."""
    if isinstance(item, Rows):
        yield item.rows
        return
    meta = item.metaObject()
    told = [meta.property(at) for at in range(meta.propertyCount())]
    for each in told:
        if not str(each.typeName()).endswith("*"):
            yield item.property(str(each.name()))
    for below in item.children():
        yield from _told_by(below)


def _texts(stage: Stage) -> list[object]:
    items = visible_items(stage.root.contentItem())
    return [item.property("text") for item in items if item.property("text")]


def _window_after(choice: Choice) -> tuple[list[object], list[object], list[bytes], Stage]:
    """Let all but the chair choose the same; return all the chair's window tells and shows."""
    scene = scenes.in_ballot(26)
    for deputy in scenario().present:
        if deputy != CHAIR:
            scene.wish(deputy, c.CastVote(ballot=BallotId(_BALLOT), choice=choice))
    shown, stage = _at(scene)
    texts, pictures = [], []
    rail = shown.model._pages.rail
    assert isinstance(rail, Rows)
    for page in [row.key for row in rail.rows]:
        shown.model._pages.goTo(page)
        settle()
        texts += _texts(stage)
        picture = stage.picture()
        # The image must outlive its bits, which do not hold it.
        pictures.append(bytes(picture.constBits()))
    return list(_told_by(shown.model)), texts, pictures, stage


@pytest.mark.parametrize("choice", [Choice.AGAINST, Choice.ABSTAIN])
def test_the_chairs_window_is_the_same_whatever_anybody_chose(choice: Choice) -> None:
    told, texts, pictures, stage = _window_after(Choice.IN_FAVOUR)
    stage.close()
    others = _window_after(choice)
    others[3].close()

    assert len(told) > 100
    assert len(pictures) == 6
    assert told == others[0]
    assert texts == others[1]
    assert pictures == others[2]


def test_after_the_end_the_same_look_would_tell_what_was_chosen() -> None:
    for_it, against_it = (
        list(_told_by(ShownSession(_ended_with(choice), CHAIR).model))
        for choice in (Choice.IN_FAVOUR, Choice.AGAINST)
    )

    assert for_it != against_it


def _ended_with(choice: Choice) -> Scene:
    scene = scenes.in_ballot(26)
    return scene.wish(DEPUTY, c.CastVote(ballot=_BALLOT, choice=choice)).ended(_BALLOT)


@pytest.mark.parametrize(
    ("size", "px_per_mm"),
    [
        (PC, PC_PX_PER_MM),
        (LARGE_PC, PC_PX_PER_MM),
        (TABLET, TABLET_PX_PER_MM),
        (TABLET_UPRIGHT, TABLET_PX_PER_MM),
    ],
)
@pytest.mark.parametrize("steps", [0, 2, 5])
def test_nothing_is_wider_than_the_window_at_any_size(
    size: QSize, px_per_mm: float, steps: int
) -> None:
    stage = stage_of(ShownSession(scenes.in_ballot(), CHAIR), size, px_per_mm)
    for _ in range(steps):
        stage.display.grow()
    settle()

    texts = [i for i in visible_items(stage.root.contentItem()) if i.property("text")]
    right = max(item.mapToScene(QPointF(item.width(), 0)).x() for item in texts)
    stage.close()

    assert right <= size.width()


def test_a_desk_at_a_pc_reads_larger_letters_than_a_deputy_does() -> None:
    title = "Kỳ họp thứ Ba, Hội đồng nhân dân phường Mẫu"

    def size_for(shown: ShownSession, px_per_mm: float) -> object:
        stage = stage_of(shown, PC, px_per_mm)
        shown.model._pages.goTo("home")
        size = stage.find(title).property("size")
        stage.close()
        return size

    scene = scenes.in_discussion()
    chair, deputy = ShownSession(scene, CHAIR), ShownSession(scene, DEPUTY)

    assert [size_for(chair, PC_PX_PER_MM), size_for(deputy, PC_PX_PER_MM)] == [15, 14]
    assert size_for(chair, TABLET_PX_PER_MM) == size_for(deputy, TABLET_PX_PER_MM)
