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


class AnotherBallotOpenError(RefusedError):
    """One ballot at a time, and nothing that would turn the sitting away from an open one."""

    code: ClassVar[str] = "another_ballot_open"
    vi: ClassVar[str] = "Đang có một lần biểu quyết chưa kết thúc. Xin kết thúc biểu quyết trước."
    en: ClassVar[str] = "A ballot is open. Please end it first."


class DeputyNotEntitledError(RefusedError):
    """The person had no active mandate when the ballot opened."""

    code: ClassVar[str] = "deputy_not_entitled"
    vi: ClassVar[str] = "Ông/Bà không có quyền trong lần biểu quyết này. Xin báo thư ký kỳ họp."
    en: ClassVar[str] = "You are not entitled to vote in this ballot. Please tell the secretary."
