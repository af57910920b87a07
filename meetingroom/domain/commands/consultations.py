"""On opinions in writing between sessions."""

from dataclasses import dataclass

from meetingroom.domain.ids import ConsultationId, PaperId


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftConsultation:
    """Draft what deputies will be asked in writing, or draft it anew until it is sent.

    Attributes:
        subject: 1 to 600 letters.
        text: what is asked, 1 to 4000 letters.
        papers: of this session, 0 to 50, none twice.
        due_ms: until when opinions are taken, server's UTC; in the future when it is sent.
    """

    consultation: ConsultationId
    subject: str
    text: str
    papers: tuple[PaperId, ...]
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SendConsultation:
    """Ask the deputies; all its papers are published."""

    consultation: ConsultationId


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOpinion:
    """Give the own opinion, 1 to 4000 letters; may be given anew until the deadline."""

    consultation: ConsultationId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompileOpinions:
    """Compile the opinions for the Standing Body, 1 to 4000 letters; no more are taken then."""

    consultation: ConsultationId
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropConsultation:
    """Ask nobody any more. ``reason`` 1 to 600 letters."""

    consultation: ConsultationId
    reason: str
