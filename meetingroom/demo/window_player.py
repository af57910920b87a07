"""A window's seat in the script's hands, until a person takes the part."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Final, TypeVar

from typing_extensions import override

from meetingroom.demo.errors import DemoFailedError
from meetingroom.demo.parts import WISHES, is_done
from meetingroom.demo.players import Player
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import SessionState
from meetingroom.protocol.messages import Answer
from meetingroom.seat.driver import Outcome
from meetingroom.seat.session_seat import SeatView

T = TypeVar("T")

Submit = Callable[[SessionCommand], Coroutine[object, object, Outcome]]
"""Sends a command from the window's own seat; to be awaited on the demo's loop."""

BY_HAND: Final = Answer(id="by-hand", ok=True, position=0, receipts=())
"""What the script is told when a person has done it."""


class WindowPlayer(Player):
    """One part that is shown in a window. All calls are made on the demo's loop."""

    def __init__(self, person: PersonId, submit: Submit, ask: Callable[[str], None]) -> None:
        """Take the part for the script.

        Args:
            person: who sits there.
            submit: sends a command from the window's seat.
            ask: shows in the window what the script waits for; a word, or nothing.
        """
        self._person = person
        self._submit = submit
        self._ask = ask
        self._view: SeatView | None = None
        self._is_taken = False
        self._changed = asyncio.Event()

    @property
    @override
    def person(self) -> PersonId:
        return self._person

    @property
    def has_joined(self) -> bool:
        """Whether the window shows the session."""
        return self._view is not None and self._view.seat.replica is not None

    @property
    @override
    def state(self) -> SessionState:
        if self._view is None or self._view.seat.replica is None:
            raise DemoFailedError(f"{self._person}: no session yet")
        return self._view.seat.replica.state

    def show(self, view: SeatView) -> None:
        """The window's seat holds something newer."""
        self._view = view
        self._changed.set()

    def hand_over(self, *, is_taken: bool) -> None:
        """A person took the part, or gave it back."""
        self._is_taken = is_taken
        self._changed.set()

    @override
    async def act(self, command: SessionCommand) -> Answer:
        before = self.state
        self._ask(WISHES.get(type(command), ""))
        try:
            while self._is_taken:
                if is_done(before, self.state, command, self._person):
                    return BY_HAND
                await self._next_change()
            if is_done(before, self.state, command, self._person):
                return BY_HAND
            return self._accepted(await self._submit(command), command)
        finally:
            self._ask("")

    @override
    async def sees(self, what: str, when: Callable[[SessionState], bool]) -> None:
        while not (self.has_joined and when(self.state)):
            await self._next_change()

    async def joined(self) -> None:
        """Wait until the window shows the session."""
        while not self.has_joined:
            await self._next_change()

    async def _next_change(self) -> None:
        self._changed.clear()
        await self._changed.wait()

    def _accepted(self, outcome: Outcome, command: SessionCommand) -> Answer:
        if not isinstance(outcome, Answer):
            raise DemoFailedError(f"{self._person}: {command} came too late")
        if outcome.refusal is not None:
            raise DemoFailedError(f"{self._person}: {outcome.refusal.sentence} ({command})")
        return outcome
