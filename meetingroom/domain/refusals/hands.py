"""Refusals about the lane of hands."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class ByHandError(RefusedError):
    """The deputy answers this ballot by raising a hand; nobody answers in two lanes."""

    code: ClassVar[str] = "by_hand"
    vi: ClassVar[str] = (
        "Lần biểu quyết này của Ông/Bà được lấy bằng giơ tay. Xin giơ tay khi chủ tọa hỏi."
    )
    en: ClassVar[str] = (
        "Your answer to this ballot is taken by hand. Please raise your hand when the chair asks."
    )


class NotByHandError(RefusedError):
    """The deputy answers this ballot at the seat."""

    code: ClassVar[str] = "not_by_hand"
    vi: ClassVar[str] = (
        "Đại biểu này biểu quyết bằng máy. Xin chuyển đại biểu sang giơ tay trước khi nhập."
    )
    en: ClassVar[str] = (
        "This deputy answers at the seat. Please move the deputy to hands before you enter it."
    )


class HandsMissingError(RefusedError):
    """A ballot by hands can't end before hands were entered."""

    code: ClassVar[str] = "hands_missing"
    vi: ClassVar[str] = (
        "Chưa nhập kết quả giơ tay. Xin thư ký nhập kết quả rồi mới kết thúc biểu quyết."
    )
    en: ClassVar[str] = (
        "No raised hands were entered. Please let the secretary enter them before you end it."
    )


class HandTotalsOnceError(RefusedError):
    """Totals without names count only when they were entered twice."""

    code: ClassVar[str] = "hand_totals_once"
    vi: ClassVar[str] = (
        "Số liệu giơ tay mới được nhập một lần. Xin nhập lần thứ hai, do người khác nhập nếu có."
    )
    en: ClassVar[str] = (
        "The totals of hands were entered once. Please enter them again, "
        "by another person if there is one."
    )


class HandTotalsDifferError(RefusedError):
    """Two entries of the same hands say different numbers."""

    code: ClassVar[str] = "hand_totals_differ"
    vi: ClassVar[str] = "Hai lần nhập số liệu giơ tay khác nhau. Xin đếm lại và nhập lại."
    en: ClassVar[str] = "The two entries of hands differ. Please count and enter them again."


class TooManyHandsError(RefusedError):
    """More hands were entered than people are there to raise them."""

    code: ClassVar[str] = "too_many_hands"
    vi: ClassVar[str] = (
        "Số giơ tay nhiều hơn số đại biểu có mặt còn lại trong phần giơ tay. "
        "Xin kiểm tra điểm danh và nhập lại."
    )
    en: ClassVar[str] = (
        "There are more hands than deputies present who answer by hand. "
        "Please check the roll and enter them again."
    )
