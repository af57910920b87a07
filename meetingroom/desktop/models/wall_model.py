"""What the hall reads, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.measuring import lines_of
from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wall import Tile, Wall, wall_of
from meetingroom.desktop.rows import Rows

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class WallModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``Wall``, and the time that runs out on it."""

    changed = Signal()
    timeChanged = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server; the hall has none.
            parent: who owns this.
        """
        super().__init__(parent)
        _ = wishes
        self._shown = Wall()
        self._tiles = Rows(Tile, self)
        self._remaining_ms = 0

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        shown = wall_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._tiles.show(shown.tiles)
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move clocks on."""
        remaining_ms = _remaining_ms(self._shown, now_ms)
        if remaining_ms != self._remaining_ms:
            self._remaining_ms = remaining_ms
            self.timeChanged.emit()

    @Property(str, notify=changed)
    def face(self) -> str:
        """What stands on the wall, see ``OnWall``."""
        return self._shown.face

    @Property(str, notify=changed)
    def council(self) -> str:
        """The organ's name, in capitals."""
        return self._shown.council

    @Property(str, notify=changed)
    def session(self) -> str:
        """The session's name."""
        return self._shown.session

    @Property(int, notify=changed)
    def present(self) -> int:
        """Deputies on the roll."""
        return self._shown.present

    @Property(int, notify=changed)
    def base(self) -> int:
        """Deputies in office; 0 without an open roll."""
        return self._shown.base

    @Property(int, notify=changed)
    def number(self) -> int:
        """Place of the item, from 1; 0 without one."""
        return self._shown.number

    @Property(int, notify=changed)
    def itemCount(self) -> int:
        """How many items the agenda has."""
        return self._shown.count

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the item, or what is voted on."""
        return self._shown.title

    @Property(str, notify=changed)
    def under(self) -> str:
        """The presenter or the speaker's titles; may be empty."""
        return self._shown.under

    @Property(str, notify=changed)
    def speaker(self) -> str:
        """Who has the floor, with Ông or Bà."""
        return self._shown.speaker

    @Property(bool, notify=changed)
    def isCalled(self) -> bool:
        """Whether the speaker is called and has not begun."""
        return self._shown.is_called

    @Property(int, notify=changed)
    def answered(self) -> int:
        """How many have answered the open ballot."""
        return self._shown.answered

    @Property(str, notify=changed)
    def need(self) -> str:
        """What it takes to pass."""
        return self._shown.need

    @Property(bool, notify=changed)
    def isTrial(self) -> bool:
        """Whether the ballot was a trial and decided nothing."""
        return self._shown.is_trial

    @Property(bool, notify=changed)
    def hasPassed(self) -> bool:
        """The outcome of the ballot."""
        return self._shown.has_passed

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The outcome in one line, with share and base."""
        return self._shown.sentence

    @Property(str, notify=changed)
    def share(self) -> str:
        """The share as it stands in the sentence."""
        return self._shown.share

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """The counts, see ``Tile``."""
        return self._tiles

    @Property(bool, notify=changed)
    def isPaused(self) -> bool:
        """Whether the open ballot stands still."""
        return self._shown.left_ms >= 0

    @Property(int, notify=timeChanged)
    def remainingMs(self) -> int:
        """Time left of the speech or the ballot; below 0 when a speech is over its time."""
        return self._remaining_ms

    @Slot(str, float, int, float, result=int)
    def linesOf(self, words: str, size: float, weight: int, width: float) -> int:
        """Return how many lines words take, see ``lines_of``."""
        return lines_of(words, size, weight, width)


def _remaining_ms(wall: Wall, now_ms: int) -> int:
    """Return what is left, in whole seconds, so that the hall's clock moves once a second."""
    if wall.left_ms >= 0:
        left_ms = wall.left_ms
    elif wall.due_ms:
        left_ms = max(0, wall.due_ms - now_ms)
    elif wall.started_ms:
        left_ms = wall.started_ms + 1000 * wall.limit_s - now_ms
    else:
        left_ms = 1000 * wall.limit_s
    return -(-left_ms // 1000) * 1000
