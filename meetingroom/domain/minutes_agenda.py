"""What the minutes say of the agenda itself: adopted, changed, and what was not reached."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.agenda_order import branch
from meetingroom.domain.ids import ItemId
from meetingroom.domain.state import AgendaChange, SessionState
from meetingroom.domain.text import clock_words, date_words
from meetingroom.domain.values import AgendaStep

_STEPS: Final = {
    AgendaStep.ADOPTED: "Hội đồng nhân dân thông qua chương trình kỳ họp",
    AgendaStep.ADDED: "Bổ sung nội dung vào chương trình kỳ họp",
    AgendaStep.DROPPED: "Bỏ nội dung khỏi chương trình kỳ họp",
    AgendaStep.MOVED: "Thay đổi thứ tự nội dung trong chương trình kỳ họp",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRecord:
    """Something done to the agenda.

    Attributes:
        title: of the item; empty when the whole agenda was adopted.
        decided_by: the subject of the ballot; empty when none had to decide.
        reason: of a move; else empty.
    """

    at_ms: int
    step: AgendaStep
    title: str
    decided_by: str
    reason: str


def agenda_records(state: SessionState) -> tuple[AgendaRecord, ...]:
    """Return what was done to the agenda, oldest first, without its drafting.

    Until the first sitting opens, only what a ballot decided or a reason was given for counts.
    """
    met_ms = min((s.opened_ms for s in state.sittings.values() if s.opened_ms), default=0)
    return tuple(
        _record(state, change)
        for change in state.agenda_changes
        if change.ballot or change.reason or 0 < met_ms <= change.at_ms
    )


def _record(state: SessionState, change: AgendaChange) -> AgendaRecord:
    return AgendaRecord(
        at_ms=change.at_ms,
        step=change.step,
        title=change.title,
        decided_by=state.ballots[change.ballot].subject if change.ballot else "",
        reason=change.reason,
    )


def unreached(state: SessionState, begun: Collection[ItemId]) -> tuple[str, ...]:
    """Return the titles of what no sitting came to, once none is left to do so.

    Args:
        state: the session.
        begun: the items that something happened under.

    Returns:
        In the order of the agenda; of an item that was not reached with all below it, its own.
    """
    sittings = state.sittings.values()
    if not sittings or not all(sitting.closed_ms for sitting in sittings):
        return ()
    missed = {i for i in state.items if set(branch(state.items, i)).isdisjoint(begun)}
    # What stands below an item that was dealt with as a whole was dealt with, too.
    open_ended = (i for i in state.items.values() if i.item in missed)
    return tuple(i.title for i in open_ended if i.parent not in missed and i.parent not in begun)


def agenda_lines(records: Collection[AgendaRecord]) -> Iterator[str]:
    """Word what was done to the agenda, one line each, with date and time."""
    for record in records:
        title = f": {record.title}" if record.title else ""
        ballot = f"; theo kết quả biểu quyết về {record.decided_by}" if record.decided_by else ""
        reason = f"; lý do: {record.reason}" if record.reason else ""
        at = f"{clock_words(record.at_ms)}, {date_words(record.at_ms)}"
        yield f"{_STEPS[record.step]} lúc {at}{title}{ballot}{reason}."


def unreached_line(titles: Collection[str]) -> str:
    """Word what no sitting came to; empty when there is nothing."""
    return f"Nội dung chưa tiến hành: {'; '.join(titles)}." if titles else ""
