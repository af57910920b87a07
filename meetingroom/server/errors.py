"""Errors of the server's own.

RefusedError (domain)       tell the person why
├── AddressUnknownError     no such address, or not by this method
├── RangeUnfitError         the part that was asked for lies beyond the file
├── PaperMismatchError      the file that came is not the one that was announced
└── PaperNotKeptError       the server's disk does not take the file
LogsBrokenError             what is on disk is no log of this room: stop, keep the evidence
"""

from typing import ClassVar

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import LogId


class AddressUnknownError(RefusedError):
    """The server has nothing at this address, or not by this method."""

    code: ClassVar[str] = "address_unknown"
    vi: ClassVar[str] = (
        "Máy chủ không có địa chỉ này. Xin báo cán bộ kỹ thuật kiểm tra phiên bản chương trình."
    )
    en: ClassVar[str] = "The server has no such address. Please have the program's version checked."


class RangeUnfitError(RefusedError):
    """The part of the file that was asked for lies beyond its end."""

    code: ClassVar[str] = "range_unfit"
    vi: ClassVar[str] = "Phần tệp cần tải không có trên máy chủ. Xin tải tệp lại từ đầu."
    en: ClassVar[str] = "The file has no such part. Please download it again from its beginning."


class PaperMismatchError(RefusedError):
    """The file's SHA-256 is another one than the address says."""

    code: ClassVar[str] = "paper_mismatch"
    vi: ClassVar[str] = "Tệp tải lên không nguyên vẹn. Xin tải tệp lên lại."
    en: ClassVar[str] = "The file did not arrive whole. Please upload it again."


class PaperNotKeptError(RefusedError):
    """The folder of papers can't be read or written."""

    code: ClassVar[str] = "paper_not_kept"
    vi: ClassVar[str] = (
        "Máy chủ không ghi được tệp. "
        "Xin báo cán bộ kỹ thuật kiểm tra dung lượng ổ đĩa rồi tải lên lại."
    )
    en: ClassVar[str] = (
        "The server could not keep the file. Please have its disk space checked, then try again."
    )


class LogsBrokenError(Exception):
    """What is on disk contradicts itself. Never mended, always reported.

    Attributes:
        log: which log.
        reason: what is wrong with it, in English; names the entry where there is one.
    """

    def __init__(self, log: LogId, reason: str) -> None:
        """Name the log and what is wrong with it.

        Args:
            log: which log.
            reason: what is wrong, in English.
        """
        super().__init__(f"log {log}: {reason}")
        self.log = log
        self.reason = reason
