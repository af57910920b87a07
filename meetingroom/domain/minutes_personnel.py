"""Personnel matters in the minutes: who stood, the list, the confirmation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from meetingroom.domain.ids import BallotId, ItemId, LineId
from meetingroom.domain.minutes_roll import Names
from meetingroom.domain.minutes_secret import line_name
from meetingroom.domain.state import Nomination, Personnel, PersonnelList, SessionState
from meetingroom.domain.text import clock_words, padded
from meetingroom.domain.values import NominatedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonnelLine:
    """What happened in a personnel matter, in words, and when it was recorded."""

    at_ms: int
    text: str


def personnel_of(state: SessionState, names: Names, item: ItemId) -> tuple[PersonnelLine, ...]:
    """Return what happened in an item's personnel matters, matter by matter."""
    return tuple(
        line
        for matter in state.personnel.values()
        if matter.item == item
        for line in _lines(state, names, matter)
    )


def _lines(state: SessionState, names: Names, matter: Personnel) -> Iterator[PersonnelLine]:
    if matter.nominations:
        named = "; ".join(
            f"{n}. {_nominated(names, each)}" for n, each in enumerate(matter.nominations, start=1)
        )
        at_ms = matter.nominations[0].at_ms
        yield PersonnelLine(at_ms=at_ms, text=f"Giới thiệu nhân sự {matter.subject}: {named}.")
    for listed in matter.lists:
        yield PersonnelLine(at_ms=listed.at_ms, text=_listed(state, names, matter, listed))
    for confirmed in matter.confirmations:
        people = _people(names, matter, confirmed.elected)
        text = f"Hội đồng nhân dân thông qua nghị quyết xác nhận kết quả {matter.subject}: {people}"
        by = _voted(state, confirmed.ballot)
        yield PersonnelLine(at_ms=confirmed.at_ms, text=f"{text}{by}.")
    if matter.dropped_ms:
        text = f"Không tiếp tục nội dung {matter.subject}; lý do: {matter.dropped}."
        yield PersonnelLine(at_ms=matter.dropped_ms, text=text)


def _nominated(names: Names, each: Nomination) -> str:
    withdrawn = f"; đã rút, lý do: {each.withdrawn}" if each.withdrawn else ""
    return f"{line_name(names, each.line)} ({_by(names, each)}{withdrawn})"


def _by(names: Names, each: Nomination) -> str:
    match each.by:
        case NominatedBy.COMPETENT:
            return f"{each.nominator_words} giới thiệu"
        case NominatedBy.DEPUTY:
            return f"{names.line(each.nominator).addressed} giới thiệu"
        case NominatedBy.SELF:
            return "tự ứng cử"
        case _:
            assert_never(each.by)


def _listed(state: SessionState, names: Names, matter: Personnel, listed: PersonnelList) -> str:
    people = _people(names, matter, listed.lines)
    return (
        f"Hội đồng nhân dân quyết định bầu {padded(listed.posts)} người trong danh sách "
        f"{padded(len(listed.lines))} người: {people}{_voted(state, listed.ballot)}."
    )


def _people(names: Names, matter: Personnel, lines: Sequence[LineId]) -> str:
    known = {each.line.line: each.line for each in matter.nominations}
    return "; ".join(line_name(names, known[line]) for line in lines)


def _voted(state: SessionState, ballot: BallotId) -> str:
    return f" (theo lần biểu quyết lúc {clock_words(state.ballots[ballot].opened_ms)})"
