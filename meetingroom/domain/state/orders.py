"""What operators did by the chair's order."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedActs:
    """How often an operator acted by the order of a presider, and when first and last."""

    operator: PersonId
    presider: PersonId
    acts: int
    first_ms: int
    last_ms: int
