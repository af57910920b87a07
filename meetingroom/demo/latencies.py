"""How long things took: medians and the slow end, by what was measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_PER_CENT: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Latency:
    """How often something was measured, and how long it took: half, and all but 1 %, in ms."""

    count: int
    p50_ms: float
    p99_ms: float


class Stopwatch:
    """Gathers durations under a name."""

    def __init__(self) -> None:
        self._taken_ms: dict[str, list[float]] = {}

    def note(self, what: str, taken_ms: float) -> None:
        """Add one duration in milliseconds."""
        self._taken_ms.setdefault(what, []).append(taken_ms)

    def latencies(self) -> Mapping[str, Latency]:
        """Return what was measured, in the order in which it was first seen."""
        return {
            what: Latency(
                count=len(taken), p50_ms=_percentile(taken, 50), p99_ms=_percentile(taken, 99)
            )
            for what, taken in self._taken_ms.items()
        }


def _percentile(values: list[float], per_cent: int) -> float:
    """Return the nearest-rank percentile; values are at least one."""
    rank = -(-len(values) * per_cent // _PER_CENT)
    return sorted(values)[max(0, rank - 1)]
