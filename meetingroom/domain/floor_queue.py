"""Who speaks next by rule; the chair may still call anybody.

The order is that of registration, and in the debate whoever asked the question goes first (the
National Assembly's custom, Resolution 71/2022 art. 19).
"""

from meetingroom.domain.ids import ItemId
from meetingroom.domain.state import FloorRequest, RequestPhase, SessionState, Speaker
from meetingroom.domain.values import FloorPurpose


def queue(state: SessionState) -> tuple[FloorRequest, ...]:
    """Return those who wait for the floor, the next one first."""
    waits = [r for r in state.requests.values() if r.phase is RequestPhase.WAITING]
    return tuple(sorted(waits, key=lambda request: _place(state, waits, request)))


def _place(
    state: SessionState, waits: list[FloorRequest], request: FloorRequest
) -> tuple[int, bool]:
    """Return what to sort by: the first questioner takes the place of the item's first debate."""
    if not _debates(request) or request.speaker != first_questioner(state, request.item):
        return request.asked_ms, True
    return min(r.asked_ms for r in waits if _debates(r) and r.item == request.item), False


def first_questioner(state: SessionState, item: ItemId) -> Speaker | None:
    """Return who put the first question under an item; none when nobody has yet."""
    asked = (r for r in _spoken(state, item) if r.purpose is FloorPurpose.QUESTION)
    first = min(asked, key=lambda request: request.started_ms, default=None)
    return None if first is None else first.speaker


def debates_of(state: SessionState, item: ItemId, speaker: Speaker) -> int:
    """Return how many times somebody has debated an item, the present speech included."""
    return sum(_debates(r) and r.speaker == speaker for r in _spoken(state, item))


def has_debated_enough(state: SessionState, item: ItemId, speaker: Speaker) -> bool:
    """Say whether somebody has debated an item as often as the rules mean: a warning, no more."""
    return debates_of(state, item, speaker) >= state.rules.debates_most


def _spoken(state: SessionState, item: ItemId) -> list[FloorRequest]:
    return [r for r in state.requests.values() if r.item == item and r.started_ms]


def _debates(request: FloorRequest) -> bool:
    return request.purpose is FloorPurpose.DEBATE
