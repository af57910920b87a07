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


class SessionNumberTakenError(RefusedError):
    """Another session of the same series has the number."""

    code: ClassVar[str] = "session_number_taken"
    vi: ClassVar[str] = "Số thứ tự này đã có kỳ họp khác dùng. Xin chọn số thứ tự tiếp theo."
    en: ClassVar[str] = "Another session has this number. Please choose the next one."


class ClerkIsDeputyError(RefusedError):
    """The clerk is an official of the office and no deputy."""

    code: ClassVar[str] = "clerk_is_deputy"
    vi: ClassVar[str] = (
        "Chuyên viên giúp việc là cán bộ văn phòng, không phải đại biểu. "
        "Xin giao đại biểu làm thư ký kỳ họp."
    )
    en: ClassVar[str] = (
        "The clerk is an official of the office and no deputy. "
        "Please make a deputy the session's secretary instead."
    )


class NotPresiderError(RefusedError):
    """The person does not preside over this session."""

    code: ClassVar[str] = "not_presider"
    vi: ClassVar[str] = "Người này không phải chủ tọa kỳ họp. Xin chọn một trong các chủ tọa."
    en: ClassVar[str] = "This person does not preside. Please choose one of the presiders."


class SignerNeededError(RefusedError):
    """Exactly one of the presiders signs."""

    code: ClassVar[str] = "signer_needed"
    vi: ClassVar[str] = (
        "Người này là chủ tọa ký biên bản. Xin chọn chủ tọa khác ký trước khi thôi giao vai trò."
    )
    en: ClassVar[str] = (
        "This presider signs the minutes. Please name another one to sign before this."
    )


class OrderMissingError(RefusedError):
    """An operator acts only by the order of a presider."""

    code: ClassVar[str] = "order_missing"
    vi: ClassVar[str] = (
        "Người vận hành chỉ thao tác theo lệnh của chủ tọa. Xin chọn chủ tọa ra lệnh trước."
    )
    en: ClassVar[str] = (
        "An operator acts by a presider's order. Please say whose order this is first."
    )
