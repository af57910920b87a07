"""The ballots as the chair runs them, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.models.result_model import ResultModel
from meetingroom.desktop.reading.clock_left import remaining_of
from meetingroom.desktop.reading.console_ballot import (
    MORE_S,
    ChairBallot,
    DraftRow,
    chair_ballot_of,
)
from meetingroom.desktop.reading.console_tiles import TileRow
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import (
    CancelBallot,
    EndBallot,
    ExtendBallot,
    OpenBallot,
    PauseBallot,
    ResumeBallot,
)
from meetingroom.domain.ids import BallotId
from meetingroom.domain.text import nfc

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ConsoleBallotModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``ChairBallot``; opens, extends, ends and cancels."""

    changed = Signal()
    timeChanged = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._shown = ChairBallot()
        self._remaining_ms = 0
        self._tiles = Rows(TileRow, self)
        self._drafts = Rows(DraftRow, self)
        self._result = ResultModel(self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        self._result.show(seen)
        shown = chair_ballot_of(seen)
        if shown != self._shown:
            self._shown = shown
            self._tiles.show(shown.tiles)
            self._drafts.show(shown.drafts)
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move the ballot's clock on."""
        remaining_ms = remaining_of(self._shown.due_ms, self._shown.left_ms, now_ms)
        if remaining_ms != self._remaining_ms:
            self._remaining_ms = remaining_ms
            self.timeChanged.emit()

    @Property(str, notify=changed)
    def key(self) -> str:
        """Which ballot is open; empty while none is."""
        return self._shown.key

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a ballot is open."""
        return bool(self._shown.key)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the open ballot decides on."""
        return self._shown.title

    @Property(str, notify=changed)
    def need(self) -> str:
        """How many must be in favour, out of all deputies in office."""
        return self._shown.need

    @Property(str, notify=changed)
    def paused(self) -> str:
        """Why the ballot stands still; empty while it does not."""
        return self._shown.paused

    @Property(str, notify=changed)
    def resumeReason(self) -> str:
        """Why a paused ballot can't go on; empty when it can."""
        return self._shown.resume_reason

    @Property(int, notify=timeChanged)
    def remainingMs(self) -> int:
        """Of the time the ballot is meant to take; only the chair ends it."""
        return self._remaining_ms

    @Property(bool, notify=changed)
    def isCounted(self) -> bool:
        """Whether the server has said how many have answered."""
        return self._shown.answered >= 0

    @Property(int, notify=changed)
    def answered(self) -> int:
        """How many have answered."""
        return max(0, self._shown.answered)

    @Property(int, notify=changed)
    def here(self) -> int:
        """Out of how many."""
        return self._shown.here

    @Property(float, notify=changed)
    def share(self) -> float:
        """Share of them, 0 to 1."""
        return self._shown.share

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the open ballot can't be ended or extended; empty when it can."""
        return self._shown.reason

    @Property(bool, notify=changed)
    def showsResult(self) -> bool:
        """Whether the last result belongs to the current item."""
        return self._shown.shows_result

    @Property(str, notify=changed)
    def cancelled(self) -> str:
        """What is said of a ballot that was cancelled; may be empty."""
        return self._shown.cancelled

    @Property(str, notify=changed)
    def openReason(self) -> str:
        """Why no ballot can be opened now; empty when one can be."""
        return next((draft.reason for draft in self._shown.drafts), "")

    @Property(int, notify=changed)
    def draftCount(self) -> int:
        """How many ballots can still be opened."""
        return len(self._shown.drafts)

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """Who has answered, see ``TileRow``."""
        return self._tiles

    @Property(QObject, constant=True)
    def drafts(self) -> QObject:
        """What can be opened, see ``DraftRow``."""
        return self._drafts

    @Property(ResultModel, constant=True)
    def result(self) -> ResultModel:
        """How the last ballot ended."""
        return self._result

    @Slot(str)
    def open(self, ballot: str) -> None:
        """Open a prepared ballot."""
        drafts = {draft.key: draft for draft in self._shown.drafts}
        if ballot in drafts and not drafts[ballot].reason:
            self._wishes.send(OpenBallot(ballot=BallotId(ballot)))

    @Slot()
    def extend(self) -> None:
        """Give the open ballot more time."""
        if self._can_run(self._shown.key):
            self._wishes.send(ExtendBallot(ballot=BallotId(self._shown.key), by_s=MORE_S))

    @Slot()
    def pause(self) -> None:
        """Let the open ballot stand still."""
        if self._can_run(self._shown.key):
            self._wishes.send(PauseBallot(ballot=BallotId(self._shown.key)))

    @Slot()
    def resume(self) -> None:
        """Let the paused ballot go on."""
        if self._shown.paused and not self._shown.resume_reason:
            self._wishes.send(ResumeBallot(ballot=BallotId(self._shown.key)))

    @Slot(str)
    def end(self, ballot: str) -> None:
        """End a ballot, if it is the open one: the one whose title was repeated."""
        if self._can_run(ballot):
            self._wishes.send(EndBallot(ballot=BallotId(ballot)))

    @Slot(str, str)
    def cancel(self, ballot: str, reason: str) -> None:
        """Cancel a ballot, if it is the open one, for a reason in words."""
        words = nfc(reason).strip()
        is_it = bool(ballot) and ballot == self._shown.key
        if words and is_it and not self._shown.reason:
            self._wishes.send(CancelBallot(ballot=BallotId(ballot), reason=words))

    def _can_run(self, ballot: str) -> bool:
        is_it = bool(ballot) and ballot == self._shown.key
        return is_it and not self._shown.reason and not self._shown.paused
