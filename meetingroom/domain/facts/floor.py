"""Of the floor."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PersonId, RequestId
from meetingroom.domain.values import FloorPurpose, SpeechPauseCause


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
class SpeakerCalledDirectly:
    """The chair called a deputy who had not asked for the floor."""

    request: RequestId
    deputy: PersonId
    item: ItemId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted:
    """The called deputy speaks; ``limit_s`` seconds are meant for it."""

    request: RequestId
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechPaused:
    """The speaker's clock stands still.

    Attributes:
        spoken_ms: spoken so far without the pauses, 0 or more.
        cause: the chair's wish, or that a ballot opens.
    """

    request: RequestId
    spoken_ms: int
    cause: SpeechPauseCause


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechResumed:
    """The speaker goes on, and the clock with it."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechExtended:
    """The chair gave a speech ``by_s`` seconds more."""

    request: RequestId
    by_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEnded:
    """The speech is over."""

    request: RequestId
