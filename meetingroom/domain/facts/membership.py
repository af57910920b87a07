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
class SignerNamed:
    """Of the presiders, this one signs; the first to preside did until now."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdersTaken:
    """An operator acts by the spoken order of this presider from now on."""

    operator: PersonId
    presider: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ActOrdered:
    """What follows in the log at the same moment an operator did by a presider's spoken order."""

    operator: PersonId
    presider: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateSuspended:
    """A deputy neither votes nor is present until the mandate is taken up again.

    Attributes:
        since_ms: from when, server's UTC; not after the fact itself.
        decision: the decision in words; may be empty.
    """

    deputy: PersonId
    since_ms: int
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateResumed:
    """A suspended deputy may act again. ``since_ms`` and ``decision`` as of a suspension."""

    deputy: PersonId
    since_ms: int
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateEnded:
    """A deputy's mandate ended; N changes for the next ballot, never for an open one.

    ``since_ms`` and ``decision`` as of a suspension.
    """

    deputy: PersonId
    end: MandateEnd
    since_ms: int
    decision: str
