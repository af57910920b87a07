"""Who asks to speak, and who speaks."""

from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ids import ItemId, PersonId, RequestId, SittingId
from meetingroom.domain.values import FloorPurpose


class RequestPhase(StrEnum):
    """A request for the floor goes waiting → called → speaking ⇄ paused → ended, or withdrawn."""

    WAITING = "waiting"
    CALLED = "called"
    SPEAKING = "speaking"
    PAUSED = "paused"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequest:
    """A deputy's request for the floor, from asking to the end of the speech.

    Attributes:
        limit_s: meant for the speech, extensions included; 0 until it begins.
        spoken_ms: spoken until the clock stood still the last time; a pause does not count.
        running_since_ms: since when the clock runs; 0 while it stands.
        is_held_by_ballot: it was paused because a ballot opened, not by the chair's wish.
        sitting: in which it was asked, or called after that.
    """

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
    spoken_ms: int = 0
    running_since_ms: int = 0
    is_held_by_ballot: bool = False
    sitting: SittingId | None = None

    @property
    def ends_ms(self) -> int:
        """When the time allowed is over while the clock runs, by the server's; else 0."""
        if not self.running_since_ms:
            return 0
        return self.running_since_ms + 1000 * self.limit_s - self.spoken_ms

    def spoken_until(self, now_ms: int) -> int:
        """Return the milliseconds spoken until now, without the pauses; 0 or more."""
        if not self.running_since_ms:
            return self.spoken_ms
        return self.spoken_ms + max(0, now_ms - self.running_since_ms)
