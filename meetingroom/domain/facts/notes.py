"""Of the secretary's notes."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, NoteId


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten:
    """The secretary wrote into the course of the sitting."""

    note: NoteId
    item: ItemId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCorrected:
    """The secretary corrected a note; the log keeps the former words."""

    note: NoteId
    text: str
