"""On the floor."""

from dataclasses import dataclass

from meetingroom.domain.ids import PersonId, RequestId
from meetingroom.domain.values import FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForFloor:
    """Ask to speak under the current item."""

    request: RequestId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRequest:
    """No longer ask to speak."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSpeaker:
    """Call the deputy of a waiting request."""

    request: RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDirectly:
    """Call a deputy who is present; one who waits is called by the request that waits."""

    request: RequestId
    deputy: PersonId
    purpose: FloorPurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSpeech:
    """Start the called deputy's clock."""

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
