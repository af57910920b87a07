"""Of the ledger: promises made in questioning, and petitions of voters."""

from dataclasses import dataclass

from meetingroom.domain.ids import RowId
from meetingroom.domain.ledger_parts import LedgerRow, RowTerms
from meetingroom.domain.values import RowPhase


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEntered:
    """The desk entered a promise or a petition."""

    row: RowId
    terms: RowTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCarried:
    """A row that an earlier session left undone is this session's now, as it stood there."""

    row: RowId
    carried: LedgerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMoved:
    """A row came to another phase."""

    row: RowId
    phase: RowPhase
    note: str
