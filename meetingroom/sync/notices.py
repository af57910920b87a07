"""What a seat tells its person of itself, beside what the server says: its line and its clock."""

from typing import Final

from meetingroom.domain.values import Language
from meetingroom.sync.engine import Seat
from meetingroom.sync.phases import Phase

_SLACK_MS: Final = 60_000
"""Clocks that differ by no more than this are nobody's concern."""

_UNITS: Final = (
    (86_400_000, "ngày", "day"),
    (3_600_000, "giờ", "hour"),
    (60_000, "phút", "minute"),
)

_NO_SERVER: Final = {
    (Language.VIETNAMESE, False): (
        "Chưa kết nối được với máy chủ; vẫn đọc tài liệu và ghi chú được, máy đang tự kết nối lại. "
        "Nếu đang biểu quyết, xin giơ tay báo thư ký."
    ),
    (Language.VIETNAMESE, True): (
        "Chưa kết nối được với máy chủ; vẫn đọc tài liệu và ghi chú được, việc vừa thực hiện đã "
        "giữ trên máy và sẽ tự gửi. "
        "Nếu đang biểu quyết, xin giơ tay báo thư ký."
    ),
    (Language.ENGLISH, False): (
        "The server can't be reached; papers and notes still work, and this device keeps trying. "
        "If a ballot is open, please raise your hand to tell the secretary."
    ),
    (Language.ENGLISH, True): (
        "The server can't be reached; papers and notes still work, and what was done is kept on "
        "this device and will be sent by itself. "
        "If a ballot is open, please raise your hand to tell the secretary."
    ),
}
"""Whether something waits in the outbox makes the difference."""


def clock_warning(ahead_ms: int, language: Language) -> str | None:
    """Return what a person is told whose device's clock is more than a minute wrong.

    Nothing of the council depends on that clock: order and deadlines are the server's.

    Args:
        ahead_ms: the server's clock minus this device's, ``Seat.ahead_ms``.
        language: the person's.

    Returns:
        A sentence, or None when the clock is right.
    """
    if abs(ahead_ms) <= _SLACK_MS:
        return None
    if language is Language.VIETNAMESE:
        way = "chậm" if ahead_ms > 0 else "nhanh"
        return (
            f"Đồng hồ của máy này {way} khoảng {_span(ahead_ms, language)} so với máy chủ. "
            "Xin chỉnh lại ngày giờ của máy; điểm danh và biểu quyết không bị ảnh hưởng."
        )
    way = "behind" if ahead_ms > 0 else "ahead of"
    return (
        f"This device's clock is about {_span(ahead_ms, language)} {way} the server's. "
        "Please set its date and time; roll and votes are not affected."
    )


def _span(ms: int, language: Language) -> str:
    """Say a span of a minute or more in its largest unit, rounded."""
    unit_ms, vi, en = next(unit for unit in _UNITS if abs(ms) >= unit[0])
    count = (abs(ms) + unit_ms // 2) // unit_ms
    if language is Language.VIETNAMESE:
        return f"{count} {vi}"
    return f"{count} {en}" if count == 1 else f"{count} {en}s"


def line_warning(seat: Seat, language: Language) -> str | None:
    """Return what a person is told whose seat is not live.

    Args:
        seat: the seat's engine.
        language: the person's.

    Returns:
        A sentence: why the server turned the seat away, or that there is no server and what
        becomes of what was done meanwhile; None for a live seat.
    """
    if seat.phase is Phase.LIVE:
        return None
    if seat.phase is Phase.REFUSED and seat.refusal is not None:
        return seat.refusal.sentence
    return _NO_SERVER[language, bool(seat.outbox)]
