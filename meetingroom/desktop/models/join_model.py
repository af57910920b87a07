"""Joining a council's room: found on the network, typed, or by an invitation, for QML."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.ports import RoomNearby, Welcome
from meetingroom.desktop.reading.welcome import (
    CODE_DIGITS,
    ServerAt,
    code_failure,
    digits_of,
    file_failure,
    read_server,
)
from meetingroom.desktop.rows import Rows

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRow:
    """A room that was found."""

    key: str
    name: str
    address: str


@QmlElement
@QmlUncreatable("made by the program")
class JoinModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Leads to a room: where its server is, then the digits; the digits only pass through."""

    changed = Signal()
    refused = Signal()
    joined = Signal()

    def __init__(
        self, bridge: Bridge, welcome: Welcome, display: DisplayModel, parent: QObject | None = None
    ) -> None:
        """Look for nothing yet.

        Args:
            bridge: to the loop.
            welcome: what this device can do before it knows its room.
            display: how a person reads.
            parent: who owns this.
        """
        super().__init__(parent)
        self._bridge = bridge
        self._welcome = welcome
        self._display = display
        self._found: tuple[RoomNearby, ...] = ()
        self._rows = Rows(RoomRow, self)
        self._typed = self._address_problem = self._problem = self._room = ""
        self._server: ServerAt | None = None
        self._is_busy = self._is_searching = False
        display.languageChanged.connect(self._speak)

    def open(self) -> None:
        """Begin to look for rooms."""
        if not self._is_searching:
            self._is_searching = True
            self._bridge.start(lambda: self._welcome.search(self._heard), _nothing, _nothing)

    def close(self) -> None:
        """Look no longer."""
        if self._is_searching:
            self._is_searching = False
            self._bridge.start(self._welcome.stop_search, _nothing, _nothing)

    @Property(QObject, constant=True)
    def rooms(self) -> QObject:
        """The rooms that were found, by name."""
        return self._rows

    @Property(bool, notify=changed)
    def hasRooms(self) -> bool:
        """Whether any room was found."""
        return bool(self._found)

    @Property(bool, notify=changed)
    def wantsCode(self) -> bool:
        """Whether the server is known and the digits are asked for."""
        return self._server is not None

    @Property(str, notify=changed)
    def room(self) -> str:
        """Name of the room that was chosen; empty when its address was typed."""
        return self._room

    @Property(str, notify=changed)
    def server(self) -> str:
        """Where the digits will be sent, as people read it."""
        return "" if self._server is None else self._server.shown

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The address as it was typed."""
        return self._typed

    @Property(str, notify=changed)
    def addressProblem(self) -> str:
        """What is wrong with the typed address; may be empty."""
        return self._address_problem

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last try did not let this device in, and what to do; may be empty."""
        return self._problem

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the server is being asked."""
        return self._is_busy

    @Slot(str)
    def choose(self, key: str) -> None:
        """A room of the list was chosen."""
        room = next((each for each in self._found if each.key == key), None)
        if room is not None and not self._is_busy:
            self._ask_code(_server_of(room), room.name)

    @Slot(str)
    def useAddress(self, typed: str) -> None:
        """An address was typed."""
        if self._is_busy:
            return
        self._typed = typed
        read = read_server(typed, self._display.spoken)
        if isinstance(read, ServerAt):
            self._address_problem = ""
            self._ask_code(read, "")
        else:
            self._address_problem = read
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """Back to the rooms; what was typed is kept."""
        if not self._is_busy:
            self._server, self._problem = None, ""
            self.changed.emit()

    @Slot(str)
    def enterCode(self, typed: str) -> None:
        """The eight digits were typed."""
        server, digits = self._server, digits_of(typed)
        if server is None or self._is_busy or len(digits) < CODE_DIGITS:
            return
        self._begin()
        self._bridge.start(
            lambda: self._welcome.join_by_code(server.addresses, server.port, digits),
            self._succeed,
            lambda error: self._fail(code_failure(error, server, self._display.spoken)),
        )

    @Slot(QUrl)
    def joinByFile(self, file: QUrl) -> None:
        """An invitation was chosen."""
        if self._is_busy:
            return
        path = Path(file.toLocalFile())
        self._begin()
        self._bridge.start(
            lambda: self._welcome.join_by_file(path),
            self._succeed,
            lambda error: self._fail(file_failure(error, path.name, self._display.spoken)),
        )

    def _ask_code(self, server: ServerAt, room: str) -> None:
        self._server, self._room, self._problem = server, room, ""
        self.changed.emit()

    def _begin(self) -> None:
        self._is_busy, self._problem = True, ""
        self.changed.emit()

    def _succeed(self, _: object) -> None:
        self._is_busy, self._server = False, None
        self.changed.emit()
        self.joined.emit()

    def _fail(self, sentence: str) -> None:
        self._is_busy, self._problem = False, sentence
        self.changed.emit()
        self.refused.emit()

    def _heard(self, rooms: tuple[RoomNearby, ...]) -> None:
        # On the loop: only the rooms, values, cross over.
        self._bridge.post(partial(self._show, rooms))

    def _show(self, rooms: tuple[RoomNearby, ...]) -> None:
        self._found = rooms
        self._rows.show(
            [
                RoomRow(key=room.key, name=room.name, address=_server_of(room).shown)
                for room in rooms
            ]
        )
        self.changed.emit()

    def _speak(self) -> None:
        # A sentence of the server's stays in its language until the next try.
        if self._address_problem:
            read = read_server(self._typed, self._display.spoken)
            self._address_problem = read if isinstance(read, str) else ""
            self.changed.emit()


def _server_of(room: RoomNearby) -> ServerAt:
    return ServerAt(addresses=room.addresses, port=room.port)


def _nothing(_: object) -> None:
    """Nobody waits for it; what rests on a hint goes on without it."""
