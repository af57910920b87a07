"""Refusals about the ledger of promises and petitions."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class RowUnknownError(RefusedError):
    """The ledger has no such row."""

    code: ClassVar[str] = "row_unknown"
    vi: ClassVar[str] = "Không tìm thấy lời hứa hoặc kiến nghị này trong sổ theo dõi. Xin chọn lại."
    en: ClassVar[str] = "The ledger has no such promise or petition. Please choose again."


class RowStepError(RefusedError):
    """The row can't come to that phase from where it stands."""

    code: ClassVar[str] = "row_step"
    vi: ClassVar[str] = (
        "Lời hứa hoặc kiến nghị này đã có kết luận, hoặc đã được giao thực hiện. "
        "Xin xem lại tình trạng trong sổ theo dõi."
    )
    en: ClassVar[str] = (
        "This promise or petition is concluded or already being seen to. "
        "Please look at where it stands in the ledger."
    )


class DayError(RefusedError):
    """A day is missing, or is none of the calendar."""

    code: ClassVar[str] = "day_wrong"
    vi: ClassVar[str] = "Thời hạn chưa đúng hoặc còn thiếu. Xin nhập ngày, tháng, năm."
    en: ClassVar[str] = "The due date is missing or wrong. Please enter day, month and year."
