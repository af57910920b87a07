"""The desk's own: drafts of ballots and the secretary's notes are for those who run the session."""

from dataclasses import replace
from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState

DESK_ONLY: Final = (
    f.BallotPrepared,
    f.PaperAdded,
    f.PaperVersionAdded,
    f.NoteWritten,
    f.NoteCorrected,
)


def seen_desk(state: SessionState, who: PersonId) -> SessionState:
    """Return the session without drafts and notes, unless the person belongs to the desk."""
    return state if is_desk(state, who) else replace(state, drafts={}, notes={})
