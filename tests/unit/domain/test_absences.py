import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId, SittingId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.refusals import (
    AbsenceUnknownError,
    AlreadyThereError,
    MalformedError,
    NotCheckedInError,
    PersonUnknownError,
    RollLockedError,
    SittingUnknownError,
    WrongMandateError,
    WrongStageError,
)
from meetingroom.domain.state import Absence
from meetingroom.domain.values import AttendanceStatus, ToldBy
from tests.helpers.people import AN, BINH, CHAIR, CLERK, DEPUTIES, GUEST, REGISTER, rule_set
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

_ASK = c.AskAbsence(sitting=SITTING, reason="Đi công tác")
_ACKNOWLEDGE = c.AcknowledgeAbsence(sitting=SITTING, deputy=AN)
_OTHERS = [deputy for deputy in DEPUTIES if deputy != AN]


def _enter(
    deputy: PersonId = AN,
    *,
    sitting: SittingId = SITTING,
    told: ToldBy = ToldBy.TELEPHONE,
    reason: str = "Ốm",
) -> c.EnterAbsence:
    return c.EnterAbsence(sitting=sitting, deputy=deputy, told=told, reason=reason)


def _status(play: Play) -> AttendanceStatus | None:
    entry = play.state.sittings[SITTING].attendance.get(AN)
    return None if entry is None else entry.status


def test_a_deputy_tells_in_advance_of_an_absence() -> None:
    play = prepared()

    facts = play.wish(AN, _ASK)

    assert facts == (
        f.AbsenceReported(sitting=SITTING, deputy=AN, told=ToldBy.SEAT, reason="Đi công tác"),
    )
    assert play.state.sittings[SITTING].absences[AN] == Absence(
        told=ToldBy.SEAT, reason="Đi công tác", entered_by=AN, entered_ms=play.now_ms
    )


@pytest.mark.parametrize("told", [ToldBy.TELEPHONE, ToldBy.LETTER, ToldBy.SPOKEN])
def test_the_clerk_enters_an_absence_with_how_it_was_told(told: ToldBy) -> None:
    play = prepared().after((CLERK, _enter(told=told, reason="")))

    absence = play.state.sittings[SITTING].absences[AN]

    assert (absence.told, absence.reason, absence.entered_by) == (told, "", CLERK)


def test_telling_the_same_again_adds_no_fact_and_telling_otherwise_replaces_it() -> None:
    play = prepared().after((AN, _ASK))

    assert play.wish(AN, _ASK) == ()
    play.wish(CLERK, _enter())

    assert play.state.sittings[SITTING].absences[AN].reason == "Ốm"


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (_enter(told=ToldBy.SEAT), MalformedError),
        (_enter(reason="x" * 601), MalformedError),
        (_enter(GUEST), PersonUnknownError),
        (_enter(sitting=SittingId("phien-9")), SittingUnknownError),
        (_ACKNOWLEDGE, AbsenceUnknownError),
    ],
)
def test_an_absence_without_sense_is_refused(
    wish: c.SessionCommand, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        prepared().wish(CLERK, wish)


def test_a_suspended_deputy_has_no_absence() -> None:
    play = prepared().after((CLERK, c.SuspendMandate(deputy=AN)))

    with pytest.raises(WrongMandateError):
        play.wish(CLERK, _enter())


def test_a_deputy_tells_before_the_opening_and_the_clerk_may_enter_it_until_the_end() -> None:
    play = in_session(here=_OTHERS)

    with pytest.raises(WrongStageError):
        play.wish(AN, _ASK)
    play.after((CLERK, _enter()), (CHAIR, c.CloseSitting()))

    with pytest.raises(WrongStageError):
        play.wish(CLERK, _enter(BINH))
    with pytest.raises(WrongStageError):
        play.wish(CLERK, _ACKNOWLEDGE)


def test_an_acknowledged_absence_excuses_the_deputy_when_the_roll_opens() -> None:
    play = prepared().after((AN, _ASK), (CHAIR, _ACKNOWLEDGE))
    before = _status(play)

    play.wish(CHAIR, c.OpenRoll(sitting=SITTING))

    assert (before, _status(play)) == (None, AttendanceStatus.EXCUSED)


def test_an_absence_that_nobody_acknowledged_excuses_nobody() -> None:
    assert _status(prepared().after((AN, _ASK), (CHAIR, c.OpenRoll(sitting=SITTING)))) is None


def test_an_acknowledged_absence_stands_as_it_is() -> None:
    play = prepared().after((AN, _ASK), (CHAIR, _ACKNOWLEDGE))

    assert play.wish(CHAIR, _ACKNOWLEDGE) == ()
    assert play.wish(AN, _ASK) == ()
    with pytest.raises(AlreadyThereError):
        play.wish(CLERK, _enter())


@pytest.mark.parametrize("marked", [None, AttendanceStatus.UNEXCUSED])
def test_an_absence_acknowledged_during_the_sitting_excuses_at_once(
    marked: AttendanceStatus | None,
) -> None:
    play = in_session(here=_OTHERS)
    if marked is not None:
        play.wish(CLERK, c.MarkAttendance(deputy=AN, status=marked))

    play.after((CLERK, _enter()), (CLERK, _ACKNOWLEDGE))

    assert _status(play) is AttendanceStatus.EXCUSED


def test_who_came_after_all_stays_present() -> None:
    play = in_session().after((CLERK, _enter()), (CLERK, _ACKNOWLEDGE))

    assert AN in play.state.present()


def test_who_waits_to_be_confirmed_is_not_excused() -> None:
    play = roll_called(rules=rule_set(check_in_confirmed=False), here=[AN])

    play.after((CLERK, _enter()), (CLERK, _ACKNOWLEDGE))

    assert _status(play) is None
    assert AN in play.state.sittings[SITTING].pending


def test_who_is_excused_and_comes_is_present() -> None:
    play = prepared().after((AN, _ASK), (CHAIR, _ACKNOWLEDGE), (CHAIR, c.OpenRoll(sitting=SITTING)))

    assert AN in play.after((AN, c.CheckIn())).state.present()


def test_a_locked_roll_excuses_nobody() -> None:
    play = roll_called(here=_OTHERS).after((CLERK, _enter()), (CLERK, c.LockRoll()))

    with pytest.raises(RollLockedError):
        play.wish(CLERK, _ACKNOWLEDGE)


def test_who_is_excused_can_not_vote() -> None:
    play = in_session(here=_OTHERS).after((CLERK, _enter()), (CLERK, _ACKNOWLEDGE))
    play.after((CHAIR, ballot_of()), (CHAIR, c.OpenBallot(ballot=BALLOT)))

    with pytest.raises(NotCheckedInError):
        play.wish(AN, voting())


def test_the_minutes_give_the_reason() -> None:
    play = in_session(here=[d for d in DEPUTIES if d not in {AN, BINH}]).after(
        (CLERK, _enter()),
        (CLERK, _ACKNOWLEDGE),
        (CLERK, c.MarkAttendance(deputy=BINH, status=AttendanceStatus.EXCUSED)),
    )

    blocks = word(draw_up(play.state, REGISTER)).blocks

    assert ("Đại biểu vắng mặt có lý do (02): ông Trần Hòa An (Ốm); bà Đỗ Thanh Bình.") in [
        block.text for block in blocks if isinstance(block, Paragraph)
    ]
