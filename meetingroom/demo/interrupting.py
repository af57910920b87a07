"""The one vote whose line is cut: sent, counted by the server, and never answered on that line."""

import asyncio

from meetingroom.bootstrap.world import monotonic_ms
from meetingroom.demo.latencies import Stopwatch
from meetingroom.demo.proxy import BadLine, Way
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.demo.sitting import Interruption
from meetingroom.domain.commands import CastVote
from meetingroom.domain.ids import BallotId


class Interrupted:
    """Plays the cut of one deputy's line."""

    def __init__(
        self, seat: SimulatedSeat, chair: SimulatedSeat, line: BadLine, stopwatch: Stopwatch
    ) -> None:
        """Know whose line it is.

        Args:
            seat: goes to the server through the proxy, alone.
            chair: sees who has answered, and so that the server has the vote.
            line: the proxy.
            stopwatch: gathers how long the way back took.
        """
        self._seat = seat
        self._chair = chair
        self._line = line
        self._stopwatch = stopwatch

    def in_ballot(self, ballot: BallotId) -> Interruption:
        """Return the interruption for one ballot."""
        return Interruption(ballot=ballot, deputy=self._seat.person, vote=self._vote)

    async def _vote(self, vote: CastVote) -> None:
        """Vote, let the server record it, cut the line before the answer, come back.

        Raises:
            DemoFailedError: the server never got the vote, or the seat never got its answer.
        """
        self._line.pause((Way.TO_SEAT,))
        waiting = asyncio.create_task(self._seat.act(vote))
        try:
            await self._chair.until("the vote that will be cut off", self._is_answered)
            cut_ms = monotonic_ms()
            self._line.cut()
            self._line.resume()
            await waiting
        finally:
            self._line.resume()
            waiting.cancel()
        self._stopwatch.note("cut", monotonic_ms() - cut_ms)

    def _is_answered(self) -> bool:
        glance = self._chair.driver.seat.glance
        return glance is not None and self._seat.person in glance.deputies
