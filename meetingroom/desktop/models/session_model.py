"""A person's seat in a session as its window shows it: one view in, the parts that differ out."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.door import Door
from meetingroom.desktop.models.header_model import HeaderModel
from meetingroom.desktop.models.pages_model import PagesModel
from meetingroom.desktop.models.part import Part, Wishes
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
        self._parts: tuple[Part, ...] = (self._header, self._pages)

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

    @Slot()
    def tryAgain(self) -> None:
        """Go to the server now."""
        self.wishes.door.try_again()

    @Slot()
    def leave(self) -> None:
        """Leave the session and sign out."""
        self.left.emit()
