"""What a seat needs from outside besides `sync.ports`: time, chance, a folder for papers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from meetingroom.domain.values import Language


class Timers(Protocol):
    """Calls back later, on the loop."""

    def after(self, delay_ms: int, then: Callable[[], None]) -> Callable[[], None]:
        """Call once after so many milliseconds.

        Returns:
            What takes it back; too late it is nothing.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a seat can't know by itself.

    Attributes:
        now_ms: reads this device's clock, UTC in milliseconds.
        dice: returns a random number, 0 to 999.
        new_id: makes an id nobody else makes.
        timers: call back later.
        language: the person's.
    """

    now_ms: Callable[[], int]
    dice: Callable[[], int]
    new_id: Callable[[], str]
    timers: Timers
    language: Language


class PaperPart(Protocol):
    """A file of which a part is here. One thread at a time."""

    @property
    def offset(self) -> int:
        """Bytes that are here; the next piece begins there."""

    def write(self, piece: bytes) -> None:
        """Add the next piece.

        Raises:
            CacheFailedError: the disk says no; what came before stays usable.
        """

    def finish(self) -> Path:
        """Check the whole file and put it in its place.

        Raises:
            PaperMismatchError: another file came; it was thrown away.
            CacheFailedError: the disk says no.
        """

    def close(self) -> None:
        """Stop, and keep what came. After ``finish`` nothing."""


class PaperCache(Protocol):
    """This device's folder of papers, by SHA-256 in lower-case hex. One thread at a time."""

    def path_of(self, sha256: str) -> Path | None:
        """Return where a whole, checked file lies, or None."""

    def resume(self, sha256: str) -> PaperPart:
        """Go on with a file of which a part, or nothing, is here.

        Raises:
            CacheFailedError: the folder can't be written.
        """
