"""Who asks to speak, and who speaks."""

from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ids import ItemId, PersonId, RequestId
from meetingroom.domain.values import FloorPurpose


class RequestPhase(StrEnum):
    """A request for the floor goes waiting → called → speaking → ended, or is withdrawn."""

    WAITING = "waiting"
    CALLED = "called"
    SPEAKING = "speaking"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequest:
    """A deputy's request for the floor, from asking to the end of the speech."""

    request: RequestId
    deputy: PersonId
    item: ItemId
    purpose: FloorPurpose
    asked_ms: int
    phase: RequestPhase = RequestPhase.WAITING
    called_ms: int = 0
    started_ms: int = 0
    ended_ms: int = 0
    limit_s: int = 0
