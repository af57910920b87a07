"""On people in the session, and its end."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import MandateEnd, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession:
    """End the session for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRole:
    """Give a person a role in this session; ``DEPUTY`` can't be given."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeRole:
    """Take a role from a person."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMandate:
    """Record that a deputy's mandate has ended."""

    deputy: PersonId
    end: MandateEnd
