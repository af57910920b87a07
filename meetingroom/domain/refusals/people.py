"""Refusals about people, roles and the room."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class LastClerkError(RefusedError):
    """The only clerk of the session was to lose the role."""

    code: ClassVar[str] = "last_clerk"
    vi: ClassVar[str] = (
        "Kỳ họp cần có ít nhất một chuyên viên giúp việc. Xin giao việc này cho người khác trước."
    )
    en: ClassVar[str] = "A session needs at least one clerk. Please make somebody else clerk first."


class PersonUnknownError(RefusedError):
    """Nobody of that id is on the roster or in the register."""

    code: ClassVar[str] = "person_unknown"
    vi: ClassVar[str] = "Không tìm thấy người này trong danh sách. Xin chọn lại."
    en: ClassVar[str] = "This person is not on the list. Please choose again."


class BodyUnknownError(RefusedError):
    """The council has no such body."""

    code: ClassVar[str] = "body_unknown"
    vi: ClassVar[str] = "Không tìm thấy Ban hoặc Thường trực này. Xin chọn lại."
    en: ClassVar[str] = "The council has no such body. Please choose again."


class WrongMandateError(RefusedError):
    """The deputy's mandate is suspended, is not, or has ended, and so this can't happen to it."""

    code: ClassVar[str] = "wrong_mandate"
    vi: ClassVar[str] = (
        "Tư cách của đại biểu này lúc này không cho phép việc đó. Xin xem lại danh sách đại biểu."
    )
    en: ClassVar[str] = (
        "The deputy's mandate as it stands does not allow this. "
        "Please look at the list of deputies."
    )


class PersonKnownError(RefusedError):
    """The room already has a person of that id."""

    code: ClassVar[str] = "person_known"
    vi: ClassVar[str] = "Người này đã có trong danh sách. Xin sửa mục đã có."
    en: ClassVar[str] = "This person is already on the list. Please edit the existing entry."


class SessionKnownError(RefusedError):
    """The room already has a session of that id."""

    code: ClassVar[str] = "session_known"
    vi: ClassVar[str] = "Kỳ họp này đã được mở. Xin chọn kỳ họp trong danh sách."
    en: ClassVar[str] = "This session has already been opened. Please choose it from the list."
