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
    WrongMandateError,
)
from meetingroom.domain.state import HeadCount, Sitting
from meetingroom.domain.values import AttendanceStatus
from tests.helpers.people import (
    AN,
    BINH,
    CHAIR,
    CHI,
    CLERK,
    DEPUTIES,
    DUNG,
    GUEST,
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
    in_session,
    prepared,
    roll_called,
    voting,
)

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


def test_a_count_with_names_makes_exactly_these_present() -> None:
    play = in_session(here=[CHAIR, SECRETARY, AN, BINH])

    play.wish(CHAIR, _count(4, CHAIR, SECRETARY, AN, DUNG))

    assert set(play.state.present()) == {CHAIR, SECRETARY, AN, DUNG}
    assert _sitting(play).attendance[BINH].status is AttendanceStatus.LEFT_EARLY
    assert _sitting(play).attendance[DUNG].status is AttendanceStatus.LATE
    assert _sitting(play).head_counts == (
        HeadCount(
            counted_by=SECRETARY,
            number=4,
            deputies=(CHAIR, SECRETARY, AN, DUNG),
            at_ms=play.now_ms,
        ),
    )


def test_before_the_opening_nobody_has_left_whom_a_count_does_not_find() -> None:
    play = roll_called(here=[AN]).after((CLERK, _mark(CHI, AttendanceStatus.EXCUSED)))

    play.wish(CHAIR, _count(1, BINH))

    assert set(_sitting(play).attendance) == {BINH, CHI}
    assert _sitting(play).attendance[BINH].status is AttendanceStatus.PRESENT


def test_a_count_with_names_settles_what_waits() -> None:
    play = roll_called(rules=_BY_HAND, here=[AN, BINH])

    play.wish(CHAIR, _count(1, AN))

    assert play.state.present() == (AN,)
    assert _sitting(play).pending == {}


def test_a_count_without_names_gives_the_number_for_the_quorum_and_lets_nobody_vote() -> None:
    play = roll_called(here=[AN]).after((CHAIR, _count(5)))

    facts = play.wish(CHAIR, c.OpenSitting())
    play.after((CHAIR, ballot_of()), (CHAIR, c.OpenBallot(ballot=BALLOT)))

    assert facts == (f.SittingOpened(sitting=SITTING, present=5, base=6, quorum=4),)
    assert play.state.present() == (AN,)
    with pytest.raises(NotCheckedInError):
        play.wish(BINH, voting())


def test_a_count_below_the_quorum_stands_against_the_devices() -> None:
    play = roll_called().after((CHAIR, _count(3)))

    with pytest.raises(NoQuorumError):
        play.wish(CHAIR, c.OpenSitting())


@pytest.mark.parametrize(
    ("person", "wish"),
    [
        (DUNG, c.CheckIn()),
        (CLERK, _mark(AN, AttendanceStatus.EXCUSED)),
        (CLERK, c.SuspendMandate(deputy=AN)),
        (CHAIR, _count(1, AN)),
    ],
)
def test_a_count_without_names_stands_until_the_roll_changes(
    person: PersonId, wish: c.SessionCommand
) -> None:
    play = roll_called(here=[AN]).after((CHAIR, _count(6)))
    before = play.state.counted()

    play.wish(person, wish)

    assert before == 6
    assert _sitting(play).heads is None
    assert play.state.counted() == len(play.state.present())


def test_a_mandate_that_changes_before_any_sitting_finds_no_count() -> None:
    play = prepared()

    play.wish(CLERK, c.SuspendMandate(deputy=AN))

    assert play.state.counted() == 0


@pytest.mark.parametrize(
    ("count", "refusal"),
    [
        (_count(7), MalformedError),
        (_count(-1), MalformedError),
        (_count(2, AN), MalformedError),
        (_count(2, AN, AN), MalformedError),
        (_count(1, AN, AN), MalformedError),
        (_count(1, GUEST), PersonUnknownError),
        (_count(1, by=STRANGER), PersonUnknownError),
    ],
)
def test_a_count_that_can_not_be_is_refused(count: c.CountHeads, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        roll_called().wish(CHAIR, count)


def test_a_suspended_deputy_is_not_counted() -> None:
    play = roll_called().after((CLERK, c.SuspendMandate(deputy=AN)))

    with pytest.raises(WrongMandateError):
        play.wish(CHAIR, _count(1, AN))


def test_a_clerk_without_mandate_may_count() -> None:
    assert roll_called().wish(CHAIR, _count(6, by=CLERK))


def test_the_minutes_name_who_counted_and_whom() -> None:
    play = in_session(here=_ENOUGH).after((CHAIR, _count(5)), (CHAIR, _count(2, BINH, AN)))

    said = _said(play)

    assert (
        "Lúc 09 giờ 20 phút, theo yêu cầu của chủ tọa, bà Lê Thị Thư kiểm đếm trực tiếp được "
        "05 đại biểu có mặt."
    ) in said
    assert (
        "Lúc 09 giờ 20 phút, theo yêu cầu của chủ tọa, bà Lê Thị Thư kiểm đếm trực tiếp được "
        "02 đại biểu có mặt: ông Trần Hòa An; bà Đỗ Thanh Bình."
    ) in said
