"""Takes a picture of every screen and state, at every size, and lays them out on contact sheets.

    python -m tests.screenshots OUT [--only NAME...]

Vietnamese in light and dark at four sizes, one pass in English, one in high contrast at 150 %, and
the wall at its two sizes and in English.
What a careful reader would object to is printed and, as ``faults.txt``, left beside the pictures.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from meetingroom.domain.values import Language
from tests.helpers.screens import SCREENS, SIZES, Screen
from tests.helpers.stages import (
    LARGE_PC,
    PC,
    PC_PX_PER_MM,
    TABLET,
    TABLET_PX_PER_MM,
    TABLET_UPRIGHT,
    Look,
)
from tests.helpers.walls import WALL_SCREENS, WALLS, WallScreen

_THUMB: Final = QSize(480, 300)
_COLUMNS: Final = 4
_TITLE_PX: Final = 26


@dataclass(frozen=True, slots=True)
class Pass:
    """One way of looking at all screens."""

    name: str
    size: QSize
    px_per_mm: float
    look: Look
    of_wall: bool = False

    def screens(self) -> Sequence[Screen | WallScreen]:
        """Return what is looked at this way."""
        return WALL_SCREENS if self.of_wall else SCREENS


def passes() -> Iterator[Pass]:
    """Return all ways of looking."""
    for size, px_per_mm in SIZES:
        for mode in ("light", "dark"):
            name = f"vi-{size.width()}x{size.height()}-{mode}"
            yield Pass(name, size, px_per_mm, Look(mode=mode))
    english = Look(language=Language.ENGLISH)
    yield Pass("en-1280x800-light", TABLET, TABLET_PX_PER_MM, english)
    yield Pass("en-1440x900-light", PC, PC_PX_PER_MM, english)
    contrast = Look(scale=150, mode="contrast")
    yield Pass("vi-1280x800-contrast-150", TABLET, TABLET_PX_PER_MM, contrast)
    yield Pass("vi-800x1280-contrast-150", TABLET_UPRIGHT, TABLET_PX_PER_MM, contrast)
    yield Pass("vi-1920x1080-contrast-150", LARGE_PC, PC_PX_PER_MM, contrast)
    for size in WALLS:
        name = f"wall-vi-{size.width()}x{size.height()}"
        yield Pass(name, size, PC_PX_PER_MM, Look(), of_wall=True)
    yield Pass("wall-en-1920x1080", WALLS[0], PC_PX_PER_MM, english, of_wall=True)


def take(out: Path, way: Pass, only: Sequence[str]) -> list[str]:
    """Take one pass; return the faults that were found."""
    from meetingroom.desktop.window import speak
    from tests.helpers.inspection import faults_of

    folder = out / way.name
    folder.mkdir(parents=True, exist_ok=True)
    spoken = speak(way.look.language, None)
    faults, pictures = list[str](), list[tuple[str, QImage]]()
    for screen in way.screens():
        if only and screen.name not in only:
            continue
        stage = screen.open(way.size, way.px_per_mm, way.look)
        picture = stage.picture()
        picture.save(str(folder / f"{screen.name}.png"))
        pictures.append((screen.name, picture))
        high = way.look.mode == "contrast"
        found = faults_of(stage.root, picture, high_contrast=high)
        faults += [f"{way.name} {screen.name}: {fault}" for fault in found]
        stage.close()
    contact_sheet(pictures).save(str(out / f"contact-{way.name}.png"))
    speak(Language.VIETNAMESE, spoken)
    return faults


def contact_sheet(pictures: Sequence[tuple[str, QImage]]) -> QImage:
    """Lay pictures out in rows, each under its name."""
    rows = -(-len(pictures) // _COLUMNS)
    cell = QSize(_THUMB.width() + 16, _THUMB.height() + 16 + _TITLE_PX)
    sheet = QImage(
        _COLUMNS * cell.width(), max(1, rows) * cell.height(), QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#8a929c"))
    painter = QPainter(sheet)
    for at, (name, picture) in enumerate(pictures):
        left, top = at % _COLUMNS * cell.width() + 8, at // _COLUMNS * cell.height() + 8
        small = picture.scaled(
            _THUMB,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.setPen(QColor("white"))
        painter.drawText(QRect(left, top, _THUMB.width(), _TITLE_PX), 0, name)
        painter.drawImage(left, top + _TITLE_PX, small)
    painter.end()
    return sheet


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="names of screens")
    parser.add_argument("--passes", nargs="*", default=[], help="names of passes")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from meetingroom.desktop.application import make_application

    application = make_application(())
    faults = list[str]()
    for way in passes():
        if not asked.passes or way.name in asked.passes:
            print(way.name, flush=True)
            faults += take(asked.out, way, asked.only)
    (asked.out / "faults.txt").write_text("".join(f"{each}\n" for each in faults), encoding="utf-8")
    print("\n".join(faults) or "nothing cut, overlapping or faint")
    application.quit()
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
