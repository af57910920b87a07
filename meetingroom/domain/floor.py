"""The floor: ask, call, start, end. One person speaks at a time; a clock warns and never cuts."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.floor_asking import ask, call_directly, enter
from meetingroom.domain.ids import ItemId, RequestId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    FloorTakenError,
    ItemUnknownError,
    MalformedError,
    NotYourRequestError,
    RequestUnknownError,
)
from meetingroom.domain.rights import is_desk
from meetingroom.domain.sittings import current
from meetingroom.domain.state import FloorLimit, FloorRequest, RequestPhase, SessionState
from meetingroom.domain.values import FloorPurpose, SpeechPauseCause

_AskingCommand = c.AskForFloor | c.EnterSpeaker | c.WithdrawRequest
_ClockCommand = c.StartSpeech | c.PauseSpeech | c.ResumeSpeech | c.ExtendSpeech | c.EndSpeech
_CallCommand = c.CallSpeaker | c.CallDirectly
FloorCommand = _AskingCommand | _CallCommand | c.LimitPurpose | _ClockCommand
_ClockFact = f.SpeechStarted | f.SpeechPaused | f.SpeechResumed | f.SpeechExtended | f.SpeechEnded
_NewFact = f.FloorAsked | f.SpeakerEntered | f.SpeakerCalledDirectly
_MovingFact = f.FloorWithdrawn | f.SpeakerCalled | _ClockFact
FloorFact = _NewFact | f.PurposeLimited | _MovingFact

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
_LEAST_S: Final = 5
_MOST_S: Final = 3600


def decide_floor(
    state: SessionState, command: FloorCommand, around: Circumstances
) -> tuple[FloorFact, ...]:
    """Decide on who asks for the floor and who has it.

    Raises:
        NotCheckedInError: the deputy who asks is not present.
        PersonUnknownError: who was to be called directly or entered is neither a deputy present
            nor somebody with a role in the session.
        AlreadyAskedError: who asks or is entered waits already.
        ItemUnknownError: the sitting has not turned to an item yet.
        NoTalkHereError: the present item has no place for that.
        RequestUnknownError: there is no such request, or it is past that point.
        NotYourRequestError: somebody else's request was to be withdrawn.
        FloorTakenError: somebody has the floor, or a ballot is open.
        MalformedError: seconds, a name or a post are out of their range.
    """
    if isinstance(command, _AskingCommand):
        return (_decide_asking(state, command, around),)
    match command:
        case c.CallSpeaker(request=request):
            _going(state, request, f.SpeakerCalled)
            _check_floor_free(state)
            return (f.SpeakerCalled(request=request),)
        case c.CallDirectly():
            _check_floor_free(state)
            return (call_directly(state, command),)
        case c.LimitPurpose():
            return _limit(state, command)
        case _:
            return (_decide_clock(state, command, around.now_ms),)


def _decide_asking(
    state: SessionState, command: _AskingCommand, around: Circumstances
) -> f.FloorAsked | f.SpeakerEntered | f.FloorWithdrawn:
    match command:
        case c.AskForFloor():
            return ask(state, command, around)
        case c.EnterSpeaker():
            return enter(state, command)
        case c.WithdrawRequest(request=request):
            return _withdraw(state, request, around)
        case _:
            assert_never(command)


def _withdraw(state: SessionState, request: RequestId, around: Circumstances) -> f.FloorWithdrawn:
    known = _going(state, request, f.FloorWithdrawn)
    is_own = known.person == around.person
    if not (is_own or (known.is_entered and is_desk(state, around.person))):
        raise NotYourRequestError
    return f.FloorWithdrawn(request=request)


def limit_of(state: SessionState, item: ItemId | None, purpose: FloorPurpose) -> int:
    """Return the seconds a speech that begins now may take: by the chair's word, else by rule."""
    return next(
        (
            limit.limit_s
            for limit in reversed(state.floor_limits)
            if (limit.item, limit.purpose) == (item, purpose)
        ),
        state.rules.floor_s(purpose),
    )


def _limit(state: SessionState, command: c.LimitPurpose) -> tuple[FloorFact, ...]:
    item, purpose, limit_s = state.current_item, command.purpose, command.limit_s
    if item is None:
        raise ItemUnknownError
    if not _LEAST_S <= limit_s <= _MOST_S:
        raise MalformedError
    if limit_of(state, item, purpose) == limit_s:
        return ()
    sitting = current(state).sitting
    return (f.PurposeLimited(sitting=sitting, item=item, purpose=purpose, limit_s=limit_s),)


def _decide_clock(state: SessionState, command: _ClockCommand, now_ms: int) -> _ClockFact:
    request = command.request
    match command:
        case c.StartSpeech():
            known = _going(state, request, f.SpeechStarted)
            _check_no_ballot(state)
            limit_s = limit_of(state, known.item, known.purpose)
            return f.SpeechStarted(request=request, limit_s=limit_s)
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
    if isinstance(fact, f.PurposeLimited):
        limit = FloorLimit(
            sitting=fact.sitting,
            item=fact.item,
            purpose=fact.purpose,
            limit_s=fact.limit_s,
            at_ms=at_ms,
        )
        return replace(state, floor_limits=(*state.floor_limits, limit))
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
        person=fact.deputy if isinstance(fact, f.FloorAsked) else fact.person,
        item=fact.item,
        purpose=fact.purpose,
        asked_ms=at_ms,
    )
    match fact:
        case f.FloorAsked():
            return request
        case f.SpeakerEntered(name=name, post=post):
            return replace(request, name=name, post=post, is_entered=True)
        case f.SpeakerCalledDirectly():
            return replace(request, phase=RequestPhase.CALLED, called_ms=at_ms)
        case _:
            assert_never(fact)


def _moved(request: FloorRequest, fact: _MovingFact, at_ms: int) -> FloorRequest:
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
