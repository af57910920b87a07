"""The ledger in the minutes: what was promised and asked for, by whom and until when."""

from datetime import date
from typing import Final

from meetingroom.domain.ledger_parts import LedgerRow
from meetingroom.domain.minutes_roll import Names
from meetingroom.domain.state import SessionState, Speaker
from meetingroom.domain.values import RowKind, RowPhase

_KINDS: Final = {
    RowKind.PROMISE: "Lời hứa",
    RowKind.WRITTEN_ANSWER: "Trả lời chất vấn bằng văn bản",
    RowKind.PETITION: "Kiến nghị của cử tri",
}
_PHASES: Final = {
    RowPhase.OPEN: "chưa thực hiện",
    RowPhase.IN_PROGRESS: "đang thực hiện",
    RowPhase.DONE: "đã thực hiện",
    RowPhase.NOT_DONE: "không thực hiện được",
}


def ledger_lines(state: SessionState, names: Names) -> tuple[str, ...]:
    """Return the ledger's rows in words, those of earlier sessions first, under one line."""
    if not state.ledger:
        return ()
    rows = enumerate(state.ledger.values(), start=1)
    return (
        "Sổ theo dõi lời hứa và kiến nghị của cử tri:",
        *(f"{number}. {_line(state, names, row)}" for number, row in rows),
    )


def _line(state: SessionState, names: Names, row: LedgerRow) -> str:
    terms = row.terms
    owner = names.speaker(Speaker(person=terms.person, name=terms.name, post=terms.post))
    titles = f", {', '.join(owner.titles)}" if owner.titles else ""
    due = f"; thời hạn: {day_words(terms.due_on)}" if terms.due_on else ""
    carried = f"; chuyển từ {row.origin_words}" if row.origin != state.session else ""
    note = f" ({row.steps[-1].note})" if row.steps else ""
    return (
        f"{_KINDS[terms.kind]}: {terms.text}; nguồn: {terms.source}; "
        f"trách nhiệm: {owner.addressed}{titles}{due}{carried}; "
        f"tình trạng: {_PHASES[row.phase]}{note}."
    )


def day_words(day: str) -> str:
    """Return a day as documents write it within a sentence, as ``30/9/2026``."""
    read = date.fromisoformat(day)
    return f"{read.day}/{read.month}/{read.year}"
