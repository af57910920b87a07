import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import SittingId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.minutes_wording import Paragraph, word
from meetingroom.domain.refusals import (
    MalformedError,
    MustBeInPersonError,
    SittingUnknownError,
    WrongStageError,
)
from meetingroom.domain.sittings import has_remote
from meetingroom.domain.state import ClosureChange
from meetingroom.domain.values import Closure, SittingKind
from tests.helpers.people import CHAIR, CLERK, DEPUTIES, REGISTER
from tests.helpers.sessions import SITTING, Play, in_session, prepared, roll_called

_OTHER = SittingId("phien-2")
_SITES = ("Xã đảo", "Trạm biên phòng")
_DECISION = "Biểu quyết họp kín"


def _plan(
    *, closure: Closure = Closure.PUBLIC, decision: str = "", sites: tuple[str, ...] = ()
) -> c.PlanSitting:
    return c.PlanSitting(
        sitting=_OTHER, kind=SittingKind.GROUP, closure=closure, decision=decision, sites=sites
    )


def _close(
    sitting: SittingId = SITTING, closure: Closure = Closure.CLOSED, decision: str = _DECISION
) -> c.DecideClosure:
    return c.DecideClosure(sitting=sitting, closure=closure, decision=decision)


def _opened(plan: c.PlanSitting) -> Play:
    play = prepared().after((CLERK, plan), (CHAIR, c.OpenRoll(sitting=_OTHER)))
    return play.after(*((deputy, c.CheckIn()) for deputy in DEPUTIES), (CHAIR, c.OpenSitting()))


def _said(play: Play) -> list[str]:
    blocks = word(draw_up(play.state, REGISTER)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_a_sitting_is_public_and_in_the_hall_unless_planned_otherwise() -> None:
    sitting = prepared().state.sittings[SITTING]

    assert (sitting.closure, sitting.closure_changes, sitting.sites) == (Closure.PUBLIC, (), ())


def test_a_closed_sitting_names_the_decision_of_the_council() -> None:
    play = prepared()

    play.wish(CLERK, _plan(closure=Closure.CLOSED, decision=_DECISION))
    sitting = play.state.sittings[_OTHER]

    assert sitting.closure is Closure.CLOSED
    assert sitting.closure_changes == (
        ClosureChange(closure=Closure.CLOSED, decision=_DECISION, at_ms=play.now_ms),
    )


@pytest.mark.parametrize(
    "plan",
    [
        _plan(closure=Closure.CLOSED),
        _plan(closure=Closure.CLOSED, decision="x" * 601),
        _plan(decision=_DECISION),
        _plan(sites=("",)),
        _plan(sites=("x" * 201,)),
        _plan(sites=("Xã đảo", "Xã đảo")),
        _plan(sites=tuple(f"Điểm cầu {n}" for n in range(51))),
    ],
)
def test_a_plan_without_sense_is_refused(plan: c.PlanSitting) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, plan)


def test_a_closed_sitting_has_no_remote_sites() -> None:
    with pytest.raises(MustBeInPersonError):
        prepared().wish(CLERK, _plan(closure=Closure.CLOSED, decision=_DECISION, sites=_SITES))
    with pytest.raises(MustBeInPersonError):
        _opened(_plan(sites=_SITES)).wish(CLERK, _close(_OTHER))


def test_a_sitting_says_whether_it_has_remote_sites() -> None:
    assert has_remote(_opened(_plan(sites=_SITES)).state)
    assert not has_remote(in_session().state)


@pytest.mark.parametrize("play", [prepared(), roll_called(), in_session()])
def test_a_sitting_is_closed_and_opened_again_by_decision_until_it_is_over(play: Play) -> None:
    before = play.state.current_sitting

    facts = play.wish(CLERK, _close())
    play.wish(CHAIR, _close(closure=Closure.PUBLIC, decision="Đã xong nội dung mật"))
    sitting = play.state.sittings[SITTING]

    assert facts == (f.ClosureDecided(sitting=SITTING, closure=Closure.CLOSED, decision=_DECISION),)
    assert sitting.closure is Closure.PUBLIC
    assert [change.closure for change in sitting.closure_changes] == [
        Closure.CLOSED,
        Closure.PUBLIC,
    ]
    assert play.state.current_sitting == before


def test_deciding_what_stands_already_adds_no_fact() -> None:
    assert prepared().wish(CLERK, _close(closure=Closure.PUBLIC)) == ()


def test_a_decision_on_no_sitting_on_a_past_one_or_without_words_is_refused() -> None:
    play = in_session()

    with pytest.raises(SittingUnknownError):
        play.wish(CLERK, _close(_OTHER))
    with pytest.raises(MalformedError):
        play.wish(CLERK, _close(decision=""))
    play.wish(CHAIR, c.CloseSitting())
    with pytest.raises(WrongStageError):
        play.wish(CLERK, _close())


def test_a_log_that_closes_a_past_sitting_to_the_public_is_broken() -> None:
    play = in_session().after((CHAIR, c.CloseSitting()))

    with pytest.raises(BrokenLogError):
        play.happen(f.ClosureDecided(sitting=SITTING, closure=Closure.CLOSED, decision=_DECISION))


def test_the_minutes_tell_that_a_sitting_was_planned_as_closed() -> None:
    said = _said(_opened(_plan(closure=Closure.CLOSED, decision=_DECISION)))

    assert (
        "- Phiên thảo luận tổ họp kín theo quyết định của Hội đồng nhân dân: Biểu quyết họp kín."
    ) in said


def test_the_minutes_tell_from_when_on_a_sitting_was_closed() -> None:
    said = _said(in_session().after((CLERK, _close())))

    assert (
        "- Phiên họp toàn thể họp kín từ 09 giờ 20 phút theo quyết định của Hội đồng nhân dân: "
        "Biểu quyết họp kín."
    ) in said


def test_the_minutes_name_the_remote_sites() -> None:
    assert (
        "- Phiên thảo luận tổ họp tại hội trường và 02 điểm cầu: Xã đảo; Trạm biên phòng."
    ) in _said(_opened(_plan(sites=_SITES)))
