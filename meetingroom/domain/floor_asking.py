"""Who comes among those who speak: by asking, entered by the desk, or called by the chair."""

from typing import Final

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_asking
from meetingroom.domain.checks import NAME_LETTERS, check_new_id, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import ItemId, PersonId, RequestId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyAskedError,
    AlreadyThereError,
    ItemUnknownError,
    MalformedError,
    NotCheckedInError,
    PersonUnknownError,
)
from meetingroom.domain.state import RequestPhase, SessionState, Speaker
from meetingroom.domain.values import FloorPurpose

_ASKING: Final = frozenset({RequestPhase.WAITING, RequestPhase.CALLED})


def ask(state: SessionState, command: c.AskForFloor, around: Circumstances) -> f.FloorAsked:
    """Decide on a deputy's own wish to speak; ``floor.decide_floor`` lists the refusals."""
    _check_new(state, command.request)
    if around.person not in state.present():
        raise NotCheckedInError
    _check_not_asking(state, Speaker(person=around.person))
    return f.FloorAsked(
        request=command.request,
        deputy=around.person,
        item=_item_for(state, command.purpose),
        purpose=command.purpose,
    )


def enter(state: SessionState, command: c.EnterSpeaker) -> f.SpeakerEntered:
    """Decide on whom the desk enters; ``floor.decide_floor`` lists the refusals."""
    _check_new(state, command.request)
    speaker = Speaker(person=command.person, name=command.name, post=command.post)
    if speaker.person == NOBODY:
        check_text(speaker.name, NAME_LETTERS)
        check_text(speaker.post, NAME_LETTERS, least=0)
    elif speaker.name or speaker.post:
        raise MalformedError
    else:
        _check_may_speak(state, speaker.person)
    _check_not_asking(state, speaker)
    return f.SpeakerEntered(
        request=command.request,
        person=speaker.person,
        name=speaker.name,
        post=speaker.post,
        item=_item_for(state, command.purpose),
        purpose=command.purpose,
    )


def call_directly(
    state: SessionState, command: c.CallDirectly
) -> f.SpeakerCalled | f.SpeakerCalledDirectly:
    """Decide on whom the chair calls; the floor is free. ``decide_floor`` lists the refusals."""
    _check_new(state, command.request)
    _check_may_speak(state, command.person)
    item = _item_for(state, command.purpose)
    waits = (r for r in state.requests.values() if r.phase is RequestPhase.WAITING)
    known = next((r for r in waits if r.person == command.person), None)
    if known is not None:
        return f.SpeakerCalled(request=known.request)
    return f.SpeakerCalledDirectly(
        request=command.request, person=command.person, item=item, purpose=command.purpose
    )


def _check_new(state: SessionState, request: RequestId) -> None:
    check_new_id(request)
    if request in state.requests:
        raise AlreadyThereError


def _check_not_asking(state: SessionState, speaker: Speaker) -> None:
    if any(r.speaker == speaker and r.phase in _ASKING for r in state.requests.values()):
        raise AlreadyAskedError


def _check_may_speak(state: SessionState, person: PersonId) -> None:
    """Refuse a deputy who is not present, and who is neither a deputy nor has a role here."""
    if person in state.present():
        return
    if person in state.members or not state.roles.get(person):
        raise PersonUnknownError


def _item_for(state: SessionState, purpose: FloorPurpose) -> ItemId:
    if state.current_item is None:
        raise ItemUnknownError
    check_asking(state.items[state.current_item], purpose)
    return state.current_item
