"""Of people in the session: roles held, mandates changed."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId
from meetingroom.domain.values import MandateEnd, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGranted:
    """A person holds a role in this session from now on."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRevoked:
    """A person no longer holds a role."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded:
    """A deputy's mandate ended; N changes for the next ballot, never for an open one."""

    deputy: PersonId
    end: MandateEnd
