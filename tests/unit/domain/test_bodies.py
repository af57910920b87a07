import pytest

from meetingroom.domain.bodies import (
    BodyFact,
    BodyFormed,
    BodyJoined,
    BodyLeft,
    evolve_bodies,
)
from meetingroom.domain.errors import BrokenLogError, RefusedError
from meetingroom.domain.facts import MandateEnded
from meetingroom.domain.ids import BodyId, GroupId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.people import Body, BodyMember
from meetingroom.domain.refusals import (
    AlreadyThereError,
    BodyUnknownError,
    MalformedError,
    PersonUnknownError,
)
from meetingroom.domain.room import (
    CouncilFounded,
    GroupFormed,
    GroupLed,
    MandateBegan,
    PersonRegistered,
    PrecedenceGiven,
    RoomFact,
    RoomState,
    check_room_fact,
    evolve_room,
    fold_room,
)
from meetingroom.domain.values import BodyKind, BodyPost, MandateEnd
from tests.helpers.people import AN, BINH, CHI, CLERK, STRANGER, council
from tests.helpers.sessions import device_of

_GROUP, _OTHER_GROUP = GroupId("to-1"), GroupId("to-2")
_STANDING, _LEGAL = BodyId("thuong-truc"), BodyId("ban-phap-che")
_CHI_LEFT_OFFICE = MandateEnded(deputy=CHI, end=MandateEnd.CEASED, since_ms=1, decision="")
_FACTS: tuple[RoomFact, ...] = (
    CouncilFounded(council=council()),
    *(PersonRegistered(person=person, entry="QQ==") for person in (AN, BINH, CHI)),
    GroupFormed(group=_GROUP, name="Tổ 1"),
    GroupFormed(group=_OTHER_GROUP, name="Tổ 2"),
    MandateBegan(deputy=AN, group=_GROUP),
    MandateBegan(deputy=BINH, group=_GROUP),
    MandateBegan(deputy=CHI, group=_OTHER_GROUP),
    BodyFormed(body=_STANDING, kind=BodyKind.STANDING_BODY, name="Thường trực"),
    BodyFormed(body=_LEGAL, kind=BodyKind.COMMITTEE, name="Ban Pháp chế"),
    BodyJoined(body=_LEGAL, deputy=AN, post=BodyPost.HEAD),
    BodyJoined(body=_LEGAL, deputy=CHI, post=BodyPost.MEMBER),
)


def _room(*facts: RoomFact) -> RoomState:
    stamp = Stamp(at_ms=1, by=CLERK, device=device_of(CLERK))
    return fold_room(Recorded(stamp=stamp, fact=fact) for fact in (*_FACTS, *facts))


def _members(state: RoomState) -> tuple[BodyMember, ...]:
    return state.bodies[_LEGAL].members


def test_a_room_takes_bodies_and_their_members_in_order() -> None:
    state = RoomState()

    for fact in _FACTS:
        check_room_fact(state, fact)
        state = evolve_room(state, fact)

    assert state == _room()
    assert list(state.bodies) == [_STANDING, _LEGAL]
    assert state.bodies[_LEGAL] == Body(
        body=_LEGAL,
        kind=BodyKind.COMMITTEE,
        name="Ban Pháp chế",
        members=(
            BodyMember(person=AN, post=BodyPost.HEAD),
            BodyMember(person=CHI, post=BodyPost.MEMBER),
        ),
    )


def test_who_leaves_a_body_is_no_member_and_may_join_again_in_another_post() -> None:
    left = BodyLeft(body=_LEGAL, deputy=CHI)
    again = BodyJoined(body=_LEGAL, deputy=CHI, post=BodyPost.VICE_HEAD)
    check_room_fact(_room(), left)
    check_room_fact(_room(left), again)

    assert [m.person for m in _members(_room(left))] == [AN]
    assert _members(_room(left, again))[-1] == BodyMember(person=CHI, post=BodyPost.VICE_HEAD)


@pytest.mark.parametrize(
    ("fact", "refusal"),
    [
        (BodyFormed(body=BodyId("Ban"), kind=BodyKind.COMMITTEE, name=""), MalformedError),
        (BodyFormed(body=BodyId("bản"), kind=BodyKind.COMMITTEE, name="Ban"), MalformedError),
        (BodyFormed(body=_LEGAL, kind=BodyKind.COMMITTEE, name="Ban"), AlreadyThereError),
        (
            BodyFormed(body=BodyId("b"), kind=BodyKind.STANDING_BODY, name="Thường trực"),
            AlreadyThereError,
        ),
        (
            BodyJoined(body=BodyId("b"), deputy=BINH, post=BodyPost.MEMBER),
            BodyUnknownError,
        ),
        (BodyJoined(body=_LEGAL, deputy=STRANGER, post=BodyPost.MEMBER), PersonUnknownError),
        (BodyJoined(body=_LEGAL, deputy=CHI, post=BodyPost.VICE_HEAD), AlreadyThereError),
        (BodyJoined(body=_LEGAL, deputy=BINH, post=BodyPost.HEAD), AlreadyThereError),
        (BodyLeft(body=BodyId("b"), deputy=CHI), BodyUnknownError),
        (BodyLeft(body=_LEGAL, deputy=BINH), PersonUnknownError),
        (GroupLed(group=_GROUP, leader=CHI), PersonUnknownError),
        (GroupLed(group=GroupId("to-9"), leader=AN), PersonUnknownError),
        (PrecedenceGiven(deputy=STRANGER, precedence=1), PersonUnknownError),
        (PrecedenceGiven(deputy=AN, precedence=-1), MalformedError),
        (PrecedenceGiven(deputy=AN, precedence=1000), MalformedError),
    ],
)
def test_what_bodies_groups_and_precedence_can_not_take_is_refused(
    fact: RoomFact, refusal: type[RefusedError]
) -> None:
    with pytest.raises(refusal):
        check_room_fact(_room(), fact)


def test_a_body_may_have_several_members_and_one_head() -> None:
    check_room_fact(_room(), BodyJoined(body=_LEGAL, deputy=BINH, post=BodyPost.MEMBER))


def test_a_group_is_led_by_one_of_its_deputies() -> None:
    led = GroupLed(group=_GROUP, leader=BINH)
    check_room_fact(_room(), led)

    groups = _room(led).groups

    assert (groups[_GROUP].leader, groups[_OTHER_GROUP].leader) == (BINH, "")


@pytest.mark.parametrize("precedence", [0, 1, 999])
def test_a_deputy_is_given_a_place_in_the_precedence(precedence: int) -> None:
    given = PrecedenceGiven(deputy=AN, precedence=precedence)
    check_room_fact(_room(), given)

    assert _room(given).members[AN].precedence == precedence


def test_with_a_mandate_end_the_seats_in_bodies_and_the_lead_of_a_group() -> None:
    state = _room(
        GroupLed(group=_OTHER_GROUP, leader=CHI),
        GroupLed(group=_GROUP, leader=AN),
        _CHI_LEFT_OFFICE,
    )

    assert [m.person for m in _members(state)] == [AN]
    assert (state.groups[_GROUP].leader, state.groups[_OTHER_GROUP].leader) == (AN, "")
    with pytest.raises(PersonUnknownError):
        check_room_fact(state, BodyJoined(body=_LEGAL, deputy=CHI, post=BodyPost.MEMBER))


@pytest.mark.parametrize(
    "fact",
    [
        GroupLed(group=GroupId("to-9"), leader=AN),
        PrecedenceGiven(deputy=STRANGER, precedence=1),
        BodyLeft(body=BodyId("b"), deputy=AN),
    ],
)
def test_a_fact_on_what_is_not_there_breaks_the_log(fact: RoomFact) -> None:
    with pytest.raises(BrokenLogError):
        _room(fact)


def test_a_body_that_nobody_formed_can_not_be_joined() -> None:
    fact: BodyFact = BodyJoined(body=_LEGAL, deputy=AN, post=BodyPost.MEMBER)

    with pytest.raises(BrokenLogError):
        evolve_bodies({}, fact)
