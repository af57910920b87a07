"""Of the deputies' seats."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLocked:
    """A deputy's devices answer no ballot; what was answered before stands."""

    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatUnlocked:
    """A deputy's devices answer ballots again."""

    deputy: PersonId
