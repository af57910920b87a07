"""The ledger: for the council and the desk; who is not of it sees the rows to see to."""

from dataclasses import replace

from meetingroom.domain.ids import PersonId
from meetingroom.domain.ledger import LedgerFact
from meetingroom.domain.state import SessionState
from meetingroom.service.visibility.closed_sittings import is_outsider


def may_see_row(state: SessionState, fact: LedgerFact, who: PersonId) -> bool:
    """Say whether a person may see what became of a row."""
    return not is_outsider(state, who) or state.ledger[fact.row].terms.person == who


def seen_ledger(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only those rows that a person may see."""
    if not is_outsider(state, who):
        return state
    rows = {key: row for key, row in state.ledger.items() if row.terms.person == who}
    return replace(state, ledger=rows)
