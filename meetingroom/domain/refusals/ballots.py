"""Refusals about ballots."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class BallotUnknownError(RefusedError):
    """The session has no such ballot."""

    code: ClassVar[str] = "ballot_unknown"
    vi: ClassVar[str] = "Không tìm thấy lần biểu quyết này. Xin chọn lại."
    en: ClassVar[str] = "There is no such ballot. Please choose again."


class BallotNotOpenError(RefusedError):
    """Answers do not count now: the ballot has not opened, or the chair has ended it."""

    code: ClassVar[str] = "ballot_not_open"
    vi: ClassVar[str] = (
        "Lần biểu quyết này không mở hoặc đã kết thúc. Nếu cần, xin giơ tay báo chủ tọa."
    )
    en: ClassVar[str] = (
        "This ballot is not open or has ended. If needed, raise your hand to tell the chair."
    )


class BallotPausedError(RefusedError):
    """The ballot stands still; answers that were recorded stay."""

    code: ClassVar[str] = "ballot_paused"
    vi: ClassVar[str] = (
        "Biểu quyết đang tạm dừng, lựa chọn đã ghi nhận được giữ nguyên. "
        "Xin chờ chủ tọa cho biểu quyết tiếp."
    )
    en: ClassVar[str] = (
        "The ballot is paused, and recorded choices stay. "
        "Please wait until the chair lets it go on."
    )


class FormUnavailableError(RefusedError):
    """A secret ballot is taken on paper, and nothing of it at the seats."""

    code: ClassVar[str] = "form_unavailable"
    vi: ClassVar[str] = (
        "Bỏ phiếu kín được thực hiện bằng phiếu giấy. "
        "Xin chuẩn bị cuộc bỏ phiếu kín, không mở biểu quyết trên máy."
    )
    en: ClassVar[str] = (
        "A secret ballot is taken on paper. "
        "Please prepare it as a secret ballot instead of a vote at the seats."
    )


class BallotNotOverError(RefusedError):
    """A ballot that is open or paused can't be repeated."""

    code: ClassVar[str] = "ballot_not_over"
    vi: ClassVar[str] = "Lần biểu quyết này chưa kết thúc. Xin kết thúc hoặc hủy trước."
    en: ClassVar[str] = "This ballot is not over. Please end or cancel it first."


class NewerVersionError(RefusedError):
    """The paper got a newer version since the text to be voted on was chosen."""

    code: ClassVar[str] = "newer_version"
    vi: ClassVar[str] = (
        "Văn bản biểu quyết đã có bản mới hơn. Xin chọn bản mới, hoặc chọn lại bản này."
    )
    en: ClassVar[str] = (
        "The text to be voted on has a newer version. Please choose it, or this one again."
    )


class AnotherBallotOpenError(RefusedError):
    """One ballot at a time, and nothing that would turn the sitting away from an open one."""

    code: ClassVar[str] = "another_ballot_open"
    vi: ClassVar[str] = "Đang có một lần biểu quyết chưa kết thúc. Xin kết thúc biểu quyết trước."
    en: ClassVar[str] = "A ballot is open. Please end it first."


class SeatLockedError(RefusedError):
    """The deputy's seat is locked."""

    code: ClassVar[str] = "seat_locked"
    vi: ClassVar[str] = (
        "Máy của Ông/Bà đang bị khóa biểu quyết. Xin báo thư ký kỳ họp mở khóa, hoặc giơ tay."
    )
    en: ClassVar[str] = (
        "Your device is locked for ballots. Please ask the secretary to unlock it, or raise a hand."
    )


class DeputyNotEntitledError(RefusedError):
    """The person had no active mandate when the ballot opened."""

    code: ClassVar[str] = "deputy_not_entitled"
    vi: ClassVar[str] = "Ông/Bà không có quyền trong lần biểu quyết này. Xin báo thư ký kỳ họp."
    en: ClassVar[str] = "You are not entitled to vote in this ballot. Please tell the secretary."
