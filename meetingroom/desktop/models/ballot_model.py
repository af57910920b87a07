"""The open ballot as its deputy meets it, and the ballots before it, for QML."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.models.result_model import ResultModel
from meetingroom.desktop.reading.ballot import LATE_MS, OpenBallot, open_ballot_of
from meetingroom.desktop.reading.ballot_results import PastRow, past_of
from meetingroom.desktop.reading.ballot_words import Told
from meetingroom.desktop.reading.clock_left import remaining_of
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.rows import Rows
from meetingroom.domain.commands import CastVote
from meetingroom.domain.ids import BallotId
from meetingroom.domain.values import Choice

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class BallotModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Shows ``OpenBallot`` with its clock, takes a choice, and shows what was decided before.

    One choice is under way at a time: while it is not confirmed no other is taken, so that the
    screen never has to show two.
    """

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
        self._shown = OpenBallot()
        self._remaining_ms = 0
        self._is_late = False
        self._last = ResultModel(self)
        self._past = Rows(PastRow, self)

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        self._last.show(seen)
        self._past.show(past_of(seen))
        shown = open_ballot_of(seen)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def tick(self, now_ms: int) -> None:
        """Move the ballot's clock on, and say when a confirmation takes too long."""
        shown = self._shown
        remaining_ms = remaining_of(shown.due_ms, shown.left_ms, now_ms)
        if remaining_ms != self._remaining_ms:
            self._remaining_ms = remaining_ms
            self.timeChanged.emit()
        is_late = bool(shown.under_way) and now_ms - shown.since_ms >= LATE_MS
        if is_late is not self._is_late:
            self._is_late = is_late
            self.changed.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a ballot is open."""
        return bool(self._shown.key)

    @Property(str, notify=changed)
    def key(self) -> str:
        """Which ballot is open; a choice names it, so that none counts for the next one."""
        return self._shown.key

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is decided."""
        return self._shown.title

    @Property(str, notify=changed)
    def place(self) -> str:
        """Which of the resolutions it is; may be empty."""
        return self._shown.place

    @Property(str, notify=changed)
    def paper(self) -> str:
        """The paper to look at once more; may be empty."""
        return self._shown.paper

    @Property(str, notify=changed)
    def paperWords(self) -> str:
        """Which version is voted on; may be empty."""
        return self._shown.paper_words

    @Property(str, notify=changed)
    def need(self) -> str:
        """How many must be in favour."""
        return self._shown.need

    @Property(str, notify=changed)
    def answer(self) -> str:
        """``awaited``, ``recorded``, ``not_sent``, ``not_confirmed`` or ``refused``."""
        return self._shown.answer

    @Property(str, notify=changed)
    def recorded(self) -> str:
        """The choice the server has recorded; may be empty."""
        return self._shown.recorded

    @Property(str, notify=changed)
    def underWay(self) -> str:
        """The choice that is not confirmed; may be empty."""
        return self._shown.under_way

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the choices are off; empty when they are on."""
        return self._shown.reason

    @Property(str, notify=changed)
    def headline(self) -> str:
        """Where the own answer stands."""
        return self._told().headline

    @Property(str, notify=changed)
    def detail(self) -> str:
        """More about it, and what to do."""
        return self._told().detail

    @Property(bool, notify=changed)
    def isLate(self) -> bool:
        """Whether a choice waits too long for its confirmation."""
        return self._is_late

    @Property(int, notify=changed)
    def answered(self) -> int:
        """How many have answered; below 0 while nobody said."""
        return self._shown.answered

    @Property(int, notify=changed)
    def here(self) -> int:
        """How many of those who may answer are present."""
        return self._shown.here

    @Property(int, notify=timeChanged)
    def remainingMs(self) -> int:
        """Until the time is over that the ballot is meant to take; the chair ends it."""
        return self._remaining_ms

    @Property(float, notify=timeChanged)
    def remainingShare(self) -> float:
        """The same as a share of the whole time, 0 to 1."""
        whole_ms = self._shown.due_ms - self._shown.opened_ms
        return self._remaining_ms / whole_ms if whole_ms > 0 else 0.0

    @Property(ResultModel, constant=True)
    def last(self) -> ResultModel:
        """How the last ballot ended."""
        return self._last

    @Property(QObject, constant=True)
    def past(self) -> QObject:
        """The ballots that are over, see ``PastRow``."""
        return self._past

    @Slot(str, str)
    def choose(self, choice: str, ballot: str) -> None:
        """Answer a ballot.

        Args:
            choice: ``in_favour``, ``against`` or ``abstain``.
            ballot: the one the hand began on; if another is open now, nothing is sent.
        """
        shown = self._shown
        if not ballot or ballot != shown.key or shown.reason or choice == shown.recorded:
            return
        self._wishes.send(CastVote(ballot=BallotId(ballot), choice=Choice(choice)))

    def _told(self) -> Told:
        return self._shown.told_late if self._is_late else self._shown.told
