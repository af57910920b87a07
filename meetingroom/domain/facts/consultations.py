"""Of opinions in writing between sessions (lấy ý kiến bằng văn bản)."""

from dataclasses import dataclass

from meetingroom.domain.ids import ConsultationId, PaperId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationDrafted:
    """What deputies will be asked in writing was drafted, or drafted anew; the desk sees it.

    Attributes:
        papers: on which they are asked.
        due_ms: until when opinions are taken, server's UTC.
    """

    consultation: ConsultationId
    subject: str
    text: str
    papers: tuple[PaperId, ...]
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationSent:
    """Deputies are asked for their opinions; told whole."""

    consultation: ConsultationId
    subject: str
    text: str
    papers: tuple[PaperId, ...]
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGiven:
    """A deputy's opinion; the last one counts. Shown to that deputy and to the desk."""

    consultation: ConsultationId
    deputy: PersonId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionsCompiled:
    """The opinions were compiled, or compiled anew, for the desk and the Standing Body.

    It tells what deputies think and decides nothing: opinions in writing adopt nothing.
    """

    consultation: ConsultationId
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationDropped:
    """Nobody is asked any more; told to whom it was sent."""

    consultation: ConsultationId
    reason: str
