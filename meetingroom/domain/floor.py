"""The floor: ask, call, start, end. One person speaks at a time; a clock warns and never cuts."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_asking
from meetingroom.domain.checks import check_new_id
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import RequestId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyAskedError,
    AlreadyThereError,
    FloorTakenError,
    ItemUnknownError,
    MalformedError,
    NotCheckedInError,
    NotYourRequestError,
    PersonUnknownError,
    RequestUnknownError,
)
from meetingroom.domain.state import FloorRequest, RequestPhase, SessionState
from meetingroom.domain.values import SpeechPauseCause

_AskingCommand = c.AskForFloor | c.WithdrawRequest
_ClockCommand = c.StartSpeech | c.PauseSpeech | c.ResumeSpeech | c.ExtendSpeech | c.EndSpeech
FloorCommand = _AskingCommand | c.CallSpeaker | c.CallDirectly | _ClockCommand
_ClockFact = f.SpeechStarted | f.SpeechPaused | f.SpeechResumed | f.SpeechExtended | f.SpeechEnded
_NewFact = f.FloorAsked | f.SpeakerCalledDirectly
FloorFact = _NewFact | f.FloorWithdrawn | f.SpeakerCalled | _ClockFact

NEXT: Final = {
    (RequestPhase.WAITING, f.FloorWithdrawn): RequestPhase.WITHDRAWN,
    (RequestPhase.WAITING, f.SpeakerCalled): RequestPhase.CALLED,
    (RequestPhase.CALLED, f.FloorWithdrawn): RequestPhase.WITHDRAWN,
    (RequestPhase.CALLED, f.SpeechStarted): RequestPhase.SPEAKING,
    (RequestPhase.CALLED, f.SpeechEnded): RequestPhase.ENDED,
    (RequestPhase.SPEAKING, f.SpeechPaused): RequestPhase.PAUSED,
    (RequestPhase.SPEAKING, f.SpeechExtended): RequestPhase.SPEAKING,
    (RequestPhase.SPEAKING, f.SpeechEnded): RequestPhase.ENDED,
    (RequestPhase.PAUSED, f.SpeechResumed): RequestPhase.SPEAKING,
    (RequestPhase.PAUSED, f.SpeechExtended): RequestPhase.PAUSED,
    (RequestPhase.PAUSED, f.SpeechEnded): RequestPhase.ENDED,
}

_LEAST_MORE_S: Final = 5
_MOST_MORE_S: Final = 600


def decide_floor(
    state: SessionState, command: FloorCommand, around: Circumstances
) -> tuple[FloorFact, ...]:
    """Decide on who asks for the floor and who has it.

    Raises:
        NotCheckedInError: the deputy who asks is not present.
        PersonUnknownError: who was to be called directly is no deputy present.
        AlreadyAskedError: the deputy waits already.
        ItemUnknownError: the sitting has not turned to an item yet.
        NoTalkHereError: the present item has no place for that.
        RequestUnknownError: there is no such request, or it is past that point.
        NotYourRequestError: somebody else's request was to be withdrawn.
        FloorTakenError: somebody has the floor, or a ballot is open.
        MalformedError: the added seconds are out of their range.
    """
    match command:
        case c.AskForFloor():
            return (_ask(state, command, around),)
        case c.WithdrawRequest(request=request):
            known = _going(state, request, f.FloorWithdrawn)
            if known.deputy != around.person:
                raise NotYourRequestError
            return (f.FloorWithdrawn(request=request),)
        case c.CallSpeaker(request=request):
            _going(state, request, f.SpeakerCalled)
            _check_floor_free(state)
            return (f.SpeakerCalled(request=request),)
        case c.CallDirectly():
            return (_call_directly(state, command),)
        case _:
            return (_decide_clock(state, command, around.now_ms),)


def _decide_clock(state: SessionState, command: _ClockCommand, now_ms: int) -> _ClockFact:
    request = command.request
    match command:
        case c.StartSpeech():
            known = _going(state, request, f.SpeechStarted)
            _check_no_ballot(state)
            return f.SpeechStarted(request=request, limit_s=state.rules.floor_s(known.purpose))
        case c.PauseSpeech():
            known = _going(state, request, f.SpeechPaused)
            return _paused(known, now_ms, SpeechPauseCause.CHAIR)
        case c.ResumeSpeech():
            _going(state, request, f.SpeechResumed)
            _check_no_ballot(state)
            return f.SpeechResumed(request=request)
        case c.ExtendSpeech(by_s=by_s):
            _going(state, request, f.SpeechExtended)
            if not _LEAST_MORE_S <= by_s <= _MOST_MORE_S:
                raise MalformedError
            return f.SpeechExtended(request=request, by_s=by_s)
        case c.EndSpeech():
            _going(state, request, f.SpeechEnded)
            return f.SpeechEnded(request=request)
        case _:
            assert_never(command)


def paused_by_ballot(state: SessionState, now_ms: int) -> tuple[f.SpeechPaused, ...]:
    """Return what opening a ballot does to the floor, to stand right before it in the log.

    Returns:
        That the speaker's clock stands still; nothing when no clock runs, as of one who was
        called and has not begun. Nobody begins or goes on before the ballot is over.
    """
    speaking = state.speaking
    if speaking is None or speaking.phase is not RequestPhase.SPEAKING:
        return ()
    return (_paused(speaking, now_ms, SpeechPauseCause.BALLOT),)


def _paused(request: FloorRequest, now_ms: int, cause: SpeechPauseCause) -> f.SpeechPaused:
    spoken_ms = request.spoken_until(now_ms)
    return f.SpeechPaused(request=request.request, spoken_ms=spoken_ms, cause=cause)


def _ask(state: SessionState, command: c.AskForFloor, around: Circumstances) -> f.FloorAsked:
    check_new_id(command.request)
    if command.request in state.requests:
        raise AlreadyThereError
    if around.person not in state.present():
        raise NotCheckedInError
    asking = {RequestPhase.WAITING, RequestPhase.CALLED}
    if any(r.deputy == around.person and r.phase in asking for r in state.requests.values()):
        raise AlreadyAskedError
    if state.current_item is None:
        raise ItemUnknownError
    check_asking(state.items[state.current_item], command.purpose)
    return f.FloorAsked(
        request=command.request,
        deputy=around.person,
        item=state.current_item,
        purpose=command.purpose,
    )


def _call_directly(
    state: SessionState, command: c.CallDirectly
) -> f.SpeakerCalled | f.SpeakerCalledDirectly:
    check_new_id(command.request)
    if command.request in state.requests:
        raise AlreadyThereError
    if command.deputy not in state.present():
        raise PersonUnknownError
    _check_floor_free(state)
    if state.current_item is None:
        raise ItemUnknownError
    waits = (r for r in state.requests.values() if r.phase is RequestPhase.WAITING)
    known = next((r for r in waits if r.deputy == command.deputy), None)
    if known is not None:
        return f.SpeakerCalled(request=known.request)
    return f.SpeakerCalledDirectly(
        request=command.request,
        deputy=command.deputy,
        item=state.current_item,
        purpose=command.purpose,
    )


def _going(state: SessionState, request: RequestId, step: type[FloorFact]) -> FloorRequest:
    known = state.requests.get(request)
    if known is None or (known.phase, step) not in NEXT:
        raise RequestUnknownError
    return known


def _check_floor_free(state: SessionState) -> None:
    if state.speaking is not None:
        raise FloorTakenError
    _check_no_ballot(state)


def _check_no_ballot(state: SessionState) -> None:
    if state.is_voting:
        raise FloorTakenError


def evolve_floor(state: SessionState, fact: FloorFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of the floor.

    Raises:
        BrokenLogError: the request can't have gone that way.
    """
    at_ms = stamp.at_ms
    if isinstance(fact, _NewFact):
        request = replace(_new(fact, at_ms), sitting=state.current_sitting)
        return replace(state, requests={**state.requests, fact.request: request})
    request = state.requests[fact.request]
    phase = NEXT.get((request.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.request)
    request = _moved(replace(request, phase=phase), fact, at_ms)
    if isinstance(fact, f.SpeakerCalled):
        request = replace(request, sitting=state.current_sitting)
    return replace(state, requests={**state.requests, fact.request: request})


def _new(fact: _NewFact, at_ms: int) -> FloorRequest:
    request = FloorRequest(
        request=fact.request,
        deputy=fact.deputy,
        item=fact.item,
        purpose=fact.purpose,
        asked_ms=at_ms,
    )
    if isinstance(fact, f.FloorAsked):
        return request
    return replace(request, phase=RequestPhase.CALLED, called_ms=at_ms)


def _moved(
    request: FloorRequest, fact: f.FloorWithdrawn | f.SpeakerCalled | _ClockFact, at_ms: int
) -> FloorRequest:
    match fact:
        case f.FloorWithdrawn():
            return replace(request, ended_ms=at_ms)
        case f.SpeakerCalled():
            return replace(request, called_ms=at_ms)
        case _:
            return _clocked(request, fact, at_ms)


def _clocked(request: FloorRequest, fact: _ClockFact, at_ms: int) -> FloorRequest:
    match fact:
        case f.SpeechStarted(limit_s=limit_s):
            return replace(request, started_ms=at_ms, running_since_ms=at_ms, limit_s=limit_s)
        case f.SpeechPaused(spoken_ms=spoken_ms, cause=cause):
            held = cause is SpeechPauseCause.BALLOT
            return replace(request, spoken_ms=spoken_ms, running_since_ms=0, is_held_by_ballot=held)
        case f.SpeechResumed():
            return replace(request, running_since_ms=at_ms, is_held_by_ballot=False)
        case f.SpeechExtended(by_s=by_s):
            return replace(request, limit_s=request.limit_s + by_s)
        case f.SpeechEnded():
            spoken_ms = request.spoken_until(at_ms)
            return replace(
                request,
                ended_ms=at_ms,
                spoken_ms=spoken_ms,
                running_since_ms=0,
                is_held_by_ballot=False,
            )
        case _:
            assert_never(fact)
