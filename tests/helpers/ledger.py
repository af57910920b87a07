"""Rows of the ledger for tests."""

from typing import Final

from meetingroom.domain.ids import RowId
from meetingroom.domain.ledger_parts import RowTerms
from meetingroom.domain.people import NOBODY
from meetingroom.domain.values import RowKind
from tests.helpers.people import AN

ROW: Final = RowId("loi-hua-1")
OTHER_ROW: Final = RowId("kien-nghi-1")
PROMISE: Final = RowTerms(
    kind=RowKind.PROMISE,
    text="Hoàn thành sửa đường số 1",
    person=AN,
    name="",
    post="",
    due_on="2026-09-30",
    source="Trả lời chất vấn",
)
PETITION: Final = RowTerms(
    kind=RowKind.PETITION,
    text="Lắp đèn chiếu sáng",
    person=NOBODY,
    name="Ủy ban nhân dân phường",
    post="",
    due_on="",
    source="Cử tri tổ dân phố số 3",
)
