import asyncio
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

from meetingroom.domain.refusals import PaperBrokenError
from meetingroom.server.lanes import Lane, StoreLane
from meetingroom.server.paper_room import PaperRoom
from meetingroom.server.writer import Writer
from tests.helpers.clocks import NOW_MS
from tests.helpers.house import founded
from tests.helpers.people import CLERK
from tests.helpers.server_fakes import FakeShelf

BODIES = (b"one", b"two", b"three")


class SlowInspector:
    """Holds every file until all uploads are in, and counts how many it holds at once."""

    def __init__(self, files: Lane) -> None:
        self.most = 0
        self._held = 0
        self._files = files

    async def inspect(self, path: Path) -> int:
        self._held += 1
        self.most = max(self.most, self._held)
        for _ in range(20):  # the folder's thread works in order: the other uploads arrive
            await self._files.run(int)
        self._held -= 1
        raise PaperBrokenError


async def pieces_of(body: bytes) -> AsyncIterator[bytes]:
    yield body


async def test_uploads_that_are_slow_to_read_wait_for_each_other_and_hold_one_thread(
    tmp_path: Path,
) -> None:
    stores = founded()
    books = stores.books()
    store, files = StoreLane(lambda _: None), Lane("papers")
    writer = Writer(books, stores.logs, stores.papers, store, lambda: NOW_MS, lambda _: None)
    shelf = FakeShelf(tmp_path)
    inspector = SlowInspector(files)
    room = PaperRoom(books, writer, shelf, inspector, files)

    ended = await asyncio.gather(
        *(
            room.receive(CLERK, hashlib.sha256(body).hexdigest(), pieces_of(body))
            for body in BODIES
        ),
        return_exceptions=True,
    )
    files.close()
    store.close()

    assert [type(each) for each in ended] == [PaperBrokenError] * len(BODIES)
    assert inspector.most == 1
