"""Refusals about sittings and the roll."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class SittingUnknownError(RefusedError):
    """The session has no such sitting."""

    code: ClassVar[str] = "sitting_unknown"
    vi: ClassVar[str] = "Không tìm thấy phiên họp này. Xin chọn lại."
    en: ClassVar[str] = "There is no such sitting. Please choose again."


class MustBeInPersonError(RefusedError):
    """A closed sitting or a secret ballot was to be held while the sitting has remote sites."""

    code: ClassVar[str] = "must_be_in_person"
    vi: ClassVar[str] = (
        "Phiên họp kín và bỏ phiếu kín phải họp trực tiếp tại một nơi. Xin lập một phiên họp "
        "không có điểm cầu."
    )
    en: ClassVar[str] = (
        "Closed sittings and secret ballots are held in person. Please plan a sitting without "
        "remote sites."
    )


class NotCheckedInError(RefusedError):
    """The deputy is not on the roll of the current sitting."""

    code: ClassVar[str] = "not_checked_in"
    vi: ClassVar[str] = "Ông/Bà chưa điểm danh. Xin điểm danh trước, rồi thực hiện lại."
    en: ClassVar[str] = "You have not checked in. Please check in first, then try again."


class RollLockedError(RefusedError):
    """The roll of the sitting is locked."""

    code: ClassVar[str] = "roll_locked"
    vi: ClassVar[str] = (
        "Danh sách điểm danh đã khóa. Nếu cần thay đổi, xin báo thư ký kỳ họp mở lại."
    )
    en: ClassVar[str] = (
        "The roll is locked. If it has to change, please ask the secretary to reopen it."
    )


class AbsenceUnknownError(RefusedError):
    """Nobody told that the deputy would be absent from the sitting."""

    code: ClassVar[str] = "absence_unknown"
    vi: ClassVar[str] = "Chưa có báo vắng mặt của đại biểu này. Xin nhập lý do vắng mặt trước."
    en: ClassVar[str] = "No absence of this deputy was reported. Please enter it first."


class NoQuorumError(RefusedError):
    """Fewer deputies are present than the quorum asks."""

    code: ClassVar[str] = "no_quorum"
    vi: ClassVar[str] = (
        "Chưa đủ số đại biểu có mặt để tiến hành. Xin điểm danh lại hoặc kiểm đếm trực tiếp."
    )
    en: ClassVar[str] = (
        "Too few deputies are present to proceed. Please take the roll again or count heads."
    )
