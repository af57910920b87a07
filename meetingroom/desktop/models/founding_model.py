"""Opening the council's room on this computer, step by step, for QML."""

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.bridge import Bridge
from meetingroom.desktop.models.display_model import DisplayModel
from meetingroom.desktop.ports import Around, MadeRoom, NewCouncil, PreparedCouncil, Welcome
from meetingroom.desktop.reading.council_words import council_words
from meetingroom.desktop.reading.founding import (
    Draft,
    clerk_problems,
    council_problems,
    kind_words,
    new_council,
    plan_lines,
    sheet_name,
)
from meetingroom.desktop.reading.sentences import sentence_of
from meetingroom.desktop.reading.welcome import unreadable_file
from meetingroom.domain.errors import SpokenError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.people import HONORIFICS
from meetingroom.domain.units import unit_kinds

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

_FIELDS: Final[Mapping[str, str]] = {
    "kind": "kind",
    "name": "name",
    "legislature": "legislature",
    "termFrom": "term_from",
    "termTo": "term_to",
    "elected": "elected",
    "honorific": "honorific",
    "clerkName": "clerk_name",
    "clerkTitle": "clerk_title",
    "pin": "pin",
    "repeated": "repeated",
}


class Step(IntEnum):
    """Where one is on the way to the council's room."""

    COUNCIL = 1
    CLERK = 2
    REVIEW = 3
    SHEET = 4


@QmlElement
@QmlUncreatable("made by the program")
class FoundingModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """Holds what was typed until the room is made, then leads past the recovery sheet into it."""

    changed = Signal()
    pinForgotten = Signal()
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        bridge: Bridge,
        welcome: Welcome,
        display: DisplayModel,
        around: Around,
        parent: QObject | None = None,
    ) -> None:
        """Begin at the first step, with nothing typed.

        Args:
            bridge: to the loop.
            welcome: what this device can do before it knows its room.
            display: how a person reads.
            around: clock and ids.
            parent: who owns this.
        """
        super().__init__(parent)
        self._bridge = bridge
        self._welcome = welcome
        self._display = display
        self._step = Step.COUNCIL
        self._draft = Draft()
        self._clerk = PersonId(around.new_id())
        self._prepared: PreparedCouncil | None = None
        self._made: MadeRoom | None = None
        self._tried: frozenset[Step] = frozenset()
        self._problem = ""
        self._pin_refusal: SpokenError | None = None
        self._is_busy = self._is_confirmed = False
        display.languageChanged.connect(self.changed)

    def resume(self, made: MadeRoom) -> None:
        """Go on with a room that was made and not entered."""
        self._made, self._step = made, Step.SHEET
        self.changed.emit()

    @Property(int, notify=changed)
    def step(self) -> int:
        """1 council, 2 clerk, 3 review, 4 recovery sheet."""
        return int(self._step)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # Qt's name of a list
    def honorifics(self) -> list[dict[str, str]]:
        """The forms of address, each ``{value, text}``."""
        return [{"value": each, "text": each} for each in HONORIFICS]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's name of a list
    def kinds(self) -> list[dict[str, str]]:
        """The kinds of unit, each ``{value, text}``."""
        language = self._display.spoken
        return [{"value": each.kind, "text": kind_words(each, language)} for each in unit_kinds()]

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The kind of unit that is chosen."""
        return self._draft.kind

    @Property(str, notify=changed)
    def honorific(self) -> str:
        """How the clerk is addressed; empty until chosen."""
        return self._draft.honorific

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt's name of a map
    def problems(self) -> dict[str, str]:
        """What is wrong with the step in front, by field; empty before the first try to go on."""
        if self._step not in self._tried:
            return {}
        language = self._display.spoken
        found = self._problems()
        if self._pin_refusal is not None:
            found = {"pin": self._pin_refusal.sentence(language)} | found
        return found

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last try failed, and what to do; may be empty."""
        return self._problem

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether something is being read, made or started."""
        return self._is_busy

    @Property(bool, notify=changed)
    def isPrepared(self) -> bool:
        """Whether a prepared file is used."""
        return self._prepared is not None

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt's name of a list
    def lines(self) -> list[str]:
        """What will be made, in sentences; empty while something of it is wrong."""
        plan = self._plan()
        return [] if plan is None else list(plan_lines(plan, self._display.spoken))

    @Property(str, notify=changed)
    def sheetName(self) -> str:
        """Name to propose for the file of the recovery sheet."""
        plan = self._plan()
        return "" if plan is None else sheet_name(plan.council, self._display.spoken)

    @Property(str, notify=changed)
    def roomName(self) -> str:
        """Name of the room that was made; empty before."""
        return "" if self._made is None else council_words(self._made.name, self._display.spoken)

    @Property(str, notify=changed)
    def sheetPlace(self) -> str:
        """Where the recovery sheet was written; empty before."""
        return "" if self._made is None else str(self._made.sheet)

    @Property(bool, notify=changed)
    def hasSheet(self) -> bool:
        """Whether the recovery sheet lies where it was written."""
        return self._made is not None and self._made.has_sheet

    @Property(bool, notify=changed)
    def isConfirmed(self) -> bool:
        """Whether somebody said that the sheet is printed and put away."""
        return self._is_confirmed

    @Property(str, notify=changed)
    def pinsPlace(self) -> str:
        """The file with everybody's first PIN; empty when there is none."""
        pins = None if self._made is None else self._made.pins
        return "" if pins is None else str(pins)

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Something was typed or chosen.

        Args:
            field: which, as it is called in ``problems``.
            text: the whole of it.
        """
        draft = replace(self._draft, **{_FIELDS[field]: text})
        if draft == self._draft:
            return
        self._draft = draft
        if field == "pin":
            self._pin_refusal = None
        self.changed.emit()

    @Slot(QUrl)
    def useFile(self, file: QUrl) -> None:
        """A prepared file was chosen."""
        if self._is_busy:
            return
        path = Path(file.toLocalFile())
        self._begin()
        self._bridge.start(
            lambda: self._welcome.read_file(path),
            self._take_file,
            lambda error: self._fail(
                unreadable_file(path.name, self._display.spoken)
                if isinstance(error, OSError)
                else sentence_of(error, self._display.spoken)
            ),
        )

    @Slot()
    def dropFile(self) -> None:
        """The council is entered by hand instead."""
        if not self._is_busy:
            self._prepared, self._problem = None, ""
            self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """To the next step, when nothing is wrong with this one."""
        if self._is_busy or self._step not in {Step.COUNCIL, Step.CLERK}:
            return
        self._tried |= {self._step}
        self._problem = ""
        if self._problems():
            self.changed.emit()
        elif self._step is Step.CLERK:
            self._check_pin()
        else:
            self._go(Step.CLERK)

    @Slot()
    def goBack(self) -> None:
        """To the step before, or away from the first; nothing that was typed is lost."""
        if self._is_busy or self._step is Step.SHEET:
            return
        self._problem = ""
        if self._step is Step.COUNCIL:
            self.left.emit()
        else:
            self._go(Step(self._step - 1))

    @Slot(QUrl)
    def found(self, sheet: QUrl) -> None:
        """Make the room, and write its recovery sheet.

        Args:
            sheet: where; a file on this computer that is not there yet.
        """
        plan = self._plan()
        if plan is None or self._is_busy or self._step is not Step.REVIEW:
            return
        path, pin = Path(sheet.toLocalFile()), self._draft.pin
        self._begin()
        self._bridge.start(
            lambda: self._welcome.found(plan, pin, path), self._take_room, self._fail_with
        )

    @Slot()
    def openSheet(self) -> None:
        """Show the recovery sheet in the system's own window, where it can be printed."""
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.sheet)))

    @Slot()
    def openPins(self) -> None:
        """Show the file with the PINs in the system's own window."""
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.pins)))

    @Slot(bool)
    def confirm(self, is_put_away: bool) -> None:  # noqa: FBT001 - a switch of QML has one value
        """Somebody says that the sheet is printed and put away, or takes it back."""
        if not self._is_busy:
            self._is_confirmed = is_put_away
            self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Start the room's server and enter the room with this device."""
        if self._is_busy or not self._is_confirmed or self._made is None:
            return
        self._begin()
        self._bridge.start(self._welcome.enter, self._arrive, self._fail_with)

    @Slot()
    def discard(self) -> None:
        """Put the room aside that was made, and begin anew with what was typed."""
        if not self._is_busy and self._made is not None:
            self._begin()
            self._bridge.start(self._welcome.discard, self._begin_anew, self._fail_with)

    def _problems(self) -> dict[str, str]:
        language, is_prepared = self._display.spoken, self._prepared is not None
        match self._step:
            case Step.COUNCIL:
                return {} if is_prepared else council_problems(self._draft, language)
            case Step.CLERK:
                return clerk_problems(self._draft, language, is_known=is_prepared)
            case _:
                return {}

    def _plan(self) -> NewCouncil | PreparedCouncil | None:
        if self._prepared is not None:
            return self._prepared
        language = self._display.spoken
        if council_problems(self._draft, language) or clerk_problems(self._draft, language):
            return None
        return new_council(self._draft, self._clerk)

    def _check_pin(self) -> None:
        pin = self._draft.pin
        self._begin()
        self._bridge.start(lambda: self._welcome.check_pin(pin), self._take_pin, self._refuse_pin)

    def _take_pin(self, _: object) -> None:
        self._is_busy = False
        self._go(Step.REVIEW)

    def _refuse_pin(self, error: Exception) -> None:
        if not isinstance(error, SpokenError):
            self._fail_with(error)
            return
        self._is_busy, self._pin_refusal = False, error
        self.changed.emit()

    def _take_file(self, plan: PreparedCouncil) -> None:
        self._is_busy, self._prepared = False, plan
        self.changed.emit()

    def _take_room(self, made: MadeRoom) -> None:
        self._is_busy, self._made = False, made
        self._forget_pin()
        self._go(Step.SHEET)

    def _forget_pin(self) -> None:
        self._draft = replace(self._draft, pin="", repeated="")
        self.pinForgotten.emit()

    def _begin_anew(self, _: object) -> None:
        self._is_busy = self._is_confirmed = False
        self._made, self._tried = None, frozenset()
        self._go(Step.COUNCIL)

    def _arrive(self, _: object) -> None:
        self._is_busy = False
        self.changed.emit()
        self.entered.emit()

    def _begin(self) -> None:
        self._is_busy, self._problem = True, ""
        self.changed.emit()

    def _fail_with(self, error: Exception) -> None:
        self._fail(sentence_of(error, self._display.spoken))

    def _fail(self, sentence: str) -> None:
        self._is_busy, self._problem = False, sentence
        self.changed.emit()

    def _go(self, step: Step) -> None:
        self._step = step
        self.changed.emit()
