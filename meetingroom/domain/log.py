"""A fact in its log: who recorded it, where and when."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from meetingroom.domain.ids import DeviceId, PersonId

F_co = TypeVar("F_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When the server recorded a fact (UTC, milliseconds), by whose wish and from which device."""

    at_ms: int
    by: PersonId
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded(Generic[F_co]):
    """A fact with its stamp."""

    stamp: Stamp
    fact: F_co
