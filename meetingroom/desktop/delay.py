"""What happens after a while, for QML: in place of Qt's Timer, which is an animation that pauses.

While nothing else moves, Qt stops the drive of its animations for such pauses; one that ends in the
same breath as another begins finds the drive stopped and is complained of on the terminal.
"""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "MeetingRoom.Clock"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Delay(QObject):
    """Triggers once, so long after it was started; started again, it begins anew."""

    triggered = Signal()
    runningChanged = Signal()
    intervalChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for a start.

        Args:
            parent: who owns this.
        """
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=1000)
        self._timer.timeout.connect(self._end)

    def _is_running(self) -> bool:
        return self._timer.isActive()

    def _run(self, runs: bool) -> None:  # noqa: FBT001 - Qt passes it by place
        if runs != self._timer.isActive():
            (self._timer.start if runs else self._timer.stop)()
            self.runningChanged.emit()

    def _interval_ms(self) -> int:
        return self._timer.interval()

    def _set_interval(self, interval_ms: int) -> None:
        if interval_ms != self._timer.interval():
            # Of a running one, Qt begins the time anew.
            self._timer.setInterval(interval_ms)
            self.intervalChanged.emit()

    running = Property(bool, _is_running, _run, notify=runningChanged)
    interval = Property(int, _interval_ms, _set_interval, notify=intervalChanged)

    @Slot()
    def restart(self) -> None:
        """Begin anew."""
        was_running = self._timer.isActive()
        self._timer.start()
        if not was_running:
            self.runningChanged.emit()

    @Slot()
    def stop(self) -> None:
        """Do not trigger."""
        self._run(runs=False)

    def _end(self) -> None:
        self.runningChanged.emit()
        self.triggered.emit()
