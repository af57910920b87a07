"""Of the session as a whole: its first fact and its last."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import Body, Council, Group, Member
from meetingroom.domain.rules import RuleSet
from meetingroom.domain.values import SessionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened:
    """The first fact of a session's log: everything the session takes from the room.

    Attributes:
        ordinal: number in the council's series, from 1.
        bodies: Standing Body and committees as they are.
        place: where the session meets, in words.
        room_size: position of the room log when the session was opened.
        room_root: base64 of that log's Merkle root.
        clerk: who opened the session and prepares it.
    """

    session: SessionId
    kind: SessionKind
    ordinal: int
    title: str
    place: str
    council: Council
    groups: tuple[Group, ...]
    bodies: tuple[Body, ...]
    roster: tuple[Member, ...]
    rules: RuleSet
    room_size: int
    room_root: str
    clerk: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed:
    """Nothing more happens in this session."""

    session: SessionId
