import pytest

from meetingroom.domain.errors import BrokenLogError, RefusedError, RuleSetError
from meetingroom.domain.facts import MandateEnded, MandateResumed, MandateSuspended
from meetingroom.domain.ids import GroupId, PersonId, SessionId
from meetingroom.domain.log import Recorded, Stamp
from meetingroom.domain.people import Group, Member
from meetingroom.domain.refusals import (
    AlreadyThereError,
    MalformedError,
    PersonKnownError,
    PersonUnknownError,
    SessionKnownError,
    WrongMandateError,
    WrongStageError,
)
from meetingroom.domain.room import (
    CouncilFounded,
    GroupFormed,
    MandateBegan,
    PersonRegistered,
    RoomFact,
    RoomState,
    SessionConvened,
    check_room_fact,
    evolve_room,
    fold_room,
)
from meetingroom.domain.values import MandateEnd, MandateState
from tests.helpers.people import AN, BINH, CLERK, council, own_rule, rule_set
from tests.helpers.sessions import SESSION, device_of

_GROUP = GroupId("to-1")
_FOUNDED = CouncilFounded(council=council())
_FACTS: tuple[RoomFact, ...] = (
    _FOUNDED,
    PersonRegistered(person=AN, entry="QQ=="),
    PersonRegistered(person=BINH, entry="Qg=="),
    GroupFormed(group=_GROUP, name="Tổ 1"),
    MandateBegan(deputy=AN, group=_GROUP),
    SessionConvened(session=SESSION),
)


def _ended(deputy: PersonId) -> MandateEnded:
    return MandateEnded(deputy=deputy, end=MandateEnd.CEASED, since_ms=1, decision="")


def _room(*facts: RoomFact) -> RoomState:
    stamp = Stamp(at_ms=1, by=CLERK, device=device_of(CLERK))
    return fold_room(Recorded(stamp=stamp, fact=fact) for fact in facts)


def test_the_room_is_the_fold_of_its_log() -> None:
    state = _room(*_FACTS)

    assert state == RoomState(
        council=council(),
        people={AN: "QQ==", BINH: "Qg=="},
        groups={_GROUP: Group(group=_GROUP, name="Tổ 1")},
        members={AN: Member(person=AN, group=_GROUP, mandate=MandateState.ACTIVE)},
        sessions=(SESSION,),
    )


def test_an_empty_log_is_a_room_without_a_council() -> None:
    assert _room() == RoomState()


def test_a_room_takes_its_own_facts_in_order() -> None:
    state = RoomState()

    for fact in _FACTS:
        check_room_fact(state, fact)
        state = evolve_room(state, fact)

    assert state == _room(*_FACTS)


@pytest.mark.parametrize(
    ("fact", "refusal"),
    [
        (_FOUNDED, WrongStageError),
        (PersonRegistered(person=PersonId("hai người"), entry=""), MalformedError),
        (PersonRegistered(person=AN, entry=""), PersonKnownError),
        (GroupFormed(group=GroupId("tổ"), name="Tổ 2"), MalformedError),
        (GroupFormed(group=GroupId("to-2"), name=""), MalformedError),
        (GroupFormed(group=_GROUP, name="Tổ 1"), AlreadyThereError),
        (MandateBegan(deputy=PersonId("nobody"), group=_GROUP), PersonUnknownError),
        (MandateBegan(deputy=BINH, group=GroupId("to-9")), PersonUnknownError),
        (MandateBegan(deputy=AN, group=_GROUP), PersonKnownError),
        (_ended(BINH), PersonUnknownError),
        (MandateSuspended(deputy=BINH, since_ms=1, decision=""), PersonUnknownError),
        (MandateResumed(deputy=AN, since_ms=1, decision=""), WrongMandateError),
        (SessionConvened(session=SessionId("")), MalformedError),
        (own_rule(key="quorom_over"), MalformedError),
        (own_rule(value=4), MalformedError),
        (own_rule(value=True), MalformedError),
        (own_rule(vi=""), MalformedError),
        (own_rule(en="x" * 121), MalformedError),
        (own_rule(reason=" "), MalformedError),
        (SessionConvened(session=SESSION), SessionKnownError),
    ],
)
def test_a_fact_the_room_can_not_take_is_refused(
    fact: RoomFact, refusal: type[RefusedError]
) -> None:
    with pytest.raises(refusal):
        check_room_fact(_room(*_FACTS), fact)


@pytest.mark.parametrize("fact", _FACTS[1:])
def test_nothing_happens_before_the_council_is_founded(fact: RoomFact) -> None:
    with pytest.raises(WrongStageError):
        check_room_fact(RoomState(), fact)


def test_a_council_has_a_name() -> None:
    with pytest.raises(MalformedError):
        check_room_fact(RoomState(), CouncilFounded(council=council(name="")))


def test_a_mandate_that_ended_leaves_the_roster_of_the_next_session() -> None:
    ended = _ended(AN)
    check_room_fact(_room(*_FACTS), ended)

    state = _room(*_FACTS, ended)

    assert state.roster() == ()
    assert state.members[AN].mandate is MandateState.ENDED
    with pytest.raises(WrongMandateError):
        check_room_fact(state, ended)


def test_a_suspended_deputy_stays_on_the_roster_and_may_act_again_later() -> None:
    suspended = _room(*_FACTS, MandateSuspended(deputy=AN, since_ms=1, decision=""))
    resumed = MandateResumed(deputy=AN, since_ms=2, decision="")
    check_room_fact(suspended, resumed)

    assert [member.mandate for member in suspended.roster()] == [MandateState.SUSPENDED]
    assert evolve_room(suspended, resumed).roster()[0].mandate is MandateState.ACTIVE


def test_the_end_of_a_mandate_nobody_has_breaks_the_log() -> None:
    with pytest.raises(BrokenLogError):
        _room(*_FACTS, _ended(BINH))


def test_the_roster_stands_in_the_order_of_the_mandates() -> None:
    state = _room(*_FACTS, MandateBegan(deputy=BINH, group=_GROUP))

    assert [member.person for member in state.roster()] == [AN, BINH]


def test_a_councils_own_value_is_laid_over_its_rule_set_and_the_last_one_counts() -> None:
    state = _room(*_FACTS, own_rule(value=90), own_rule(value=120))

    rules = state.rules_over(rule_set())

    assert (rules.ballot_s, rules.basis["ballot_s"].vi) == (120, "Nội quy kỳ họp")


def test_own_values_that_make_no_sense_together_are_named() -> None:
    state = _room(*_FACTS, own_rule(key="quorum_over", value=4))

    with pytest.raises(RuleSetError, match="quorum_over must not exceed quorum_under"):
        state.rules_over(rule_set())
