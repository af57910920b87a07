"""A row of the ledger: what was promised, or what voters ask for, and what came of it."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, RowId, SessionId
from meetingroom.domain.values import RowKind, RowPhase


@dataclass(frozen=True, slots=True, kw_only=True)
class RowTerms:
    """What a row is about.

    Attributes:
        text: what is promised or asked for.
        person: who sees to it; ``NOBODY`` for who is named in words.
        name: of who has no id here, with ``Ông`` or ``Bà``, or of an organ; else empty.
        post: of who has no id here, in words; may be empty.
        due_on: the day by which it is due, as ``2026-09-30``; empty where none was set.
        source: from whom or out of what it comes, in words.
    """

    kind: RowKind
    text: str
    person: PersonId
    name: str
    post: str
    due_on: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStep:
    """A row came to a phase, with a note why or how."""

    phase: RowPhase
    note: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A row with what became of it, in whichever session.

    Attributes:
        origin: the session in which it was entered.
        origin_words: what that session is called.
    """

    row: RowId
    terms: RowTerms
    origin: SessionId
    origin_words: str
    entered_ms: int
    phase: RowPhase = RowPhase.OPEN
    steps: tuple[RowStep, ...] = ()
