import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from meetingroom.desktop.models.app_model import Face
from tests.helpers import scenes
from tests.helpers.stages import Stage, settle, stage_of, visible_items
from tests.helpers.walls import LONGEST, WALLS, lost, titled, wall_of
from tests.helpers.windows import ShownSession


def _words(stage: Stage) -> list[QQuickItem]:
    return [
        item
        for item in visible_items(stage.root.contentItem())
        if item.property("text") and item.property("font") is not None
    ]


def _cap(stage: Stage, item: QQuickItem) -> float:
    return 100 * QFontMetricsF(item.property("font")).capHeight() / stage.root.height()


@pytest.mark.parametrize("size", WALLS)
@pytest.mark.parametrize(
    "scene",
    [
        scenes.before_opening,
        lambda: scenes.Scene().opened().at_item(8),
        lambda: scenes.in_discussion().speaking(),
        scenes.in_ballot,
        scenes.after_ballot,
        lambda: titled(scenes.in_ballot(), LONGEST),
        lambda: titled(scenes.after_ballot(), LONGEST),
        lambda: titled(scenes.in_ballot(4).ended(scenes.public_investment().ballot), LONGEST),
    ],
)
def test_nothing_on_the_wall_is_small_or_cut(scene: object, size: QSize) -> None:
    assert callable(scene)
    stage = wall_of(scene(), size)

    words = _words(stage)

    assert words
    for item in words:
        box = item.mapRectToScene(item.boundingRect())
        assert _cap(stage, item) >= 3, item.property("text")
        assert box.left() >= 0, item.property("text")
        assert box.right() <= size.width() + 1, item.property("text")
        assert box.top() >= 0, item.property("text")
        assert box.bottom() <= size.height(), item.property("text")
    stage.close()


@pytest.mark.parametrize("size", WALLS)
@pytest.mark.parametrize("unanswered", [0, 4])
@pytest.mark.parametrize("title", [scenes.public_investment().subject, LONGEST])
def test_the_last_row_reads_the_whole_result(title: str, unanswered: int, size: QSize) -> None:
    assert len(LONGEST.split()) >= 40
    scene = scenes.in_ballot(unanswered).ended(scenes.public_investment().ballot)
    stage = wall_of(titled(scene, title), size)

    read = {
        item.property("text"): _cap(stage, item) for item in _words(stage) if _cap(stage, item) >= 5
    }

    assert title in read
    assert "ĐƯỢC THÔNG QUA" in read
    assert any("<b>" in text and "28 đại biểu" in text for text in read)
    assert {text for text in read if text.isdigit()} >= {"0", "2"}
    stage.close()


@pytest.mark.parametrize("title", [scenes.public_investment().subject, LONGEST])
def test_no_words_of_the_result_stand_on_others(title: str) -> None:
    stage = wall_of(titled(scenes.after_ballot(), title), WALLS[0])

    boxes = [(i.mapRectToScene(i.boundingRect()), i.property("text")) for i in _words(stage)]

    for at, (one, words) in enumerate(boxes):
        for other, others in boxes[at + 1 :]:
            shared = one.intersected(other)
            assert shared.height() < 2 or shared.width() < 2, (words, others)
    stage.close()


def test_what_is_not_passed_is_said_in_a_neutral_colour() -> None:
    stage = wall_of(lost(scenes.after_ballot()), WALLS[0])

    badge = stage.find("CHƯA ĐƯỢC THÔNG QUA").parentItem()

    assert badge.property("color").name() == "#dce6f2"
    stage.close()


def test_the_open_ballot_shows_its_clock_and_never_a_choice() -> None:
    stage = wall_of(scenes.in_ballot(), WALLS[0])

    assert stage.find("wallClock").property("text") == "00:48"
    assert stage.says("22/26 đại biểu có mặt đã biểu quyết")
    assert not stage.all_of("Tán thành")
    stage.close()


def test_escape_gives_the_screen_back_and_f11_fills_it() -> None:
    stage = stage_of(ShownSession(scenes.after_ballot(), scenes.CLERK), face=Face.WALL)
    full = QQuickWindow.Visibility.FullScreen
    first = stage.root.visibility()

    QTest.keyClick(stage.root, Qt.Key.Key_Escape)
    second = stage.root.visibility()
    QTest.keyClick(stage.root, Qt.Key.Key_F11)

    assert (first, second == full, stage.root.visibility()) == (full, False, full)
    stage.close()


@pytest.mark.parametrize("title", [each.subject for each in scenes.scenario().ballots])
@pytest.mark.parametrize("size", [QSize(960, 540), QSize(1280, 720), QSize(900, 600)])
def test_a_result_finds_its_size_at_once_in_a_window_of_any_size(title: str, size: QSize) -> None:
    scene = titled(scenes.in_ballot(), title)
    shown = ShownSession(scene, scenes.CLERK)
    stage = stage_of(shown, size, face=Face.WALL)
    QTest.keyClick(stage.root, Qt.Key.Key_Escape)
    stage.root.resize(size)
    settle()

    scene.ended(scenes.public_investment().ballot)
    shown.refresh()
    settle()

    # A binding that runs in circles is a warning, and a warning fails a test.
    assert stage.find(title[0].upper() + title[1:]).isVisible()
    assert any("<b>" in str(item.property("text")) for item in _words(stage))
    stage.close()
