"""What may be wished for around the ledger, sensible or not."""

from typing import Final

from hypothesis import strategies as st

from meetingroom.domain import commands as c
from meetingroom.domain import values as v
from meetingroom.domain.ids import RowId
from meetingroom.domain.ledger_parts import RowTerms
from meetingroom.domain.people import NOBODY
from tests.room.consultation_wishes import IN_WRITING
from tests.room.hall import DEPUTIES, GUEST, OPERATOR

_ROWS: Final = st.sampled_from(["r-a", "r-b"]).map(RowId)
_TERMS: Final = st.builds(
    RowTerms,
    kind=st.sampled_from(v.RowKind),
    text=st.just("Sửa đường"),
    person=st.sampled_from((NOBODY, DEPUTIES[2], GUEST, OPERATOR)),
    name=st.sampled_from(["", "Ủy ban nhân dân phường"]),
    post=st.just(""),
    due_on=st.sampled_from(["", "2026-09-30", "30/9/2026"]),
    source=st.just("Cử tri"),
)

ON_THE_LEDGER: Final[st.SearchStrategy[c.SessionCommand]] = st.one_of(
    IN_WRITING,
    st.builds(c.EnterRow, row=_ROWS, terms=_TERMS),
    st.builds(c.MoveRow, row=_ROWS, phase=st.sampled_from(v.RowPhase), note=st.just("Đã giao")),
)
