"""Refusals about the floor."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class RequestUnknownError(RefusedError):
    """The floor queue has no such request, or it is over."""

    code: ClassVar[str] = "request_unknown"
    vi: ClassVar[str] = "Đăng ký phát biểu này không còn trong danh sách. Xin đăng ký lại."
    en: ClassVar[str] = "This request to speak is no longer in the queue. Please ask again."


class AlreadyAskedError(RefusedError):
    """The deputy already waits in the queue."""

    code: ClassVar[str] = "already_asked"
    vi: ClassVar[str] = "Ông/Bà đã đăng ký phát biểu. Xin chờ chủ tọa mời."
    en: ClassVar[str] = "You have already asked to speak. Please wait for the chair to call you."


class FloorTakenError(RefusedError):
    """Somebody has the floor, or a ballot is open."""

    code: ClassVar[str] = "floor_taken"
    vi: ClassVar[str] = (
        "Đang có đại biểu phát biểu hoặc đang biểu quyết. Xin kết thúc phát biểu hoặc kết thúc "
        "biểu quyết trước."
    )
    en: ClassVar[str] = (
        "Somebody has the floor, or a ballot is open. Please end the speech or the ballot first."
    )


class NotYourRequestError(RefusedError):
    """Only who asked may withdraw."""

    code: ClassVar[str] = "not_your_request"
    vi: ClassVar[str] = "Đăng ký phát biểu này là của đại biểu khác. Xin chọn đăng ký của mình."
    en: ClassVar[str] = "This request belongs to another deputy. Please choose your own."
