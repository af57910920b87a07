"""On the deputies' seats."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class LockSeat:
    """Let a deputy's devices answer no ballot, as when one lies there without its holder."""

    deputy: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockSeat:
    """Let a deputy's devices answer ballots again."""

    deputy: PersonId
