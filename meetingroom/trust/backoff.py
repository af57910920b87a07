"""How long to wait after wrong PINs: growing, per account and device, never for ever. Pure.

Counted per account *and* device: per account alone anyone could lock a deputy out, per address
alone one deputy could lock out the hall, which shares one.
"""

from dataclasses import dataclass
from typing import Final

FREE_FAILURES: Final = 3
"""Failures before the first wait; the third one brings it."""

LONGEST_WAIT_MS: Final = 60_000
"""No wait is longer, however many failures there were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """Failures of one account on one device since its last success or clearing.

    Attributes:
        count: 0 or more.
        last_failed_ms: when the last one was; without meaning while count is 0.
    """

    count: int = 0
    last_failed_ms: int = 0


def failed(attempts: Attempts, now_ms: int) -> Attempts:
    """Return the attempts after one more failure at ``now_ms``."""
    return Attempts(count=attempts.count + 1, last_failed_ms=now_ms)


def wait_ms(attempts: Attempts, now_ms: int) -> int:
    """Return how long the next try must still wait, 0 when it need not.

    Args:
        attempts: the failures so far.
        now_ms: the present. A clock set back makes nobody wait longer than the full wait.
    """
    due_ms = _full_wait_ms(attempts.count)
    return min(due_ms, max(0, attempts.last_failed_ms + due_ms - now_ms))


def _full_wait_ms(count: int) -> int:
    """1, 2, 4 … 60 s from the third failure on."""
    if count < FREE_FAILURES:
        return 0
    # The exponent is bounded so that no count makes a number worth computing.
    return min(LONGEST_WAIT_MS, 1000 << min(count - FREE_FAILURES, 6))
