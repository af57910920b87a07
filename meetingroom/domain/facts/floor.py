"""Of the floor."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PersonId, RequestId, SittingId
from meetingroom.domain.values import FloorPurpose, SpeechPauseCause


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorAsked:
    """A deputy asked for the floor under an item."""

    request: RequestId
    deputy: PersonId
    item: ItemId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerEntered:
    """The desk entered somebody without a seat who wants to speak under an item.

    Attributes:
        person: ``NOBODY`` for who is named in words.
        name: with ``Ông`` or ``Bà``; empty for a person.
        post: in words; may be empty.
    """

    request: RequestId
    person: PersonId
    name: str
    post: str
    item: ItemId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeLimited:
    """The chair set ``limit_s`` seconds for all speeches of a purpose yet to begin on an item."""

    sitting: SittingId
    item: ItemId
    purpose: FloorPurpose
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorWithdrawn:
    """Somebody no longer asks for the floor."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCalled:
    """The chair called who is waiting by a request."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCalledDirectly:
    """The chair called somebody present, a deputy or not, who had not asked for the floor."""

    request: RequestId
    person: PersonId
    item: ItemId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted:
    """Who was called speaks; ``limit_s`` seconds are meant for it."""

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
