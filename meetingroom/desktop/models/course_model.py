"""The course of the sitting with the secretary's notes, and its minutes, for QML."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from meetingroom.desktop.models.export_model import ExportModel
from meetingroom.desktop.models.minutes_model import MinutesModel
from meetingroom.desktop.models.part import Wishes
from meetingroom.desktop.reading.course import (
    CourseRow,
    ItemChoice,
    Saving,
    Writing,
    Writings,
    choices_of,
    course_of,
    keeps_minutes,
    unsettled,
)
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.signing import CheckRow, checks_of
from meetingroom.desktop.rows import Rows
from meetingroom.domain.checks import NOTE_LETTERS
from meetingroom.domain.commands import CorrectNote, WriteNote
from meetingroom.domain.ids import ItemId, NoteId
from meetingroom.domain.text import clock_time, nfc

QML_IMPORT_NAME = "MeetingRoom.Models"
QML_IMPORT_MAJOR_VERSION = 1

ALL: Final = "all"
CURRENT: Final = "current"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What stands around the lines."""

    only: str = ALL
    number: int = 0
    title: str = ""
    reason: str = ""
    saved_at: str = ""
    is_saving: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class CourseModel(QObject):  # type: ignore[operator]  # Qt's stub lacks this call
    """The course of the sitting with the secretary's notes, and its minutes.

    A line is shown as being saved from the moment it is written, and what is half typed is kept
    here, so that no page, update or item takes it away.
    """

    changed = Signal()
    editingChanged = Signal()

    def __init__(self, wishes: Wishes, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            wishes: to the server.
            parent: who owns this.
        """
        super().__init__(parent)
        self._wishes = wishes
        self._seen: Seen | None = None
        self._rows, self._choices = Rows(CourseRow, self), Rows(ItemChoice, self)
        self._checks = Rows(CheckRow, self)
        self._minutes, self._export = MinutesModel(wishes, self), ExportModel(wishes, self)
        self._writings: Writings = {}
        self._corrections: dict[str, str] = {}
        self._only = ALL
        self._draft = self._editing = self._chosen = self._begun = self._saved = ""
        self._shown = _Shown()
        self._now_ms = 0

    def show(self, seen: Seen) -> None:
        """Show what is seen now."""
        self._seen = seen
        if not keeps_minutes(seen):
            return
        self._writings = unsettled(seen, self._writings)
        self._choices.show(choices_of(seen))
        self._checks.show(checks_of(seen))
        self._minutes.show(seen)
        self._export.show(seen)
        self._refresh()

    def tick(self, now_ms: int) -> None:
        """Move clocks on."""
        self._now_ms = now_ms
        self._minutes.tick(now_ms)

    def close(self) -> None:
        """End the work of drawing the minutes."""
        self._minutes.close()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The lines, see ``CourseRow``."""
        return self._rows

    @Property(QObject, constant=True)
    def choices(self) -> QObject:
        """The agenda's items, see ``ItemChoice``."""
        return self._choices

    @Property(QObject, constant=True)
    def checks(self) -> QObject:
        """What is to be looked at before signing, see ``CheckRow``."""
        return self._checks

    @Property(MinutesModel, constant=True)
    def minutes(self) -> MinutesModel:
        """The minutes as they stand now."""
        return self._minutes

    @Property(ExportModel, constant=True)
    def exporting(self) -> ExportModel:
        """Writing the minutes and the record into a folder."""
        return self._export

    @Property(str, notify=changed)
    def only(self) -> str:
        """``all`` or ``current``: which lines are shown."""
        return self._shown.only

    @Property(int, notify=changed)
    def targetNumber(self) -> int:
        """Place of the item that a line is written under, from 1; 0 while none is chosen."""
        return self._shown.number

    @Property(str, notify=changed)
    def targetTitle(self) -> str:
        """Title of the item that a line is written under."""
        return self._shown.title

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why nothing can be written now; empty when it can."""
        return self._shown.reason

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        """When a line was last saved, as ``10:05``; empty before the first."""
        return self._shown.saved_at

    @Property(bool, notify=changed)
    def isSaving(self) -> bool:
        """Whether a line is on its way."""
        return self._shown.is_saving

    @Property(str, notify=editingChanged)
    def editing(self) -> str:
        """Key of the line that is being corrected; empty for none."""
        return self._editing

    @Property(str, notify=editingChanged)
    def editedText(self) -> str:
        """What was half typed of that line, else its words; of a new line, where none is."""
        if not self._editing:
            return self._draft
        return self._corrections.get(self._editing) or self._edited_before()

    @Property(int, constant=True)
    def mostLetters(self) -> int:
        """How long a line may be."""
        return NOTE_LETTERS

    @Slot(str)
    def keepDraft(self, text: str) -> None:
        """Keep what is half typed of a new line, or of a correction."""
        if self._editing:
            self._corrections[self._editing] = text if text != self._edited_before() else ""
            return
        was_empty, self._draft = not self._draft, text
        if was_empty is bool(text) and self._seen is not None:
            # What is written of an item stays with it, however fast the sitting turns on.
            self._begun = (self._seen.state.current_item or "") if text else ""
            self._refresh()

    @Slot(str)
    def showOnly(self, which: str) -> None:
        """Show ``all`` lines or those of the ``current`` item."""
        self._only = which
        self._refresh()

    @Slot(str)
    def chooseItem(self, item: str) -> None:
        """Write the next line under an item of one's choice."""
        self._chosen = item
        self._refresh()

    @Slot(str)
    def edit(self, key: str) -> None:
        """Begin to correct an own line; what is half typed of others waits meanwhile."""
        if any(row.key == key and row.is_own for row in self._rows.rows):
            self._editing = key
            self.editingChanged.emit()

    @Slot()
    def stopEditing(self) -> None:
        """Leave the line as it was; what was half typed before comes back."""
        self._corrections.pop(self._editing, None)
        self._editing = ""
        self.editingChanged.emit()

    @Slot(str, result=bool)
    def save(self, text: str) -> bool:
        """Save a new line or a correction.

        Args:
            text: as typed.

        Returns:
            Whether it was taken; what was not stays in the field.
        """
        words = " ".join(nfc(text).split())
        if not words or self._seen is None or self._shown.reason:
            return False
        if self._editing:
            self._correct(NoteId(self._editing), words)
            self.stopEditing()
            return True
        if not self._target:
            return False
        target, note = ItemId(self._target), NoteId(self._wishes.new_id())
        self._draft = self._begun = self._chosen = ""
        self._write(note, target, words)
        self._refresh()
        self.editingChanged.emit()
        return True

    def _edited_before(self) -> str:
        return next((row.text for row in self._rows.rows if row.key == self._editing), "")

    def _correct(self, note: NoteId, words: str) -> None:
        refused, seen = self._writings.get(note), self._seen
        if refused is not None and refused.is_new:
            self._write(note, refused.item, words)
            return
        known = None if seen is None else seen.state.notes.get(note)
        if known is None or known.text == words:
            self._writings = {k: w for k, w in self._writings.items() if k != note}
            self._refresh()
            return
        self._put(note, known.item, words, before=known.text)
        self._wishes.send(CorrectNote(note=note, text=words), lambda ok: self._settle(note, ok=ok))

    def _write(self, note: NoteId, item: ItemId, words: str) -> None:
        self._put(note, item, words)
        wish = WriteNote(note=note, item=item, text=words)
        self._wishes.send(wish, lambda ok: self._settle(note, ok=ok))

    def _put(self, note: NoteId, item: ItemId, words: str, before: str = "") -> None:
        writing = Writing(
            note=note,
            item=item,
            text=words,
            is_new=not before,
            made_ms=self._now_ms,
            before=before,
        )
        self._writings = {**self._writings, note: writing}
        self._refresh()

    def _settle(self, note: NoteId, *, ok: bool) -> None:
        if ok:
            self._saved = clock_time(self._now_ms)
        if note in self._writings:
            writing = replace(self._writings[note], is_taken=ok, is_refused=not ok)
            self._writings = {**self._writings, note: writing}
        if self._seen is not None:
            self._writings = unsettled(self._seen, self._writings)
        self._refresh()

    @property
    def _target(self) -> str:
        current = None if self._seen is None else self._seen.state.current_item
        return self._chosen or self._begun or current or ""

    def _refresh(self) -> None:
        seen = self._seen
        if seen is None:
            return
        rows = course_of(seen, self._writings)
        on_its_way = {Saving.SAVING, Saving.WAITING}
        target = next((i for i in self._choices.rows if i.key == self._target), None)
        shown = _Shown(
            only=self._only,
            number=0 if target is None else target.place,
            title="" if target is None else target.words,
            reason=self._why_not(seen),
            saved_at=self._saved,
            is_saving=any(row.saving in on_its_way for row in rows),
        )
        current = seen.state.current_item or ""
        self._rows.show([r for r in rows if self._only == ALL or r.item == current])
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    def _why_not(self, seen: Seen) -> str:
        item = self._target or next(iter(seen.state.items), "")
        if not item:
            return ""
        return seen.reason(WriteNote(note=NoteId("new"), item=ItemId(item), text="."))
