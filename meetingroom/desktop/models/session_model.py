"""A person's seat in a session as its window shows it: one view in, the parts that differ out."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.door import Door
from meetingroom.desktop.models.ballot_model import BallotModel
from meetingroom.desktop.models.console_model import ConsoleModel
from meetingroom.desktop.models.course_model import CourseModel
from meetingroom.desktop.models.devices_model import DevicesModel
from meetingroom.desktop.models.floor_model import FloorModel
from meetingroom.desktop.models.header_model import HeaderModel
from meetingroom.desktop.models.home_model import HomeModel
from meetingroom.desktop.models.pages_model import PagesModel
from meetingroom.desktop.models.papers_model import PapersModel
from meetingroom.desktop.models.part import Part, Wishes
from meetingroom.desktop.models.roll_model import RollModel
from meetingroom.desktop.models.wall_model import WallModel
from meetingroom.desktop.ports import Around
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import Language
from meetingroom.seat.session_seat import SeatView

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS: Final = 250


@QmlElement
@QmlUncreatable("made by the program")
class SessionModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Everything of one session that a window shows."""

    readyChanged = Signal()
    told = Signal(str)
    left = Signal()

    def __init__(
        self, person: PersonId, door: Door, around: Around, parent: QObject | None = None
    ) -> None:
        """Show nothing yet.

        Args:
            person: who sits here.
            door: of the seat.
            around: clock, ids and language.
            parent: who owns this.
        """
        super().__init__(parent)
        self._person = person
        self._around = around
        self._view: SeatView | None = None
        self._is_ready = False
        self._language = around.language
        self.wishes = Wishes(door, around, self.told.emit)
        self._header = HeaderModel(self)
        self._pages = PagesModel(self)
        self._ballot = BallotModel(self.wishes, self)
        self._floor = FloorModel(self.wishes, self)
        self._home = HomeModel(self.wishes, self)
        self._console = ConsoleModel(self.wishes, self)
        self._roll = RollModel(self.wishes, self)
        self._course = CourseModel(self.wishes, self)
        self._devices = DevicesModel(self.wishes, self)
        self._wall = WallModel(self.wishes, self)
        self._papers = PapersModel(self.wishes, self)
        self._parts: tuple[Part, ...] = (
            self._header,
            self._pages,
            self._ballot,
            self._floor,
            self._home,
            self._console,
            self._roll,
            self._course,
            self._devices,
            self._wall,
            self._papers,
        )

    def show(self, view: SeatView) -> None:
        """Show a newer view of the seat."""
        was_ready, self._view = self._is_ready, view
        if view.seat.replica is None:
            return
        seen = self._seen(view)
        for part in self._parts:
            part.show(seen)
            part.tick(seen.now_ms)
        self._is_ready = True
        if not was_ready:
            self.readyChanged.emit()

    def close(self) -> None:
        """End what works for this session; it is not shown any more."""
        self._papers.close()
        self._course.close()

    def speak(self, language: Language) -> None:
        """Say everything in another language."""
        self._language = self.wishes.language = language
        if self._view is not None:
            self.show(self._view)

    def tick(self) -> None:
        """Move all clocks on; called every ``TICK_MS``."""
        if self._view is not None and self._view.seat.replica is not None:
            now_ms = self._server_ms(self._view)
            for part in self._parts:
                part.tick(now_ms)

    def _seen(self, view: SeatView) -> Seen:
        replica = view.seat.replica
        assert replica is not None  # noqa: S101 - the one caller has looked at it
        return Seen(
            view=view,
            state=replica.state,
            person=self._person,
            language=self._language,
            now_ms=self._server_ms(view),
        )

    def _server_ms(self, view: SeatView) -> int:
        return self._around.now_ms() + view.seat.ahead_ms

    @property
    def person(self) -> PersonId:
        """Who sits here."""
        return self._person

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether there is a session to show: from the server, or as this device kept it."""
        return self._is_ready

    @Property(HeaderModel, constant=True)
    def header(self) -> HeaderModel:
        """The line above every screen."""
        return self._header

    @Property(PagesModel, constant=True)
    def pages(self) -> PagesModel:
        """The rail, and the page in front."""
        return self._pages

    @Property(BallotModel, constant=True)
    def ballot(self) -> BallotModel:
        """The open ballot as its deputy meets it."""
        return self._ballot

    @Property(FloorModel, constant=True)
    def floor(self) -> FloorModel:
        """Asking to speak, and the place in the queue."""
        return self._floor

    @Property(HomeModel, constant=True)
    def home(self) -> HomeModel:
        """Check-in, quorum, agenda and papers on the first page."""
        return self._home

    @Property(ConsoleModel, constant=True)
    def console(self) -> ConsoleModel:
        """The chair's console: agenda, ballots, floor."""
        return self._console

    @Property(RollModel, constant=True)
    def roll(self) -> RollModel:
        """Who is present."""
        return self._roll

    @Property(CourseModel, constant=True)
    def course(self) -> CourseModel:
        """The course of the sitting with the secretary's notes, and its minutes."""
        return self._course

    @Property(DevicesModel, constant=True)
    def devices(self) -> DevicesModel:
        """Pairing more devices."""
        return self._devices

    @Property(WallModel, constant=True)
    def wall(self) -> WallModel:
        """What the hall reads."""
        return self._wall

    @Property(PapersModel, constant=True)
    def papers(self) -> PapersModel:
        """The papers, and the one that is read."""
        return self._papers

    @Slot()
    def tryAgain(self) -> None:
        """Go to the server now."""
        self.wishes.door.try_again()

    @Slot()
    def leave(self) -> None:
        """Leave the session and sign out."""
        self.left.emit()
