"""Who plays in the demo, as the script sees them: seats that act and that see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.ids import PersonId
from meetingroom.domain.state import SessionState
from meetingroom.protocol.messages import Answer


class Player(Protocol):
    """A seat in the hands of the script."""

    @property
    def person(self) -> PersonId:
        """Who sits here."""

    @property
    def state(self) -> SessionState:
        """The session as this seat shows it.

        Raises:
            DemoFailedError: the seat has not joined.
        """

    async def act(self, command: SessionCommand) -> Answer:
        """Wish something, and wait until the server has accepted it.

        Raises:
            DemoFailedError: the server refused, or did not answer in time.
        """

    async def sees(self, what: str, when: Callable[[SessionState], bool]) -> None:
        """Wait until this seat shows something.

        Raises:
            DemoFailedError: it did not in time; says ``what``.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The seats of a sitting.

    Attributes:
        clerk: prepares; no deputy.
        chair: presides and votes.
        secretary: keeps the course, and votes.
        deputies: everybody who is present by person, chair and secretary among them.
    """

    clerk: Player
    chair: Player
    secretary: Player
    deputies: Mapping[PersonId, Player]
