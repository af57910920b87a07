"""What a session's log holds, for those who look back: the newest in memory, the rest on disk."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.facts import SessionFact
from meetingroom.domain.ids import LogId, SessionId
from meetingroom.protocol.codec import session_fact
from meetingroom.server.books import Written
from meetingroom.server.lanes import StoreLane
from meetingroom.service.ports import LogStore

TAIL_FACTS: Final = 512
"""Facts of each session kept in memory: some seconds of the busiest ballot, half a megabyte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact as it is told: its place, its bytes E as text, and itself."""

    seq: int
    sealed: str
    fact: SessionFact


class History:
    """Reads ranges of a session's log."""

    def __init__(self, logs: LogStore, store: StoreLane) -> None:
        """Begin with an empty memory.

        Args:
            logs: the logs on disk.
            store: the thread of the store.
        """
        self._logs = logs
        self._store = store
        self._tails: dict[LogId, deque[Told]] = {}

    def remember(self, written: Sequence[Written]) -> None:
        """Keep facts that have just reached the disk; those of the room's log are passed over."""
        for each in written:
            fact = each.recorded.fact
            if isinstance(fact, SessionFact):
                tail = self._tails.setdefault(each.log, deque(maxlen=TAIL_FACTS))
                tail.append(Told(seq=each.index, sealed=each.sealed.decode(), fact=fact))

    async def between(self, session: SessionId, start: int, end: int) -> tuple[Told, ...]:
        """Return the facts with ``start <= seq < end``, all of which are on disk.

        Raises:
            ServerStoppingError: the disk can't be read.
        """
        tail = self._tails.get(LogId(session))
        if start == end or (tail and tail[0].seq <= start):
            return tuple(told for told in tail or () if start <= told.seq < end)
        return await self._store.run(self._read, LogId(session), start, end)

    def _read(self, log: LogId, start: int, end: int) -> tuple[Told, ...]:
        entries = enumerate(self._logs.entries(log, start, end), start)
        return tuple(
            Told(seq=seq, sealed=sealed.decode(), fact=session_fact(sealed).fact)
            for seq, sealed in entries
        )
