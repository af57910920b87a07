"""Since when a deputy is on no device any more: no fact of the log, known to this server alone."""

from collections.abc import Collection, Iterable

from meetingroom.domain.ids import PersonId
from meetingroom.protocol.messages import AwaySeat


class Presence:
    """Who was joined to a session since the server started and has gone silent."""

    def __init__(self) -> None:
        """Know of nobody."""
        self._since: dict[PersonId, int] = {}

    def came(self, person: PersonId) -> None:
        """Note that somebody is joined."""
        self._since.pop(person, None)

    def left(self, person: PersonId, now_ms: int, joined: Collection[PersonId]) -> None:
        """Note that a seat was lost.

        Args:
            person: whose.
            now_ms: the wall clock.
            joined: who still is, perhaps the same person on another device.
        """
        if person not in joined:
            self._since[person] = now_ms

    def away(self, deputies: Iterable[PersonId]) -> tuple[AwaySeat, ...]:
        """Return which of some deputies are silent, in their order."""
        return tuple(
            AwaySeat(person=deputy, since_ms=self._since[deputy])
            for deputy in deputies
            if deputy in self._since
        )
