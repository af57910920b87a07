"""What all view models of a session share: they are shown what was seen, and wish by one door."""

from collections.abc import Callable
from typing import Protocol

from meetingroom.desktop.door import Door
from meetingroom.desktop.ports import Around, PagesOf
from meetingroom.desktop.reading.seen import Seen
from meetingroom.desktop.reading.sentences import lapsed_sentence, sentence_of
from meetingroom.domain.commands import SessionCommand
from meetingroom.protocol.messages import Answer
from meetingroom.seat.driver import Outcome


class Part(Protocol):
    """A view model of one part of a session."""

    def show(self, seen: Seen) -> None:
        """Show what is seen now; emit only if something of it differs."""

    def tick(self, now_ms: int) -> None:
        """Move clocks on; ``now_ms`` is the server's clock. Called four times a second."""


class Wishes:
    """Sends a person's wishes and tells the person what became of them."""

    def __init__(self, door: Door, around: Around, tell: Callable[[str], None]) -> None:
        """Stand between the screens and the door.

        Args:
            door: of this seat.
            around: ids and the clock.
            tell: shows a sentence to the person.
        """
        self.door = door
        self.language = around.language
        self.tell = tell
        self._around = around
        self._under_way: list[SessionCommand] = []

    def new_id(self) -> str:
        """Return an id for something new."""
        return self._around.new_id()

    @property
    def pages_of(self) -> PagesOf | None:
        """Starts what draws pages; its answers come on Qt's thread."""
        return self._around.pages_of

    def now_ms(self) -> int:
        """Read this device's clock."""
        return self._around.now_ms()

    def send(self, command: SessionCommand, then: Callable[[bool], None] = lambda _: None) -> None:
        """Send a wish; a second touch, while the newest one is the same and has no answer, is none.

        Args:
            command: the wish.
            then: told whether it was accepted; the reason why not is told to the person already.
        """
        if self._under_way[-1:] == [command]:
            return

        def settled(outcome: Outcome) -> None:
            self._under_way.remove(command)
            then(self._told(outcome))

        def failed(error: Exception) -> None:
            self._under_way.remove(command)
            self.fail(error)
            then(False)  # noqa: FBT003 - the one thing there is to tell

        self._under_way.append(command)
        self.door.wish(command, settled, failed)

    def fail(self, error: Exception) -> None:
        """Tell the person what failed, and what to do."""
        self.tell(sentence_of(error, self.language))

    def _told(self, outcome: Outcome) -> bool:
        if not isinstance(outcome, Answer):
            self.tell(lapsed_sentence(self.language))
            return False
        if outcome.refusal is not None:
            self.tell(outcome.refusal.sentence)
            return False
        return True
