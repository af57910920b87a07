"""A bad line to stand between a seat and its server: it can be cut, stopped, slowed."""

import asyncio
from collections.abc import Iterable
from enum import StrEnum
from types import TracebackType
from typing import Final, Self

_PIECE_BYTES: Final = 16 * 1024
_HOST: Final = "127.0.0.1"


class Way(StrEnum):
    """One of the two directions of a line."""

    TO_SERVER = "to_server"
    TO_SEAT = "to_seat"


_BOTH: Final = tuple(Way)


class BadLine:
    """A TCP proxy on this machine that passes bytes on until it is told not to.

    It is a context: open and on a free port inside, closed and without connections afterwards.

    Attributes:
        port: where it listens.
        delay_ms: how long each piece, of at most 16 KB, is held up.
        passed: bytes that went each way.
    """

    def __init__(self, server_port: int, delay_ms: int = 0) -> None:
        """Prepare a line.

        Args:
            server_port: of the server, on this machine.
            delay_ms: how long each piece is held up, milliseconds.
        """
        self.port = 0
        self.delay_ms = delay_ms
        self.passed = dict.fromkeys(Way, 0)
        self._server_port = server_port
        self._flows = {way: asyncio.Event() for way in Way}
        self._is_down = False
        self._ends: set[asyncio.StreamWriter] = set()
        self._running: set[asyncio.Task[None]] = set()
        self._listening: asyncio.Server | None = None
        self.resume()

    async def __aenter__(self) -> Self:
        self._listening = await asyncio.start_server(self._accept, _HOST, 0)
        self.port = self._listening.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._listening is not None:
            self._listening.close()
        self.cut()
        while self._running:
            await asyncio.wait(self._running)

    def cut(self) -> None:
        """Break all connections; new ones may be made."""
        for end in self._ends:
            end.transport.abort()
        # Pieces that are held belong to connections that are no more.
        for task in self._running:
            task.cancel()

    def go_down(self) -> None:
        """Break all connections, and every new one at once, until ``come_up``."""
        self._is_down = True
        self.cut()

    def come_up(self) -> None:
        """Let connections be made again."""
        self._is_down = False

    def pause(self, ways: Iterable[Way] = _BOTH) -> None:
        """Hold everything, like a cable that was pulled: nobody is told."""
        for way in ways:
            self._flows[way].clear()

    def resume(self) -> None:
        """Let everything pass that was held, and all that comes."""
        for flow in self._flows.values():
            flow.set()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_down:
            writer.transport.abort()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection(_HOST, self._server_port)
        except OSError:
            writer.transport.abort()
            return
        self._ends |= {writer, far_writer}
        for task in (
            asyncio.create_task(self._pass(Way.TO_SERVER, reader, far_writer)),
            asyncio.create_task(self._pass(Way.TO_SEAT, far_reader, writer)),
        ):
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _pass(
        self, way: Way, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            while piece := await reader.read(_PIECE_BYTES):
                await asyncio.sleep(self.delay_ms / 1000)
                await self._flows[way].wait()
                writer.write(piece)
                await writer.drain()
                self.passed[way] += len(piece)
        except OSError:
            pass  # the other side was cut
        finally:
            # What was written is still sent; an end that is cut is closed already.
            writer.close()
            self._ends.discard(writer)
