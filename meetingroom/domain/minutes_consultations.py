"""Opinions in writing, as the minutes mention them."""

from collections.abc import Iterator

from meetingroom.domain.state import Consultation, SessionState
from meetingroom.domain.text import date_words, padded


def consultation_lines(state: SessionState) -> tuple[str, ...]:
    """Say what deputies were asked in writing before the session; none without any."""
    return tuple(_lines(state))


def _lines(state: SessionState) -> Iterator[str]:
    for asked in state.consultations.values():
        if asked.sent_ms:
            yield (
                f"Lấy ý kiến đại biểu bằng văn bản: {asked.subject}; "
                f"gửi {date_words(asked.sent_ms)}, thời hạn {date_words(asked.due_ms)}; "
                f"{padded(len(asked.opinions))} đại biểu có ý kiến{_end(asked)}."
            )


def _end(asked: Consultation) -> str:
    if asked.reason:
        return f"; đã dừng lấy ý kiến, lý do: {asked.reason}"
    return "; đã tổng hợp báo cáo Thường trực Hội đồng nhân dân" if asked.compiled_ms else ""
