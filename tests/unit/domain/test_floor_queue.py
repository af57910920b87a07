import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.floor_queue import first_questioner, has_debated_enough, queue
from meetingroom.domain.ids import PersonId, RequestId
from meetingroom.domain.state import Speaker
from meetingroom.domain.values import FloorPurpose
from tests.helpers.people import AN, BINH, CHAIR, CHI
from tests.helpers.sessions import ITEM, OTHER_ITEM, Play, asking, in_session

_DEBATE = FloorPurpose.DEBATE


def _asked(play: Play, *asks: tuple[PersonId, FloorPurpose]) -> Play:
    for person, purpose in asks:
        play.wish(person, asking(RequestId(f"of-{len(play.state.requests)}"), purpose))
    return play


def _spoken(play: Play, person: PersonId, purpose: FloorPurpose) -> Play:
    request = RequestId(f"of-{len(play.state.requests)}")
    return play.after(
        (person, asking(request, purpose)),
        (CHAIR, c.CallSpeaker(request=request)),
        (CHAIR, c.StartSpeech(request=request)),
        (CHAIR, c.EndSpeech(request=request)),
    )


def _order(play: Play) -> list[PersonId]:
    return [request.person for request in queue(play.state)]


def test_who_waits_is_called_in_the_order_of_registration() -> None:
    play = _asked(
        in_session(),
        (BINH, FloorPurpose.DISCUSSION),
        (AN, FloorPurpose.QUESTION),
        (CHI, FloorPurpose.DISCUSSION),
    )

    assert _order(play) == [BINH, AN, CHI]


def test_who_has_the_floor_or_withdrew_waits_no_longer() -> None:
    play = _asked(in_session(), *((p, FloorPurpose.DISCUSSION) for p in (AN, BINH, CHI)))

    play.wish(CHAIR, c.CallSpeaker(request=RequestId("of-0")))
    play.wish(BINH, c.WithdrawRequest(request=RequestId("of-1")))

    assert _order(play) == [CHI]


def test_in_the_debate_the_first_questioner_takes_the_first_place_of_it() -> None:
    play = _spoken(in_session(), AN, FloorPurpose.QUESTION)
    play = _spoken(play, CHI, FloorPurpose.QUESTION)

    _asked(play, (BINH, FloorPurpose.DISCUSSION), (CHI, _DEBATE), (AN, _DEBATE))

    assert _order(play) == [BINH, AN, CHI]


def test_the_first_questioner_goes_first_in_the_debate_of_that_item_alone() -> None:
    play = _spoken(in_session(), AN, FloorPurpose.QUESTION)
    play.wish(CHAIR, c.StartItem(item=OTHER_ITEM))

    _asked(play, (CHI, _DEBATE), (AN, _DEBATE))

    assert _order(play) == [CHI, AN]
    assert first_questioner(play.state, ITEM) == Speaker(person=AN)
    assert first_questioner(play.state, OTHER_ITEM) is None


@pytest.mark.parametrize(("times", "enough"), [(1, False), (2, True), (3, True)])
def test_who_has_debated_an_item_as_often_as_meant_is_pointed_out_and_not_stopped(
    times: int, enough: bool
) -> None:
    play = in_session()

    for _ in range(times):
        _spoken(play, AN, _DEBATE)

    assert has_debated_enough(play.state, ITEM, Speaker(person=AN)) is enough
    assert not has_debated_enough(play.state, OTHER_ITEM, Speaker(person=AN))
    assert not has_debated_enough(play.state, ITEM, Speaker(person=BINH))
