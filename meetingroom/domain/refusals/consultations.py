"""Refusals about opinions in writing."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class ConsultationUnknownError(RefusedError):
    """Deputies were never asked this."""

    code: ClassVar[str] = "consultation_unknown"
    vi: ClassVar[str] = "Không tìm thấy lần lấy ý kiến bằng văn bản này. Xin chọn lại."
    en: ClassVar[str] = "There is no such request for opinions in writing. Please choose again."


class ConsultationStepError(RefusedError):
    """It is at another step: drafted, sent, compiled or dropped."""

    code: ClassVar[str] = "consultation_step"
    vi: ClassVar[str] = (
        "Lần lấy ý kiến này đang ở bước khác: dự thảo, đã gửi, đã tổng hợp hoặc đã dừng. "
        "Xin xem lại tình trạng."
    )
    en: ClassVar[str] = (
        "This request for opinions is at another step: drafted, sent, compiled or dropped. "
        "Please look at where it stands."
    )


class DeadlineOverError(RefusedError):
    """The deadline for opinions is over, or was to lie in the past."""

    code: ClassVar[str] = "deadline_over"
    vi: ClassVar[str] = (
        "Đã hết thời hạn lấy ý kiến. Xin gửi ý kiến cho thư ký, "
        "hoặc đặt thời hạn mới trước khi gửi."
    )
    en: ClassVar[str] = (
        "The time for opinions is over. Please give yours to the secretary, "
        "or set a new deadline before it is sent."
    )


class PaperUnpublishedError(RefusedError):
    """Deputies can't read a paper on which they are to be asked."""

    code: ClassVar[str] = "paper_unpublished"
    vi: ClassVar[str] = "Có tài liệu chưa gửi đại biểu. Xin gửi tài liệu rồi mới lấy ý kiến."
    en: ClassVar[str] = (
        "A paper was not given to the deputies yet. Please publish it before they are asked."
    )
