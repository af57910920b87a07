"""Opening a room's next session, while nobody serves the room."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetingroom.bootstrap.rooms import OpenRoom
from meetingroom.bootstrap.ruling import rules_of_room, today
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.refusals import ClerkIsDeputyError, PersonUnknownError
from meetingroom.domain.values import SessionKind
from meetingroom.server.founding import SessionPlan

_IDS: Final[Mapping[SessionKind, str]] = {
    SessionKind.REGULAR: "ky-hop",
    SessionKind.THEMATIC: "ky-hop-chuyen-de",
    SessionKind.URGENT: "ky-hop-dot-xuat",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSession:
    """The session to open.

    Attributes:
        number: in its series, 1 to 999.
        title: what it is called within a sentence; empty to have it named by kind and number.
        clerk: who opens and prepares it; somebody of the room and no deputy.
    """

    kind: SessionKind
    number: int
    place: str
    title: str
    clerk: PersonId


def open_next_session(room: OpenRoom, wish: NextSession) -> str:
    """Open a session by the rules that are in effect today; return what it is called.

    Raises:
        PersonUnknownError: nobody of the room has the clerk's id.
        ClerkIsDeputyError: the clerk is a deputy.
        SessionNumberTakenError: another session of the same series has the number.
        SessionKnownError: the number was given to a session of this kind in another series.
        MalformedError: number, title or place is out of its range.
        RoomMissingError, RuleSetError, StoreFailedError: see ``rules_of_room``.
    """
    council = room.books.house.council
    if wish.clerk not in council.people:
        raise PersonUnknownError
    if any(member.person == wish.clerk for member in council.roster()):
        raise ClerkIsDeputyError
    session = SessionId(f"{_IDS[wish.kind]}-{wish.number}")
    room.founding(wish.clerk).open_session(
        SessionPlan(
            session=session,
            kind=wish.kind,
            ordinal=wish.number,
            title=wish.title,
            place=wish.place,
            rules=rules_of_room(room, today()).shipped.rules,
            clerk=wish.clerk,
        )
    )
    return room.books.house.sessions[session].state.title
