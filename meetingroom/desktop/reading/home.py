"""The first page: who sits here, whether checked in, the quorum, the agenda and the papers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingroom.desktop.reading.home_papers import PaperRow, paper_rows, papers_words
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.wishing import honorific_of, on_its_way, why_not
from meetingroom.domain.agenda_order import numbers
from meetingroom.domain.commands import CheckIn
from meetingroom.domain.ids import ItemId, PaperId
from meetingroom.domain.state import Attendance, Item
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import AttendanceStatus, Language, Role, Stage


class CheckedIn(StrEnum):
    """Where a person's check-in stands."""

    NOT_ASKED = "not_asked"
    """No roll is open, or the person has no mandate."""
    OPEN = "open"
    ON_ITS_WAY = "on_its_way"
    PRESENT = "present"
    AWAY = "away"
    """The secretary has marked the person as away; checking in is still possible."""


class Standing(StrEnum):
    """Where an item of the agenda stands."""

    AHEAD = "ahead"
    CURRENT = "current"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """An item of the agenda.

    Attributes:
        number: its place, from 1.
        detail: who presents it and how many papers it has.
        standing: a ``Standing``.
        paper: the first of its papers; empty when it has none.
    """

    key: str
    number: str
    title: str
    detail: str
    standing: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The first page.

    Attributes:
        person: with Ông or Bà.
        about: group and titles, one a line.
        is_deputy: has a mandate, and so a check-in.
        words: what is said of the check-in.
        reason: why checking in is off; empty when it is not.
        present: deputies on the roll, out of ``base`` in office; ``quorum`` are needed.
        present_share: 0 to 1, and so is ``quorum_share``.
    """

    person: str = ""
    about: str = ""
    is_deputy: bool = False
    checked_in: str = CheckedIn.NOT_ASKED
    words: str = ""
    reason: str = ""
    is_counted: bool = False
    present: int = 0
    base: int = 0
    quorum: int = 0
    present_share: float = 0.0
    quorum_share: float = 0.0
    agenda: tuple[AgendaRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    papers_title: str = ""
    papers_here: str = ""


_NO_ROLL: Final = {
    (Language.VIETNAMESE, Stage.PREPARING): "Chưa mở điểm danh. Xin chờ chủ tọa điều hành.",
    (Language.ENGLISH, Stage.PREPARING): "The roll is not open yet. Please wait for the chair.",
    (Language.VIETNAMESE, Stage.CLOSED): "Kỳ họp đã bế mạc.",
    (Language.ENGLISH, Stage.CLOSED): "The session is closed.",
}
_WAITS: Final = {
    Language.VIETNAMESE: "Chưa có xác nhận của máy chủ. Nếu chờ lâu, xin báo thư ký kỳ họp.",
    Language.ENGLISH: "The server has not confirmed yet. If it takes long, tell the secretary.",
}
_PENDING: Final = {
    Language.VIETNAMESE: "Đã ghi nhận điểm danh. Xin chờ thư ký kỳ họp xác nhận.",
    Language.ENGLISH: "Your check-in is recorded. Please wait until the secretary confirms it.",
}
_SINCE: Final = {
    Language.VIETNAMESE: "Đã điểm danh có mặt lúc\u00a0{at}",
    Language.ENGLISH: "Checked in at {at}",
}
_AWAY: Final = {
    (Language.VIETNAMESE, AttendanceStatus.EXCUSED): "Thư ký đã ghi: vắng mặt có lý do",
    (Language.VIETNAMESE, AttendanceStatus.UNEXCUSED): "Thư ký đã ghi: vắng mặt không có lý do",
    (Language.VIETNAMESE, AttendanceStatus.LEFT_EARLY): "Thư ký đã ghi: về sớm lúc {at}",
    (Language.ENGLISH, AttendanceStatus.EXCUSED): "Marked by the secretary: absent, excused",
    (Language.ENGLISH, AttendanceStatus.UNEXCUSED): "Marked by the secretary: absent",
    (Language.ENGLISH, AttendanceStatus.LEFT_EARLY): "Marked by the secretary: left at {at}",
}
_BUT_HERE: Final = {
    Language.VIETNAMESE: ". Nếu {honorific} đang có mặt, xin điểm danh.",
    Language.ENGLISH: ". If you are here, please check in.",
}


def home_of(seen: Seen) -> Home:
    """Read the first page."""
    state = seen.state
    base, present = len(state.in_office()), state.counted()
    quorum = state.rules.quorum_of(base)
    is_deputy = Role.DEPUTY in seen.roles
    checked_in, words = _check_in(seen) if is_deputy else (CheckedIn.NOT_ASKED, "")
    rows = paper_rows(seen)
    title, here = papers_words(rows, seen.language)
    return Home(
        person=seen.entry(seen.person).addressed.strip(),
        about=_about(seen),
        is_deputy=is_deputy,
        checked_in=checked_in,
        words=words,
        reason=_reason(seen, checked_in),
        is_counted=state.sitting is not None,
        present=present,
        base=base,
        quorum=quorum,
        present_share=present / base if base else 0.0,
        quorum_share=quorum / base if base else 0.0,
        agenda=_agenda(seen),
        papers=rows,
        papers_title=title,
        papers_here=here,
    )


def _about(seen: Seen) -> str:
    member = seen.state.members.get(seen.person)
    groups = {group.group: group.name for group in seen.state.groups}
    group = () if member is None else (groups.get(member.group, ""),)
    return "\n".join(line for line in (*seen.entry(seen.person).titles, *group) if line)


def _check_in(seen: Seen) -> tuple[CheckedIn, str]:
    sitting = seen.state.sitting
    if sitting is None:
        return CheckedIn.NOT_ASKED, _NO_ROLL.get((seen.language, seen.state.stage), "")
    entry = sitting.attendance.get(seen.person)
    if entry is not None and entry.is_here:
        return CheckedIn.PRESENT, _since(entry, seen.language)
    if on_its_way(seen, CheckIn) is not None:
        return CheckedIn.ON_ITS_WAY, _WAITS[seen.language]
    if seen.person in sitting.pending:
        return CheckedIn.ON_ITS_WAY, _PENDING[seen.language]
    if entry is None:
        return CheckedIn.OPEN, ""
    words = _AWAY[seen.language, entry.status].format(at=clock_time(entry.since_ms))
    return CheckedIn.AWAY, words + _BUT_HERE[seen.language].format(honorific=honorific_of(seen))


def _since(entry: Attendance, language: Language) -> str:
    return _SINCE[language].format(at=clock_time(entry.since_ms))


def _reason(seen: Seen, checked_in: CheckedIn) -> str:
    if checked_in not in {CheckedIn.OPEN, CheckedIn.AWAY}:
        return ""
    return why_not(seen, CheckIn())


def _agenda(seen: Seen) -> tuple[AgendaRow, ...]:
    papers: dict[ItemId, list[PaperId]] = {}
    for paper in seen.state.papers.values():
        papers.setdefault(paper.item, []).append(paper.paper)
    return tuple(
        _agenda_row(seen, seen.state.items[item], number, tuple(papers.get(item, ())))
        for item, number in numbers(seen.state.items).items()
    )


def _agenda_row(seen: Seen, item: Item, number: str, papers: tuple[PaperId, ...]) -> AgendaRow:
    return AgendaRow(
        key=item.item,
        number=number,
        title=item.title,
        detail=", ".join(w for w in (item.presenter, _count(len(papers), seen.language)) if w),
        standing=_standing(seen, item),
        paper=papers[0] if papers else "",
    )


def _standing(seen: Seen, item: Item) -> Standing:
    if item.item == seen.state.current_item:
        return Standing.CURRENT
    was_turned_to = any(turn.item == item.item for turn in seen.state.turns)
    return Standing.DONE if was_turned_to else Standing.AHEAD


def _count(papers: int, language: Language) -> str:
    if papers == 0:
        return ""
    if language is Language.VIETNAMESE:
        return f"{papers} tài liệu"
    return "1 paper" if papers == 1 else f"{papers} papers"
