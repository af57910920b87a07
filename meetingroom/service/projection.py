"""What of a log one person may see, as facts and as a folded view.

INVARIANT: ``fold(project(log, who)) == view(fold(log), who)`` after every fact; the room test
proves it. Visibility is judged by the *present* state, so when a fact changes what somebody may
see of earlier facts, that person is told to take a new snapshot (``resync_for``).
"""

from typing import Final

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.ledger import LedgerFact
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState
from meetingroom.service.visibility.absences import may_see_absence, seen_absences
from meetingroom.service.visibility.closed_sittings import (
    is_outsider,
    may_see_in_closed,
    moved_outsiders,
    seen_of_closed,
)
from meetingroom.service.visibility.consultations import (
    Consulted,
    may_see_consultation,
    seen_consultations,
)
from meetingroom.service.visibility.content import CONTENT, seen_content, sees_content
from meetingroom.service.visibility.desk import DESK_ONLY, Withdrawal, may_see_withdrawal, seen_desk
from meetingroom.service.visibility.ledger import may_see_row, seen_ledger
from meetingroom.service.visibility.papers import seen_papers
from meetingroom.service.visibility.secret_ballots import (
    may_see_entry,
    seen_secret_ballots,
)
from meetingroom.service.visibility.votes import Answer, may_see_answer, seen_ballots

_SEEN: Final = (
    seen_ballots,
    seen_secret_ballots,
    seen_papers,
    seen_content,
    seen_desk,
    seen_absences,
    seen_of_closed,
    seen_ledger,
    seen_consultations,
)
"""What takes away, one after the other, what a person may not see."""


def may_see(state: SessionState, fact: f.SessionFact, who: PersonId) -> bool:
    """Say whether a person may see a fact, judged by the session as it is now."""
    if isinstance(fact, LedgerFact):
        return may_see_row(state, fact, who)
    if isinstance(fact, Consulted):
        return may_see_consultation(state, fact, who)
    return may_see_in_closed(state, fact, who) and _may_see(state, fact, who)


def _may_see(state: SessionState, fact: f.SessionFact, who: PersonId) -> bool:
    if isinstance(fact, Answer):
        return may_see_answer(state, fact, who)
    if isinstance(fact, f.AbsenceReported):
        return may_see_absence(state, fact, who)
    if isinstance(fact, Withdrawal):
        return may_see_withdrawal(state, fact, who)
    if isinstance(fact, f.PaperCountEntered):
        return may_see_entry(state, fact, who)
    if isinstance(fact, DESK_ONLY):
        return is_desk(state, who)
    return not isinstance(fact, CONTENT) or sees_content(state, who)


def view(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only what a person may see."""
    for seen in _SEEN:
        state = seen(state, who)
    return state


def _sight(state: SessionState, who: PersonId) -> tuple[bool, bool, bool]:
    return is_desk(state, who), sees_content(state, who), is_outsider(state, who)


def resync_for(
    before: SessionState, after: SessionState, fact: f.SessionFact
) -> frozenset[PersonId]:
    """Return the people for whom a fact changed what they may see of *earlier* facts."""
    return _resync_for(before, after, fact) | moved_outsiders(before, after, fact)


def _resync_for(
    before: SessionState, after: SessionState, fact: f.SessionFact
) -> frozenset[PersonId]:
    match fact:
        case f.MandateEnded(deputy=deputy):
            changed = _sight(before, deputy) != _sight(after, deputy)
            return frozenset({deputy}) if changed else frozenset()
        case f.RoleGranted(person=person) | f.RoleRevoked(person=person):
            changed = _sight(before, person) != _sight(after, person)
            return frozenset({person}) if changed else frozenset()
        case f.BallotEnded():
            people = {*after.members, *after.roles}
            return frozenset(p for p in people if after.rules.names_shown or is_desk(after, p))
        case f.CountReleased():
            return frozenset({*after.members, *after.roles})
        case _:
            return frozenset()
