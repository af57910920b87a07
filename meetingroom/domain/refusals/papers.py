"""Refusals about papers and notes."""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError


class PaperUnknownError(RefusedError):
    """The session has no such paper, or this person may not see it."""

    code: ClassVar[str] = "paper_unknown"
    vi: ClassVar[str] = "Không tìm thấy tài liệu này trong kỳ họp. Xin chọn lại."
    en: ClassVar[str] = "The session has no such paper. Please choose again."


class NoteUnknownError(RefusedError):
    """There is no such note of the secretary."""

    code: ClassVar[str] = "note_unknown"
    vi: ClassVar[str] = "Không tìm thấy ghi chép này. Xin chọn lại."
    en: ClassVar[str] = "There is no such note. Please choose again."


class PaperNotStoredError(RefusedError):
    """The server does not hold a checked file of that SHA-256."""

    code: ClassVar[str] = "paper_not_stored"
    vi: ClassVar[str] = "Máy chủ chưa có tệp của tài liệu này. Xin tải tệp lên trước."
    en: ClassVar[str] = "The server does not hold this paper's file. Please upload it first."


class PaperBrokenError(RefusedError):
    """The uploaded file is not a PDF that can be read whole."""

    code: ClassVar[str] = "paper_broken"
    vi: ClassVar[str] = (
        "Tệp này hỏng hoặc không phải PDF, không đọc được. Xin xuất lại tệp PDF rồi tải lên."
    )
    en: ClassVar[str] = (
        "This file is damaged or not a PDF. Please export it as PDF again and upload it."
    )
