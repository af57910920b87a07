"""The program as its window shows it: which of the few first pages, and the session after them."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.door import BridgeDoor
from meetingroom.desktop.models.closing_model import ClosingModel
from meetingroom.desktop.models.demo_model import DemoModel
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.models.session_model import TICK_MS, SessionModel
from meetingroom.desktop.models.sign_in_model import SignInModel
from meetingroom.desktop.models.welcome_model import WelcomeModel
from meetingroom.desktop.ports import (
    Around,
    KnownRoom,
    OpenSession,
    PageSource,
    Room,
    SeatHandle,
    Settings,
    Welcome,
)
from meetingroom.desktop.reader.sharing import SharedPages
from meetingroom.desktop.reading.council_words import council_words
from meetingroom.desktop.reading.sentences import sentence_of
from meetingroom.documents.answers import PageAnswer
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import RegisterEntry
from meetingroom.seat.session_seat import SeatView

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Place(StrEnum):
    """Where the program is: before a room is known, at its door, or in a session."""

    STARTING = "starting"
    WELCOME = "welcome"
    SIGN_IN = "sign_in"
    NO_SESSION = "no_session"
    SESSION = "session"


class Face(StrEnum):
    """What a session is shown as: a person's seat, or the hall's wall."""

    SEAT = "seat"
    WALL = "wall"


@QmlElement
@QmlUncreatable("made by the program")
class AppModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Leads from the first window to the seat in a session, and back."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, bridge: Bridge, room: Room, display: DisplayModel, settings: Settings, around: Around
    ) -> None:
        """Stand before the door; ``start`` looks for the room.

        Args:
            bridge: to the loop.
            room: this device at its room.
            display: how a person reads.
            settings: what this device remembers.
            around: clock, ids and language.
        """
        super().__init__()
        self._bridge = bridge
        self._room = room
        self._settings = settings
        self._around = around
        self._place = Place.STARTING
        self._known: KnownRoom | None = None
        self._session: SessionModel | None = None
        self._seat: SeatHandle | None = None
        self._door: BridgeDoor | None = None
        self._visit = 0
        self._early: SeatView | None = None
        self._display = display
        self._sign_in = SignInModel(self._begin_sign_in, self)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._demo: DemoModel | None = None
        self._face = Face.SEAT
        self._welcome: WelcomeModel | None = None
        self._closing = ClosingModel(bridge, self)
        display.languageChanged.connect(self._speak)

    def start(self) -> None:
        """Find out whether this device knows its room."""
        self._bridge.start(self._room.known, self._arrive, self._fail)

    def stop(self) -> None:
        """Let all clocks stand still; the window is about to close."""
        self._ticks.stop()
        self._closing.allow()
        if self._session is not None:
            self._session.close()

    @property
    def seat(self) -> SeatHandle | None:
        """The seat that is shown, for whoever plays a part in it."""
        return self._seat

    def play(self, demo: DemoModel) -> None:
        """Say that this window is part of a demonstration; before its screens are loaded."""
        self._demo = demo

    def show_as(self, face: Face) -> None:
        """Say what a session is shown as; before its screens are loaded."""
        self._face = face

    def greet(self, welcome: Welcome) -> None:
        """Offer the first window where no room is known; before its screens are loaded.

        Args:
            welcome: what this device can do before it knows its room.
        """
        self._welcome = WelcomeModel(self._bridge, welcome, self._display, self._around, self)
        self._welcome.arrived.connect(self.start)
        self._closing.think_of(welcome.others_connected)

    @property
    def sign_in(self) -> SignInModel:
        """The room's door."""
        return self._sign_in

    def sign_in_as(self, person: PersonId, pin: str) -> None:
        """Sign in without a hand, as a demonstration does."""
        self._begin_sign_in(person, pin)

    @Property(str, notify=changed)
    def place(self) -> str:
        """``starting``, ``welcome``, ``sign_in``, ``no_session`` or ``session``."""
        return self._place

    @Property(str, constant=True)
    def face(self) -> str:
        """``seat`` or ``wall``: what a session is shown as."""
        return self._face

    @Property(DisplayModel, constant=True)
    def display(self) -> DisplayModel:
        """How a person reads."""
        return self._display

    @Property(DemoModel, constant=True)
    def demo(self) -> DemoModel | None:
        """The part this window plays in a demonstration; null in earnest."""
        return self._demo

    @Property(WelcomeModel, constant=True)
    def welcome(self) -> WelcomeModel | None:
        """The first window; null where this device always knows its room."""
        return self._welcome

    @Property(ClosingModel, constant=True)
    def closing(self) -> ClosingModel:
        """Whether the window may close."""
        return self._closing

    @Property(SignInModel, constant=True)
    def signIn(self) -> SignInModel:
        """At the room's door."""
        return self._sign_in

    @Property(SessionModel, notify=changed)
    def session(self) -> SessionModel | None:
        """The seat in a session; null before."""
        return self._session

    @Slot()
    def signOut(self) -> None:
        """Leave the session; the next person signs in."""
        seat, session, door = self._seat, self._session, self._door
        self._ticks.stop()
        self._visit += 1
        self._seat = self._session = self._door = self._early = None
        self._offer_last()
        self._go(Place.SIGN_IN)
        if session is not None:
            session.close()
            session.deleteLater()
        if door is not None:
            door.close()
        if seat is not None:
            self._bridge.start(seat.leave, _nothing, self._fail)
        self._read_people()

    @Slot()
    def lookAgain(self) -> None:
        """Ask the server anew who can sign in."""
        self._read_people()

    def _arrive(self, known: KnownRoom | None) -> None:
        self._known = known
        if known is None:
            self._go(Place.WELCOME)
            if self._welcome is not None:
                self._welcome.start()
            return
        self._show_people(known.people)
        self._go(Place.SIGN_IN)
        self._read_people()

    def _read_people(self) -> None:
        self._bridge.start(self._room.people, self._show_people, self._fail_people)

    def _show_people(self, people: tuple[RegisterEntry, ...]) -> None:
        self._sign_in.show(self._room_name(), people)
        self._offer_last()

    def _room_name(self) -> str:
        name = "" if self._known is None else self._known.name
        return council_words(name, self._display.spoken)

    def _offer_last(self) -> None:
        last = self._settings.load("").get("last_person", "")
        if last:
            self._sign_in.offer(last)

    def _fail_people(self, error: Exception) -> None:
        self._sign_in.miss(sentence_of(error, self._display.spoken))

    def _fail_sign_in(self, error: Exception) -> None:
        self._sign_in.fail(sentence_of(error, self._display.spoken))

    def _begin_sign_in(self, person: PersonId, pin: str) -> None:
        self._bridge.start(
            partial(self._room.sign_in, person, pin),
            partial(self._signed_in, person),
            self._fail_sign_in,
        )

    def _signed_in(self, person: PersonId, sessions: tuple[OpenSession, ...]) -> None:
        self._settings.save("", {"last_person": person})
        self._display.use(person)
        if not sessions:
            self._sign_in.succeed()
            self._go(Place.NO_SESSION)
            return
        # The newest session is the one that is held; the others are history.
        session, on_changed = sessions[-1].session, partial(self._changed, self._visit)
        self._bridge.start(
            lambda: self._room.enter(session, on_changed),
            partial(self._entered, person),
            self._fail_sign_in,
        )

    def _entered(self, person: PersonId, seat: SeatHandle) -> None:
        self._seat = seat
        around = Around(
            now_ms=self._around.now_ms,
            new_id=self._around.new_id,
            language=self._display.spoken,
            pages_of=None if self._around.pages_of is None else SharedPages(self._pages).share,
        )
        self._door = BridgeDoor(self._bridge, seat)
        self._session = SessionModel(person, self._door, around, self)
        self._session.told.connect(self.told)
        self._session.left.connect(self.signOut)
        if self._early is not None:
            self._session.show(self._early)
        self._ticks.start()
        self._sign_in.succeed()
        self._go(Place.SESSION)

    def _pages(self, on_answer: Callable[[PageAnswer], None]) -> PageSource:
        # From a worker's thread: the picture crosses over, and is shown on Qt's.
        assert self._around.pages_of is not None  # noqa: S101 - handed on only where it is there
        return self._around.pages_of(lambda answer: self._bridge.post(partial(on_answer, answer)))

    def _changed(self, visit: int, view: SeatView) -> None:
        # On the loop: only the view, a value, crosses over.
        self._bridge.post(partial(self._show, visit, view))

    def _show(self, visit: int, view: SeatView) -> None:
        if visit != self._visit:
            return  # a seat tells until it is left; what its person sees is no one else's
        self._early = view
        if self._session is not None:
            self._session.show(view)

    def _tick(self) -> None:
        if self._session is not None:
            self._session.tick()

    def _speak(self) -> None:
        self._sign_in.rename(self._room_name())
        if self._session is not None:
            self._session.speak(self._display.spoken)

    def _fail(self, error: Exception) -> None:
        self.told.emit(sentence_of(error, self._display.spoken))

    def _go(self, place: Place) -> None:
        self._place = place
        self.changed.emit()


def _nothing(what: object) -> None:
    _ = what
