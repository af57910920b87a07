"""What is said of each failure, in Vietnamese and in English: what is wrong, and what to do."""

import errno
from collections.abc import Mapping
from typing import Final, TypeAlias

from typing_extensions import override

from meetingroom.domain.errors import RuleSetError, SpokenError, SurroundingsError
from meetingroom.domain.values import Language
from meetingroom.service.ports import StoreFailedError

Words: TypeAlias = tuple[str, str]
"""The same sentence in Vietnamese and in English."""


class CommandFailedError(SurroundingsError):
    """A command can't go on. Its words are for the person."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self._words = {Language.VIETNAMESE: vi, Language.ENGLISH: en}

    @override
    def sentence(self, language: Language) -> str:
        return self._words[language]


FORESEEN: Final = (SpokenError, RuleSetError, StoreFailedError, OSError)
"""Failures that are no bugs: they have words of their own."""

_STORE_FAILED: Final = (
    (
        "Không đọc hoặc ghi được dữ liệu của phòng họp. Xin kiểm tra ổ đĩa rồi chạy lại; "
        "nếu vẫn vậy, xin khôi phục thư mục dữ liệu từ bản sao lưu."
    ),
    (
        "The room's data can't be read or written. Please check the disk and start again; "
        "if that does not help, restore the data folder from a backup."
    ),
)
_BUG: Final = (
    (
        "Chương trình gặp lỗi và đã dừng; những gì đã xác nhận vẫn còn. "
        "Xin chạy lại với --debug đặt trước tên lệnh và gửi kết quả cho người phụ trách."
    ),
    (
        "The program met a fault of its own and stopped; what was confirmed is kept. "
        "Please run it again with --debug before the command and send in what it prints."
    ),
)
_FOLDER_WANTED: Final = (
    "Trên đường dẫn {name} có một tệp ở chỗ cần thư mục. Xin chọn thư mục khác.",
    "On the way to {name} a file stands where a folder should. Please choose another folder.",
)
_BY_NUMBER: Final[Mapping[int, Words]] = {
    errno.ENOENT: (
        "Không có {name}. Xin kiểm tra lại tên.",
        "There is no {name}. Please check the name.",
    ),
    errno.ENOTDIR: _FOLDER_WANTED,
    errno.EEXIST: _FOLDER_WANTED,
    errno.EISDIR: (
        "{name} là một thư mục. Xin chọn một tệp.",
        "{name} is a folder. Please choose a file.",
    ),
    errno.ENOSPC: (
        "Ổ đĩa đã đầy nên không ghi được {name}. Xin giải phóng dung lượng rồi chạy lại.",
        "The disk is full, so {name} can't be written. Please free some space and try again.",
    ),
}
_UNREACHABLE: Final = (
    "Không đọc hoặc ghi được {name}. Xin kiểm tra quyền và dung lượng còn trống.",
    "{name} can't be read or written. Please check its rights and free space.",
)
_SYSTEM: Final = (
    "Hệ điều hành báo lỗi: {error}. Xin báo người phụ trách máy.",
    "The operating system failed: {error}. Please tell who looks after this machine.",
)


def words_of(error: Exception) -> Words:
    """Return what a person is told of a failure; what was not foreseen is a bug."""
    match error:
        case SpokenError():
            return error.sentence(Language.VIETNAMESE), error.sentence(Language.ENGLISH)
        case RuleSetError():
            return (
                f"Bộ quy tắc không dùng được: {error}. Xin sửa tệp này rồi chạy lại.",
                f"The rule set can't be used: {error}. Please mend the file and start again.",
            )
        case StoreFailedError():
            return _STORE_FAILED
        case OSError():
            return _words_of_system(error)
        case _:
            return _BUG


def _words_of_system(error: OSError) -> Words:
    if error.filename is None:
        vi, en = _SYSTEM
    else:
        vi, en = _BY_NUMBER.get(error.errno or 0, _UNREACHABLE)
    told = {"name": error.filename, "error": error.strerror or error}
    return vi.format_map(told), en.format_map(told)
