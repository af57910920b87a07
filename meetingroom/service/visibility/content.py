"""Content: a technician keeps the devices going and is shown no paper and no names of votes."""

from dataclasses import replace
from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import Role

CONTENT: Final = (f.PaperPublished,)
"""What the session is about, as far as its course does not tell it to the whole hall anyway."""


def sees_content(state: SessionState, who: PersonId) -> bool:
    """Say whether a person is here for more than the devices."""
    return state.roles_of(who) != {Role.TECHNICIAN}


def seen_content(state: SessionState, who: PersonId) -> SessionState:
    """Return the session without its content, unless the person is here for it."""
    return state if sees_content(state, who) else replace(state, papers={})
