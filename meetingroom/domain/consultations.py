"""Opinions in writing between sessions (lấy ý kiến bằng văn bản).

They tell the Standing Body what deputies think and decide nothing: there is no threshold and
nothing is adopted by them. They are asked for in the session that is being prepared.
"""

from dataclasses import replace
from typing import Final, assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.checks import NOTE_LETTERS, TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.errors import BrokenLogError
from meetingroom.domain.ids import ConsultationId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    ConsultationStepError,
    ConsultationUnknownError,
    DeadlineOverError,
    MalformedError,
    PaperUnknownError,
    PaperUnpublishedError,
)
from meetingroom.domain.state import Consultation, ConsultationPhase, Opinion, SessionState

ConsultationCommand = (
    c.DraftConsultation
    | c.SendConsultation
    | c.GiveOpinion
    | c.CompileOpinions
    | c.DropConsultation
)
ConsultationFact = (
    f.ConsultationDrafted
    | f.ConsultationSent
    | f.OpinionGiven
    | f.OpinionsCompiled
    | f.ConsultationDropped
)
_LaterFact = f.OpinionGiven | f.OpinionsCompiled | f.ConsultationDropped

NEXT: Final = {
    (ConsultationPhase.DRAFT, f.ConsultationDrafted): ConsultationPhase.DRAFT,
    (ConsultationPhase.DRAFT, f.ConsultationSent): ConsultationPhase.SENT,
    (ConsultationPhase.DRAFT, f.ConsultationDropped): ConsultationPhase.DROPPED,
    (ConsultationPhase.SENT, f.OpinionGiven): ConsultationPhase.SENT,
    (ConsultationPhase.SENT, f.OpinionsCompiled): ConsultationPhase.COMPILED,
    (ConsultationPhase.SENT, f.ConsultationDropped): ConsultationPhase.DROPPED,
    (ConsultationPhase.COMPILED, f.OpinionsCompiled): ConsultationPhase.COMPILED,
}

_MOST_PAPERS: Final = 50


def decide_consultation(
    state: SessionState, command: ConsultationCommand, around: Circumstances
) -> tuple[ConsultationFact, ...]:
    """Decide on opinions in writing.

    Raises:
        ConsultationUnknownError: deputies were never asked that.
        ConsultationStepError: it is at another step.
        DeadlineOverError: the deadline is over.
        PaperUnknownError, PaperUnpublishedError: a paper is not there, or not for deputies yet.
        MalformedError: a text, the papers or the deadline are out of their range.
    """
    match command:
        case c.DraftConsultation():
            return (_drafted(state, command),)
        case c.SendConsultation(consultation=named):
            return (_sent(state, named, around.now_ms),)
        case c.GiveOpinion(consultation=named, text=text):
            check_text(text, NOTE_LETTERS)
            return _given(_going(state, named, f.OpinionGiven), text, around)
        case c.CompileOpinions(consultation=named, summary=summary):
            check_text(summary, NOTE_LETTERS)
            known = _going(state, named, f.OpinionsCompiled)
            compiled = f.OpinionsCompiled(consultation=named, summary=summary)
            return () if known.summary == summary else (compiled,)
        case c.DropConsultation(consultation=named, reason=reason):
            check_text(reason, TITLE_LETTERS)
            _going(state, named, f.ConsultationDropped)
            return (f.ConsultationDropped(consultation=named, reason=reason),)
        case _:
            assert_never(command)


def _drafted(state: SessionState, command: c.DraftConsultation) -> f.ConsultationDrafted:
    check_new_id(command.consultation)
    check_text(command.subject, TITLE_LETTERS)
    check_text(command.text, NOTE_LETTERS)
    papers = command.papers
    if len(papers) > _MOST_PAPERS or len(set(papers)) < len(papers) or command.due_ms <= 0:
        raise MalformedError
    if any(paper not in state.papers for paper in papers):
        raise PaperUnknownError
    known = state.consultations.get(command.consultation)
    if known is not None and known.phase is not ConsultationPhase.DRAFT:
        raise ConsultationStepError
    return f.ConsultationDrafted(
        consultation=command.consultation,
        subject=command.subject,
        text=command.text,
        papers=papers,
        due_ms=command.due_ms,
    )


def _sent(state: SessionState, named: ConsultationId, now_ms: int) -> f.ConsultationSent:
    draft = _going(state, named, f.ConsultationSent)
    if draft.due_ms <= now_ms:
        raise DeadlineOverError
    for paper in draft.papers:
        if not any(version.published_ms for version in state.papers[paper].versions):
            raise PaperUnpublishedError
    return f.ConsultationSent(
        consultation=named,
        subject=draft.subject,
        text=draft.text,
        papers=draft.papers,
        due_ms=draft.due_ms,
    )


def _given(known: Consultation, text: str, around: Circumstances) -> tuple[f.OpinionGiven, ...]:
    if known.due_ms < around.now_ms:
        raise DeadlineOverError
    before = known.opinions.get(around.person)
    if before is not None and before.text == text:
        return ()
    return (f.OpinionGiven(consultation=known.consultation, deputy=around.person, text=text),)


def _going(
    state: SessionState, named: ConsultationId, fact: type[ConsultationFact]
) -> Consultation:
    known = state.consultations.get(named)
    if known is None:
        raise ConsultationUnknownError
    if (known.phase, fact) not in NEXT:
        raise ConsultationStepError
    return known


def evolve_consultation(state: SessionState, fact: ConsultationFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of opinions in writing.

    Raises:
        BrokenLogError: it can't have gone that way.
    """
    known = state.consultations.get(fact.consultation)
    match fact:
        case f.ConsultationDrafted():
            asked = _told(fact)
        case f.ConsultationSent():
            # Told whole: most people meet it by this fact.
            asked = replace(_told(fact), phase=ConsultationPhase.SENT, sent_ms=stamp.at_ms)
        case _:
            asked = _moved(state.consultations[fact.consultation], fact, stamp.at_ms)
    phase = ConsultationPhase.DRAFT if known is None else known.phase
    if (phase, type(fact)) not in NEXT:
        raise BrokenLogError(fact.consultation)
    return replace(state, consultations={**state.consultations, asked.consultation: asked})


def _told(fact: f.ConsultationDrafted | f.ConsultationSent) -> Consultation:
    return Consultation(
        consultation=fact.consultation,
        subject=fact.subject,
        text=fact.text,
        papers=fact.papers,
        due_ms=fact.due_ms,
    )


def _moved(known: Consultation, fact: _LaterFact, at_ms: int) -> Consultation:
    match fact:
        case f.OpinionGiven(deputy=deputy, text=text):
            given = {**known.opinions, deputy: Opinion(text=text, at_ms=at_ms)}
            return replace(known, opinions=given)
        case f.OpinionsCompiled(summary=summary):
            phase = ConsultationPhase.COMPILED
            return replace(known, phase=phase, summary=summary, compiled_ms=at_ms)
        case f.ConsultationDropped(reason=reason):
            return replace(known, phase=ConsultationPhase.DROPPED, reason=reason)
        case _:
            assert_never(fact)
