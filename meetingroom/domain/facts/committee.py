"""Of the counting committee."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeFormed:
    """The council formed its counting committee (ban kiểm phiếu) for the whole session.

    Attributes:
        members: the others, without its head and its secretary.
        decision: by which decision, in words.
    """

    head: PersonId
    secretary: PersonId
    members: tuple[PersonId, ...]
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterReplaced:
    """A deputy took another's place in the counting committee, whatever place that was."""

    leaving: PersonId
    joining: PersonId
    decision: str
