"""A window's room that tells the script what the window's seat holds, and takes its wishes."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from meetingroom.demo.window_player import WindowPlayer
from meetingroom.desktop.ports import KnownRoom, OpenSession, Room, SeatHandle
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId, SessionId
from meetingroom.domain.people import RegisterEntry
from meetingroom.seat.driver import Outcome
from meetingroom.seat.session_seat import SeatView


class SeatOfWindow:
    """The way from the script's loop to a seat on its window's loop."""

    def __init__(self) -> None:
        self._seat: SeatHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def sit(self, seat: SeatHandle) -> None:
        """The window has its seat; on the window's loop."""
        self._seat, self._loop = seat, asyncio.get_running_loop()

    async def submit(self, command: SessionCommand) -> Outcome:
        """Send a command from the window's seat; on the script's loop, after it has joined."""
        seat, loop = self._seat, self._loop
        assert seat is not None  # noqa: S101 - the script waits until the window has joined
        assert loop is not None  # noqa: S101 - set together with the seat
        script = asyncio.get_running_loop()
        outcome: asyncio.Future[Outcome] = script.create_future()

        def tell(task: asyncio.Task[Outcome]) -> None:
            with suppress(RuntimeError):  # the demo is over already
                script.call_soon_threadsafe(_pass_on, task, outcome)

        def send() -> None:
            loop.create_task(seat.submit(command)).add_done_callback(tell)

        # A window that closes meanwhile never sends: the demo ends with its windows.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(send)
        return await outcome


def _pass_on(task: asyncio.Task[Outcome], outcome: asyncio.Future[Outcome]) -> None:
    if outcome.done() or task.cancelled():
        return
    error = task.exception()
    if error is None:
        outcome.set_result(task.result())
    else:
        outcome.set_exception(error)


class WatchedRoom:
    """The windows' port ``Room`` that lets the script look on."""

    def __init__(
        self,
        room: Room,
        seat: SeatOfWindow,
        script: asyncio.AbstractEventLoop,
        player: WindowPlayer,
    ) -> None:
        """Stand between a window and its room.

        Args:
            room: the real one.
            seat: filled when the window takes its seat.
            script: the loop the player lives on.
            player: told what the seat holds.
        """
        self._room = room
        self._seat = seat
        self._script = script
        self._player = player

    async def known(self) -> KnownRoom | None:
        """Return the room this device is paired with."""
        return await self._room.known()

    async def people(self) -> tuple[RegisterEntry, ...]:
        """Return who can sign in."""
        return await self._room.people()

    async def sign_in(self, person: PersonId, pin: str) -> tuple[OpenSession, ...]:
        """Sign a person in."""
        return await self._room.sign_in(person, pin)

    async def enter(self, session: SessionId, on_changed: Callable[[SeatView], None]) -> SeatHandle:
        """Take a seat, and let the script see all that it holds."""

        def changed(view: SeatView) -> None:
            on_changed(view)
            self._script.call_soon_threadsafe(self._player.show, view)

        seat = await self._room.enter(session, changed)
        self._seat.sit(seat)
        self._script.call_soon_threadsafe(self._player.show, seat.view)
        return seat

    async def close(self) -> None:
        """Give everything back."""
        await self._room.close()
