import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import PersonId
from meetingroom.domain.mandates import mandate_at
from meetingroom.domain.refusals import (
    DeputyNotEntitledError,
    MalformedError,
    NotAllowedError,
    NotCheckedInError,
    PersonUnknownError,
    WrongMandateError,
)
from meetingroom.domain.values import AttendanceStatus, Choice, FloorPurpose, MandateEnd
from meetingroom.domain.values import MandateState as M
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CLERK,
    DEPUTIES,
    GUEST,
    SECRETARY,
    STRANGER,
    numbered,
    rule_set,
)
from tests.helpers.sessions import (
    BALLOT,
    OTHER_BALLOT,
    REQUEST,
    Play,
    ballot_of,
    ballot_open,
    in_session,
    prepared,
)

_SUSPEND = c.SuspendMandate(deputy=AN)
_RESUME = c.ResumeMandate(deputy=AN)
_DIED = c.EndMandate(deputy=AN, end=MandateEnd.DIED)
_WITHOUT_AN = tuple(p for p in DEPUTIES if p != AN)
_YES = c.CastVote(ballot=BALLOT, choice=Choice.IN_FAVOUR)


@pytest.mark.parametrize("end", MandateEnd)
def test_a_mandate_that_ends_leaves_one_deputy_less_in_office(end: MandateEnd) -> None:
    play = prepared()

    (fact,) = play.wish(SECRETARY, c.EndMandate(deputy=AN, end=end, decision="Nghị quyết 5"))

    assert fact == f.MandateEnded(deputy=AN, end=end, since_ms=play.now_ms, decision="Nghị quyết 5")
    assert play.state.in_office() == play.state.serving() == _WITHOUT_AN
    assert play.state.members[AN].mandate is M.ENDED


@pytest.mark.parametrize(("counted", "base"), [(True, len(DEPUTIES)), (False, len(DEPUTIES) - 1)])
def test_whether_a_suspended_deputy_counts_in_n_is_the_rule_sets_to_say(
    counted: bool, base: int
) -> None:
    play = in_session(rules=rule_set(suspended_counted=counted)).after((CLERK, _SUSPEND))

    assert (len(play.state.in_office()), play.state.serving()) == (base, _WITHOUT_AN)
    (opened,) = play.after((CLERK, ballot_of())).wish(CHAIR, c.OpenBallot(ballot=BALLOT))
    assert isinstance(opened, f.BallotOpened)
    assert (opened.base, opened.entitled) == (base, _WITHOUT_AN)


def test_the_five_states_of_a_ballot_add_up_to_n_with_a_suspended_deputy_absent() -> None:
    play = in_session().after((CLERK, _SUSPEND), (CLERK, ballot_of()))
    play.after((CHAIR, c.OpenBallot(ballot=BALLOT)), (BINH, _YES))

    (ended,) = play.wish(CHAIR, c.EndBallot(ballot=BALLOT))

    assert isinstance(ended, f.BallotEnded)
    states = (ended.in_favour, ended.against, ended.abstain, ended.not_voted, ended.absent)
    assert states == (1, 0, 0, len(DEPUTIES) - 2, 1)


def test_a_suspended_deputy_is_not_present_and_does_nothing_of_a_deputys() -> None:
    play = in_session().after((CLERK, _SUSPEND))

    assert AN not in play.state.present()
    for wish in (
        c.CheckIn(),
        c.AskForFloor(request=REQUEST, purpose=FloorPurpose.DISCUSSION),
    ):
        with pytest.raises(NotAllowedError):
            play.wish(AN, wish)
    with pytest.raises(WrongMandateError):
        play.wish(CLERK, c.MarkAttendance(deputy=AN, status=AttendanceStatus.PRESENT))


def test_a_deputy_who_may_act_again_is_where_the_roll_had_left_him() -> None:
    play = in_session().after((CLERK, _SUSPEND), (CLERK, _RESUME))

    assert AN in play.state.present()
    assert play.state.members[AN].mandate is M.ACTIVE


@pytest.mark.parametrize("change", [_SUSPEND, _DIED])
def test_an_open_ballot_keeps_its_n_and_its_deputies(change: c.SessionCommand) -> None:
    play = ballot_open().after((CLERK, change))

    ballot = play.state.ballots[BALLOT]
    assert (ballot.base, ballot.entitled) == (len(DEPUTIES), DEPUTIES)
    assert play.wish(AN, _YES) == (f.VoteCast(ballot=BALLOT, deputy=AN, choice=Choice.IN_FAVOUR),)


def test_who_may_still_answer_an_open_ballot_may_nothing_else() -> None:
    play = ballot_open().after((CLERK, _SUSPEND))

    with pytest.raises(NotCheckedInError):
        play.wish(AN, c.AskForFloor(request=REQUEST, purpose=FloorPurpose.DISCUSSION))


def test_the_next_ballot_counts_the_change() -> None:
    play = ballot_open().after((CLERK, _DIED), (CHAIR, c.EndBallot(ballot=BALLOT)))
    other = ballot_of(OTHER_BALLOT)

    (opened,) = play.after((CLERK, other)).wish(CHAIR, c.OpenBallot(ballot=other.ballot))

    assert isinstance(opened, f.BallotOpened)
    assert (opened.base, opened.entitled) == (len(DEPUTIES) - 1, _WITHOUT_AN)
    with pytest.raises(NotAllowedError):
        play.wish(AN, c.CastVote(ballot=other.ballot, choice=Choice.AGAINST))


def test_who_may_act_again_does_not_enter_a_ballot_that_began_without_him() -> None:
    play = in_session().after((CLERK, _SUSPEND), (CLERK, ballot_of()))
    play.after((CHAIR, c.OpenBallot(ballot=BALLOT)), (CLERK, _RESUME))

    with pytest.raises(DeputyNotEntitledError):
        play.wish(AN, _YES)


@pytest.mark.parametrize("base", [3, 12, 28, 30])
def test_n_falls_by_one_with_each_mandate_between_ballots(base: int) -> None:
    people = numbered(base)
    play = prepared(people)

    for left in range(base, base - 3, -1):
        assert len(play.state.in_office()) == left
        play.wish(CLERK, c.EndMandate(deputy=people[left - 1], end=MandateEnd.CEASED))


@pytest.mark.parametrize("person", [STRANGER, CLERK, GUEST])
@pytest.mark.parametrize("kind", [c.SuspendMandate, c.ResumeMandate])
def test_only_a_deputys_mandate_changes(
    person: PersonId, kind: type[c.SuspendMandate | c.ResumeMandate]
) -> None:
    with pytest.raises(PersonUnknownError):
        prepared().wish(CLERK, kind(deputy=person))


@pytest.mark.parametrize(
    ("before", "wish"),
    [
        ((), _RESUME),
        ((_SUSPEND,), _SUSPEND),
        ((_DIED,), _SUSPEND),
        ((_DIED,), _RESUME),
        ((_DIED,), c.EndMandate(deputy=AN, end=MandateEnd.LOST)),
    ],
)
def test_a_mandate_goes_only_the_ways_of_its_table(
    before: tuple[c.SessionCommand, ...], wish: c.SessionCommand
) -> None:
    play = prepared().after(*((CLERK, each) for each in before))

    with pytest.raises(WrongMandateError):
        play.wish(CLERK, wish)


def test_a_suspended_mandate_can_end() -> None:
    play = prepared().after((CLERK, _SUSPEND), (CLERK, _DIED))

    assert play.state.members[AN].mandate is M.ENDED


@pytest.mark.parametrize("off_ms", [1, 86_400_000])
def test_a_date_to_come_is_recorded_when_it_has_come(off_ms: int) -> None:
    play = prepared()

    with pytest.raises(MalformedError):
        play.wish(CLERK, c.SuspendMandate(deputy=AN, since_ms=play.now_ms + off_ms + 60_000))


def test_a_date_before_all_time_is_none() -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, c.SuspendMandate(deputy=AN, since_ms=-1))


def test_the_words_of_a_decision_have_a_length() -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, c.SuspendMandate(deputy=AN, decision="x" * 601))


def _changed_at(*times_ms: int) -> Play:
    play = prepared()
    first, second = times_ms
    play.happen(f.MandateSuspended(deputy=AN, since_ms=first, decision=""))
    play.happen(f.MandateResumed(deputy=AN, since_ms=second, decision=""))
    return play


@pytest.mark.parametrize(
    ("at_ms", "stood"), [(99, M.ACTIVE), (100, M.SUSPENDED), (199, M.SUSPENDED), (200, M.ACTIVE)]
)
def test_how_a_mandate_stood_at_a_time_is_known_later(at_ms: int, stood: M) -> None:
    state = _changed_at(100, 200).state

    assert mandate_at(state, AN, at_ms) is stood
    assert mandate_at(state, BINH, at_ms) is M.ACTIVE


def test_a_change_that_can_not_have_been_breaks_the_log() -> None:
    with pytest.raises(BrokenLogError):
        prepared().happen(f.MandateResumed(deputy=AN, since_ms=1, decision=""))
