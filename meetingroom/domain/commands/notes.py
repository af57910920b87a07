"""On the secretary's notes."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, NoteId


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote:
    """Write into the course under an item. ``text`` 1 to 4000 letters."""

    note: NoteId
    item: ItemId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectNote:
    """Replace a note's words; the log keeps the former ones. ``text`` 1 to 4000 letters."""

    note: NoteId
    text: str
