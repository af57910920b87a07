"""The secretary's notes."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, NoteId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line of the secretary in the course of the sitting."""

    note: NoteId
    item: ItemId
    text: str
    by: PersonId
    written_ms: int
    corrected_ms: int
