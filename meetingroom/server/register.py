"""A row of the register as it travels, which is also how the room's log has bound it."""

from meetingroom.evidence.base64text import to_text
from meetingroom.protocol.messages import PersonEntry
from meetingroom.service.ports import SaltedEntry


def entry_of(row: SaltedEntry) -> PersonEntry:
    """Return a row with its salt in base64."""
    return PersonEntry(
        person=row.entry.person,
        honorific=row.entry.honorific,
        name=row.entry.name,
        titles=row.entry.titles,
        salt=to_text(row.salt),
    )
