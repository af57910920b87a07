"""Who asks to speak, and who speaks."""

from dataclasses import dataclass
from enum import StrEnum

from meetingroom.domain.ids import ItemId, PersonId, RequestId, SittingId
from meetingroom.domain.people import NOBODY
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
class Speaker:
    """Who speaks: a person by id, or somebody whom the session knows by words only.

    Attributes:
        person: ``NOBODY`` for who is named in words.
        name: with ``Ông`` or ``Bà``; empty for a person.
        post: in words; may be empty.
    """

    person: PersonId = NOBODY
    name: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorLimit:
    """The chair set how long speeches of a purpose may take under an item."""

    sitting: SittingId
    item: ItemId
    purpose: FloorPurpose
    limit_s: int
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRequest:
    """A request for the floor, from asking to the end of the speech.

    Attributes:
        person: who asks; ``NOBODY`` for who is named in words.
        name: of who has no id here, with ``Ông`` or ``Bà``; else empty.
        post: of who has no id here, in words; may be empty.
        is_entered: the desk entered it for somebody without a seat.
        limit_s: meant for the speech, extensions included; 0 until it begins.
        spoken_ms: spoken until the clock stood still the last time; a pause does not count.
        running_since_ms: since when the clock runs; 0 while it stands.
        is_held_by_ballot: it was paused because a ballot opened, not by the chair's wish.
        sitting: in which it was asked, or called after that.
    """

    request: RequestId
    person: PersonId
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
    name: str = ""
    post: str = ""
    is_entered: bool = False

    @property
    def speaker(self) -> Speaker:
        """Who speaks."""
        return Speaker(person=self.person, name=self.name, post=self.post)

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
