"""The floor as the chair gives it: who waits, who was called, who speaks."""

from dataclasses import dataclass
from typing import Final

from meetingroom.desktop.reading.console_words import why_not_now
from meetingroom.desktop.reading.floor_words import PURPOSE_WORDS
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.commands import CallSpeaker, EndSpeech, ResumeSpeech, StartSpeech
from meetingroom.domain.floor_queue import queue
from meetingroom.domain.state import FloorRequest, RequestPhase
from meetingroom.domain.text import clock_time
from meetingroom.domain.values import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """Who waits for the floor; ``can_call`` says whether that one may be called now."""

    key: str
    number: str
    name: str
    detail: str
    can_call: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairFloor:
    """The floor; ``request`` is the one that has it, and empty while nobody has.

    Attributes:
        phase: ``called``, also while a speech is paused; ``speaking`` or empty.
        is_paused: that beginning means going on.
        speaker: who has the floor, ``detail`` for what.
        call_reason: why nobody can be called; empty when somebody can be, or nobody waits.
        start_reason: why the called one can't begin; ``end_reason`` why a speech can't be ended.
    """

    request: str = ""
    phase: str = ""
    is_paused: bool = False
    speaker: str = ""
    detail: str = ""
    call_reason: str = ""
    start_reason: str = ""
    end_reason: str = ""
    queue: tuple[CallRow, ...] = ()


_ASKED: Final = {
    Language.VIETNAMESE: "{purpose}, đăng ký {at}",
    Language.ENGLISH: "{purpose}, asked at {at}",
}


def chair_floor_of(seen: Seen) -> ChairFloor:
    """Read the floor."""
    waiting = queue(seen.state)
    call_reason = why_not_now(seen, CallSpeaker(request=waiting[0].request)) if waiting else ""
    rows = tuple(
        CallRow(
            key=request.request,
            number=str(number),
            name=seen.speaker(request.speaker).addressed.strip(),
            detail=_asked(seen, request),
            can_call=not call_reason,
        )
        for number, request in enumerate(waiting, start=1)
    )
    speaking = seen.state.speaking
    if speaking is None:
        return ChairFloor(call_reason=call_reason, queue=rows)
    has_begun = speaking.phase is RequestPhase.SPEAKING
    is_paused = speaking.phase is RequestPhase.PAUSED
    start = (ResumeSpeech if is_paused else StartSpeech)(request=speaking.request)
    return ChairFloor(
        request=speaking.request,
        phase=RequestPhase.CALLED if is_paused else speaking.phase,
        is_paused=is_paused,
        speaker=seen.speaker(speaking.speaker).addressed.strip(),
        detail=PURPOSE_WORDS[seen.language, speaking.purpose],
        call_reason=call_reason,
        start_reason="" if has_begun else why_not_now(seen, start),
        end_reason=why_not_now(seen, EndSpeech(request=speaking.request)),
        queue=rows,
    )


def _asked(seen: Seen, request: FloorRequest) -> str:
    purpose = PURPOSE_WORDS[seen.language, request.purpose]
    return _ASKED[seen.language].format(purpose=purpose, at=clock_time(request.asked_ms))
