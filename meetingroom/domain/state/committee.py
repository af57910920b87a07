"""The counting committee."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """Who took whose place, by which decision."""

    leaving: PersonId
    joining: PersonId
    decision: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingCommittee:
    """The counting committee (ban kiểm phiếu) as it is now.

    Attributes:
        members: the others, without its head and its secretary.
        replaced: oldest first.
    """

    head: PersonId
    secretary: PersonId
    members: tuple[PersonId, ...]
    decision: str
    formed_ms: int
    replaced: tuple[Replacement, ...] = ()

    @property
    def everybody(self) -> tuple[PersonId, ...]:
        """Head, secretary and members."""
        return (self.head, self.secretary, *self.members)
