import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest

from meetingroom.domain import commands as c
from meetingroom.domain.ink import Highlight, MarkBody, Stroke, Tool
from meetingroom.protocol.mark_body import decoded, encoded
from meetingroom.seat.papers import PapersHere
from meetingroom.sync.marks import MarkId, OpId, write
from tests.helpers import scenes
from tests.helpers.stages import Stage, middle_of, settle, stage_of, wait_for
from tests.helpers.windows import ShownSession

_PAPERS = [paper.paper for paper in scenes.scenario().papers]
_PAPER = "du-thao-nghi-quyet-dau-tu-cong"


class Desk:
    """A deputy with a paper on the screen."""

    def __init__(self) -> None:
        self.shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
        self.shown.door.papers = {scenes.sha_of(p): Path(f"{p}.pdf") for p in _PAPERS}
        self.hold(*_PAPERS)
        self.stage = stage_of(self.shown)
        self.stage.tap("page-papers")

    def hold(self, *papers: str) -> None:
        self.shown.hold_papers(PapersHere(files=frozenset(map(scenes.sha_of, papers))))

    def open(self, paper: str = _PAPER) -> None:
        self.shown.model._papers.open(paper)
        papers = self.shown.model._papers
        is_here = scenes.sha_of(paper) in papers._here
        wait_for(
            lambda: (
                not is_here or bool(self.stage.all_of("toolPen")) or bool(papers._reader._trouble)
            )
        )
        QTest.qWait(200)

    def place(self, across: float, down: float) -> QPoint:
        column = self.stage.find("pageColumn")
        return (
            column.mapToScene(QPointF(column.width() * across, column.height() * down))
        ).toPoint()

    def drag(self, *places: tuple[float, float]) -> None:
        root, first = self.stage.root, self.place(*places[0])
        QTest.mousePress(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
        for at in places[1:]:
            QTest.mouseMove(root, self.place(*at))
            settle()
        last = self.place(*places[-1])
        QTest.mouseRelease(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
        settle()

    def marks(self) -> list[MarkBody]:
        bodies = [decoded(raw) for raw in self.shown.book.shown().values()]
        return [body for body in bodies if isinstance(body, MarkBody)]


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.stage.close()


_WAVE = tuple((0.3 + 0.004 * i, 0.5 + 0.05 * math.sin(i / 5)) for i in range(60))


def test_a_tap_on_a_paper_opens_it_and_the_list_button_leads_back(desk: Desk) -> None:
    row = desk.stage.find("Chương trình kỳ họp thứ Ba")
    at = middle_of(row).toPoint()
    QTest.mouseClick(desk.stage.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.qWait(200)

    assert desk.stage.says("Trang 1/6")

    desk.stage.tap("backToPapers")

    assert desk.stage.says("25 tài liệu")


def test_a_paper_that_is_not_here_yet_opens_by_itself_when_it_is(desk: Desk) -> None:
    desk.hold()
    desk.open()

    assert desk.stage.says("Tài liệu đang được tải về máy")

    desk.hold(_PAPER)
    QTest.qWait(200)

    assert desk.stage.says("Trang 1/6")


def test_a_paper_that_cant_be_read_says_what_to_do(desk: Desk) -> None:
    desk.shown.door.papers = {scenes.sha_of(_PAPER): Path("broken.pdf")}

    desk.open()

    assert desk.stage.says("Không mở được tài liệu này. Xin báo thư ký kỳ họp.")


def test_papers_are_found_by_some_letters_without_accents(desk: Desk) -> None:
    desk.shown.model._papers.seek("ngan sach")
    QTest.qWait(200)

    assert desk.stage.says("Báo cáo tình hình thực hiện dự toán ngân sách")
    assert not desk.stage.says("Chương trình kỳ họp thứ Ba")


def test_a_stroke_of_the_pen_becomes_a_mark_of_the_person(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolPen")

    desk.drag(*_WAVE)

    (mark,) = desk.marks()
    (stroke,) = mark.items
    assert isinstance(stroke, Stroke)
    assert stroke.pen.tool is Tool.PEN
    assert mark.page.index == 0
    assert mark.page.sha256 == scenes.sha_of(_PAPER)


def test_what_was_drawn_stands_where_the_hand_was(desk: Desk) -> None:
    desk.open()
    before = desk.stage.picture()
    desk.stage.tap("toolPen")

    desk.drag(*_WAVE)

    at = desk.place(*_WAVE[30])
    column = [desk.stage.picture().pixelColor(at.x(), at.y() + dy) for dy in range(-8, 9)]
    were = [before.pixelColor(at.x(), at.y() + dy) for dy in range(-8, 9)]
    assert any(now.blue() > now.red() + 60 for now in column)
    assert not any(then.blue() > then.red() + 60 for then in were)


def test_undo_takes_the_stroke_back_and_redo_brings_it_again(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolPen")
    desk.drag(*_WAVE)

    desk.stage.tap("undo")
    after_undo = desk.marks()
    desk.stage.tap("redo")

    assert after_undo == []
    assert len(desk.marks()) == 1


def test_the_keyboard_undoes_too(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolPen")
    desk.drag(*_WAVE)

    desk.stage.find("pageColumn").forceActiveFocus()
    QTest.keyClick(desk.stage.root, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert desk.marks() == []


def test_the_eraser_takes_only_where_it_went(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolPen")
    desk.drag((0.2, 0.5), (0.3, 0.5), (0.5, 0.5), (0.7, 0.5), (0.8, 0.5))

    desk.stage.tap("toolEraser")
    desk.drag((0.5, 0.4), (0.5, 0.5), (0.5, 0.6))

    strokes = [item for mark in desk.marks() for item in mark.items]
    assert len(strokes) == 2


def test_the_highlighter_follows_the_words_under_it(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolHighlighter")
    QTest.qWait(250)
    desk.drag((0.15, 0.22), (0.3, 0.22), (0.5, 0.22))

    (mark,) = desk.marks()
    (words,) = mark.items
    assert isinstance(words, Highlight)
    assert words.quote.text.startswith("chữ0 chữ1")


def test_marks_of_the_persons_other_device_appear_while_one_reads(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolPen")
    desk.drag(*_WAVE)
    (mark,) = desk.marks()
    drawn = desk.stage.picture()
    desk.stage.tap("undo")
    gone = desk.stage.picture()

    desk.shown.change_marks(lambda book: write(book, OpId("o"), MarkId("other"), encoded(mark)))

    at = desk.place(*_WAVE[30])
    assert desk.stage.picture().pixel(at) == drawn.pixel(at)
    assert gone.pixel(at) != drawn.pixel(at)


def test_an_opened_ballot_waits_for_the_stroke_under_the_hand(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("toolPen")
    root, begin = desk.stage.root, desk.place(*_WAVE[0])
    QTest.mousePress(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    for at in _WAVE[1:30]:
        QTest.mouseMove(root, desk.place(*at))

    ballot = scenes.public_investment().ballot
    desk.shown.scene.wish(scenes.CHAIR, c.OpenBallot(ballot=ballot))
    desk.shown.refresh()
    settle()
    during = desk.stage.says("Đang biểu quyết công khai")
    for at in _WAVE[30:]:
        QTest.mouseMove(root, desk.place(*at))
    end = desk.place(*_WAVE[-1])
    QTest.mouseRelease(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    settle()

    assert not during
    assert desk.stage.says("Đang biểu quyết công khai")
    assert len(desk.marks()) == 1


def test_the_place_in_a_paper_is_found_again_after_a_ballot(desk: Desk) -> None:
    desk.open()
    desk.stage.tap("nextPage")
    QTest.qWait(200)

    desk.stage.tap("page-vote")
    desk.stage.tap("page-papers")

    assert desk.stage.says("Trang 2/6")


def test_a_page_that_could_not_be_drawn_says_so_and_is_drawn_again(desk: Desk) -> None:
    desk.open()
    pages = desk.shown.model._papers._reader._source
    pages.failing.add(5)  # type: ignore[union-attr] # the fake is there, and has it

    desk.shown.model._papers._reader.goToPage(6)
    QTest.qWait(300)

    assert desk.stage.says("Trang này chưa hiển thị được")

    pages.failing.clear()  # type: ignore[union-attr] # the fake is there, and has it
    desk.stage.tap("Vẽ lại")
    QTest.qWait(300)

    assert not desk.stage.says("Trang này chưa hiển thị được")


def test_fitting_the_printed_part_shows_the_words_larger(desk: Desk) -> None:
    desk.open()
    column = desk.stage.find("pageColumn")
    before = float(column.property("pxPerPt"))

    desk.stage.tap("fitText")
    QTest.qWait(300)

    assert float(column.property("pxPerPt")) > 1.2 * before


def test_a_page_is_read_on_a_tablet_in_letters_of_eleven_points(desk: Desk) -> None:
    # 14 pt text of an A4 page, on 1280×800 at 10.1 inch, the margins cut away.
    desk.open()
    desk.stage.tap("fitText")
    QTest.qWait(300)

    px_per_pt = float(desk.stage.find("pageColumn").property("pxPerPt"))

    assert 14 * px_per_pt / (5.88 * 25.4 / 72) >= 11


def test_a_pen_draws_with_pressure_and_then_fingers_only_scroll(desk: Desk) -> None:
    desk.open()
    places = [desk.place(0.3 + 0.01 * i, 0.5) for i in range(20)]

    _pen(desk.stage, QEvent.Type.TabletPress, places[0], 0.1)
    for step, at in enumerate(places[1:], start=1):
        _pen(desk.stage, QEvent.Type.TabletMove, at, min(1.0, 0.1 + step / 20))
    _pen(desk.stage, QEvent.Type.TabletRelease, places[-1], 0.0)
    settle()

    (mark,) = desk.marks()
    (stroke,) = mark.items
    assert isinstance(stroke, Stroke)
    assert max(stroke.pressures) > 2 * min(stroke.pressures)

    desk.drag(*_WAVE)

    assert len(desk.marks()) == 1


def _pen(stage: Stage, kind: QEvent.Type, at: QPoint, pressure: float) -> None:
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    held = Qt.MouseButton.NoButton if pressure == 0 else Qt.MouseButton.LeftButton
    event = QTabletEvent(
        kind,
        device,
        QPointF(at),
        QPointF(at),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        held,
    )
    QCoreApplication.sendEvent(stage.root, event)
