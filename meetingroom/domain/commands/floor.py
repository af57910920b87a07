"""On the floor."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, RequestId
from meetingroom.domain.people import NOBODY
from meetingroom.domain.values import FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForFloor:
    """Ask to speak under the current item."""

    request: RequestId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterSpeaker:
    """Enter somebody without a seat among those who wait to speak under the current item.

    Attributes:
        person: a deputy present, or who has a role in the session; ``NOBODY`` for who is named.
        name: 1 to 200 letters with ``Ông`` or ``Bà``; empty for a person.
        post: 0 to 200 letters; empty for a person, whom the register tells it of.
    """

    request: RequestId
    purpose: FloorPurpose
    person: PersonId = NOBODY
    name: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitPurpose:
    """Set the seconds, 5 to 3600, for speeches of a purpose yet to begin on the current item."""

    purpose: FloorPurpose
    limit_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRequest:
    """No longer ask to speak; the desk may withdraw whom it entered."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSpeaker:
    """Call who is waiting by a request."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDirectly:
    """Call a deputy who is present, or who has a role in the session and no mandate.

    Who waits is called by the request that waits.
    """

    request: RequestId
    person: PersonId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSpeech:
    """Start the clock of who was called."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseSpeech:
    """Let the speaker's clock stand still."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeSpeech:
    """Let the speaker go on, and the clock with it."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendSpeech:
    """Give a speech that has begun ``by_s`` seconds more, 5 to 600 at once."""

    request: RequestId
    by_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSpeech:
    """End the speech."""

    request: RequestId
