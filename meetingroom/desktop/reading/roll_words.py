"""Words of the roll: where a deputy is, what the list shows, when the roll was confirmed."""

from enum import StrEnum
from typing import Final

from meetingroom.domain.state import Attendance, PendingCheckIn, RollCount
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import AttendanceStatus, Language

NOT_SAID: Final = "not_said"
"""Nobody has said yet where a deputy is."""


class Shows(StrEnum):
    """Which deputies the list shows."""

    ALL = "all"
    HERE = "here"
    NOT_SAID = "not_said"
    LATE = "late"
    LEFT_EARLY = "left_early"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"


STATUS_WORDS: Final = {
    Language.VIETNAMESE: {
        AttendanceStatus.PRESENT: "Có mặt",
        AttendanceStatus.LATE: "Đến muộn",
        AttendanceStatus.LEFT_EARLY: "Về sớm",
        AttendanceStatus.EXCUSED: "Vắng có lý do",
        AttendanceStatus.UNEXCUSED: "Vắng không lý do",
    },
    Language.ENGLISH: {
        AttendanceStatus.PRESENT: "Present",
        AttendanceStatus.LATE: "Came late",
        AttendanceStatus.LEFT_EARLY: "Left early",
        AttendanceStatus.EXCUSED: "Absent, excused",
        AttendanceStatus.UNEXCUSED: "Absent, not excused",
    },
}
_TIMED: Final = {
    (Language.VIETNAMESE, AttendanceStatus.PRESENT): "Có mặt từ {at}",
    (Language.VIETNAMESE, AttendanceStatus.LATE): "Đến muộn, có mặt từ {at}",
    (Language.VIETNAMESE, AttendanceStatus.LEFT_EARLY): "Về sớm lúc {at}",
    (Language.ENGLISH, AttendanceStatus.PRESENT): "Present since {at}",
    (Language.ENGLISH, AttendanceStatus.LATE): "Came late, present since {at}",
    (Language.ENGLISH, AttendanceStatus.LEFT_EARLY): "Left early at {at}",
}
_SHOWS: Final = {
    Language.VIETNAMESE: {Shows.ALL: "Tất cả", Shows.HERE: "Có mặt"},
    Language.ENGLISH: {Shows.ALL: "All", Shows.HERE: "Present"},
}
_NOT_SAID: Final = {
    Language.VIETNAMESE: "Chưa điểm danh",
    Language.ENGLISH: "Not checked in",
}
_PENDING: Final = {
    Language.VIETNAMESE: "Đã điểm danh lúc {at}, chờ xác nhận",
    Language.ENGLISH: "Checked in at {at}, to be confirmed",
}
_CONFIRMED: Final = {
    Language.VIETNAMESE: "Đã xác nhận {here}/{base} lúc {at}",
    Language.ENGLISH: "Confirmed: {here} of {base} at {at}",
}


_SILENT: Final = {
    Language.VIETNAMESE: "Máy mất liên lạc từ {at}",
    Language.ENGLISH: "Device silent since {at}",
}


def silent_words(since_ms: int, language: Language) -> str:
    """Say since when there was no sign of a deputy's device."""
    return _SILENT[language].format(at=clock_time(since_ms))


def pending_words(pending: PendingCheckIn, language: Language) -> str:
    """Say since when a check-in waits to be confirmed."""
    return _PENDING[language].format(at=clock_time(pending.asked_ms))


def status_words(entry: Attendance | None, language: Language) -> str:
    """Say where a deputy is, and since when."""
    if entry is None:
        return _NOT_SAID[language]
    words = _TIMED.get((language, entry.status), STATUS_WORDS[language][entry.status])
    return words.format(at=clock_time(entry.since_ms))


def shows_words(shows: Shows, language: Language) -> str:
    """Name a choice of what the list shows."""
    if shows is Shows.NOT_SAID:
        return _NOT_SAID[language]
    known = _SHOWS[language].get(shows)
    return known or STATUS_WORDS[language][AttendanceStatus(shows)]


def confirmed_words(count: RollCount | None, language: Language) -> str:
    """Say how many were confirmed and when; nothing before that."""
    if count is None:
        return ""
    at = clock_time(count.at_ms)
    return _CONFIRMED[language].format(here=count.present, base=count.base, at=at)
