"""The words of the counting minutes (biên bản kiểm phiếu), in order, before any layout."""

from collections.abc import Iterator
from typing import Final

from meetingroom.domain.minutes_secret import SecretRecord
from meetingroom.domain.secret_sentences import LineResult
from meetingroom.domain.text import clock_words, padded, percent

COUNT_HEADS: Final = (
    "Tổng số đại biểu",
    "Có mặt",
    "Phiếu phát ra",
    "Phiếu hỏng đã đổi",
    "Phiếu thu về",
    "Phiếu không thu về",
    "Phiếu hợp lệ",
    "Phiếu không hợp lệ",
)
"""Heads of the figures of the papers."""


def count_figures(record: SecretRecord) -> tuple[str, ...]:
    """Return the figures under ``COUNT_HEADS``."""
    count = record.count
    return (
        str(record.base),
        str(record.present),
        str(count.issued),
        str(count.exchanged),
        str(count.returned),
        str(count.not_returned),
        str(count.valid),
        str(count.invalid),
    )


def count_opening(record: SecretRecord) -> str:
    """Return how the vote was held, up to its figures."""
    form = f" Hình thức bỏ phiếu theo quyết định: {record.decision}." if record.decision else ""
    entered = "hai người nhập độc lập" if record.by_two else "một người nhập hai lần"
    texts = "".join(f" {text.words}" for text in record.texts)
    committee = _committee(record)
    return (
        f"Hội đồng nhân dân bỏ phiếu kín: {record.subject}.{texts}{form}{committee} "
        f"Đóng hòm phiếu lúc {clock_words(record.closed_ms)}. Số liệu kiểm phiếu được "
        f"{entered}, các số khớp nhau, công bố lúc {clock_words(record.released_ms)}. "
        f"Mức cần xét: {record.result.threshold}, từ {padded(record.result.needed)} phiếu. "
        "Kết quả kiểm phiếu như sau:"
    )


def _committee(record: SecretRecord) -> str:
    if not record.committee:
        return ""
    head, secretary, *others = (person.addressed for person in record.committee)
    rest = f"; Ủy viên {', '.join(others)}" if others else ""
    return f" Ban kiểm phiếu: Trưởng ban {head}; Thư ký {secretary}{rest}."


def count_lines(record: SecretRecord) -> Iterator[str]:
    """Return a paragraph for each line of the paper, then the outcome and on what it rests."""
    for number, line in enumerate(record.result.lines, start=1):
        yield f"{number}. {line.name}: {_marks(line)} trên {record.result.base_words}."
    yield record.result.sentence
    if record.result.basis:
        yield f"Căn cứ: {'; '.join(record.result.basis)}."


def _marks(line: LineResult) -> str:
    return ", ".join(f"{m.papers} phiếu {m.words} ({percent(m.share)})" for m in line.marks)
