"""Clocks and randomness of tests: they move only when told."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

NOW_MS: Final = 1_783_650_000_000
"""10 July 2026, 09:20 in Vietnam."""


@dataclass(slots=True)
class FakeClock:
    """A clock of milliseconds that is called to be read."""

    at_ms: int = NOW_MS

    def __call__(self) -> int:
        """Read the clock."""
        return self.at_ms

    def pass_ms(self, ms: int) -> None:
        """Let time pass."""
        self.at_ms += ms


@dataclass(slots=True)
class Chance:
    """Bytes that look random, and are the same in every run."""

    drawn: int = 0

    def __call__(self, count: int) -> bytes:
        """Draw at most 32 bytes."""
        assert count <= 32
        self.drawn += 1
        return sha256(self.drawn.to_bytes(8)).digest()[:count]
