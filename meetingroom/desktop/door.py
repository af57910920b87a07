"""The one door to the server for every screen: wishes go out, what became of them comes back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from meetingroom.desktop.bridge import Bridge, Work
from meetingroom.desktop.ports import ExportedFiles, PairingCode, SeatHandle
from meetingroom.domain.commands import SessionCommand
from meetingroom.seat.driver import Outcome
from meetingroom.sync.marks import MarkId

T = TypeVar("T")
Then = Callable[[T], None]
Failed = Callable[[Exception], None]


class Door(Protocol):
    """What a screen may ask for; all calls and all answers on Qt's thread."""

    def wish(self, command: SessionCommand, then: Then[Outcome], failed: Failed) -> None:
        """Send a command."""

    def write_mark(self, mark: MarkId, body: bytes, failed: Failed) -> None:
        """Make or change a mark."""

    def delete_mark(self, mark: MarkId, failed: Failed) -> None:
        """Delete a mark."""

    def find_paper(self, sha256: str, then: Then[Path | None], failed: Failed) -> None:
        """Ask where a paper's file lies on this device."""

    def export(self, folder: Path, then: Then[ExportedFiles], failed: Failed) -> None:
        """Write minutes and record."""

    def preview(self, then: Then[Path], failed: Failed) -> None:
        """Have the minutes made as they stand now, a PDF."""

    def offer_code(self, then: Then[PairingCode], failed: Failed) -> None:
        """Offer to pair one more device."""

    def try_again(self) -> None:
        """Go to the server now."""


class BridgeDoor:
    """The door of a seat that lives on the loop."""

    def __init__(self, bridge: Bridge, seat: SeatHandle) -> None:
        self._bridge = bridge
        self._seat = seat
        self._is_closed = False

    def close(self) -> None:
        """Bring nothing back any more: those who asked have left."""
        self._is_closed = True

    def wish(self, command: SessionCommand, then: Then[Outcome], failed: Failed) -> None:
        """Send a command."""
        self._start(partial(self._seat.submit, command), then, failed)

    def write_mark(self, mark: MarkId, body: bytes, failed: Failed) -> None:
        """Make or change a mark."""
        self._start(partial(self._seat.write_mark, mark, body), _nothing, failed)

    def delete_mark(self, mark: MarkId, failed: Failed) -> None:
        """Delete a mark."""
        self._start(partial(self._seat.delete_mark, mark), _nothing, failed)

    def find_paper(self, sha256: str, then: Then[Path | None], failed: Failed) -> None:
        """Ask where a paper's file lies on this device."""
        self._start(partial(self._seat.path_of, sha256), then, failed)

    def export(self, folder: Path, then: Then[ExportedFiles], failed: Failed) -> None:
        """Write minutes and record."""
        self._start(partial(self._seat.export, folder), then, failed)

    def preview(self, then: Then[Path], failed: Failed) -> None:
        """Have the minutes made as they stand now, a PDF."""
        self._start(self._seat.preview, then, failed)

    def offer_code(self, then: Then[PairingCode], failed: Failed) -> None:
        """Offer to pair one more device."""
        self._start(self._seat.offer_code, then, failed)

    def try_again(self) -> None:
        """Go to the server now."""
        self._start(self._seat.try_again, _nothing, _nothing)

    def _start(self, work: Work[T], then: Then[T], failed: Failed) -> None:
        self._bridge.start(work, partial(self._tell, then), partial(self._tell, failed))

    def _tell(self, told: Then[T], what: T) -> None:
        if not self._is_closed:
            told(what)


def _nothing(what: object) -> None:
    _ = what
