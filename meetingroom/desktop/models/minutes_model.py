"""The minutes as they stand now: the very PDF that would be exported, for QML."""

from dataclasses import replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reading.course_facts import minutes_of
from meetingroom.desktop.reading.minutes_making import Making, begun, ended, grown, is_due
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.sentences import sentence_of

if TYPE_CHECKING:
    from meetingroom.domain.minutes import Minutes

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Preview(StrEnum):
    """What there is to be looked at."""

    MAKING = "making"
    SHOWN = "shown"
    FAILED = "failed"


@QmlElement
@QmlUncreatable("made by the program")
class MinutesModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Has the PDF made anew as the record grows, and keeps the last one until it is there."""

    changed = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet; the first one is made when somebody watches.

        Args:
            wishes: with the door, and what draws pages.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._reader = ReaderModel(wishes, self)
        self._reader.changed.connect(self._opened)
        self._numbers, self._key = count(1), ""
        self._minutes: Minutes | None = None
        self._making = Making()
        self._coming: Path | None = None
        self._error: Exception | None = None
        self._now_ms = 0
        self._is_closed = False

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        minutes = minutes_of(seen)
        if minutes != self._minutes:
            self._minutes, self._making = minutes, grown(self._making, seen.now_ms)
        self.tick(seen.now_ms)
        if self._error is not None:
            self.changed.emit()  # perhaps in another language

    def tick(self, now_ms: int) -> None:
        """Move clocks on."""
        self._now_ms = now_ms
        self._step()

    def close(self) -> None:
        """End the work of drawing; a PDF that is still being made comes too late."""
        self._is_closed = True
        self._reader.close()

    @Property(ReaderModel, constant=True)
    def reader(self) -> ReaderModel:
        """Its pages."""
        return self._reader

    @Property(str, notify=changed)
    def state(self) -> str:
        """``making`` the first one, ``shown``, or ``failed`` with nothing to be shown."""
        if self._making.was_made:
            return Preview.SHOWN
        return Preview.FAILED if self._has_failed else Preview.MAKING

    @Property(bool, notify=changed)
    def isMaking(self) -> bool:
        """Whether one is being made or opened."""
        return self._making.is_running

    @Property(bool, notify=changed)
    def isBehind(self) -> bool:
        """Whether the last making failed, so that an older one is shown, or none."""
        return self._has_failed

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why none could be made, and what to do; empty when it was made but can't be drawn."""
        return "" if self._error is None else sentence_of(self._error, self._wishes.language)

    @Slot(bool)
    def watch(self, is_watched: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """Somebody can see it now, or nobody any more."""
        self._making = replace(self._making, is_watched=is_watched)
        self._step()

    @Slot(bool)
    def hold(self, is_held: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """A hand began, or ended, to move it: nothing is put under it meanwhile."""
        self._making = replace(self._making, is_held=is_held)
        self._step()

    @Slot()
    def makeAgain(self) -> None:
        """Try once more what failed."""
        if not self._making.is_running:
            self._begin()

    @property
    def _has_failed(self) -> bool:
        return self._error is not None or self._reader.is_unreadable

    def _step(self) -> None:
        if self._is_closed:
            return
        if self._coming is not None and not self._making.is_held:
            path, self._coming = self._coming, None
            self._key = f"minutes-{next(self._numbers)}"
            self._reader.renew(self._key, path)
        elif is_due(self._making, self._now_ms):
            self._begin()

    def _begin(self) -> None:
        self._making, self._error = begun(self._making), None
        self._wishes.door.preview(self._made, self._fail)
        self.changed.emit()

    def _made(self, path: Path) -> None:
        self._coming = path
        self._step()

    def _opened(self) -> None:
        is_made = self._reader.sha256 == self._key and self._reader.size_of(0) is not None
        if self._making.is_running and (is_made or self._reader.is_unreadable):
            self._making = ended(self._making, is_made=is_made)
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        if self._is_closed:
            return
        self._error = error
        self._making = ended(self._making, is_made=False)
        self.changed.emit()
