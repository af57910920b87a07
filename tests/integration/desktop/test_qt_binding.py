import sys

from PySide6.QtCore import QLine
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

_CALLS = 1_000


def test_calls_without_a_result_take_nothing_from_none(qapp: QGuiApplication) -> None:
    # PySide6 6.12.0 takes a reference from None with each such call on Python 3.11, until the
    # interpreter aborts after some 250 painted frames.
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)

    for _ in range(_CALLS):
        painter.drawLine(QLine(0, 0, 63, 63))
        painter.setPen(QColor("black"))
        image.fill(QColor("white"))

    after = sys.getrefcount(None)
    painter.end()
    assert after >= before - _CALLS // 10
