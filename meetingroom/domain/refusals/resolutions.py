"""Refusals about resolutions."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class ResolutionUnknownError(RefusedError):
    """The session has no such resolution."""

    code: ClassVar[str] = "resolution_unknown"
    vi: ClassVar[str] = "Không tìm thấy nghị quyết này. Xin chọn lại."
    en: ClassVar[str] = "There is no such resolution. Please choose again."


class ResolutionStepError(RefusedError):
    """The resolution is at another step."""

    code: ClassVar[str] = "resolution_step"
    vi: ClassVar[str] = (
        "Nghị quyết đang ở bước khác: dự thảo, thẩm tra, trình, thảo luận, chỉnh lý, biểu quyết, "
        "ký chứng thực, ban hành. Xin xem lại trình tự."
    )
    en: ClassVar[str] = (
        "The resolution is at another step: draft, examination, submission, discussion, revision, "
        "vote, certification, issue. Please look at the order of steps."
    )


class ResolutionVotingError(RefusedError):
    """A ballot on the resolution is open."""

    code: ClassVar[str] = "resolution_voting"
    vi: ClassVar[str] = "Đang biểu quyết nghị quyết này. Xin chờ kết thúc biểu quyết."
    en: ClassVar[str] = "A ballot on this resolution is open. Please wait until it has ended."


class NotDecidingError(RefusedError):
    """The ballot can't decide on the resolution."""

    code: ClassVar[str] = "not_deciding"
    vi: ClassVar[str] = (
        "Lần biểu quyết này không phải để thông qua nghị quyết, đã hủy, đã được biểu quyết lại "
        "hoặc quyết định nghị quyết khác. Xin chọn lần biểu quyết khác."
    )
    en: ClassVar[str] = (
        "That ballot is not on a resolution, was cancelled or repeated, or decides on another "
        "resolution. Please choose another one."
    )


class OtherTextError(RefusedError):
    """The text put to the vote is none of the resolution's papers."""

    code: ClassVar[str] = "other_text"
    vi: ClassVar[str] = (
        "Văn bản đưa ra biểu quyết không phải là tài liệu của nghị quyết này. Xin chọn lại văn bản "
        "biểu quyết hoặc tài liệu của nghị quyết."
    )
    en: ClassVar[str] = (
        "The text put to the vote is none of this resolution's papers. "
        "Please choose the text, or the resolution's papers, again."
    )


class SignerOnlyError(RefusedError):
    """Somebody else signs."""

    code: ClassVar[str] = "signer_only"
    vi: ClassVar[str] = "Chỉ người ký của kỳ họp ký chứng thực. Xin đề nghị người ký thực hiện."
    en: ClassVar[str] = "Only the session's signer certifies. Please ask the signer to do it."


class SignedOnError(RefusedError):
    """The date of the signature is before the adoption or in the future."""

    code: ClassVar[str] = "signed_on"
    vi: ClassVar[str] = (
        "Ngày ký không được trước ngày thông qua hoặc sau thời điểm hiện tại. Xin nhập lại."
    )
    en: ClassVar[str] = (
        "The date of signing can't be before the adoption or in the future. Please enter it again."
    )


class NumberTakenError(RefusedError):
    """Another resolution of that kind has the number."""

    code: ClassVar[str] = "number_taken"
    vi: ClassVar[str] = "Số này đã dùng cho nghị quyết khác cùng loại. Xin kiểm tra sổ văn bản đi."
    en: ClassVar[str] = (
        "Another resolution of this kind has that number. Please check the register."
    )


class NumberMissingError(RefusedError):
    """The resolution has no number yet."""

    code: ClassVar[str] = "number_missing"
    vi: ClassVar[str] = "Nghị quyết chưa có số. Xin văn thư nhập số và ký hiệu trước khi ban hành."
    en: ClassVar[str] = (
        "The resolution has no number. Please have the records clerk enter it before the issue."
    )


class CorrectionUnknownError(RefusedError):
    """There is no such correction that waits."""

    code: ClassVar[str] = "correction_unknown"
    vi: ClassVar[str] = "Nội dung sửa này không có hoặc đã được xử lý. Xin chọn lại."
    en: ClassVar[str] = "There is no such correction, or it was dealt with. Please choose again."


class CorrectionPendingError(RefusedError):
    """A correction waits to be approved."""

    code: ClassVar[str] = "correction_pending"
    vi: ClassVar[str] = "Còn nội dung sửa kỹ thuật chưa được duyệt. Xin duyệt hoặc bỏ nội dung đó."
    en: ClassVar[str] = "A technical correction is not approved. Please approve or drop it first."
