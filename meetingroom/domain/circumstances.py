"""What a decision may look at besides the state: who asks, when, and what files are stored."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetingroom.domain.ids import DeviceId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPaper:
    """A file the server holds and has read whole.

    Attributes:
        size: bytes.
        pages: 1 to 5000.
    """

    sha256: str
    size: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Who asks, from which device, at what server time, with which files at hand.

    Attributes:
        now_ms: the server's UTC in milliseconds.
        stored: checked files by their SHA-256.
    """

    person: PersonId
    device: DeviceId
    now_ms: int
    stored: Mapping[str, StoredPaper]
