"""A pen and fingers for tests: events as the system sends them to a window."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent

_NO_BUTTON = Qt.MouseButton.NoButton
_TIP = Qt.MouseButton.LeftButton


def pen_of(kind: QPointingDevice.PointerType) -> QPointingDevice:
    """Return a stylus: its pen or its eraser end."""
    return QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        kind,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )


_ENDS = {
    kind: pen_of(kind)
    for kind in (QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser)
}


def pen_event(
    kind: QEvent.Type,
    at: QPointF,
    pressure: float = 0.5,
    end: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
    held: Qt.MouseButton = _NO_BUTTON,
) -> QTabletEvent:
    """Return what a window is told of a pen.

    Args:
        kind: press, move or release, or coming near and going away.
        at: in the window.
        pressure: 0 to 1; the tip touches above 0.
        end: of the stylus.
        held: a button on its barrel.
    """
    tip = _TIP if pressure > 0 else _NO_BUTTON
    return QTabletEvent(
        kind,
        _ENDS[end],
        at,
        at,
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        _TIP,
        tip | held,
    )
