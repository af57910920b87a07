"""Refusals that any command may meet."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class NotAllowedError(RefusedError):
    """None of the person's roles in this session includes the command."""

    code: ClassVar[str] = "not_allowed"
    vi: ClassVar[str] = (
        "Ông/Bà không có quyền thực hiện việc này trong kỳ họp. Nếu cần, xin báo thư ký kỳ họp."
    )
    en: ClassVar[str] = (
        "Your role in this session does not include this. If you need it, ask the secretary."
    )


class WrongStageError(RefusedError):
    """The command does not belong to the session's present stage."""

    code: ClassVar[str] = "wrong_stage"
    vi: ClassVar[str] = "Lúc này chưa thực hiện được việc này. Xin chờ chủ tọa điều hành."
    en: ClassVar[str] = (
        "This is not possible at this point of the sitting. Please wait for the chair."
    )


class MalformedError(RefusedError):
    """A field of the command is empty, too long, not NFC or outside its range."""

    code: ClassVar[str] = "malformed"
    vi: ClassVar[str] = "Nội dung gửi lên chưa đúng. Xin kiểm tra và nhập lại."
    en: ClassVar[str] = "What was sent is not valid. Please check it and enter it again."


class AlreadyThereError(RefusedError):
    """Another thing already has the id."""

    code: ClassVar[str] = "already_there"
    vi: ClassVar[str] = "Nội dung này đã có. Xin xem lại danh sách trước khi thêm."
    en: ClassVar[str] = "This already exists. Please look at the list before adding it."
