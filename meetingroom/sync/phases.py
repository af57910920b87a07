"""The phases of a seat, as a table. What is not in the table leaves the phase as it is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from meetingroom.sync import signals as s


class Phase(StrEnum):
    """Offline (waiting to try), connecting, joining, live, or refused for good."""

    OFFLINE = "offline"
    CONNECTING = "connecting"
    JOINING = "joining"
    LIVE = "live"
    REFUSED = "refused"


NEXT: Final[Mapping[tuple[Phase, type[s.Signal]], Phase]] = {
    (Phase.OFFLINE, s.Started): Phase.CONNECTING,
    (Phase.OFFLINE, s.Woken): Phase.CONNECTING,
    (Phase.CONNECTING, s.Connected): Phase.JOINING,
    (Phase.CONNECTING, s.Dropped): Phase.OFFLINE,
    (Phase.JOINING, s.Dropped): Phase.OFFLINE,
    (Phase.LIVE, s.Dropped): Phase.OFFLINE,
    (Phase.CONNECTING, s.TurnedAway): Phase.REFUSED,
    (Phase.JOINING, s.TurnedAway): Phase.REFUSED,
    (Phase.LIVE, s.TurnedAway): Phase.REFUSED,
    (Phase.REFUSED, s.Started): Phase.CONNECTING,
}


def next_phase(phase: Phase, signal: s.Signal) -> Phase:
    """Return the phase after a signal. Joining turns live by what was read, see the engine."""
    return NEXT.get((phase, type(signal)), phase)
