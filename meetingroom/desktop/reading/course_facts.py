"""The lines of a sitting's course that write themselves, out of the facts folded in the state."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.minutes import Minutes, draw_up
from meetingroom.domain.minutes_roll import SittingRecord
from meetingroom.domain.minutes_wording import length_words
from meetingroom.domain.sentences import result_sentence
from meetingroom.domain.state import Ballot, FloorRequest, RequestPhase, Sitting
from meetingroom.domain.text import padded
from meetingroom.domain.values import FloorPurpose, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoLine:
    """A line that wrote itself; ``item`` is empty where none was turned to."""

    key: str
    at_ms: int
    item: str
    lead: str
    text: str


_LEADS: Final = {
    Language.VIETNAMESE: {
        "roll": "Mở điểm danh.",
        "opened": "Khai mạc phiên họp.",
        "closed": "Kết thúc phiên họp.",
        "session": "Bế mạc kỳ họp.",
        "item": "Nội dung {number}/{count}.",
        "ballot": "Biểu quyết.",
        "of": "Biểu quyết {subject}.",
        "cancelled": "Hủy lần biểu quyết {subject}.",
        FloorPurpose.DISCUSSION: "Thảo luận.",
        FloorPurpose.QUESTION: "Chất vấn.",
        FloorPurpose.DEBATE: "Tranh luận.",
        FloorPurpose.REPLY: "Trả lời.",
        FloorPurpose.PROCEDURAL: "Đề nghị về chương trình, cách tiến hành.",
    },
    Language.ENGLISH: {
        "roll": "Roll opened.",
        "opened": "Sitting opened.",
        "closed": "Sitting closed.",
        "session": "Session closed.",
        "item": "Item {number} of {count}.",
        "ballot": "Ballot.",
        "of": "Ballot on {subject}.",
        "cancelled": "Ballot on {subject} cancelled.",
        FloorPurpose.DISCUSSION: "Discussion.",
        FloorPurpose.QUESTION: "Question.",
        FloorPurpose.DEBATE: "Debate.",
        FloorPurpose.REPLY: "Reply.",
        FloorPurpose.PROCEDURAL: "Proposal on agenda or procedure.",
    },
}
_TEXTS: Final = {
    Language.VIETNAMESE: {
        "present": "Có mặt {present}/{base} đại biểu",
        "excused": "; vắng mặt có lý do {count}",
        "unexcused": "; vắng mặt không có lý do {count}",
        "quorum": ". Đủ điều kiện họp.",
        "none": ". Chưa đủ điều kiện họp.",
        "going": "{speaker} đang phát biểu.",
    },
    Language.ENGLISH: {
        "present": "{present} of {base} deputies present",
        "excused": "; absent with reason {count}",
        "unexcused": "; absent without reason {count}",
        "quorum": ". There is a quorum.",
        "none": ". There is no quorum.",
        "going": "{speaker} has the floor.",
    },
}


def minutes_of(seen: Seen) -> Minutes:
    """Draw up the minutes as they stand; who is not in the register yet stays nameless."""
    people = {*seen.state.members, *seen.state.roles}
    return draw_up(seen.state, {person: seen.entry(person) for person in people})


def auto_lines(seen: Seen) -> Iterator[AutoLine]:
    """Return the lines that wrote themselves, in any order."""
    yield from _sittings(seen)
    yield from _turns(seen)
    yield from (_speech(seen, r) for r in seen.state.requests.values() if r.started_ms)
    yield from (_ballot(seen, b) for b in seen.state.ballots.values() if b.ended_ms)
    if seen.state.closed_ms:
        lead = _LEADS[seen.language]["session"]
        yield AutoLine(key="session", at_ms=seen.state.closed_ms, item="", lead=lead, text="")


def _sittings(seen: Seen) -> Iterator[AutoLine]:
    records = {record.opened_ms: record for record in minutes_of(seen).sittings}
    for sitting in seen.state.sittings.values():
        yield from _moments(seen, sitting, records.get(sitting.opened_ms))


def _moments(seen: Seen, sitting: Sitting, record: SittingRecord | None) -> Iterator[AutoLine]:
    moments = {
        "roll": (sitting.roll_opened_ms, ""),
        "opened": (sitting.opened_ms, "" if record is None else _roll(seen, record)),
        "closed": (sitting.closed_ms, ""),
    }
    for name, (at_ms, text) in moments.items():
        if at_ms:
            lead = _LEADS[seen.language][name]
            key = f"{name}-{sitting.sitting}"
            yield AutoLine(key=key, at_ms=at_ms, item="", lead=lead, text=text)


def _roll(seen: Seen, record: SittingRecord) -> str:
    words = _TEXTS[seen.language]
    away = (("excused", len(record.excused)), ("unexcused", len(record.unexcused)))
    absent = "".join(
        words[how].format(count=padded(count, seen.language)) for how, count in away if count
    )
    has_quorum = record.present >= seen.state.rules.quorum_of(record.base)
    present = words["present"].format(present=record.present, base=record.base)
    return f"{present}{absent}{words['quorum' if has_quorum else 'none']}"


def _turns(seen: Seen) -> Iterator[AutoLine]:
    numbers = {item: number for number, item in enumerate(seen.state.items, start=1)}
    for at, turn in enumerate(seen.state.turns):
        lead = _LEADS[seen.language]["item"].format(number=numbers[turn.item], count=len(numbers))
        yield AutoLine(
            key=f"turn-{at}",
            at_ms=turn.at_ms,
            item=turn.item,
            lead=lead,
            text=seen.state.items[turn.item].title,
        )


def _speech(seen: Seen, request: FloorRequest) -> AutoLine:
    speaker = seen.speaker(request.speaker).addressed
    if request.phase is RequestPhase.ENDED:
        length = length_words(request.spoken_ms // 1000)
        text = f"{speaker} ({length})."
    else:
        text = _TEXTS[seen.language]["going"].format(speaker=speaker)
    return AutoLine(
        key=f"speech-{request.request}",
        at_ms=request.started_ms,
        item=request.item,
        lead=_LEADS[seen.language][request.purpose],
        text=text,
    )


def _ballot(seen: Seen, ballot: Ballot) -> AutoLine:
    leads = _LEADS[seen.language]
    if ballot.count is None:
        lead, text = leads["cancelled"], ballot.cancel_reason
    else:
        text = result_sentence(seen.state.council, ballot, ballot.count)
        # The sentence of a ballot that passed names what was decided; the other may not.
        lead = leads["ballot"] if ballot.subject in text else leads["of"]
    return AutoLine(
        key=f"ballot-{ballot.ballot}",
        at_ms=ballot.ended_ms,
        item=ballot.item,
        lead=lead.format(subject=ballot.subject),
        text=text,
    )
