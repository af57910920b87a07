"""How fast ink follows the pen on a page that is full already.

    python -m tests.benchmarks.ink [--strokes 1000] [--points 600] [--json FILE]

A real window without a GPU, a page with dry strokes, a pen that draws one more: from the pen's
event to the end of the frame that shows it. Then what it costs to lift the pen, and to paint the
whole page anew at another zoom. Prints a fixed calibration loop before and after.
"""

import argparse
import json
import os
import statistics
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from meetingroom.desktop.application import make_application
from meetingroom.domain.ids import PaperId
from meetingroom.domain.ink import Colour, MarkBody, PageRef, Pen, Point, Stroke, Tool
from meetingroom.domain.ink_geometry import lifted
from meetingroom.protocol.mark_body import encoded
from meetingroom.seat.papers import PapersHere
from meetingroom.sync.marks import HeldMark, MarkBook, MarkId
from tests.benchmarks.demo import calibrate
from tests.helpers import scenes
from tests.helpers.ink import handwriting
from tests.helpers.pens import pen_event
from tests.helpers.stages import Stage, stage_of
from tests.helpers.windows import ShownSession

PAPER = PaperId(scenes.scenario().papers[0].paper)
STROKES_A_MARK = 20
SETTLE_MS = 400


def full_page(strokes: int) -> MarkBook:
    """Return the marks of a page written full: strokes of 600 points, simplified as when lifted."""
    page = PageRef(paper=PAPER, sha256=scenes.sha_of(PAPER), index=0)
    pen = Pen(tool=Tool.PEN, colour=Colour.BLUE, width_20th=36)
    written: list[Stroke] = []
    for number in range(strokes):
        down, across = 14 * number % 14_000 - 2_000, 397 * number % 8_000 - 1_500
        points = [Point(p.x + across, p.y + down, p.pressure) for p in handwriting(600, number)]
        written += lifted(pen, points)
    held = {}
    for first in range(0, len(written), STROKES_A_MARK):
        mark = MarkId(f"mark-{first:06}")
        body = encoded(MarkBody(page=page, items=tuple(written[first : first + STROKES_A_MARK])))
        held[mark] = HeldMark(mark=mark, version=1, body=body, deleted=False)
    return MarkBook(held=held)


class Reading:
    """A deputy's window on a paper, and what its frames cost."""

    def __init__(self, strokes: int) -> None:
        self.shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
        self.shown.book = full_page(strokes)
        self.shown.hold_papers(PapersHere(files=frozenset({scenes.sha_of(PAPER)})))
        self.shown.door.papers = {scenes.sha_of(PAPER): Path("paper.pdf")}
        self.stage: Stage = stage_of(self.shown)
        self.stage.tap("page-papers")
        self.frames = 0
        self.stage.root.frameSwapped.connect(self._count)
        self.shown.model._papers.open(PAPER)
        QTest.qWait(SETTLE_MS)
        self.shown.model._papers._reader.pen_and_ink.hold("pen")
        QTest.qWait(SETTLE_MS)

    def _count(self) -> None:
        self.frames += 1

    def frame_ms(self, kind: QEvent.Type, at: QPointF, pressure: float) -> float:
        """Return how long it takes from a pen's event to the frame that shows it."""
        before, begun = self.frames, time.perf_counter()
        QCoreApplication.sendEvent(self.stage.root, pen_event(kind, at, pressure))
        while self.frames == before:
            QGuiApplication.processEvents()
        return 1000 * (time.perf_counter() - begun)

    def stroke_ms(self, points: int) -> tuple[list[float], float]:
        """Return the frames of one stroke, and that of lifting the pen."""
        column = self.stage.find("pageColumn")
        origin = column.mapToScene(QPointF(200, 200))
        places = [
            QPointF(origin.x() + (p.x - 2000) / 2, origin.y() + (p.y - 2900))
            for p in handwriting(points, seed=9)
        ]
        self.frame_ms(QEvent.Type.TabletPress, places[0], 0.5)
        moved = [self.frame_ms(QEvent.Type.TabletMove, at, 0.6) for at in places[1:]]
        return moved, self.frame_ms(QEvent.Type.TabletRelease, places[-1], 0.0)

    def zoom_ms(self) -> tuple[float, float]:
        """Return a frame of a gesture, and the longest stop after it until the page is sharp."""
        column = self.stage.find("pageColumn")
        gesture = []
        for step in range(10):
            before, begun = self.frames, time.perf_counter()
            column.setProperty("zoom", 1.02 + 0.02 * step)
            while self.frames == before:
                QGuiApplication.processEvents()
            gesture.append(1000 * (time.perf_counter() - begun))
        longest, end = 0.0, time.perf_counter() + 1
        while time.perf_counter() < end:
            begun = time.perf_counter()
            QGuiApplication.processEvents()
            longest = max(longest, time.perf_counter() - begun)
        return statistics.median(gesture), 1000 * longest

    def close(self) -> None:
        """Close the window."""
        self.stage.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--strokes", type=int, default=1000)
    parser.add_argument("--points", type=int, default=600)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    before_s = calibrate()
    application = make_application(())
    reading = Reading(asked.strokes)
    moved, lift = reading.stroke_ms(asked.points)
    gesture, rest = reading.zoom_ms()
    reading.close()
    figures = {
        "calibration_before_s": round(before_s, 3),
        "calibration_after_s": round(calibrate(), 3),
        "dry_strokes": asked.strokes,
        "event_to_frame_median_ms": round(statistics.median(moved), 2),
        "event_to_frame_p99_ms": round(statistics.quantiles(moved, n=100)[98], 2),
        "lift_ms": round(lift, 1),
        "gesture_frame_median_ms": round(gesture, 1),
        "sharp_again_longest_stop_ms": round(rest, 1),
    }
    for name, figure in figures.items():
        print(f"{name:>28} {figure}")
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    application.quit()


if __name__ == "__main__":
    main()
