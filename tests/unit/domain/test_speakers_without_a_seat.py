"""Guests and officials on the floor: entered by the desk or called directly, timed and minuted."""

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.floor_queue import first_questioner, queue
from meetingroom.domain.floor_times import TimeSpoken, spoken_by_group, spoken_by_speaker
from meetingroom.domain.ids import ItemId, PersonId, RequestId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.people import NOBODY
from meetingroom.domain.refusals import (
    AlreadyAskedError,
    AlreadyThereError,
    ItemUnknownError,
    MalformedError,
    NoTalkHereError,
    NotYourRequestError,
    PersonUnknownError,
)
from meetingroom.domain.state import RequestPhase, Speaker
from meetingroom.domain.values import FloorPurpose, ItemKind
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, GROUP, GUEST, REGISTER, STRANGER
from tests.helpers.sessions import (
    ITEM,
    REQUEST,
    STEP_MS,
    Play,
    asking,
    in_session,
    roll_called,
)

_NAME, _POST = "Ông Nguyễn Văn Mẫu", "Trưởng Công an phường"
_CEREMONY = ItemId("chao-co")
_OFFICIAL = Speaker(name=_NAME, post=_POST)


def _entering(
    request: RequestId = REQUEST,
    *,
    person: PersonId = NOBODY,
    name: str = "",
    post: str = "",
    purpose: FloorPurpose = FloorPurpose.REPLY,
) -> c.EnterSpeaker:
    return c.EnterSpeaker(request=request, purpose=purpose, person=person, name=name, post=post)


def _speaks(play: Play, request: RequestId = REQUEST) -> Play:
    return play.after(
        (CHAIR, c.CallSpeaker(request=request)),
        (CHAIR, c.StartSpeech(request=request)),
        (CHAIR, c.EndSpeech(request=request)),
    )


def test_an_official_known_by_name_and_post_waits_in_the_queue() -> None:
    play = in_session().after((AN, asking(RequestId("a"))))

    facts = play.wish(CLERK, _entering(name=_NAME, post=_POST))

    assert facts == (
        f.SpeakerEntered(
            request=REQUEST,
            person=NOBODY,
            name=_NAME,
            post=_POST,
            item=ITEM,
            purpose=FloorPurpose.REPLY,
        ),
    )
    assert [request.speaker for request in queue(play.state)] == [Speaker(person=AN), _OFFICIAL]


def test_an_official_speaks_and_stands_in_minutes_and_times() -> None:
    play = _speaks(in_session().after((CLERK, _entering(name=_NAME, post=_POST))))

    assert spoken_by_speaker(play.state, play.now_ms) == {
        _OFFICIAL: TimeSpoken(speeches=1, spoken_ms=STEP_MS)
    }
    assert spoken_by_group(play.state, play.now_ms) == {
        GROUP.group: TimeSpoken(speeches=0, spoken_ms=0)
    }
    blocks = word(draw_up(play.state, REGISTER)).blocks
    assert f"{_NAME}, {_POST} trả lời (00 phút 01 giây)." in [
        block.text for block in blocks if isinstance(block, Paragraph)
    ]


def test_an_official_without_a_post_is_named_alone() -> None:
    play = _speaks(in_session().after((CLERK, _entering(name=_NAME))))

    (speech,) = draw_up(play.state, REGISTER).items[0].speeches

    assert (speech.speaker.addressed, speech.speaker.titles) == (_NAME, ())


def test_two_of_one_name_are_told_apart_by_their_posts() -> None:
    other = RequestId("khac")
    play = in_session().after(
        (CLERK, _entering(name=_NAME, post=_POST)), (CLERK, _entering(other, name=_NAME))
    )

    times = spoken_by_speaker(_speaks(_speaks(play), other).state, play.now_ms)

    assert list(times) == [_OFFICIAL, Speaker(name=_NAME)]


@pytest.mark.parametrize("person", [GUEST, CLERK, AN])
def test_who_has_a_role_or_is_a_deputy_present_is_entered_by_id(person: PersonId) -> None:
    play = _speaks(in_session().after((CHAIR, _entering(person=person))))

    assert play.state.requests[REQUEST].person == person
    assert draw_up(play.state, {**REGISTER}).items[0].speeches


@pytest.mark.parametrize("person", [BINH, STRANGER])
def test_who_is_absent_or_unknown_is_not_entered(person: PersonId) -> None:
    play = in_session(here=[d for d in DEPUTIES if d != BINH])

    with pytest.raises(PersonUnknownError):
        play.wish(CLERK, _entering(person=person))


@pytest.mark.parametrize(
    "wish",
    [
        _entering(),
        _entering(name="x" * 201),
        _entering(name=_NAME, post="x" * 201),
        _entering(person=GUEST, name=_NAME),
        _entering(person=GUEST, post=_POST),
        _entering(RequestId(""), name=_NAME),
    ],
)
def test_a_speaker_is_either_a_person_or_a_name_within_its_range(wish: c.EnterSpeaker) -> None:
    with pytest.raises(MalformedError):
        in_session().wish(CLERK, wish)


def test_nobody_is_entered_twice_at_once() -> None:
    play = in_session().after((CLERK, _entering(name=_NAME)), (AN, asking(RequestId("a"))))

    with pytest.raises(AlreadyThereError):
        play.wish(CLERK, _entering(name=_NAME))
    with pytest.raises(AlreadyAskedError):
        play.wish(CLERK, _entering(RequestId("b"), name=_NAME))
    with pytest.raises(AlreadyAskedError):
        play.wish(CLERK, _entering(RequestId("b"), person=AN))


def test_a_speaker_is_entered_only_where_the_item_has_a_place_for_it() -> None:
    with pytest.raises(ItemUnknownError):
        roll_called().after((CHAIR, c.OpenSitting())).wish(CLERK, _entering(name=_NAME))
    with pytest.raises(NoTalkHereError):
        _at_a_ceremony().wish(CLERK, _entering(name=_NAME))


def test_the_desk_withdraws_whom_it_entered_and_nobody_else_does() -> None:
    play = in_session().after((CLERK, _entering(name=_NAME)), (AN, asking(RequestId("a"))))

    with pytest.raises(NotYourRequestError):
        play.wish(AN, c.WithdrawRequest(request=REQUEST))
    with pytest.raises(NotYourRequestError):
        play.wish(CLERK, c.WithdrawRequest(request=RequestId("a")))
    play.wish(CHAIR, c.WithdrawRequest(request=REQUEST))

    assert play.state.requests[REQUEST].phase is RequestPhase.WITHDRAWN


def test_a_deputy_whom_the_desk_entered_may_withdraw() -> None:
    play = in_session().after((CLERK, _entering(person=AN)))

    assert len(play.wish(AN, c.WithdrawRequest(request=REQUEST))) == 1


def test_the_chair_calls_a_guest_directly() -> None:
    play = in_session()
    wish = c.CallDirectly(request=REQUEST, person=GUEST, purpose=FloorPurpose.REPLY)

    play.wish(CHAIR, wish)

    speaking = play.state.speaking
    assert speaking is not None
    assert speaking.speaker == Speaker(person=GUEST)


def _at_a_ceremony() -> Play:
    wish = c.AddItem(item=_CEREMONY, kind=ItemKind.CEREMONY, title="Chào cờ", presenter="")
    return in_session().after((CLERK, wish), (CHAIR, c.StartItem(item=_CEREMONY)))


@pytest.mark.parametrize("person", [AN, GUEST])
def test_nobody_is_called_directly_for_what_the_item_has_no_place_for(person: PersonId) -> None:
    play = _at_a_ceremony()

    with pytest.raises(NoTalkHereError):
        play.wish(
            CHAIR,
            c.CallDirectly(request=REQUEST, person=person, purpose=FloorPurpose.DISCUSSION),
        )
    allowed = c.CallDirectly(request=REQUEST, person=person, purpose=FloorPurpose.PROCEDURAL)
    assert len(play.wish(CHAIR, allowed)) == 1


def test_a_named_speaker_who_asked_first_goes_first_in_the_debate() -> None:
    play = in_session().after((CLERK, _entering(name=_NAME, purpose=FloorPurpose.QUESTION)))
    play = _speaks(play).after(
        (AN, asking(RequestId("a"), FloorPurpose.DEBATE)),
        (CLERK, _entering(RequestId("b"), name=_NAME, purpose=FloorPurpose.DEBATE)),
        (CLERK, _entering(RequestId("c"), name="Bà Khác", purpose=FloorPurpose.DEBATE)),
    )

    assert first_questioner(play.state, ITEM) == Speaker(name=_NAME)
    assert [request.request for request in queue(play.state)] == ["b", "a", "c"]
