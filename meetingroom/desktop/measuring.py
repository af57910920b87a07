"""How many lines words take before they are shown, so that a size can be chosen for them."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from meetingroom.desktop.fonts import FAMILY

_ENDLESS: Final = 1_000_000.0


def lines_of(words: str, size: float, weight: int, width: float) -> int:
    """Return how many lines words take in the program's letters.

    Args:
        words: any length.
        size: of the letters, in pixels, above 0.
        weight: 400 to 700.
        width: of the column, in pixels.
    """
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    metrics = QFontMetricsF(font)
    column = QRectF(0, 0, width - 1, _ENDLESS)
    taken = metrics.boundingRect(column, int(Qt.TextFlag.TextWordWrap), words)
    return max(1, round(taken.height() / metrics.lineSpacing()))
