"""Opinions in writing: deputies are asked, the desk and the Standing Body read what they think.

Drafts are the desk's. An opinion is for the desk and its author. What was compiled of them is for
the desk and the Standing Body. Who is not of the council sees nothing of it.
"""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import Consultation, ConsultationPhase, SessionState
from meetingroom.domain.values import BodyKind
from meetingroom.service.visibility.closed_sittings import is_outsider

Consulted = f.ConsultationSent | f.OpinionGiven | f.OpinionsCompiled | f.ConsultationDropped


def may_see_consultation(state: SessionState, fact: Consulted, who: PersonId) -> bool:
    """Say whether a person may see a fact of opinions in writing."""
    if is_desk(state, who):
        return True
    match fact:
        case f.OpinionGiven(deputy=deputy):
            return deputy == who and not is_outsider(state, who)
        case f.OpinionsCompiled():
            return _reads_summaries(state, who)
        case f.ConsultationSent() | f.ConsultationDropped():
            was_sent = state.consultations[fact.consultation].sent_ms
            return bool(was_sent) and not is_outsider(state, who)
        case _:
            assert_never(fact)


def _reads_summaries(state: SessionState, who: PersonId) -> bool:
    bodies = (body for body in state.bodies if body.kind is BodyKind.STANDING_BODY)
    of_it = any(member.person == who for body in bodies for member in body.members)
    return of_it and not is_outsider(state, who)


def seen_consultations(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only what a person may see of opinions in writing."""
    if is_desk(state, who):
        return state
    if is_outsider(state, who):
        return replace(state, consultations={})
    sent = {key: each for key, each in state.consultations.items() if each.sent_ms}
    return replace(
        state, consultations={key: _seen(state, each, who) for key, each in sent.items()}
    )


def _seen(state: SessionState, asked: Consultation, who: PersonId) -> Consultation:
    own = {p: opinion for p, opinion in asked.opinions.items() if p == who}
    asked = replace(asked, opinions=own)
    if asked.phase is not ConsultationPhase.COMPILED or _reads_summaries(state, who):
        return asked
    return replace(asked, phase=ConsultationPhase.SENT, summary="", compiled_ms=0)
