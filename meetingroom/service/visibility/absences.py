"""Absences: what a deputy told is for the desk and that deputy; that one is excused, for all."""

from dataclasses import replace

from meetingroom.domain.facts import AbsenceReported
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState


def may_see_absence(state: SessionState, fact: AbsenceReported, who: PersonId) -> bool:
    """Say whether a person may see how and why a deputy will be absent."""
    return fact.deputy == who or is_desk(state, who)


def seen_absences(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only those absences told that a person may see."""
    if is_desk(state, who):
        return state
    sittings = {
        key: replace(sitting, absences={p: a for p, a in sitting.absences.items() if p == who})
        for key, sitting in state.sittings.items()
    }
    return replace(state, sittings=sittings)
