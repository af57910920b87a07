import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from meetingroom.domain import commands as c
from meetingroom.domain.ink import MarkBody, Stroke
from meetingroom.protocol.mark_body import decoded, encoded
from meetingroom.seat.papers import PapersHere
from meetingroom.sync.marks import MarkId, OpId, delete, write
from meetingroom.sync.ports import CacheFailedError
from tests.helpers import scenes
from tests.helpers.pens import pen_event
from tests.helpers.stages import Stage, settle, stage_of
from tests.helpers.windows import ShownSession

_PAPER = "du-thao-nghi-quyet-dau-tu-cong"
_OTHER = "chuong-trinh-ky-hop"
_WAVE = tuple((0.3 + 0.004 * i, 0.5 + 0.05 * math.sin(i / 5)) for i in range(60))
_LINE = tuple((0.3 + 0.01 * i, 0.5) for i in range(30))


class Desk:
    """A deputy who reads a paper with a pen, fingers and a mouse at hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
        papers = [paper.paper for paper in scenes.scenario().papers]
        self.shown.door.papers = {scenes.sha_of(p): Path(f"{p}.pdf") for p in papers}
        self.shown.hold_papers(PapersHere(files=frozenset(map(scenes.sha_of, papers))))
        self.stage: Stage = stage_of(self.shown)
        self.stage.tap("page-papers")
        self.ink = self.shown.model._papers._reader.pen_and_ink
        self.finger = QTest.createTouchDevice()
        self.shown.model._papers.open(_PAPER)
        qtbot.waitUntil(lambda: bool(self.stage.all_of("toolPen")))
        settle()

    def place(self, across: float, down: float) -> QPoint:
        column = self.stage.find("pageColumn")
        at = QPointF(column.width() * across, column.height() * down)
        return column.mapToScene(at).toPoint()

    def pen(
        self,
        kind: QEvent.Type,
        at: QPoint,
        pressure: float = 0.5,
        end: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
        held: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> bool:
        event = pen_event(kind, QPointF(at), pressure, end, held)
        event.setAccepted(False)  # as Qt sends them: what nobody takes becomes a mouse's
        QCoreApplication.sendEvent(self.stage.root, event)
        settle()
        return event.isAccepted()

    def write(
        self,
        *places: tuple[float, float],
        end: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
        held: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> None:
        self.pen(QEvent.Type.TabletPress, self.place(*places[0]), end=end, held=held)
        for at in places[1:]:
            self.pen(QEvent.Type.TabletMove, self.place(*at), end=end, held=held)
        self.pen(QEvent.Type.TabletRelease, self.place(*places[-1]), 0.0, end=end, held=held)

    def drag(self, *places: tuple[float, float]) -> None:
        root, first, last = self.stage.root, self.place(*places[0]), self.place(*places[-1])
        QTest.mousePress(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
        for at in places[1:]:
            QTest.mouseMove(root, self.place(*at))
            settle()
        QTest.mouseRelease(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
        settle()

    def touch(self, *places: QPoint, how: str) -> None:
        sequence = QTest.touchEvent(self.stage.root, self.finger)
        for number, at in enumerate(places):
            getattr(sequence, how)(number, at, self.stage.root)
        sequence.commit()
        settle()

    def scrolled(self) -> float:
        return float(self.stage.find("pageColumn").property("topPt"))

    def zoom(self) -> float:
        return float(self.stage.find("pageColumn").property("zoom"))

    def strokes(self) -> list[Stroke]:
        bodies = [decoded(raw) for raw in self.shown.book.shown().values()]
        marks = [body for body in bodies if isinstance(body, MarkBody)]
        return [item for mark in marks for item in mark.items if isinstance(item, Stroke)]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.stage.close()


def _swipe(desk: Desk) -> None:
    desk.touch(desk.place(0.5, 0.8), how="press")
    for step in range(1, 9):
        desk.touch(desk.place(0.5, 0.8 - 0.06 * step), how="move")
    desk.touch(desk.place(0.5, 0.3), how="release")


def test_a_pens_events_are_taken_so_that_no_mouse_is_made_of_them(desk: Desk) -> None:
    assert desk.pen(QEvent.Type.TabletPress, desk.place(0.4, 0.5))
    assert desk.pen(QEvent.Type.TabletMove, desk.place(0.5, 0.5))
    assert desk.pen(QEvent.Type.TabletRelease, desk.place(0.5, 0.5), 0.0)


def test_a_pen_writes_without_a_tool_being_chosen_first(desk: Desk) -> None:
    desk.write(*_LINE)

    assert len(desk.strokes()) == 1


def test_the_other_end_of_the_pen_erases(desk: Desk) -> None:
    desk.write(*_LINE)

    desk.write((0.45, 0.4), (0.45, 0.6), end=QPointingDevice.PointerType.Eraser)

    assert len(desk.strokes()) == 2


def test_the_barrel_button_erases_while_it_is_held(desk: Desk) -> None:
    desk.write(*_LINE)

    desk.write((0.45, 0.4), (0.45, 0.6), held=Qt.MouseButton.RightButton)
    desk.write((0.3, 0.7), (0.5, 0.7))

    assert len(desk.strokes()) == 3


def test_a_pen_over_a_bar_presses_it_and_does_not_write_under_it(desk: Desk) -> None:
    button = desk.stage.find("nextPage")
    at = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()

    was_taken = desk.pen(QEvent.Type.TabletPress, at)
    desk.pen(QEvent.Type.TabletRelease, at, 0.0)

    assert not was_taken
    assert desk.strokes() == []


def test_a_finger_scrolls_once_a_pen_was_seen(desk: Desk) -> None:
    desk.write(*_LINE)
    desk.shown.scene.later(2_000)
    before = desk.scrolled()

    _swipe(desk)

    assert len(desk.strokes()) == 1
    assert desk.scrolled() > before


def test_a_palm_beside_the_pen_neither_scrolls_nor_writes(desk: Desk) -> None:
    desk.write(*_LINE)
    before = desk.scrolled()

    _swipe(desk)

    assert desk.scrolled() == before
    assert len(desk.strokes()) == 1


def test_a_palm_stays_a_palm_until_it_is_lifted(desk: Desk) -> None:
    desk.write(*_LINE)
    before = desk.scrolled()

    desk.touch(desk.place(0.5, 0.8), how="press")
    desk.shown.scene.later(5_000)
    for step in range(1, 9):
        desk.touch(desk.place(0.5, 0.8 - 0.06 * step), how="move")
    desk.touch(desk.place(0.5, 0.3), how="release")

    assert desk.scrolled() == before


def test_a_pen_that_comes_near_ends_what_the_palm_was_doing(desk: Desk) -> None:
    desk.touch(desk.place(0.5, 0.8), how="press")
    for step in range(1, 5):
        desk.touch(desk.place(0.5, 0.8 - 0.06 * step), how="move")

    desk.write(*_LINE)
    before = desk.scrolled()
    for step in range(5, 9):
        desk.touch(desk.place(0.5, 0.8 - 0.06 * step), how="move")

    assert desk.scrolled() == before
    assert len(desk.strokes()) == 1

    desk.touch(desk.place(0.5, 0.3), how="release")
    desk.shown.scene.later(2_000)
    _swipe(desk)

    assert desk.scrolled() > before


def test_two_fingers_zoom_and_leave_no_ink_while_fingers_draw(desk: Desk) -> None:
    desk.stage.tap("toolPen")
    left, right = desk.place(0.45, 0.5), desk.place(0.55, 0.5)

    desk.touch(left, how="press")
    sequence = QTest.touchEvent(desk.stage.root, desk.finger)
    sequence.move(0, left, desk.stage.root).press(1, right, desk.stage.root)
    sequence.commit()
    for step in range(1, 12):
        out = QPoint(12 * step, 0)
        desk.touch(left - out, right + out, how="move")
    desk.touch(left - QPoint(140, 0), right + QPoint(140, 0), how="release")

    assert desk.strokes() == []
    assert desk.zoom() > 1.2


def test_what_a_mouse_was_drawing_is_kept_when_the_page_goes_away(desk: Desk) -> None:
    desk.stage.tap("toolPen")
    root = desk.stage.root
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(root, button, no_key, desk.place(*_WAVE[0]))
    for at in _WAVE[1:]:
        QTest.mouseMove(root, desk.place(*at))
        settle()

    desk.shown.model._papers.back()
    settle()

    assert len(desk.strokes()) == 1
    pages = desk.shown.model._pages._pages
    assert pages is not None
    assert not pages.is_hand_busy


def test_what_was_drawn_on_one_paper_stays_there_when_another_is_opened(desk: Desk) -> None:
    desk.pen(QEvent.Type.TabletPress, desk.place(*_LINE[0]))
    for at in _LINE[1:]:
        desk.pen(QEvent.Type.TabletMove, desk.place(*at))

    desk.shown.model._papers.open(_OTHER)
    settle()

    (raw,) = desk.shown.book.shown().values()
    body = decoded(raw)
    assert isinstance(body, MarkBody)
    assert body.page.sha256 == scenes.sha_of(_PAPER)


def test_ink_that_the_disk_did_not_take_stays_in_sight_and_is_tried_again(desk: Desk) -> None:
    door = desk.shown.door
    taking = door.write_mark

    def full(mark: MarkId, body: bytes, failed: Callable[..., None]) -> None:
        _ = (mark, body)
        failed(CacheFailedError())

    door.write_mark = full  # type: ignore[method-assign] # the disk of this test is full
    desk.write(*_LINE)
    desk.shown.scene.later(60_000)
    desk.shown.refresh()

    assert len(desk.ink.on_page(0)) == 1
    assert desk.shown.said
    assert desk.strokes() == []

    door.write_mark = taking  # type: ignore[method-assign] # and has room again
    desk.write((0.3, 0.7), (0.6, 0.7))

    assert len(desk.strokes()) == 2


def test_undoing_what_another_device_took_away_says_so(desk: Desk) -> None:
    desk.write(*_LINE)
    (mark,) = desk.shown.book.shown()
    desk.shown.change_marks(lambda book: delete(book, OpId("other"), mark))
    desk.shown.scene.later(60_000)
    desk.shown.refresh()

    desk.stage.tap("undo")

    assert any("thiết bị khác" in sentence for sentence in desk.shown.said)


def test_a_mark_that_nobody_can_read_is_told_and_left_alone(desk: Desk) -> None:
    desk.write(*_LINE)
    ((_, raw),) = desk.shown.book.shown().items()
    broken = raw[:40] + b"\0\0\0"
    desk.shown.change_marks(lambda book: write(book, OpId("o"), MarkId("z"), broken))

    desk.shown.model._papers.open(_OTHER)
    settle()
    desk.shown.model._papers.open(_PAPER)
    settle()

    assert any("Không đọc được một nét ghi" in sentence for sentence in desk.shown.said)
    assert desk.shown.book.shown()[MarkId("z")] == broken


def test_another_devices_mark_does_not_disturb_the_stroke_under_the_hand(desk: Desk) -> None:
    desk.write(*_LINE)
    (raw,) = desk.shown.book.shown().values()
    body = decoded(raw)
    assert isinstance(body, MarkBody)
    desk.pen(QEvent.Type.TabletPress, desk.place(0.3, 0.7))
    desk.pen(QEvent.Type.TabletMove, desk.place(0.4, 0.7))

    desk.shown.change_marks(lambda book: write(book, OpId("o"), MarkId("z"), encoded(body)))
    desk.shown.scene.wish(scenes.CHAIR, c.OpenBallot(ballot=scenes.public_investment().ballot))
    desk.shown.refresh()
    desk.pen(QEvent.Type.TabletMove, desk.place(0.6, 0.7))
    desk.pen(QEvent.Type.TabletRelease, desk.place(0.6, 0.7), 0.0)

    assert len(desk.strokes()) == 3
    assert desk.stage.says("Đang biểu quyết công khai")


def test_a_page_is_gone_to_by_typing_its_number(desk: Desk) -> None:
    desk.stage.tap("pageNumber")
    QTest.keyClick(desk.stage.root, Qt.Key.Key_4)
    QTest.keyClick(desk.stage.root, Qt.Key.Key_Return)
    settle()

    assert desk.stage.says("Trang 4/6")
    assert desk.stage.all_of("pageNumber")


def test_typing_a_page_is_given_up_with_escape(desk: Desk) -> None:
    desk.stage.tap("pageNumber")
    QTest.keyClick(desk.stage.root, Qt.Key.Key_4)
    QTest.keyClick(desk.stage.root, Qt.Key.Key_Escape)
    settle()

    assert desk.stage.says("Trang 1/6")
    assert desk.stage.all_of("pageNumber")


def test_ctrl_and_the_wheel_zoom_where_the_pointer_is(desk: Desk) -> None:
    at = QPointF(desk.place(0.5, 0.5))
    down = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(desk.stage.root, down)
    desk.stage.picture()

    assert desk.zoom() > 1.1


def test_the_keyboard_zooms_and_turns_pages(desk: Desk) -> None:
    root, ctrl = desk.stage.root, Qt.KeyboardModifier.ControlModifier
    desk.stage.find("pageColumn").forceActiveFocus()

    QTest.keyClick(root, Qt.Key.Key_Plus, ctrl)
    zoomed = desk.zoom()
    QTest.keyClick(root, Qt.Key.Key_0, ctrl)
    QTest.keyClick(root, Qt.Key.Key_End)
    end = desk.scrolled()
    QTest.keyClick(root, Qt.Key.Key_Home)

    assert zoomed > 1.1
    assert desk.zoom() == 1
    assert end > 4 * 842
    assert desk.scrolled() == 0


def test_the_papers_of_an_item_stand_under_its_number_and_title(desk: Desk) -> None:
    desk.stage.tap("backToPapers")

    assert desk.stage.says("Nội dung 5. Thông qua chương trình kỳ họp")
