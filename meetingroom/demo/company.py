"""Who comes to the demo: pairing every device, signing everybody in, taking the seats."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from meetingroom.bootstrap.key_stores import keys_in_folder
from meetingroom.bootstrap.seats import open_seat, pair_by_code, pair_by_invitation
from meetingroom.bootstrap.serving_files import FIRST_DEVICE_FILE
from meetingroom.demo.server_process import ServerProcess
from meetingroom.demo.simulated import SimulatedSeat
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import RegisterEntry
from meetingroom.domain.values import Language
from meetingroom.trust.invitation import Invitation, decode_invitation
from meetingroom.trust.seat_keys import SeatKeys

_DOORS: Final = 4
"""How many come in side by side: each costs both ends a handshake and a hashed PIN, and a line that
is not answered within seconds is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Somebody who comes, with a device.

    Attributes:
        folder: of the device; nobody else's.
        by_code: paired by eight digits and not by an invitation.
        through: address and port of a proxy to go by, or None.
    """

    entry: RegisterEntry
    pin: str
    folder: Path
    by_code: bool = False
    through: tuple[str, int] | None = None


class Company:
    """Lets people in, the clerk first: the clerk's device is the one that invites the others."""

    def __init__(self, room: Path, server: ServerProcess, session: SessionId) -> None:
        """Stand at the door.

        Args:
            room: the server's data folder, with the invitation of the first device.
            server: where to go.
            session: what everybody joins.
        """
        self._room = room
        self._server = server
        self._session = session
        self._first = decode_invitation((room / FIRST_DEVICE_FILE).read_bytes())

    async def first(self, clerk: Arrival) -> SimulatedSeat:
        """Let the clerk in by the room's first invitation."""
        keys = await pair_by_invitation(
            clerk.folder, keys_in_folder, self._first, clerk.entry.name, Language.VIETNAMESE
        )
        return await self._seated(clerk, keys)

    async def enter(self, clerk: SimulatedSeat, arrival: Arrival) -> SimulatedSeat:
        """Let somebody in by an offer that the clerk's device makes."""
        offer = await clerk.opened.transport.offer_pairing(
            "code" if arrival.by_code else "invitation"
        )
        if arrival.by_code:
            server = (self._server.at.address, self._server.at.port)
            keys = await pair_by_code(
                arrival.folder,
                keys_in_folder,
                server,
                offer.code,
                arrival.entry.name,
                Language.VIETNAMESE,
            )
        else:
            invitation = Invitation(
                room=self._first.room,
                room_name=self._first.room_name,
                ca_sha256=offer.ca_sha256,
                addresses=self._first.addresses,
                port=self._first.port,
                token=offer.token,
            )
            keys = await pair_by_invitation(
                arrival.folder, keys_in_folder, invitation, arrival.entry.name, Language.VIETNAMESE
            )
        return await self._seated(arrival, keys)

    async def enter_all(
        self, clerk: SimulatedSeat, arrivals: Mapping[PersonId, Arrival]
    ) -> dict[PersonId, SimulatedSeat]:
        """Let everybody in, a few side by side; when somebody can't come in, nobody stays."""
        doors = asyncio.Semaphore(_DOORS)

        async def entered(arrival: Arrival) -> SimulatedSeat:
            async with doors:
                return await self.enter(clerk, arrival)

        entering = [asyncio.create_task(entered(arrival)) for arrival in arrivals.values()]
        try:
            seats = await asyncio.gather(*entering)
        except BaseException:
            await _leave_all(entering)
            raise
        return dict(zip(arrivals, seats, strict=True))

    async def _seated(self, arrival: Arrival, keys: SeatKeys) -> SimulatedSeat:
        opened = open_seat(arrival.folder, keys, Language.VIETNAMESE, arrival.through)
        try:
            await opened.transport.sign_in(arrival.entry.person, arrival.pin)
        except BaseException:
            # Nobody else knows this device yet, so nobody else would close it.
            await opened.close()
            raise
        entry = arrival.entry
        seat = SimulatedSeat(entry.person, entry.addressed, opened, self._session)
        try:
            await seat.join()
        except BaseException:
            await seat.leave()
            raise
        return seat


async def _leave_all(entering: Sequence[asyncio.Task[SimulatedSeat]]) -> None:
    """Have those leave who are in, and those turn back who are on their way."""
    for task in entering:
        # Who turns back already must not be disturbed in that.
        if not task.cancelling():
            task.cancel()
    await asyncio.wait(entering)
    for task in entering:
        if not task.cancelled() and task.exception() is None:
            await task.result().leave()
