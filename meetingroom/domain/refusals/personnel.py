"""Refusals about personnel matters."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class PersonnelUnknownError(RefusedError):
    """The session has no such personnel matter, or nobody stands under that line."""

    code: ClassVar[str] = "personnel_unknown"
    vi: ClassVar[str] = (
        "Không tìm thấy nội dung nhân sự hoặc người được giới thiệu này. Xin chọn lại."
    )
    en: ClassVar[str] = "There is no such personnel matter or nomination. Please choose again."


class PersonnelStepError(RefusedError):
    """The personnel matter is at another step."""

    code: ClassVar[str] = "personnel_step"
    vi: ClassVar[str] = (
        "Nội dung nhân sự đang ở bước khác: giới thiệu, biểu quyết số lượng và danh sách, bỏ phiếu "
        "kín, nghị quyết xác nhận. Xin xem lại trình tự."
    )
    en: ClassVar[str] = (
        "The personnel matter is at another step: nominations, number and list, secret ballot, "
        "confirming resolution. Please look at the order of steps."
    )


class BallotNotPassedError(RefusedError):
    """The ballot that is named has not passed, or not when it had to."""

    code: ClassVar[str] = "ballot_not_passed"
    vi: ClassVar[str] = (
        "Lần biểu quyết được dẫn chưa được thông qua, hoặc diễn ra trước bước này. Xin chọn lần "
        "biểu quyết khác."
    )
    en: ClassVar[str] = (
        "The ballot that is named has not passed, or was held before this step. "
        "Please choose another one."
    )


class NobodyElectedError(RefusedError):
    """No result was declared, or one by which nobody is elected."""

    code: ClassVar[str] = "nobody_elected"
    vi: ClassVar[str] = (
        "Chưa có kết quả bầu được tuyên bố, hoặc chưa ai trúng cử. Xin hoàn tất việc bỏ phiếu."
    )
    en: ClassVar[str] = (
        "No result was declared, or nobody is elected by it. Please finish the vote first."
    )
