"""The floor: ask, call, start, end. One person speaks at a time; a clock warns and never cuts."""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
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
    NotCheckedInError,
    NotYourRequestError,
    RequestUnknownError,
)
from meetingroom.domain.state import FloorRequest, RequestPhase, SessionState

FloorCommand = c.AskForFloor | c.WithdrawRequest | c.CallSpeaker | c.StartSpeech | c.EndSpeech
FloorFact = f.FloorAsked | f.FloorWithdrawn | f.SpeakerCalled | f.SpeechStarted | f.SpeechEnded

NEXT: Final = {
    (RequestPhase.WAITING, f.FloorWithdrawn): RequestPhase.WITHDRAWN,
    (RequestPhase.WAITING, f.SpeakerCalled): RequestPhase.CALLED,
    (RequestPhase.CALLED, f.FloorWithdrawn): RequestPhase.WITHDRAWN,
    (RequestPhase.CALLED, f.SpeechStarted): RequestPhase.SPEAKING,
    (RequestPhase.CALLED, f.SpeechEnded): RequestPhase.ENDED,
    (RequestPhase.SPEAKING, f.SpeechEnded): RequestPhase.ENDED,
}


def decide_floor(
    state: SessionState, command: FloorCommand, around: Circumstances
) -> tuple[FloorFact, ...]:
    """Decide on who asks for the floor and who has it.

    Raises:
        NotCheckedInError: the deputy is not present.
        AlreadyAskedError: the deputy waits already.
        ItemUnknownError: the sitting has not turned to an item yet.
        RequestUnknownError: there is no such request, or it is past that point.
        NotYourRequestError: somebody else's request was to be withdrawn.
        FloorTakenError: somebody has the floor, or a ballot is open.
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
        case c.StartSpeech(request=request):
            known = _going(state, request, f.SpeechStarted)
            _check_no_ballot(state)
            limit_s = state.rules.floor_s(known.purpose)
            return (f.SpeechStarted(request=request, limit_s=limit_s),)
        case c.EndSpeech(request=request):
            _going(state, request, f.SpeechEnded)
            return (f.SpeechEnded(request=request),)
        case _:
            assert_never(command)


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
    return f.FloorAsked(
        request=command.request,
        deputy=around.person,
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
    if state.open_ballot is not None:
        raise FloorTakenError


def evolve_floor(state: SessionState, fact: FloorFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of the floor.

    Raises:
        BrokenLogError: the request can't have gone that way.
    """
    at_ms = stamp.at_ms
    if isinstance(fact, f.FloorAsked):
        request = FloorRequest(
            request=fact.request,
            deputy=fact.deputy,
            item=fact.item,
            purpose=fact.purpose,
            asked_ms=at_ms,
        )
        return replace(state, requests={**state.requests, fact.request: request})
    request = state.requests[fact.request]
    phase = NEXT.get((request.phase, type(fact)))
    if phase is None:
        raise BrokenLogError(fact.request)
    request = replace(request, phase=phase)
    match fact:
        case f.FloorWithdrawn():
            request = replace(request, ended_ms=at_ms)
        case f.SpeakerCalled():
            request = replace(request, called_ms=at_ms)
        case f.SpeechStarted(limit_s=limit_s):
            request = replace(request, started_ms=at_ms, limit_s=limit_s)
        case f.SpeechEnded():
            request = replace(request, ended_ms=at_ms)
        case _:
            assert_never(fact)
    return replace(state, requests={**state.requests, fact.request: request})
