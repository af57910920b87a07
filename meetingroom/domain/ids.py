"""Ids as types, so that a ballot is never taken for a paper.

Every id is text of 1 to 64 ASCII letters, digits, ``-`` and ``_``. Things are named by the client
that makes them (UUIDv7), so a command that is sent twice names the same thing twice.
"""

import re
from typing import Final, NewType

PersonId = NewType("PersonId", str)
GroupId = NewType("GroupId", str)
BodyId = NewType("BodyId", str)
RoomId = NewType("RoomId", str)
SessionId = NewType("SessionId", str)
SittingId = NewType("SittingId", str)
ItemId = NewType("ItemId", str)
PaperId = NewType("PaperId", str)
BallotId = NewType("BallotId", str)
LineId = NewType("LineId", str)
PersonnelId = NewType("PersonnelId", str)
ResolutionId = NewType("ResolutionId", str)
RequestId = NewType("RequestId", str)
RowId = NewType("RowId", str)
NoteId = NewType("NoteId", str)
DeviceId = NewType("DeviceId", str)
CommandId = NewType("CommandId", str)
LogId = NewType("LogId", str)

ConsultationId = NewType("ConsultationId", str)
NO_ITEM: Final = ItemId("")
"""Above an item of the agenda's first level."""

NO_BALLOT: Final = BallotId("")
"""Stands where no ballot decided."""

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def is_id(text: str) -> bool:
    """Say whether a text may be used as an id: 1 to 64 letters, digits, ``-`` or ``_``."""
    return _ID.fullmatch(text) is not None
