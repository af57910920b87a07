"""Signing in: who, and the PIN, for QML."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.rows import Rows
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.text import folded, name_key

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody who can sign in."""

    key: str
    addressed: str
    titles: str


@QmlElement
@QmlUncreatable("made by the program")
class SignInModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Holds who can sign in and whom the person chose; the PIN only passes through."""

    changed = Signal()
    refused = Signal()

    def __init__(
        self, sign_in: Callable[[PersonId, str], None], parent: QObject | None = None
    ) -> None:
        """Know nobody yet.

        Args:
            sign_in: begins the sign-in; its end comes as ``failed`` or by another page.
            parent: who owns this.
        """
        super().__init__(parent)
        self._sign_in = sign_in
        self._people: tuple[RegisterEntry, ...] = ()
        self._rows = Rows(PersonRow, self)
        self._chosen: RegisterEntry | None = None
        self._sought = ""
        self._room = ""
        self._problem = ""
        self._is_busy = False
        self._is_touched = False

    def show(self, room: str, people: tuple[RegisterEntry, ...]) -> None:
        """Show whose room it is and who can sign in."""
        self._room = room
        self._people = tuple(sorted(people, key=lambda entry: name_key(entry.name)))
        self._filter()
        self.changed.emit()

    def rename(self, room: str) -> None:
        """Name the room anew, as after a change of language."""
        self._room = room
        self.changed.emit()

    def fail(self, sentence: str) -> None:
        """Tell why it did not work; the PIN is typed anew."""
        self._problem, self._is_busy = sentence, False
        self.changed.emit()
        self.refused.emit()

    def miss(self, sentence: str) -> None:
        """Tell why nobody can be shown; a list that is there serves on, and so does its PIN."""
        if not self._people:
            self._problem = sentence
            self.changed.emit()

    def succeed(self) -> None:
        """It worked; forget what was chosen and sought for whoever comes next."""
        self._problem, self._sought, self._chosen = "", "", None
        self._is_busy = self._is_touched = False
        self._filter()
        self.changed.emit()

    def offer(self, person: str) -> None:
        """Have somebody chosen already, who signed in here last, unless a hand was quicker."""
        if not self._is_touched and self._chosen is None:
            self._choose(person)

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """Rows ``key``, ``addressed``, ``titles``, sorted by given name, narrowed by ``seek``."""
        return self._rows

    @Property(str, notify=changed)
    def roomName(self) -> str:
        """The council's room."""
        return self._room

    @Property(bool, notify=changed)
    def hasPeople(self) -> bool:
        """Whether anybody can sign in yet."""
        return bool(self._people)

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """Who was chosen, as ``Ông Trần Văn A``; empty for nobody."""
        return "" if self._chosen is None else self._chosen.addressed

    @Property(str, notify=changed)
    def chosenTitles(self) -> str:
        """The chosen person's titles."""
        return "" if self._chosen is None else ", ".join(self._chosen.titles)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last try failed; empty when it did not."""
        return self._problem

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the server is being asked."""
        return self._is_busy

    @Slot(str)
    def seek(self, text: str) -> None:
        """Narrow the list to names that hold these letters, with or without accents."""
        self._sought = text
        self._is_touched = self._is_touched or bool(text)
        self._filter()

    @Slot(str)
    def choose(self, person: str) -> None:
        """A person found their name; empty goes back to the list. Not while a PIN is tried."""
        if self._is_busy:
            return
        self._is_touched = True
        self._choose(person)

    def _choose(self, person: str) -> None:
        self._chosen = next((e for e in self._people if e.person == person), None)
        self._problem = ""
        self.changed.emit()

    @Slot(str)
    def enter(self, pin: str) -> None:
        """The PIN was typed."""
        if self._chosen is None or self._is_busy:
            return
        self._problem, self._is_busy = "", True
        self.changed.emit()
        self._sign_in(self._chosen.person, pin)

    def _filter(self) -> None:
        words = folded(self._sought).split()
        self._rows.show(
            [
                PersonRow(
                    key=entry.person, addressed=entry.addressed, titles=", ".join(entry.titles)
                )
                for entry in self._people
                if all(word in folded(entry.name) for word in words)
            ]
        )
