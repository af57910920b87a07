"""Stand-ins for what is wired into a server: lines to seats, pauses, shelves."""

import asyncio
import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.domain.refusals import PaperBrokenError
from meetingroom.domain.values import Language
from meetingroom.evidence.canonical import JsonValue
from meetingroom.protocol.messages import Goodbye
from meetingroom.server.errors import PaperMismatchError
from meetingroom.server.ports import Caller
from meetingroom.service.ports import Token
from tests.helpers.clocks import NOW_MS
from tests.helpers.sessions import device_of


def caller_of(
    person: PersonId, device: DeviceId | None = None, language: Language = Language.VIETNAMESE
) -> Caller:
    """Return somebody who has signed in."""
    on = device or device_of(person)
    token = Token(
        digest=hashlib.sha256(f"{person} {on}".encode()).digest(),
        person=person,
        device=on,
        expires_ms=NOW_MS + 3_600_000,
    )
    return Caller(person=person, device=on, language=language, token=token)


@dataclass(eq=False)
class FakeConnection:
    """A line that remembers what was sent."""

    caller: Caller
    sent: list[tuple[str, Mapping[str, JsonValue]]] = field(default_factory=list)
    goodbyes: list[Goodbye] = field(default_factory=list)

    def send(self, event: str, payload: Mapping[str, JsonValue]) -> None:
        """Remember an event."""
        self.sent.append((event, payload))

    def close(self, goodbye: Goodbye) -> None:
        """Remember the goodbye."""
        self.goodbyes.append(goodbye)

    def of(self, event: str) -> list[Mapping[str, JsonValue]]:
        """Return what was sent under one name."""
        return [payload for name, payload in self.sent if name == event]


@dataclass
class FakePause:
    """A pause that lasts until the test ends it."""

    asked: list[float] = field(default_factory=list)
    waiting: list[asyncio.Future[None]] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        """Wait until released."""
        self.asked.append(seconds)
        future = asyncio.get_running_loop().create_future()
        self.waiting.append(future)
        await future

    def end(self) -> None:
        """End every pause under way."""
        for future in self.waiting:
            if not future.done():
                future.set_result(None)
        self.waiting.clear()


async def settled(turns: int = 50) -> None:
    """Let everything that can run without time passing run."""
    for _ in range(turns):
        await asyncio.sleep(0)


@dataclass
class FakeIntake:
    """A file on its way to a fake shelf."""

    shelf: "FakeShelf"
    sha256: str
    body: bytearray = field(default_factory=bytearray)

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        self.body += piece

    def finish(self) -> Path:
        """Put it on the shelf when it is the file that was announced."""
        if hashlib.sha256(self.body).hexdigest() != self.sha256:
            raise PaperMismatchError
        path = self.shelf.folder / self.sha256
        path.write_bytes(self.body)
        return path

    def close(self) -> None:
        """Stop."""
        self.shelf.closed += 1
        self.shelf.has_closed.set()


@dataclass
class FakeShelf:
    """A folder of papers."""

    folder: Path
    closed: int = 0
    has_closed: threading.Event = field(default_factory=threading.Event)

    def receive(self, sha256: str) -> FakeIntake:
        """Begin with a file."""
        return FakeIntake(self, sha256)

    def discard(self, sha256: str) -> None:
        path = self.path_of(sha256)
        if path is not None:
            path.unlink()

    def path_of(self, sha256: str) -> Path | None:
        """Return where a file lies."""
        path = self.folder / sha256
        return path if path.is_file() else None


@dataclass
class FakeInspector:
    """Counts three pages in everything that begins like a PDF."""

    async def inspect(self, path: Path) -> int:
        """Return the number of pages."""
        body = await asyncio.to_thread(path.read_bytes)
        if not body.startswith(b"%PDF"):
            raise PaperBrokenError
        return 3
