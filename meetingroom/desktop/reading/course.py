"""The course of a sitting in order of time: what wrote itself, and the secretary's own lines.

What the secretary writes is shown at once, marked as being saved until the server has it; what
the server refused stays here too. Nothing typed is ever only in a field that can be emptied.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.desktop.reading.course_facts import AutoLine, auto_lines
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain import commands as c
from meetingroom.domain.ids import ItemId, NoteId
from meetingroom.domain.state import Note
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import Language, Role


class Saving(StrEnum):
    """How far a line of the secretary has come."""

    SAVED = "saved"
    SAVING = "saving"
    WAITING = "waiting"
    """There is no line to the server; it goes by itself when there is one."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A line written on this device that the replica does not hold yet.

    Attributes:
        is_new: a new note, and no correction of one that is there.
        made_ms: the server's clock when it was written.
        is_refused: it came back.
        is_taken: the server has it.
        before: the note's words when its correction was written; empty for a new one.
    """

    note: NoteId
    item: ItemId
    text: str
    is_new: bool
    made_ms: int
    is_refused: bool = False
    is_taken: bool = False
    before: str = ""

    def is_held_by(self, note: Note) -> bool:
        """Say whether the replica's note holds it, or what came after it."""
        return note.text == self.text or (self.is_taken and note.text != self.before)


Writings = Mapping[NoteId, Writing]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRow:
    """One line of the course.

    Attributes:
        lead: opens the line in bold; may be empty.
        is_auto: it wrote itself.
        is_own: this person may correct it.
        saving: see ``Saving``; what wrote itself is always saved.
        status: what is said of the saving or of a correction; may be empty.
    """

    key: str
    item: str
    time: str
    lead: str
    text: str
    is_auto: bool
    is_own: bool
    saving: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChoice:
    """An agenda item that a line may be written under; ``place`` counts from 1."""

    key: str
    place: int
    words: str
    is_current: bool


_STATUS: Final = {
    (Language.VIETNAMESE, Saving.SAVING): "Đang lưu",
    (Language.VIETNAMESE, Saving.WAITING): "Chưa gửi được, máy tự gửi khi có kết nối",
    (Language.VIETNAMESE, Saving.REFUSED): "Chưa lưu được. Xin chạm vào dòng này để sửa và lưu lại",
    (Language.ENGLISH, Saving.SAVING): "Being saved",
    (Language.ENGLISH, Saving.WAITING): "Not sent yet; it is sent when there is a connection",
    (Language.ENGLISH, Saving.REFUSED): "Not saved. Please touch this line to change and save it",
}
_CORRECTED: Final = {Language.VIETNAMESE: "Đã sửa lúc {at}", Language.ENGLISH: "Corrected at {at}"}


def keeps_minutes(seen: Seen) -> bool:
    """Say whether this person writes the course and its minutes."""
    return not {Role.SECRETARY, Role.CLERK}.isdisjoint(seen.roles)


def course_of(seen: Seen, writings: Writings) -> tuple[CourseRow, ...]:
    """Read the course of a session.

    Args:
        seen: what the person sees.
        writings: what was written on this device since the window opened.
    """
    mine = {**_in_outbox(seen), **writings}
    timed = [*_automatic(seen), *_written(seen, mine), *_new(seen, mine)]
    return tuple(row for _, row in sorted(timed, key=lambda line: line[0]))


def unsettled(seen: Seen, writings: Writings) -> Writings:
    """Return the writings that the replica does not hold yet."""
    notes = seen.state.notes
    return {
        key: writing
        for key, writing in writings.items()
        if key not in notes or not writing.is_held_by(notes[key])
    }


def choices_of(seen: Seen) -> tuple[ItemChoice, ...]:
    """Return the agenda's items in its order."""
    return tuple(
        ItemChoice(
            key=item.item,
            place=place,
            words=item.title,
            is_current=item.item == seen.state.current_item,
        )
        for place, item in enumerate(seen.state.items.values(), start=1)
    )


def _in_outbox(seen: Seen) -> Writings:
    """What waits on this device since an earlier run, too."""
    found: dict[NoteId, Writing] = {}
    for pending in seen.view.seat.outbox:
        match pending.command:
            case c.WriteNote(note=note, item=item, text=text):
                is_new = True
            case c.CorrectNote(note=note, text=text):
                known = seen.state.notes.get(note)
                item, is_new = (known.item if known else ItemId("")), False
            case _:
                continue
        made_ms = pending.made_ms + seen.view.seat.ahead_ms
        found[note] = Writing(note=note, item=item, text=text, is_new=is_new, made_ms=made_ms)
    return found


def _automatic(seen: Seen) -> Iterator[tuple[int, CourseRow]]:
    for line in auto_lines(seen):
        yield line.at_ms, _auto_row(line)


def _auto_row(line: AutoLine) -> CourseRow:
    return CourseRow(
        key=line.key,
        item=line.item,
        time=clock_time(line.at_ms),
        lead=line.lead,
        text=line.text,
        is_auto=True,
        is_own=False,
        saving=Saving.SAVED,
        status="",
    )


def _written(seen: Seen, mine: Writings) -> Iterator[tuple[int, CourseRow]]:
    for note in seen.state.notes.values():
        writing = mine.get(note.note)
        if writing is not None and writing.text != note.text:
            yield note.written_ms, _own_row(seen, writing, note.written_ms)
        else:
            yield note.written_ms, _note_row(seen, note)


def _note_row(seen: Seen, note: Note) -> CourseRow:
    at = clock_time(note.corrected_ms) if note.corrected_ms else ""
    return CourseRow(
        key=note.note,
        item=note.item,
        time=clock_time(note.written_ms),
        lead="",
        text=note.text,
        is_auto=False,
        is_own=note.by == seen.person,
        saving=Saving.SAVED,
        status=_CORRECTED[seen.language].format(at=at) if at else "",
    )


def _new(seen: Seen, mine: Writings) -> Iterable[tuple[int, CourseRow]]:
    fresh = (w for w in mine.values() if w.is_new and w.note not in seen.state.notes)
    return ((w.made_ms, _own_row(seen, w, w.made_ms)) for w in fresh)


def _own_row(seen: Seen, writing: Writing, at_ms: int) -> CourseRow:
    saving = _saving(seen, writing)
    return CourseRow(
        key=writing.note,
        item=writing.item,
        time=clock_time(at_ms),
        lead="",
        text=writing.text,
        is_auto=False,
        is_own=writing.is_refused,
        saving=saving,
        status=_STATUS[seen.language, saving],
    )


def _saving(seen: Seen, writing: Writing) -> Saving:
    if writing.is_refused:
        return Saving.REFUSED
    return Saving.SAVING if seen.is_live else Saving.WAITING
