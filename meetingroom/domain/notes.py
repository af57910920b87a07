"""The secretary's typed notes; corrections stay visible in the log."""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.checks import NOTE_LETTERS, check_new_id, check_text
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import AlreadyThereError, NoteUnknownError
from meetingroom.domain.state import Note, SessionState

NoteCommand = c.WriteNote | c.CorrectNote
NoteFact = f.NoteWritten | f.NoteCorrected


def decide_note(state: SessionState, command: NoteCommand) -> tuple[NoteFact, ...]:
    """Decide on writing or correcting a note.

    Raises:
        AlreadyThereError: a note of that id exists.
        NoteUnknownError, ItemUnknownError: there is no such note or item.
        MalformedError: the text is empty, too long or not NFC.
    """
    check_text(command.text, NOTE_LETTERS)
    match command:
        case c.WriteNote(note=note, item=item, text=text):
            check_new_id(note)
            check_item(state, item)
            if note in state.notes:
                raise AlreadyThereError
            return (f.NoteWritten(note=note, item=item, text=text),)
        case c.CorrectNote(note=note, text=text):
            known = state.notes.get(note)
            if known is None:
                raise NoteUnknownError
            return () if known.text == text else (f.NoteCorrected(note=note, text=text),)
        case _:
            assert_never(command)


def evolve_note(state: SessionState, fact: NoteFact, stamp: Stamp) -> SessionState:
    """Return the session after a note was written or corrected."""
    match fact:
        case f.NoteWritten(note=key, item=item, text=text):
            note = Note(
                note=key,
                item=item,
                text=text,
                by=stamp.by,
                written_ms=stamp.at_ms,
                corrected_ms=0,
            )
        case f.NoteCorrected(note=key, text=text):
            note = replace(state.notes[key], text=text, corrected_ms=stamp.at_ms)
        case _:
            assert_never(fact)
    return replace(state, notes={**state.notes, note.note: note})
