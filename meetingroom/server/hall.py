"""The server without its port: writer, hub and door, running. Sockets and tests stand around it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from meetingroom.protocol.refusals import ServerStoppingError
from meetingroom.server.admission import Admission
from meetingroom.server.books import Books
from meetingroom.server.door import Archive, Door
from meetingroom.server.history import History
from meetingroom.server.hub import Hub
from meetingroom.server.lanes import Lane, StoreLane
from meetingroom.server.paper_room import PaperRoom
from meetingroom.server.ports import Clock, Gate, PaperInspector, PaperShelf
from meetingroom.server.seats import Pause, goodbye_of
from meetingroom.server.writer import Writer
from meetingroom.service.ports import LogStore, MarkStore, PaperIndex, RegisterStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a server is made of. From now on the stores are used on one thread of the server's own.

    Attributes:
        on_fatal: told of the failure that ends all writing: stop the server, say so, start anew.
            Called on the event loop.
        pause: waits for so many seconds.
    """

    books: Books
    logs: LogStore
    papers: PaperIndex
    register: RegisterStore
    marks: MarkStore
    gate: Gate
    shelf: PaperShelf
    inspector: PaperInspector
    now_ms: Clock
    on_fatal: Callable[[BaseException], None]
    pause: Pause = asyncio.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A running server, whatever its transport."""

    door: Door
    admission: Admission
    writer: Writer
    hub: Hub


@asynccontextmanager
async def open_hall(parts: Parts) -> AsyncIterator[Hall]:
    """Run writer and hub; at the end everything taken is on disk and everybody was told.

    Args:
        parts: what it is made of.
    """
    store, slow, files = StoreLane(parts.on_fatal), Lane("slow"), Lane("papers")
    hub = Hub(parts.books, History(parts.logs, store), parts.now_ms, parts.pause)
    writer = Writer(parts.books, parts.logs, parts.papers, store, parts.now_ms, hub.publish)
    archive = Archive(lane=store, logs=parts.logs, register=parts.register, marks=parts.marks)
    room = PaperRoom(parts.books, writer, parts.shelf, parts.inspector, files)
    door = Door(parts.books, writer, hub, room, archive, parts.now_ms)
    running = asyncio.create_task(writer.run())
    running.add_done_callback(lambda task: _tell_crash(task, parts.on_fatal))
    try:
        admission = Admission(parts.gate, hub, store, slow)
        yield Hall(door=door, admission=admission, writer=writer, hub=hub)
    finally:
        await writer.stop()
        hub.close(lambda line: goodbye_of(ServerStoppingError(), line))
        await hub.stop()
        for lane in (slow, files, store):
            lane.close()


def _tell_crash(task: asyncio.Task[None], on_fatal: Callable[[BaseException], None]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        on_fatal(error)
