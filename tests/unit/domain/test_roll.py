import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.refusals import (
    MalformedError,
    NoQuorumError,
    NotCheckedInError,
    PersonUnknownError,
    RollLockedError,
)
from meetingroom.domain.state import Attendance, PendingCheckIn, RollLock, Sitting
from meetingroom.domain.values import AttendanceStatus, Role, SittingKind
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CHI,
    CLERK,
    DEPUTIES,
    DUNG,
    REGISTER,
    SECRETARY,
    STRANGER,
    rule_set,
)
from tests.helpers.sessions import (
    BALLOT,
    SITTING,
    Play,
    ballot_of,
    ballot_open,
    in_session,
    roll_called,
    voting,
)

_LOCK = c.LockRoll()
_REOPEN = c.ReopenRoll(reason="Một đại biểu đến muộn")
_BY_HAND = rule_set(check_in_confirmed=False)
_ENOUGH = DEPUTIES[:4]


def _mark(deputy: PersonId, status: AttendanceStatus, site: str = "") -> c.MarkAttendance:
    return c.MarkAttendance(deputy=deputy, status=status, site=site)


def _count(number: int, *named: PersonId, by: PersonId = SECRETARY) -> c.CountHeads:
    return c.CountHeads(counted_by=by, number=number, deputies=named)


def _sitting(play: Play) -> Sitting:
    return play.state.sittings[SITTING]


def _said(play: Play) -> list[str]:
    blocks = word(draw_up(play.state, REGISTER)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _with_site() -> Play:
    plan = c.PlanSitting(sitting=SITTING, kind=SittingKind.PLENARY, sites=("Xã đảo",))
    play = Play().after((CLERK, plan))
    play.happen(f.RoleGranted(person=CHAIR, role=Role.PRESIDER))
    return play.after((CLERK, c.OpenRoll(sitting=SITTING)))


# Late and left


def test_who_checks_in_before_the_opening_is_present_and_after_it_late() -> None:
    play = in_session(here=_ENOUGH).after((DUNG, c.CheckIn()))

    assert _sitting(play).attendance[AN].status is AttendanceStatus.PRESENT
    assert _sitting(play).attendance[DUNG] == Attendance(
        status=AttendanceStatus.LATE, since_ms=play.now_ms, came_ms=play.now_ms
    )


@pytest.mark.parametrize(
    ("deputy", "status"), [(AN, AttendanceStatus.PRESENT), (DUNG, AttendanceStatus.LATE)]
)
def test_who_comes_back_is_as_before(deputy: PersonId, status: AttendanceStatus) -> None:
    play = in_session(here=_ENOUGH).after((DUNG, c.CheckIn()))
    came_ms = _sitting(play).attendance[deputy].came_ms

    play.after((CLERK, _mark(deputy, AttendanceStatus.LEFT_EARLY)), (deputy, c.CheckIn()))

    assert _sitting(play).attendance[deputy] == Attendance(
        status=status, since_ms=play.now_ms, came_ms=came_ms
    )


def test_who_was_marked_absent_by_mistake_has_not_come_yet() -> None:
    play = in_session().after((CLERK, _mark(AN, AttendanceStatus.UNEXCUSED)))

    assert _sitting(play).attendance[AN].came_ms == 0


def test_who_is_marked_present_later_was_there_at_the_opening() -> None:
    play = in_session(here=_ENOUGH).after((CLERK, _mark(DUNG, AttendanceStatus.PRESENT)))

    assert _sitting(play).attendance[DUNG].came_ms == _sitting(play).opened_ms


@pytest.mark.parametrize(
    "status",
    [AttendanceStatus.LEFT_EARLY, AttendanceStatus.EXCUSED, AttendanceStatus.UNEXCUSED],
)
def test_who_is_marked_away_can_not_vote(status: AttendanceStatus) -> None:
    play = ballot_open().after((CLERK, _mark(AN, status)))

    with pytest.raises(NotCheckedInError):
        play.wish(AN, voting())


def test_the_minutes_name_who_came_late_and_who_left() -> None:
    play = in_session(here=_ENOUGH).after(
        (DUNG, c.CheckIn()),
        (CLERK, _mark(CHI, AttendanceStatus.LATE)),
        (CLERK, _mark(DUNG, AttendanceStatus.LEFT_EARLY)),
    )

    said = _said(play)

    assert (
        "Đại biểu đến muộn (02): bà Phạm Chi (lúc 09 giờ 20 phút); "
        "ông Bùi Đức Dũng (lúc 09 giờ 20 phút)."
    ) in said
    assert "Đại biểu về sớm (01): ông Bùi Đức Dũng (lúc 09 giờ 20 phút)." in said


# Sites


def test_a_deputy_checks_in_at_a_remote_site_of_the_sitting() -> None:
    play = _with_site().after((AN, c.CheckIn(site="Xã đảo")))

    assert _sitting(play).attendance[AN].site == "Xã đảo"


def test_a_site_that_the_sitting_does_not_have_is_refused() -> None:
    for person, wish in (
        (AN, c.CheckIn(site="Trạm biên phòng")),
        (CLERK, _mark(AN, AttendanceStatus.PRESENT, "Trạm biên phòng")),
    ):
        with pytest.raises(MalformedError):
            _with_site().wish(person, wish)


def test_the_clerk_moves_a_deputy_to_another_site() -> None:
    play = _with_site().after((AN, c.CheckIn(site="Xã đảo")))

    play.wish(CLERK, _mark(AN, AttendanceStatus.PRESENT))

    assert _sitting(play).attendance[AN].site == ""


# Pending check-ins


def test_a_check_in_waits_where_the_secretary_confirms_it() -> None:
    play = roll_called(rules=_BY_HAND, here=())

    facts = play.wish(AN, c.CheckIn())

    assert facts == (
        f.CheckInAsked(sitting=SITTING, deputy=AN, status=AttendanceStatus.PRESENT, site=""),
    )
    assert _sitting(play).pending[AN] == PendingCheckIn(
        asked_ms=play.now_ms, status=AttendanceStatus.PRESENT, site=""
    )
    assert play.wish(AN, c.CheckIn()) == ()


def test_who_waits_counts_for_no_quorum() -> None:
    play = roll_called(rules=_BY_HAND)

    assert play.state.present() == ()
    with pytest.raises(NoQuorumError):
        play.wish(CHAIR, c.OpenSitting())


def test_who_waits_can_not_vote() -> None:
    play = roll_called(rules=_BY_HAND, here=_ENOUGH).after(
        (CLERK, c.ConfirmCheckIns()),
        (CHAIR, c.OpenSitting()),
        (CHAIR, ballot_of()),
        (CHAIR, c.OpenBallot(ballot=BALLOT)),
        (DUNG, c.CheckIn()),
    )

    with pytest.raises(NotCheckedInError):
        play.wish(DUNG, voting())
    play.wish(CLERK, c.ConfirmCheckIns(deputies=(DUNG,)))

    assert play.wish(DUNG, voting())


def test_one_check_in_or_all_are_confirmed_as_of_when_they_were_asked() -> None:
    play = roll_called(rules=_BY_HAND, here=[AN])
    asked_ms = play.now_ms
    play.after((BINH, c.CheckIn()), (CHI, c.CheckIn()))

    one = play.wish(SECRETARY, c.ConfirmCheckIns(deputies=(AN,)))
    rest = play.wish(CLERK, c.ConfirmCheckIns())

    assert one == (f.CheckInsConfirmed(sitting=SITTING, deputies=(AN,)),)
    assert rest == (f.CheckInsConfirmed(sitting=SITTING, deputies=(BINH, CHI)),)
    assert _sitting(play).attendance[AN] == Attendance(
        status=AttendanceStatus.PRESENT, since_ms=asked_ms, came_ms=asked_ms
    )
    assert _sitting(play).pending == {}


def test_confirming_nobody_adds_no_fact_and_strangers_are_refused() -> None:
    play = roll_called(rules=_BY_HAND, here=[AN])

    assert play.wish(CLERK, c.ConfirmCheckIns(deputies=(BINH,))) == ()
    with pytest.raises(PersonUnknownError):
        play.wish(CLERK, c.ConfirmCheckIns(deputies=(STRANGER,)))


def test_who_was_suspended_while_waiting_is_not_confirmed_with_the_others() -> None:
    play = roll_called(rules=_BY_HAND, here=[AN]).after((CLERK, c.SuspendMandate(deputy=AN)))

    assert play.wish(CLERK, c.ConfirmCheckIns()) == ()


@pytest.mark.parametrize("status", [AttendanceStatus.PRESENT, AttendanceStatus.UNEXCUSED])
def test_marking_settles_a_check_in_that_waits(status: AttendanceStatus) -> None:
    play = roll_called(rules=_BY_HAND, here=()).after((CLERK, _mark(AN, status)))
    play.wish(CLERK, _mark(AN, AttendanceStatus.UNEXCUSED))
    play.wish(AN, c.CheckIn())

    play.wish(CLERK, _mark(AN, AttendanceStatus.UNEXCUSED))

    assert _sitting(play).pending == {}
    assert play.state.present() == ()


# Locking


def test_a_locked_roll_takes_no_changes_until_it_is_reopened_with_a_reason() -> None:
    play = in_session(here=_ENOUGH).after((SECRETARY, _LOCK))
    locked_ms = play.now_ms

    for person, wish in (
        (DUNG, c.CheckIn()),
        (CLERK, _mark(AN, AttendanceStatus.LEFT_EARLY)),
        (CHAIR, _count(4)),
    ):
        with pytest.raises(RollLockedError):
            play.wish(person, wish)
    play.wish(CLERK, _REOPEN)

    assert _sitting(play).locks == (
        RollLock(locked_ms=locked_ms, reopened_ms=play.now_ms, reason=_REOPEN.reason),
    )
    assert play.wish(DUNG, c.CheckIn())


def test_a_locked_roll_leaves_pending_check_ins_waiting() -> None:
    play = roll_called(rules=_BY_HAND, here=[AN]).after((CLERK, _LOCK))

    with pytest.raises(RollLockedError):
        play.wish(CLERK, c.ConfirmCheckIns())


def test_who_is_present_votes_while_the_roll_is_locked() -> None:
    assert ballot_open().after((CLERK, _LOCK)).wish(AN, voting())


def test_locking_and_reopening_twice_adds_no_fact() -> None:
    play = roll_called()

    assert play.wish(CLERK, _REOPEN) == ()
    assert play.wish(CLERK, _LOCK) == (f.RollLocked(sitting=SITTING),)
    assert play.wish(CLERK, _LOCK) == ()
    assert play.wish(AN, c.CheckIn()) == ()


def test_a_roll_is_reopened_for_a_reason_in_words() -> None:
    with pytest.raises(MalformedError):
        roll_called().after((CLERK, _LOCK)).wish(CLERK, c.ReopenRoll(reason=""))


def test_the_minutes_name_locks_and_reopenings() -> None:
    play = in_session().after((CLERK, _LOCK), (CLERK, _REOPEN), (CLERK, _LOCK))

    said = _said(play)

    assert (
        "Danh sách điểm danh khóa lúc 09 giờ 20 phút, mở lại lúc 09 giờ 20 phút; "
        "lý do: Một đại biểu đến muộn."
    ) in said
    assert "Danh sách điểm danh khóa lúc 09 giờ 20 phút." in said
