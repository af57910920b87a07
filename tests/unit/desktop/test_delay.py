from pytestqt.qtbot import QtBot

from meetingroom.desktop.delay import Delay
from tests.helpers.shape import ROOT


def _triggered_by(delay: Delay) -> list[None]:
    seen: list[None] = []
    delay.triggered.connect(lambda: seen.append(None))
    return seen


def test_it_triggers_once_and_stands(qtbot: QtBot) -> None:
    delay = Delay()
    seen = _triggered_by(delay)
    delay.setProperty("interval", 1)

    delay.setProperty("running", True)
    qtbot.waitUntil(lambda: not delay.property("running"))
    qtbot.wait(20)

    assert len(seen) == 1


def test_stopped_before_its_time_it_does_not_trigger(qtbot: QtBot) -> None:
    delay = Delay()
    seen = _triggered_by(delay)
    delay.setProperty("interval", 30)
    delay.restart()

    delay.stop()
    qtbot.wait(60)

    assert seen == []
    assert delay.property("running") is False


def test_what_asks_again_and_again_is_answered_when_it_rests(qtbot: QtBot) -> None:
    delay = Delay()
    seen = _triggered_by(delay)
    delay.setProperty("interval", 1)
    changes: list[None] = []
    delay.runningChanged.connect(lambda: changes.append(None))

    for _ in range(50):
        delay.restart()
    qtbot.waitUntil(lambda: bool(seen))

    assert len(seen) == 1
    assert len(changes) == 2


def test_no_screen_has_a_timer_that_is_an_animation() -> None:
    with_timer = [
        path.name for path in (ROOT / "ui").rglob("*.qml") if " Timer {" in path.read_text()
    ]

    assert with_timer == []
