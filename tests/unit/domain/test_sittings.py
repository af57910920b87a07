from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import SittingId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    AnotherBallotOpenError,
    FloorTakenError,
    MalformedError,
    NoQuorumError,
    PersonUnknownError,
    SittingUnknownError,
    WrongMandateError,
    WrongStageError,
)
from meetingroom.domain.sittings import current
from meetingroom.domain.state import Attendance, RollCount, SittingPhase
from meetingroom.domain.values import AttendanceStatus, MandateEnd, Stage
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CHI,
    CLERK,
    DEPUTIES,
    DUNG,
    SECRETARY,
    STRANGER,
    numbered,
)
from tests.helpers.sessions import (
    BALLOT,
    REQUEST,
    SITTING,
    STEP_MS,
    Play,
    asking,
    ballot_open,
    in_session,
    plan_of,
    prepared,
    roll_called,
)

_OPEN_ROLL = c.OpenRoll(sitting=SITTING)


def _mark(status: AttendanceStatus) -> c.MarkAttendance:
    return c.MarkAttendance(deputy=AN, status=status)


def test_a_sitting_goes_from_plan_to_close() -> None:
    play = prepared()
    phases = [play.state.sittings[SITTING].phase]

    play.wish(CHAIR, _OPEN_ROLL)
    phases.append(play.state.sittings[SITTING].phase)
    play.after(*((deputy, c.CheckIn()) for deputy in DEPUTIES), (CHAIR, c.OpenSitting()))
    phases.append(play.state.sittings[SITTING].phase)
    play.wish(CHAIR, c.CloseSitting())
    phases.append(play.state.sittings[SITTING].phase)

    assert phases == list(SittingPhase)
    assert play.state.sitting is None
    assert play.state.stage is Stage.PREPARING


def test_each_step_of_a_sitting_keeps_its_time() -> None:
    play = roll_called(here=DEPUTIES)

    opened_ms = play.after((CHAIR, c.OpenSitting())).now_ms
    closed_ms = play.after((CHAIR, c.CloseSitting())).now_ms
    sitting = play.state.sittings[SITTING]

    assert sitting.roll_opened_ms == opened_ms - STEP_MS * (len(DEPUTIES) + 1)
    assert (sitting.opened_ms, sitting.closed_ms) == (opened_ms, closed_ms)


def test_a_roll_may_be_closed_without_a_sitting() -> None:
    play = roll_called(here=()).after((CHAIR, c.CloseSitting()))

    assert play.state.sittings[SITTING].phase is SittingPhase.CLOSED
    assert play.state.sittings[SITTING].opened_ms == 0


def test_a_sitting_is_planned_once() -> None:
    with pytest.raises(AlreadyThereError):
        prepared().wish(CLERK, plan_of())


def test_a_sitting_is_named_by_an_id() -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, plan_of(SittingId("phiên 1")))


def test_the_roll_of_an_unplanned_sitting_can_not_open() -> None:
    with pytest.raises(SittingUnknownError):
        prepared().wish(CHAIR, c.OpenRoll(sitting=SittingId("phien-9")))


def test_a_sitting_that_is_over_does_not_come_back() -> None:
    play = roll_called().after((CHAIR, c.CloseSitting()))

    with pytest.raises(WrongStageError):
        play.wish(CHAIR, _OPEN_ROLL)


def test_no_sitting_is_current_before_a_roll_opens() -> None:
    with pytest.raises(WrongStageError):
        current(prepared().state)


def test_checking_in_says_that_one_is_here() -> None:
    play = roll_called(here=())

    facts = play.wish(AN, c.CheckIn())

    assert facts == (f.DeputyCheckedIn(sitting=SITTING, deputy=AN),)
    assert play.state.present() == (AN,)
    assert play.state.sittings[SITTING].attendance[AN] == Attendance(
        status=AttendanceStatus.PRESENT, since_ms=play.now_ms, came_ms=play.now_ms
    )


def test_checking_in_again_adds_no_fact() -> None:
    assert roll_called(here=[AN]).wish(AN, c.CheckIn()) == ()


def test_a_deputy_who_comes_late_checks_in_while_the_sitting_is_open() -> None:
    play = in_session(here=DEPUTIES[:4])

    play.wish(DUNG, c.CheckIn())

    assert DUNG in play.state.present()


def test_who_is_marked_late_is_present() -> None:
    play = in_session(here=[CHAIR, SECRETARY, BINH, CHI])

    facts = play.wish(CLERK, _mark(AttendanceStatus.LATE))

    assert facts == (f.AttendanceMarked(sitting=SITTING, deputy=AN, status=AttendanceStatus.LATE),)
    assert AN in play.state.present()
    assert play.wish(AN, c.CheckIn()) == ()


@pytest.mark.parametrize(
    "status",
    [AttendanceStatus.LEFT_EARLY, AttendanceStatus.EXCUSED, AttendanceStatus.UNEXCUSED],
)
def test_who_is_marked_away_is_not_present_until_checking_in_again(
    status: AttendanceStatus,
) -> None:
    play = in_session().after((SECRETARY, _mark(status)))

    assert AN not in play.state.present()
    assert play.after((AN, c.CheckIn())).state.present() == DEPUTIES


def test_marking_what_is_already_so_adds_no_fact() -> None:
    assert roll_called().wish(CLERK, _mark(AttendanceStatus.PRESENT)) == ()


def test_only_deputies_in_office_stand_on_the_roll() -> None:
    play = roll_called().after((CLERK, c.EndMandate(deputy=BINH, end=MandateEnd.CEASED)))

    for person, refusal in (
        (STRANGER, PersonUnknownError),
        (CLERK, PersonUnknownError),
        (BINH, WrongMandateError),
    ):
        with pytest.raises(refusal):
            play.wish(CLERK, c.MarkAttendance(deputy=person, status=AttendanceStatus.PRESENT))


def test_a_mandate_that_ended_no_longer_counts_as_present() -> None:
    play = roll_called().after((CLERK, c.EndMandate(deputy=BINH, end=MandateEnd.CEASED)))

    assert BINH not in play.state.present()


def test_the_confirmed_roll_is_kept_with_its_base() -> None:
    play = roll_called(here=DEPUTIES[:5])

    facts = play.wish(SECRETARY, c.ConfirmRoll())

    assert facts == (f.RollConfirmed(sitting=SITTING, present=5, base=6),)
    assert play.state.sittings[SITTING].confirmed == RollCount(present=5, base=6, at_ms=play.now_ms)


@pytest.mark.parametrize("base", [3, 6, 15, 19, 26, 28, 30])
def test_a_sitting_opens_from_the_quorum_on_and_not_one_below(base: int) -> None:
    deputies = numbered(base)
    quorum = -(-2 * base // 3)
    short = roll_called(deputies, here=deputies[: quorum - 1])

    with pytest.raises(NoQuorumError):
        short.wish(CHAIR, c.OpenSitting())
    facts = short.after((deputies[quorum - 1], c.CheckIn())).wish(CHAIR, c.OpenSitting())

    assert facts == (f.SittingOpened(sitting=SITTING, present=quorum, base=base, quorum=quorum),)
    assert short.state.sittings[SITTING].opened_with == RollCount(
        present=quorum, base=base, at_ms=short.now_ms
    )


def test_a_council_without_deputies_has_no_quorum() -> None:
    play = roll_called((CHAIR, SECRETARY)).after(
        (CLERK, c.EndMandate(deputy=SECRETARY, end=MandateEnd.CEASED)),
        (CLERK, c.EndMandate(deputy=CHAIR, end=MandateEnd.CEASED)),
    )

    with pytest.raises(NoQuorumError):
        play.wish(CHAIR, c.OpenSitting())


def test_a_sitting_does_not_close_over_an_open_ballot() -> None:
    with pytest.raises(AnotherBallotOpenError):
        ballot_open().wish(CHAIR, c.CloseSitting())


@pytest.mark.parametrize("speaks", [False, True])
def test_a_sitting_does_not_close_over_whoever_has_the_floor(speaks: bool) -> None:
    play = in_session().after((AN, asking()), (CHAIR, c.CallSpeaker(request=REQUEST)))
    if speaks:
        play.wish(CHAIR, c.StartSpeech(request=REQUEST))

    with pytest.raises(FloorTakenError):
        play.wish(CHAIR, c.CloseSitting())


def test_a_sitting_closes_after_its_ballot_has_ended() -> None:
    play = ballot_open().after((CHAIR, c.EndBallot(ballot=BALLOT)))

    assert play.wish(CHAIR, c.CloseSitting()) == (f.SittingClosed(sitting=SITTING),)


def test_a_second_sitting_begins_with_an_empty_roll() -> None:
    second = SittingId("phien-2")
    play = in_session().after(
        (CHAIR, c.CloseSitting()), (CLERK, plan_of(second)), (CHAIR, c.OpenRoll(sitting=second))
    )

    assert play.state.present() == ()
    assert play.state.current_item is None
    assert play.state.sittings[SITTING].has(AN)


def test_a_plan_may_say_when_the_sitting_is_meant_to_begin() -> None:
    play = Play().after((CLERK, replace(plan_of(), begins_ms=1_783_645_200_000)))

    assert play.state.sittings[SITTING].begins_ms == 1_783_645_200_000


def test_no_sitting_begins_before_time_itself() -> None:
    with pytest.raises(MalformedError):
        Play().wish(CLERK, replace(plan_of(), begins_ms=-1))
