"""What the chair says now. It is said to the council, so it is Vietnamese in every language."""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.agenda_order import numbers
from meetingroom.domain.floor_queue import queue
from meetingroom.domain.sentences import awaited_sentence, result_sentence
from meetingroom.domain.state import Ballot, BallotDraft, FloorRequest, RequestPhase
from meetingroom.domain.values import FloorPurpose, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What is said, and the sentence that is read word for word; either may be empty."""

    say: str = ""
    sentence: str = ""


_PURPOSES: Final = {
    FloorPurpose.DISCUSSION: "phát biểu",
    FloorPurpose.QUESTION: "nêu chất vấn",
    FloorPurpose.DEBATE: "tranh luận",
    FloorPurpose.REPLY: "trả lời",
    FloorPurpose.PROCEDURAL: "nêu đề nghị về chương trình, cách tiến hành",
}
_BEFORE: Final = "Xin mời các vị đại biểu ổn định chỗ ngồi. Phiên họp sắp điểm danh."
_BETWEEN: Final = "Phiên họp đã bế mạc. Xin cảm ơn các vị đại biểu và khách mời."
_AFTER: Final = "Kỳ họp đã bế mạc. Xin cảm ơn các vị đại biểu và khách mời."
_NO_ITEM: Final = "Hội đồng nhân dân bắt đầu làm việc theo chương trình."


def script_of(seen: Seen) -> Script:
    """Choose the words: the ballot first, then the floor, then what the item needs."""
    match seen.state.stage:
        case Stage.PREPARING:
            return Script(say=_BETWEEN if seen.has_sat else _BEFORE)
        case Stage.ROLL_CALL:
            return Script(say=_roll(seen))
        case Stage.CLOSED:
            return Script(say=_AFTER)
        case Stage.IN_SESSION:
            return _in_session(seen)


def _roll(seen: Seen) -> str:
    state = seen.state
    here, base = state.counted(), len(state.in_office())
    least = state.rules.quorum_of(base)
    if not here or here < least:
        return (
            "Xin mời các vị đại biểu điểm danh. Phiên họp khai mạc khi có ít nhất "
            f"{least}/{base} đại biểu có mặt."
        )
    return (
        f"Có {here}/{base} đại biểu có mặt, đủ điều kiện tiến hành. "
        "Tôi xin tuyên bố khai mạc phiên họp."
    )


def _in_session(seen: Seen) -> Script:
    ballot, speaking = seen.state.open_ballot, seen.state.speaking
    if ballot is not None:
        return _voting(seen, ballot)
    if speaking is not None:
        return Script(say=_speech(seen, speaking))
    return _result(seen) or Script(say=_next(seen))


def _voting(seen: Seen, ballot: Ballot) -> Script:
    sitting = seen.state.sitting
    here = sum(sitting is not None and sitting.has(person) for person in ballot.entitled)
    return Script(
        say=f"Xin mời các vị đại biểu biểu quyết thông qua {ballot.subject}.",
        sentence=awaited_sentence(seen.state.council, ballot, here),
    )


def _speech(seen: Seen, request: FloorRequest) -> str:
    name = _named(seen, request)
    if request.phase is RequestPhase.CALLED:
        return f"Xin mời {name} {_PURPOSES[request.purpose]}."
    coming = queue(seen.state)
    then = f" Tiếp theo, xin mời {_named(seen, coming[0])}." if coming else ""
    return f"Khi đại biểu kết thúc: Xin cảm ơn {name}.{then}"


def _result(seen: Seen) -> Script | None:
    """Return the sentence of the ballot that ended last, until the floor or the item moves on."""
    state = seen.state
    ended = [b for b in state.ballots.values() if b.count and b.item == state.current_item]
    ballot = max(ended, key=lambda b: b.ended_ms, default=None)
    if ballot is None or ballot.count is None:
        return None
    if any(request.called_ms > ballot.ended_ms for request in state.requests.values()):
        return None
    return Script(
        say="Xin công bố kết quả biểu quyết:",
        sentence=result_sentence(state.council, ballot, ballot.count),
    )


def _next(seen: Seen) -> str:
    """Return what leads on: the next who waits, the ballot to open, or the item itself."""
    state = seen.state
    waiting = queue(seen.state)
    if waiting:
        return f"Xin mời {_named(seen, waiting[0])} {_PURPOSES[waiting[0].purpose]}."
    draft = next((d for d in state.waiting_ballots if d.item == state.current_item), None)
    if draft is not None:
        return _to_vote(draft)
    if state.current_item is None:
        return _NO_ITEM
    item = state.items[state.current_item]
    number = numbers(state.items)[item.item]
    by = f" Thực hiện: {item.presenter}." if item.presenter else ""
    return f"Hội đồng nhân dân chuyển sang nội dung {number}: {item.title}.{by}"


def _to_vote(draft: BallotDraft) -> str:
    return (
        f"Hội đồng nhân dân biểu quyết thông qua {draft.subject}. Xin mời các vị đại biểu chuẩn bị."
    )


def _named(seen: Seen, request: FloorRequest) -> str:
    name = seen.speaker(request.speaker).addressed.strip()
    return f"{name[:1].lower()}{name[1:]}"
