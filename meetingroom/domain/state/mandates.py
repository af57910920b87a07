"""Mandates as they changed during the session."""

from dataclasses import dataclass

from meetingroom.domain.values import MandateState


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateChange:
    """A mandate became this, since when, by which decision in words (may be empty)."""

    mandate: MandateState
    since_ms: int
    decision: str
