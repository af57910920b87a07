import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId, RequestId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    FloorTakenError,
    ItemUnknownError,
    PersonUnknownError,
)
from meetingroom.domain.state import RequestPhase
from meetingroom.domain.values import FloorPurpose
from tests.helpers.people import AN, BINH, CHAIR, DEPUTIES, STRANGER
from tests.helpers.sessions import ITEM, REQUEST, asking, ballot_open, in_session, roll_called

_NEW = RequestId("moi-truc-tiep")


def _called(person: PersonId = AN, request: RequestId = _NEW) -> c.CallDirectly:
    return c.CallDirectly(request=request, person=person, purpose=FloorPurpose.REPLY)


def test_the_chair_calls_a_deputy_who_has_not_asked() -> None:
    play = in_session()

    facts = play.wish(CHAIR, _called())

    assert facts == (
        f.SpeakerCalledDirectly(request=_NEW, person=AN, item=ITEM, purpose=FloorPurpose.REPLY),
    )
    request = play.state.requests[_NEW]
    assert play.state.speaking == request
    assert (request.phase, request.asked_ms) == (RequestPhase.CALLED, request.called_ms)


def test_who_was_called_directly_speaks_as_anybody_else() -> None:
    play = in_session().after((CHAIR, _called()), (CHAIR, c.StartSpeech(request=_NEW)))

    assert play.state.requests[_NEW].limit_s == 180


def test_who_waits_is_called_by_the_request_that_waits() -> None:
    play = in_session().after((AN, asking()))

    assert play.wish(CHAIR, _called()) == (f.SpeakerCalled(request=REQUEST),)
    assert _NEW not in play.state.requests


@pytest.mark.parametrize("person", [AN, STRANGER])
def test_who_is_neither_a_deputy_present_nor_has_a_role_is_not_called(person: PersonId) -> None:
    play = in_session(here=[d for d in DEPUTIES if d != AN])

    with pytest.raises(PersonUnknownError):
        play.wish(CHAIR, _called(person))


def test_a_direct_call_names_a_new_request() -> None:
    with pytest.raises(AlreadyThereError):
        in_session().after((AN, asking())).wish(CHAIR, _called(BINH, REQUEST))


def test_a_direct_call_needs_an_item() -> None:
    with pytest.raises(ItemUnknownError):
        roll_called().after((CHAIR, c.OpenSitting())).wish(CHAIR, _called())


def test_nobody_is_called_directly_while_a_ballot_is_open() -> None:
    with pytest.raises(FloorTakenError):
        ballot_open().wish(CHAIR, _called())
