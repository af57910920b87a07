"""How long a speech may take: by rule for each purpose, or as the chair sets it for an item."""

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.floor import limit_of
from meetingroom.domain.ids import RequestId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.refusals import ItemUnknownError, MalformedError
from meetingroom.domain.rules.keys import KEYS, floor_key
from meetingroom.domain.values import FloorPurpose
from tests.helpers.people import AN, BINH, CHAIR, REGISTER
from tests.helpers.sessions import (
    ITEM,
    OTHER_ITEM,
    REQUEST,
    SITTING,
    Play,
    asking,
    in_session,
    roll_called,
)

_OTHER = RequestId("dang-ky-2")


def _limit(seconds: int, purpose: FloorPurpose = FloorPurpose.DISCUSSION) -> c.LimitPurpose:
    return c.LimitPurpose(purpose=purpose, limit_s=seconds)


def _starts(play: Play, request: RequestId = REQUEST) -> Play:
    return play.after(
        (CHAIR, c.CallSpeaker(request=request)), (CHAIR, c.StartSpeech(request=request))
    )


def test_every_purpose_has_minutes_of_its_own_in_the_rules() -> None:
    keys = [floor_key(purpose) for purpose in FloorPurpose]

    assert len(set(keys)) == len(FloorPurpose)
    assert set(keys) <= set(KEYS)


@pytest.mark.parametrize("purpose", FloorPurpose)
def test_a_speech_has_the_minutes_of_its_purpose(purpose: FloorPurpose) -> None:
    play = _starts(in_session().after((AN, asking(purpose=purpose))))

    assert play.state.requests[REQUEST].limit_s == play.state.rules.floor_s(purpose)


def test_the_chairs_limit_holds_for_who_waits_and_who_asks_later() -> None:
    play = in_session().after((AN, asking()))

    assert play.wish(CHAIR, _limit(300)) == (
        f.PurposeLimited(sitting=SITTING, item=ITEM, purpose=FloorPurpose.DISCUSSION, limit_s=300),
    )
    _starts(play).after((CHAIR, c.EndSpeech(request=REQUEST)), (BINH, asking(_OTHER)))
    _starts(play, _OTHER)

    assert [request.limit_s for request in play.state.requests.values()] == [300, 300]


def test_a_speech_that_goes_on_keeps_its_time() -> None:
    play = _starts(in_session().after((AN, asking()))).after((CHAIR, _limit(300)))

    assert play.state.requests[REQUEST].limit_s == 420


def test_the_last_limit_of_an_item_and_purpose_counts_and_touches_no_other() -> None:
    play = in_session().after((CHAIR, _limit(300)), (CHAIR, _limit(240)))

    assert limit_of(play.state, ITEM, FloorPurpose.DISCUSSION) == 240
    assert limit_of(play.state, OTHER_ITEM, FloorPurpose.DISCUSSION) == 420
    assert limit_of(play.state, ITEM, FloorPurpose.DEBATE) == 120


def test_the_limit_that_holds_already_adds_no_fact() -> None:
    play = in_session()

    assert play.wish(CHAIR, _limit(420)) == ()
    play.wish(CHAIR, _limit(300))
    assert play.wish(CHAIR, _limit(300)) == ()
    assert len(play.wish(CHAIR, _limit(420))) == 1


@pytest.mark.parametrize("seconds", [4, 3601])
def test_a_limit_out_of_its_range_is_refused(seconds: int) -> None:
    with pytest.raises(MalformedError):
        in_session().wish(CHAIR, _limit(seconds))


@pytest.mark.parametrize("seconds", [5, 3600])
def test_a_limit_is_from_five_seconds_to_an_hour(seconds: int) -> None:
    assert len(in_session().wish(CHAIR, _limit(seconds))) == 1


def test_a_limit_belongs_to_an_item() -> None:
    with pytest.raises(ItemUnknownError):
        roll_called().after((CHAIR, c.OpenSitting())).wish(CHAIR, _limit(300))


def test_the_minutes_tell_of_a_limit_the_chair_set() -> None:
    play = in_session().after((CHAIR, _limit(300)))

    blocks = word(draw_up(play.state, REGISTER)).blocks

    assert "Chủ tọa quy định thời gian mỗi lượt thảo luận: 05 phút 00 giây." in [
        block.text for block in blocks if isinstance(block, Paragraph)
    ]
