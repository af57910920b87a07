"""Of the floor."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PersonId, RequestId
from meetingroom.domain.values import FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorAsked:
    """A deputy asked for the floor under an item."""

    request: RequestId
    deputy: PersonId
    item: ItemId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorWithdrawn:
    """A deputy no longer asks for the floor."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCalled:
    """The chair called the deputy of a request."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted:
    """The called deputy speaks; ``limit_s`` seconds are meant for it."""

    request: RequestId
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEnded:
    """The speech is over."""

    request: RequestId
