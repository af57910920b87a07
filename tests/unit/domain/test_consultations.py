"""Opinions in writing: drafted, sent, given, compiled; they decide nothing."""

from dataclasses import fields, replace

import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import ConsultationId, PaperId
from meetingroom.domain.minutes import draw_up
from meetingroom.domain.refusals import (
    ConsultationStepError,
    ConsultationUnknownError,
    DeadlineOverError,
    MalformedError,
    PaperUnknownError,
    PaperUnpublishedError,
)
from meetingroom.domain.state import Consultation, ConsultationPhase, Opinion
from tests.helpers.people import AN, BINH, CLERK, REGISTER
from tests.helpers.sessions import FILE, PAPER, START_MS, Play, paper_of, prepared

_ASKED = ConsultationId("y-kien-1")
_DUE_MS = START_MS + 3_600_000
_DRAFT = c.DraftConsultation(
    consultation=_ASKED,
    subject="Dự thảo Nghị quyết về đầu tư công",
    text="Xin ý kiến về Điều 2.",
    papers=(),
    due_ms=_DUE_MS,
)
_SEND = c.SendConsultation(consultation=_ASKED)
_COMPILE = c.CompileOpinions(consultation=_ASKED, summary="Hai đại biểu nhất trí.")
_DROP = c.DropConsultation(consultation=_ASKED, reason="Rút dự thảo")


def _giving(text: str = "Nhất trí") -> c.GiveOpinion:
    return c.GiveOpinion(consultation=_ASKED, text=text)


def _sent() -> Play:
    return prepared().after((CLERK, _DRAFT), (CLERK, _SEND))


def _asked(play: Play) -> Consultation:
    return play.state.consultations[_ASKED]


def test_a_draft_may_be_written_anew_until_it_is_sent() -> None:
    play = prepared().after((CLERK, _DRAFT), (CLERK, replace(_DRAFT, text="Xin ý kiến.")))
    assert (_asked(play).phase, _asked(play).text) == (ConsultationPhase.DRAFT, "Xin ý kiến.")

    play.wish(CLERK, _SEND)

    assert _asked(play).phase is ConsultationPhase.SENT
    with pytest.raises(ConsultationStepError):
        play.wish(CLERK, _DRAFT)


def test_the_last_opinion_of_each_deputy_counts_and_the_same_one_adds_nothing() -> None:
    play = _sent().after((AN, _giving()), (BINH, _giving()), (AN, _giving("Bổ sung khoản 3")))
    at_ms = play.now_ms

    assert play.wish(AN, _giving("Bổ sung khoản 3")) == ()
    assert _asked(play).opinions[AN] == Opinion(text="Bổ sung khoản 3", at_ms=at_ms)
    assert set(_asked(play).opinions) == {AN, BINH}


def test_after_the_deadline_no_opinion_is_taken() -> None:
    play = _sent()
    play.now_ms = _DUE_MS

    with pytest.raises(DeadlineOverError):
        play.wish(AN, _giving())


def test_nobody_is_asked_by_a_deadline_in_the_past() -> None:
    play = prepared().after((CLERK, _DRAFT))
    play.now_ms = _DUE_MS

    with pytest.raises(DeadlineOverError):
        play.wish(CLERK, _SEND)


def test_opinions_are_compiled_and_may_be_compiled_anew_but_no_more_are_taken() -> None:
    play = _sent().after((AN, _giving()), (CLERK, _COMPILE))

    assert play.wish(CLERK, _COMPILE) == ()
    play.wish(CLERK, replace(_COMPILE, summary="Một đại biểu nhất trí."))
    assert _asked(play).phase is ConsultationPhase.COMPILED
    assert _asked(play).summary == "Một đại biểu nhất trí."
    with pytest.raises(ConsultationStepError):
        play.wish(AN, _giving())


@pytest.mark.parametrize("wishes", [((CLERK, _DRAFT),), ((CLERK, _DRAFT), (CLERK, _SEND))])
def test_it_may_be_dropped_with_a_reason_before_it_is_compiled(
    wishes: tuple[tuple[str, c.SessionCommand], ...],
) -> None:
    play = prepared()
    for _, command in wishes:
        play.wish(CLERK, command)

    play.wish(CLERK, _DROP)

    assert (_asked(play).phase, _asked(play).reason) == (ConsultationPhase.DROPPED, "Rút dự thảo")
    with pytest.raises(ConsultationStepError):
        play.wish(CLERK, _COMPILE)


def test_what_was_never_drafted_can_not_be_sent() -> None:
    with pytest.raises(ConsultationUnknownError):
        prepared().wish(CLERK, _SEND)


def test_deputies_are_asked_on_papers_they_can_read() -> None:
    play = prepared().after((CLERK, paper_of()), (CLERK, replace(_DRAFT, papers=(PAPER,))))
    with pytest.raises(PaperUnpublishedError):
        play.wish(CLERK, _SEND)

    play.after(
        (CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")),
        (CLERK, c.PublishPaper(paper=PAPER)),
        (CLERK, _SEND),
    )

    assert _asked(play).papers == (PAPER,)


def test_a_paper_that_is_not_there_is_refused() -> None:
    with pytest.raises(PaperUnknownError):
        prepared().wish(CLERK, replace(_DRAFT, papers=(PaperId("none"),)))


@pytest.mark.parametrize(
    "wish",
    [
        replace(_DRAFT, consultation=ConsultationId("hai chữ")),
        replace(_DRAFT, subject=""),
        replace(_DRAFT, text=""),
        replace(_DRAFT, due_ms=0),
        replace(_DRAFT, papers=(PAPER, PAPER)),
        replace(_DRAFT, papers=tuple(PaperId(f"p{n}") for n in range(51))),
    ],
)
def test_a_draft_that_makes_no_sense_is_malformed(wish: c.DraftConsultation) -> None:
    with pytest.raises(MalformedError):
        prepared().wish(CLERK, wish)


@pytest.mark.parametrize(
    "wish", [_giving(""), replace(_COMPILE, summary=""), replace(_DROP, reason="")]
)
def test_empty_words_are_malformed(wish: c.SessionCommand) -> None:
    person = AN if isinstance(wish, c.GiveOpinion) else CLERK
    with pytest.raises(MalformedError):
        _sent().wish(person, wish)


def test_a_log_that_compiles_what_was_not_sent_is_broken() -> None:
    play = prepared().after((CLERK, _DRAFT))

    with pytest.raises(BrokenLogError):
        play.happen(f.OpinionsCompiled(consultation=_ASKED, summary="x"))


def test_opinions_in_writing_have_no_threshold_and_adopt_nothing() -> None:
    names = {field.name for field in fields(Consultation)}

    assert not any("threshold" in name or "adopt" in name for name in names)


def test_the_minutes_mention_it() -> None:
    play = _sent().after((AN, _giving()), (CLERK, _COMPILE))

    (line,) = draw_up(play.state, REGISTER).consultations

    assert line == (
        "Lấy ý kiến đại biểu bằng văn bản: Dự thảo Nghị quyết về đầu tư công; gửi ngày 10 tháng 7 "
        "năm 2026, thời hạn ngày 10 tháng 7 năm 2026; 01 đại biểu có ý kiến; đã tổng hợp báo cáo "
        "Thường trực Hội đồng nhân dân."
    )
    (dropped,) = draw_up(_sent().after((CLERK, _DROP)).state, REGISTER).consultations
    assert dropped.endswith("00 đại biểu có ý kiến; đã dừng lấy ý kiến, lý do: Rút dự thảo.")
    assert draw_up(_sent().state, REGISTER).consultations[0].endswith("đại biểu có ý kiến.")
    assert draw_up(prepared().after((CLERK, _DRAFT)).state, REGISTER).consultations == ()
