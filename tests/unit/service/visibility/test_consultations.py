"""Who reads which opinions in writing."""

from dataclasses import replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import BodyId, ConsultationId, PersonId
from meetingroom.domain.people import Body, BodyMember
from meetingroom.domain.session import fold
from meetingroom.domain.state import Consultation, ConsultationPhase
from meetingroom.domain.values import BodyKind, BodyPost
from meetingroom.service.projection import may_see, view
from tests.helpers.people import AN, BINH, CHAIR, CHI, CLERK, GUEST
from tests.helpers.sessions import START_MS, Play, prepared

_ASKED = ConsultationId("y-kien-1")
_BODY = Body(
    body=BodyId("thuong-truc"),
    kind=BodyKind.STANDING_BODY,
    name="Thường trực",
    members=(BodyMember(person=CHI, post=BodyPost.MEMBER),),
)


def _play() -> Play:
    play = prepared()
    play.state = replace(play.state, bodies=(_BODY,))
    return play.after(
        (
            CLERK,
            c.DraftConsultation(
                consultation=_ASKED,
                subject="Dự thảo",
                text="Xin ý kiến",
                papers=(),
                due_ms=START_MS + 3_600_000,
            ),
        )
    )


def _compiled() -> Play:
    return _play().after(
        (CLERK, c.SendConsultation(consultation=_ASKED)),
        (AN, c.GiveOpinion(consultation=_ASKED, text="Nhất trí")),
        (BINH, c.GiveOpinion(consultation=_ASKED, text="Bổ sung")),
        (CLERK, c.CompileOpinions(consultation=_ASKED, summary="Nhất trí và bổ sung")),
    )


def _seen(play: Play, who: PersonId) -> Consultation | None:
    return view(play.state, who).consultations.get(_ASKED)


@pytest.mark.parametrize(("who", "sees"), [(CLERK, True), (CHAIR, True), (AN, False)])
def test_a_draft_is_the_desk_s(who: PersonId, sees: bool) -> None:
    assert (_seen(_play(), who) is not None) is sees


def test_a_deputy_sees_the_own_opinion_and_no_other_and_no_summary() -> None:
    seen = _seen(_compiled(), AN)

    assert seen is not None
    assert set(seen.opinions) == {AN}
    assert (seen.phase, seen.summary) == (ConsultationPhase.SENT, "")


def test_the_standing_body_reads_what_was_compiled() -> None:
    seen = _seen(_compiled(), CHI)

    assert seen is not None
    assert (seen.opinions, seen.summary) == ({}, "Nhất trí và bổ sung")


def test_the_desk_reads_every_opinion() -> None:
    seen = _seen(_compiled(), CLERK)

    assert seen is not None
    assert set(seen.opinions) == {AN, BINH}


def test_who_is_not_of_the_council_sees_nothing_of_it() -> None:
    assert _seen(_compiled(), GUEST) is None


def test_what_was_dropped_as_a_draft_stays_the_desk_s() -> None:
    play = _play().after((CLERK, c.DropConsultation(consultation=_ASKED, reason="x")))

    assert _seen(play, AN) is None
    assert not may_see(play.state, play.log[-1].fact, AN)
    assert may_see(play.state, play.log[-1].fact, CLERK)


@pytest.mark.parametrize("who", [AN, CHI, CLERK, GUEST])
def test_what_one_may_see_folds_to_the_view_one_may_have(who: PersonId) -> None:
    play = _compiled()

    state = fold(r for r in play.log if may_see(play.state, r.fact, who))

    assert state.consultations == view(play.state, who).consultations
