"""Opinions in writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from meetingroom.domain.ids import ConsultationId, PaperId, PersonId


class ConsultationPhase(StrEnum):
    """Where a request for opinions stands; ``consultations.NEXT`` says how it may go on."""

    DRAFT = "draft"
    SENT = "sent"
    COMPILED = "compiled"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a deputy thinks, and when that was given."""

    text: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A request for opinions in writing, and of its answers only what may be seen here.

    Attributes:
        opinions: by deputy, the last of each.
        summary: what was compiled of them; empty until then.
        reason: why nobody is asked any more.
    """

    consultation: ConsultationId
    subject: str
    text: str
    papers: tuple[PaperId, ...]
    due_ms: int
    phase: ConsultationPhase = ConsultationPhase.DRAFT
    sent_ms: int = 0
    opinions: Mapping[PersonId, Opinion] = field(default_factory=dict)
    summary: str = ""
    compiled_ms: int = 0
    reason: str = ""
