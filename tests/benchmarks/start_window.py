"""The program's window in a process of its own, driven from inside: memory and taps.

Run by `tests.benchmarks.start`; prints one line of JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from meetingroom.bootstrap.windows import app_parts
from meetingroom.desktop.application import AppWindow, make_application
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language

_PAGES: Final = ("papers", "vote", "floor", "home")
_ROUNDS: Final = 5
_SETTLE_MS: Final = 4_000


def main() -> None:
    """Sign in, wait, measure, leave."""
    folder, person, pin = Path(sys.argv[1]), PersonId(sys.argv[2]), sys.argv[3]
    application = make_application(())
    window = AppWindow(app_parts(folder, "keys_in_folder", Language.VIETNAMESE))
    _wait(lambda: window.app.property("place") == "sign_in")
    window.app.sign_in_as(person, pin)
    _wait(lambda: window.app.property("place") == "session")
    _rest(_SETTLE_MS)
    pss_mb = _pss_mb()
    taps = [_tap_ms(window, page) for _ in range(_ROUNDS) for page in _PAGES]
    print(json.dumps({"app_pss_mb": pss_mb, "taps_ms": taps[len(_PAGES) :]}), flush=True)
    window.close()
    application.quit()


def _tap_ms(window: AppWindow, page: str) -> float:
    """Return how long it takes from a press on the rail to a frame that shows another page."""
    entry = _rail_entry(window.window.root.contentItem(), page)
    middle = entry.mapToScene(QPointF(entry.width() / 2, entry.height() / 2)).toPoint()
    begun = time.perf_counter()
    QTest.mouseClick(
        window.window.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    window.window.root.grabWindow()
    taken = 1000 * (time.perf_counter() - begun)
    _rest(200)
    return taken


def _rail_entry(item: QQuickItem, page: str) -> QQuickItem:
    for each in item.childItems():
        if each.property("key") == page and each.property("iconName"):
            return each
        try:
            return _rail_entry(each, page)
        except LookupError:
            continue
    raise LookupError(page)


def _wait(ready: Callable[[], bool]) -> None:
    for _ in range(3000):
        if ready():
            return
        _rest(10)
    raise TimeoutError


def _rest(ms: int) -> None:
    over: list[bool] = []
    QTimer.singleShot(ms, lambda: over.append(True))
    while not over:
        QGuiApplication.processEvents()
        time.sleep(0.001)


def _pss_mb() -> float:
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError


if __name__ == "__main__":
    main()
