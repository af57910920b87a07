"""Pairing one more device: when that can be offered, and how a code is read out."""

from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.rights import is_office
from meetingroom.domain.values import Language

_OFFLINE: Final = {
    Language.VIETNAMESE: "Đang mất kết nối. Xin chờ có kết nối rồi tạo mã.",
    Language.ENGLISH: "There is no connection. Please wait for it, then make a code.",
}
_NOT_OFFICE: Final = {
    Language.VIETNAMESE: "Chỉ thư ký hoặc chuyên viên giúp việc của kỳ họp tạo được mã ghép máy.",
    Language.ENGLISH: "Only the secretary or the clerk of the session can make a pairing code.",
}


def offer_reason(seen: Seen) -> str:
    """Return why this person can't offer a code now; empty when they can."""
    if not is_office(seen.state, seen.person):
        return _NOT_OFFICE[seen.language]
    return "" if seen.is_live else _OFFLINE[seen.language]


def grouped_digits(digits: str) -> str:
    """Return a code in two groups with a wide space, as ``4820 5719``."""
    half = len(digits) // 2
    return f"{digits[:half]}\u2002{digits[half:]}"
