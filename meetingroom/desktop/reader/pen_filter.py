"""Pen, eraser end and palm: what the window's tablet and touch events mean.

A Quick item has no tablet event of its own: the window's events are looked at before anybody else
gets them. A pen's events are taken, or Qt would make mouse events of them.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent, QTouchEvent
from typing_extensions import override

PALM_MS: Final = 600
"""Touch is the palm's from the pen's coming near until so long after its last event."""


class PenFilter(QObject):
    """Looks at a window's events; tells of the pen, and keeps the palm away."""

    def __init__(
        self,
        now_ms: Callable[[], int],
        on_pen: Callable[[QEvent.Type, QPointF, float, bool], bool],
        on_near: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Prepare; whoever owns it installs it on the window.

        Args:
            now_ms: any clock.
            on_pen: told press, move and release, where in the window, with what pressure 0 to 1,
                and whether it erases; says whether it was taken.
            on_near: told when a pen comes near.
            parent: who owns this.
        """
        super().__init__(parent)
        self._now_ms = now_ms
        self._on_pen = on_pen
        self._on_near = on_near
        self._last_pen_ms = -PALM_MS
        self._palm = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTabletEvent):
            return self._pen(event)
        if event.type() == QEvent.Type.TabletEnterProximity:
            self._near()
        if isinstance(event, QTouchEvent):
            return self._is_palm(event.type())
        return super().eventFilter(watched, event)

    def _near(self) -> None:
        self._last_pen_ms = self._now_ms()
        self._on_near()

    def _pen(self, event: QTabletEvent) -> bool:
        self._near()
        is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        is_barrel = bool(event.buttons() & Qt.MouseButton.RightButton)
        erases = is_eraser or is_barrel
        taken = self._on_pen(event.type(), event.position(), event.pressure(), erases)
        if taken:
            event.accept()
        return taken

    def _is_palm(self, kind: QEvent.Type) -> bool:
        if kind == QEvent.Type.TouchBegin:
            self._palm = self._now_ms() - self._last_pen_ms < PALM_MS
        was_palm = self._palm or self._now_ms() - self._last_pen_ms < PALM_MS
        self._palm = was_palm
        if kind in {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}:
            self._palm = False
        return was_palm
