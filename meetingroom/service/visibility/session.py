"""Who may be in a session at all: its deputies, and who holds a role in it."""

from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import SessionState


def may_join(state: SessionState, who: PersonId) -> bool:
    """Say whether a person may join: on the roster, or with a role. Default is no."""
    return who in state.members or bool(state.roles.get(who))
