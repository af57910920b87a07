"""What a person is told when something failed: a sentence with what to do."""

from typing import Final

from meetingroom.assets import AssetMissingError
from meetingroom.domain.errors import SpokenError
from meetingroom.domain.values import Language
from meetingroom.sync.ports import CacheFailedError, ServerRefusedError, UnreachableError

_UNREACHABLE: Final = {
    Language.VIETNAMESE: "Chưa kết nối được với máy chủ. Xin kiểm tra mạng rồi thực hiện lại.",
    Language.ENGLISH: "The server can't be reached. Please check the network and try again.",
}
_INCOMPLETE: Final = {
    Language.VIETNAMESE: "Thiếu tệp của chương trình. Xin cài đặt lại chương trình.",
    Language.ENGLISH: "Files of the program are missing. Please install the program again.",
}
_DISK: Final = {
    Language.VIETNAMESE: "Máy này không lưu được. Xin kiểm tra dung lượng còn trống của máy.",
    Language.ENGLISH: "This device could not save it. Please check its free space.",
}
_BUG: Final = {
    Language.VIETNAMESE: "Chương trình gặp lỗi ngoài dự kiến. Xin báo thư ký kỳ họp.",
    Language.ENGLISH: "The program met an unexpected error. Please tell the secretary.",
}
_LAPSED: Final = {
    Language.VIETNAMESE: (
        "Biểu quyết đã kết thúc trước khi máy chủ ghi nhận lựa chọn. Xin báo thư ký kỳ họp."
    ),
    Language.ENGLISH: (
        "The ballot ended before the server recorded the choice. Please tell the secretary."
    ),
}


def sentence_of(error: Exception, language: Language) -> str:
    """Return what a person is told of a failure."""
    if isinstance(error, SpokenError):
        return error.sentence(language)
    if isinstance(error, ServerRefusedError):
        return error.refusal.sentence
    if isinstance(error, UnreachableError):
        return _UNREACHABLE[language]
    if isinstance(error, AssetMissingError):
        return _INCOMPLETE[language]
    if isinstance(error, CacheFailedError | OSError):
        return _DISK[language]
    return _BUG[language]


def lapsed_sentence(language: Language) -> str:
    """Return what a person is told whose choice was not confirmed before its ballot ended."""
    return _LAPSED[language]
