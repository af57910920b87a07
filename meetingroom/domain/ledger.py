"""The ledger: promises and voters' petitions, from their entry over sessions to their end.

Law 77/2015/QH13 art. 60 has the council follow what was promised in answer to questions; a row
that is not concluded goes on to the next session that is opened.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import (
    NAME_LETTERS,
    NOTE_LETTERS,
    TITLE_LETTERS,
    check_new_id,
    check_text,
)
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import PersonId, RowId, SessionId
from meetingroom.domain.ledger_parts import LedgerRow, RowStep, RowTerms
from meetingroom.domain.log import Stamp
from meetingroom.domain.naming import session_name
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyThereError,
    DayError,
    MalformedError,
    PersonUnknownError,
    RowStepError,
    RowUnknownError,
)
from meetingroom.domain.state import SessionState
from meetingroom.domain.values import RowKind, RowPhase, Stage

LedgerCommand = c.EnterRow | c.MoveRow
LedgerFact = f.RowEntered | f.RowCarried | f.RowMoved

NEXT: Final = {
    (RowPhase.OPEN, RowPhase.IN_PROGRESS): RowPhase.IN_PROGRESS,
    (RowPhase.OPEN, RowPhase.DONE): RowPhase.DONE,
    (RowPhase.OPEN, RowPhase.NOT_DONE): RowPhase.NOT_DONE,
    (RowPhase.IN_PROGRESS, RowPhase.DONE): RowPhase.DONE,
    (RowPhase.IN_PROGRESS, RowPhase.NOT_DONE): RowPhase.NOT_DONE,
}

_UNDONE: Final = frozenset({RowPhase.OPEN, RowPhase.IN_PROGRESS})
_DAY_LETTERS: Final = len("2026-09-30")


def decide_ledger(state: SessionState, command: LedgerCommand) -> tuple[LedgerFact, ...]:
    """Decide on the ledger.

    Raises:
        AlreadyThereError: a row of that id exists.
        RowUnknownError: there is none of that id.
        RowStepError: the row can't come to that phase from where it stands.
        PersonUnknownError: who is to see to it is not in the session.
        DayError: the day is none, or a promise or written answer has none.
        MalformedError: a text is out of its range, or a person is named in words too.
    """
    match command:
        case c.EnterRow(row=row, terms=terms):
            check_new_id(row)
            if row in state.ledger:
                raise AlreadyThereError
            _check_terms(state, terms)
            return (f.RowEntered(row=row, terms=terms),)
        case c.MoveRow(row=row, phase=phase, note=note):
            known = state.ledger.get(row)
            if known is None:
                raise RowUnknownError
            if (known.phase, phase) not in NEXT:
                raise RowStepError
            check_text(note, TITLE_LETTERS)
            return (f.RowMoved(row=row, phase=phase, note=note),)
        case _:
            assert_never(command)


def _check_terms(state: SessionState, terms: RowTerms) -> None:
    check_text(terms.text, NOTE_LETTERS)
    check_text(terms.source, TITLE_LETTERS)
    check_named(state, terms.person, terms.name, terms.post)
    if terms.due_on or terms.kind is not RowKind.PETITION:
        check_day(terms.due_on)


def check_named(state: SessionState, person: PersonId, name: str, post: str) -> None:
    """Demand a deputy or another person with a role here, or else somebody named in words.

    Raises:
        PersonUnknownError: the person is not in the session.
        MalformedError: a name is missing, too long, or stands beside a person.
    """
    if person == NOBODY:
        check_text(name, NAME_LETTERS)
        check_text(post, NAME_LETTERS, least=0)
    elif name or post:
        raise MalformedError
    elif person not in state.members and not state.roles.get(person):
        raise PersonUnknownError


def check_day(text: str) -> None:
    """Demand a day of the calendar, as ``2026-09-30``.

    Raises:
        DayError: it is none.
    """
    try:
        date.fromisoformat(text)
    except ValueError as error:
        raise DayError from error
    if len(text) != _DAY_LETTERS:
        raise DayError


def carried_over(sessions: Iterable[SessionState]) -> tuple[f.RowCarried, ...]:
    """Return what a session that is opened now takes over from those before it.

    A row belongs to the last session that has it. When that one is closed and has not concluded
    it, the row goes on; so no row is ever in the hands of two, and none is lost.

    Args:
        sessions: all sessions of the room, in the order in which they were convened.
    """
    held: dict[tuple[SessionId, RowId], tuple[SessionState, LedgerRow]] = {}
    for session in sessions:
        for row in session.ledger.values():
            held[row.origin, row.row] = (session, row)
    carried: dict[RowId, LedgerRow] = {}
    for session, row in held.values():
        if session.stage is Stage.CLOSED and row.phase in _UNDONE:
            # Of two rows with one id the later stays where it is, for the session after this one.
            carried.setdefault(row.row, row)
    return tuple(f.RowCarried(row=row.row, carried=row) for row in carried.values())


def evolve_ledger(state: SessionState, fact: LedgerFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of the ledger.

    Raises:
        BrokenLogError: the row can't have gone that way.
    """
    match fact:
        case f.RowEntered(row=row, terms=terms):
            known = LedgerRow(
                row=row,
                terms=terms,
                origin=state.session,
                origin_words=session_name(state.kind, state.ordinal, state.rules),
                entered_ms=stamp.at_ms,
            )
        case f.RowCarried(carried=carried):
            known = carried
        case f.RowMoved(row=row, phase=phase, note=note):
            known = state.ledger[row]
            if (known.phase, phase) not in NEXT:
                raise BrokenLogError(row)
            step = RowStep(phase=phase, note=note, at_ms=stamp.at_ms)
            known = replace(known, phase=phase, steps=(*known.steps, step))
        case _:
            assert_never(fact)
    return replace(state, ledger={**state.ledger, known.row: known})
