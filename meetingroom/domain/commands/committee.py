"""On the counting committee."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCommittee:
    """Record whom the council chose to count secret ballots; once a session, deputies all.

    Attributes:
        members: the others, without its head and its secretary.
        decision: the council's decision in words, 1 to 600 letters.
    """

    head: PersonId
    secretary: PersonId
    members: tuple[PersonId, ...]
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceCounter:
    """Record that the council put a deputy in another's place. ``decision`` 1 to 600 letters."""

    leaving: PersonId
    joining: PersonId
    decision: str
