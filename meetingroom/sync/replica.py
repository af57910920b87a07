"""A seat's copy of a session: the folded view at a position, moved on by frames."""

from dataclasses import dataclass, fields
from enum import StrEnum

from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import SessionId
from meetingroom.domain.session import evolve
from meetingroom.domain.state import SessionState
from meetingroom.evidence.entries import unseal
from meetingroom.evidence.errors import EvidenceError
from meetingroom.protocol.codec import session_fact
from meetingroom.protocol.messages import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Replica:
    """What the server has confirmed to this person.

    Attributes:
        position: all facts with ``seq < position`` that this person may see are folded in.
        note: the newest signed head this seat was given; empty before the first.
    """

    session: SessionId
    position: int
    state: SessionState
    note: str


class Gap(StrEnum):
    """Why a frame could not be applied; the seat asks for a snapshot."""

    MISSING = "missing"
    BROKEN = "broken"


def apply_frame(replica: Replica, frame: Frame) -> Replica | Gap:
    """Move a replica on by one frame.

    A frame that repeats what is known is skipped, in part or whole; one that begins beyond the
    position shows that a frame is missing.
    """
    if frame.end <= replica.position:
        return replica
    if frame.start > replica.position:
        return Gap.MISSING
    state = replica.state
    try:
        for text in frame.facts:
            sealed = text.encode()
            if unseal(sealed).seq >= replica.position:
                state = evolve(state, session_fact(sealed))
    except (BrokenLogError, EvidenceError, UnicodeEncodeError):
        return Gap.BROKEN
    return Replica(
        session=replica.session,
        position=frame.end,
        state=state,
        note=frame.note or replica.note,
    )


def changed_parts(before: SessionState | None, after: SessionState) -> frozenset[str]:
    """Return the names of the parts of a session that differ, all of them after a first look.

    Screens refresh only what changed; a part that is the same object was not touched.
    """
    names = (field.name for field in fields(SessionState))
    if before is None:
        return frozenset(names)
    return frozenset(n for n in names if getattr(before, n) is not getattr(after, n))
