"""On the ledger of promises and petitions."""

from dataclasses import dataclass

from meetingroom.domain.ids import RowId
from meetingroom.domain.ledger_parts import RowTerms
from meetingroom.domain.values import RowPhase


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterRow:
    """Enter a promise or a petition.

    Attributes:
        terms: text of 1 to 4000 letters and a source of 1 to 600; a person of the session, or a
            name of 1 to 200 letters with a post of 0 to 200; only a petition may have no day.
    """

    row: RowId
    terms: RowTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """Say what became of a row. ``note`` 1 to 600 letters."""

    row: RowId
    phase: RowPhase
    note: str
