"""Time spoken in a session, per person, per group and in all. Pauses do not count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from meetingroom.domain.ids import GroupId
from meetingroom.domain.state import FloorRequest, SessionState, Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpoken:
    """What some speeches come to.

    Attributes:
        speeches: that have begun, at least 0.
        spoken_ms: milliseconds together, those of a speech that goes on included.
    """

    speeches: int
    spoken_ms: int


def spoken_by_speaker(state: SessionState, now_ms: int) -> Mapping[Speaker, TimeSpoken]:
    """Return the time of everybody who has spoken, in the order in which they first did.

    Args:
        state: the session.
        now_ms: the server's time, for a speech that goes on.
    """
    spoken = _spoken(state)
    people = dict.fromkeys(request.speaker for request in spoken)
    return {p: _together((r for r in spoken if r.speaker == p), now_ms) for p in people}


def spoken_by_group(state: SessionState, now_ms: int) -> Mapping[GroupId, TimeSpoken]:
    """Return the time of each deputies' group in the roster's order, those silent included.

    Who is no deputy counts for none of them.
    """
    spoken = [r for r in _spoken(state) if r.person in state.members]
    return {
        group.group: _together(
            (r for r in spoken if state.members[r.person].group == group.group), now_ms
        )
        for group in state.groups
    }


def spoken_in_session(state: SessionState, now_ms: int) -> TimeSpoken:
    """Return the time of all speeches of the session."""
    return _together(_spoken(state), now_ms)


def _spoken(state: SessionState) -> list[FloorRequest]:
    begun = (request for request in state.requests.values() if request.started_ms)
    return sorted(begun, key=lambda request: request.started_ms)


def _together(speeches: Iterable[FloorRequest], now_ms: int) -> TimeSpoken:
    times = [request.spoken_until(now_ms) for request in speeches]
    return TimeSpoken(speeches=len(times), spoken_ms=sum(times))
