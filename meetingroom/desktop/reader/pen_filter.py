"""Pen, eraser end and palm: what the window's tablet and touch events mean.

A Quick item has no tablet event of its own: the window's events are looked at before anybody else
gets them. A pen's events are taken, or Qt would make mouse events of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent, QTouchEvent
from typing_extensions import override

PALM_MS: Final = 600
"""Touch is the palm's until so long after a pen's last event; one that hovers reports too."""
_ENDS: Final = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})


@dataclass(frozen=True, slots=True, kw_only=True)
class PenMove:
    """What a pen did in the window.

    Attributes:
        kind: press, move or release.
        at: where in the window.
        pressure: 0 to 1.
        erases: by its other end, or by a button on its barrel.
        is_tip: whether the pen's end itself touches, or was lifted: not just a barrel button.
    """

    kind: QEvent.Type
    at: QPointF
    pressure: float
    erases: bool
    is_tip: bool


class PenFilter(QObject):
    """Looks at a window's events; tells of the pen, and keeps the palm away."""

    def __init__(
        self,
        now_ms: Callable[[], int],
        on_pen: Callable[[PenMove], bool],
        on_near: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Prepare; whoever owns it installs it on the window.

        Args:
            now_ms: any clock.
            on_pen: told of press, move and release; says whether it was taken.
            on_near: told when a pen comes near.
            parent: who owns this.
        """
        super().__init__(parent)
        self._now_ms = now_ms
        self._on_pen = on_pen
        self._on_near = on_near
        self._last_pen_ms = -PALM_MS
        self._is_palm = False
        self._fingers: QPointingDevice | None = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QTabletEvent):
            return self._pen(watched, event)
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        return False

    def _pen(self, watched: QObject, event: QTabletEvent) -> bool:
        self._last_pen_ms = self._now_ms()
        self._on_near()
        self._end_gesture(watched)
        is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        is_barrel = bool(event.buttons() & Qt.MouseButton.RightButton)
        taken = self._on_pen(
            PenMove(
                kind=event.type(),
                at=event.position(),
                pressure=event.pressure(),
                erases=is_eraser or is_barrel,
                is_tip=event.button() == Qt.MouseButton.LeftButton or event.pressure() > 0,
            )
        )
        if taken:
            event.accept()
        return taken

    def _end_gesture(self, watched: QObject) -> None:
        """What fingers were doing ends where it is: a palm lies down before its pen."""
        if self._fingers is None or self._is_palm:
            return
        fingers, self._fingers = self._fingers, None
        QCoreApplication.sendEvent(watched, QTouchEvent(QEvent.Type.TouchCancel, fingers))
        self._is_palm = True

    def _touch(self, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            self._is_palm = self._now_ms() - self._last_pen_ms < PALM_MS
            self._fingers = None if self._is_palm else event.pointingDevice()
        is_palm = self._is_palm
        if event.type() in _ENDS:
            # INVARIANT: a palm stays one until all fingers are lifted.
            self._is_palm, self._fingers = False, None
        return is_palm
