"""What is to be looked at before the minutes are signed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.state import FloorRequest, RequestPhase, SessionState
from meetingroom.domain.text import padded
from meetingroom.domain.values import Language, Matter


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One thing to look at, done or not."""

    key: str
    is_done: bool
    words: str


_LOG: Final = {
    Language.VIETNAMESE: {
        "whole": "Dữ liệu phiên họp đầy đủ, chưa bị thay đổi",
        "offline": "Đang mất kết nối, chưa kiểm tra được dữ liệu phiên họp",
        "unsigned": "Dữ liệu phiên họp chưa có chữ ký của máy chủ",
    },
    Language.ENGLISH: {
        "whole": "The sitting's data are complete and unchanged",
        "offline": "There is no connection; the sitting's data can't be checked",
        "unsigned": "The server has not signed the sitting's data yet",
    },
}
_BALLOTS: Final = {
    (Language.VIETNAMESE, True): "Các nội dung cần biểu quyết đều đã biểu quyết",
    (Language.VIETNAMESE, False): "Còn {count} nội dung chưa biểu quyết",
    (Language.ENGLISH, True): "Every prepared ballot has been held",
    (Language.ENGLISH, False): "Ballots not held yet: {count}",
}
_SPEECHES: Final = {
    (Language.VIETNAMESE, True): "Các ý kiến phát biểu đều đã ghi nội dung",
    (Language.VIETNAMESE, False): "Còn {count} ý kiến chưa ghi nội dung",
    (Language.ENGLISH, True): "Every speech has a note",
    (Language.ENGLISH, False): "Speeches without a note: {count}",
}


def checks_of(seen: Seen) -> tuple[CheckRow, ...]:
    """Return what is to be looked at, in order."""
    state = seen.state
    waiting = (draft for draft in state.waiting_ballots if draft.matter is not Matter.TRIAL)
    not_held = len(list(waiting)) + (state.open_ballot is not None)
    return (
        _log(seen),
        _counted(seen, "ballots", _BALLOTS, not_held),
        _counted(seen, "speeches", _SPEECHES, len(list(_without_note(state)))),
    )


def _log(seen: Seen) -> CheckRow:
    replica = seen.view.seat.replica
    is_signed = replica is not None and replica.note != ""
    found = "offline" if not seen.is_live else "whole" if is_signed else "unsigned"
    return CheckRow(key="log", is_done=found == "whole", words=_LOG[seen.language][found])


def _counted(seen: Seen, key: str, words: dict[tuple[Language, bool], str], count: int) -> CheckRow:
    sentence = words[seen.language, count == 0].format(count=padded(count, seen.language))
    return CheckRow(key=key, is_done=count == 0, words=sentence)


def _without_note(state: SessionState) -> Iterator[FloorRequest]:
    """A speech is noted by a line under its item, written before the next speech there began."""
    spoken = sorted(
        (r for r in state.requests.values() if r.phase is RequestPhase.ENDED and r.started_ms),
        key=lambda request: request.started_ms,
    )
    for at, speech in enumerate(spoken):
        later = (r.started_ms for r in spoken[at + 1 :] if r.item == speech.item)
        until_ms = next(later, None)
        if not any(
            note.item == speech.item
            and note.written_ms >= speech.started_ms
            and (until_ms is None or note.written_ms < until_ms)
            for note in state.notes.values()
        ):
            yield speech
