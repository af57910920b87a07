"""The minutes' words on sittings and their roll, one line after another, nothing abbreviated."""

from collections.abc import Iterator, Sequence
from typing import Final

from meetingroom.domain.minutes_roll import (
    ExcusedLine,
    HeadCountRecord,
    PersonLine,
    SittingRecord,
    TimedLine,
)
from meetingroom.domain.state import ClosureChange, RollLock
from meetingroom.domain.text import clock_words, date_words, padded
from meetingroom.domain.values import Closure, SittingKind

_NAMES: Final = {
    SittingKind.PREPARATORY: "Phiên trù bị",
    SittingKind.OPENING: "Phiên khai mạc",
    SittingKind.PLENARY: "Phiên họp toàn thể",
    SittingKind.GROUP: "Phiên thảo luận tổ",
    SittingKind.QUESTIONING: "Phiên chất vấn",
    SittingKind.CLOSING: "Phiên bế mạc",
}
_CLOSURES: Final = {
    Closure.CLOSED: "họp kín",
    Closure.PUBLIC: "họp công khai trở lại",
}


def course_lines(sitting: SittingRecord, *, is_one: bool) -> Iterator[str]:
    """Say when a sitting was, where besides the hall, and whether it was closed to the public.

    Args:
        sitting: one that was opened.
        is_one: it is the only one, so that its times stand elsewhere already.
    """
    name = _NAMES[sitting.kind]
    if not is_one:
        yield f"- {_times(sitting)}."
    if sitting.sites:
        sites = "; ".join(sitting.sites)
        yield f"- {name} họp tại hội trường và {padded(len(sitting.sites))} điểm cầu: {sites}."
    for change in sitting.closures:
        yield f"- {name} {_closure(sitting, change)}"


def _closure(sitting: SittingRecord, change: ClosureChange) -> str:
    how = _CLOSURES[change.closure]
    since = f" từ {clock_words(change.at_ms)}" if change.at_ms > sitting.opened_ms else ""
    return f"{how}{since} theo quyết định của Hội đồng nhân dân: {change.decision}."


def _times(sitting: SittingRecord) -> str:
    name = _NAMES[sitting.kind]
    start = f"{name}: từ {moment(sitting.opened_ms)}"
    return f"{start} đến {moment(sitting.closed_ms)}" if sitting.closed_ms else start


def roll_lines(sitting: SittingRecord, *, number: int, is_one: bool) -> Iterator[str]:
    """Say who was present and who was not.

    Args:
        sitting: one that was opened.
        number: counts its paragraph.
        is_one: it is the only one, so that it need not be named.
    """
    where = "" if is_one else f" tại {_uncapital(_NAMES[sitting.kind])}"
    yield (
        f"{number}. Đại biểu Hội đồng nhân dân{where}: có mặt {padded(sitting.present)} trên "
        f"tổng số {padded(sitting.base)} đại biểu."
    )
    yield from _those("vắng mặt có lý do", [_excused(line) for line in sitting.excused])
    yield from _those("vắng mặt không có lý do", [_one(person) for person in sitting.unexcused])
    yield from _those("đến muộn", [_timed(line) for line in sitting.late])
    yield from _those("về sớm", [_timed(line) for line in sitting.left])
    yield from map(_head_count, sitting.head_counts)
    yield from map(_lock, sitting.locks)


def _those(how: str, people: Sequence[str]) -> Iterator[str]:
    if people:
        yield f"Đại biểu {how} ({padded(len(people))}): {'; '.join(people)}."


def _one(person: PersonLine) -> str:
    return _uncapital(with_titles(person))


def _excused(line: ExcusedLine) -> str:
    return f"{_one(line.person)} ({line.reason})" if line.reason else _one(line.person)


def _timed(line: TimedLine) -> str:
    return f"{_one(line.person)} (lúc {clock_words(line.at_ms)})"


def _head_count(count: HeadCountRecord) -> str:
    names = f": {named(count.names)}" if count.names else ""
    return (
        f"Lúc {clock_words(count.at_ms)}, theo yêu cầu của chủ tọa, {_one(count.counted_by)} kiểm "
        f"đếm trực tiếp được {padded(count.number)} đại biểu có mặt{names}."
    )


def _lock(lock: RollLock) -> str:
    locked = f"Danh sách điểm danh khóa lúc {clock_words(lock.locked_ms)}"
    if not lock.reopened_ms:
        return f"{locked}."
    return f"{locked}, mở lại lúc {clock_words(lock.reopened_ms)}; lý do: {lock.reason}."


def moment(at_ms: int) -> str:
    """Return a time with its date, as documents write it."""
    return f"{clock_words(at_ms)}, {date_words(at_ms)}"


def addressed(person: PersonLine) -> str:
    """Name a person in the middle of a sentence."""
    return _one(person)


def named(people: Sequence[PersonLine]) -> str:
    """Name people in a row; ``chưa có`` when there are none."""
    return "; ".join(map(_one, people)) or "chưa có"


def with_titles(person: PersonLine) -> str:
    """Name a person with all titles."""
    return ", ".join((person.addressed, *person.titles))


def _uncapital(text: str) -> str:
    return text[:1].lower() + text[1:]
