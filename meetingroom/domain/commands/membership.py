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
class NameSigner:
    """Say which of the presiders signs; exactly one does."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOrders:
    """Say, as an operator, by whose spoken order you act from now on."""

    presider: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspendMandate:
    """Record that a deputy is suspended (tạm đình chỉ việc thực hiện nhiệm vụ, quyền hạn).

    Attributes:
        since_ms: from when, server's UTC; 0 is now.
        decision: the decision in words, 0 to 600 letters.
    """

    deputy: PersonId
    since_ms: int = 0
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeMandate:
    """Record that a suspension is over. ``since_ms`` and ``decision`` as of a suspension."""

    deputy: PersonId
    since_ms: int = 0
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMandate:
    """Record that a mandate has ended. ``since_ms`` and ``decision`` as of a suspension."""

    deputy: PersonId
    end: MandateEnd
    since_ms: int = 0
    decision: str = ""
