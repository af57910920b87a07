"""The room's server as a child of this program: the real command in a process of its own."""

import asyncio
import errno
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, ClassVar, Final

from typing_extensions import override

from meetingroom.bootstrap.serving_files import ServingAt, read_serving
from meetingroom.domain.errors import SurroundingsError
from meetingroom.domain.values import Language

_START_S: Final = 60.0
_LOOK_S: Final = 0.05
_STOP_S: Final = 15.0


class ServerNotStartedError(SurroundingsError):
    """The server ended before it listened, or did not listen in time.

    Attributes:
        said: its own sentences, in the language it was started with; empty when it said nothing.
    """

    vi: ClassVar[str] = "Chưa chạy được máy chủ của phòng họp. {said}"
    en: ClassVar[str] = "The room's server could not be started. {said}"

    _SILENT: ClassVar[dict[Language, str]] = {
        Language.VIETNAMESE: "Xin thử lại; nếu vẫn vậy, xin khởi động lại máy.",
        Language.ENGLISH: "Please try again; if that does not help, restart this machine.",
    }

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    @override
    def sentence(self, language: Language) -> str:
        return super().sentence(language).format(said=self.said or self._SILENT[language])


class PortTakenError(SurroundingsError):
    """Another program listens where the server should."""

    vi: ClassVar[str] = (
        "Cổng {port} trên máy này đang được chương trình khác dùng. "
        "Xin đóng chương trình đó rồi thử lại."
    )
    en: ClassVar[str] = (
        "Port {port} of this machine is in use by another program. "
        "Please close that program and try again."
    )

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port

    @override
    def sentence(self, language: Language) -> str:
        return super().sentence(language).format(port=self.port)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerWish:
    """How a server is to be started.

    Attributes:
        folder: the room's data folder.
        host: an address of this machine; ``0.0.0.0`` lets the hall in.
        port: 0 for a free one.
        keys_in_folder: the keys lie in the data folder and not in the machine's keyring.
        language: of its sentences.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8443
    keys_in_folder: bool = False
    language: Language = Language.VIETNAMESE

    @property
    def command(self) -> tuple[str, ...]:
        """The words of the command, without the interpreter."""
        words = ("-m", "meetingroom", "--lang", self.language, "serve", str(self.folder))
        where = ("--host", self.host, "--port", str(self.port))
        return (*words, *where, *(("--keys-in-folder",) if self.keys_in_folder else ()))


class ServerProcess:
    """A server that listens on this machine; made by ``start_server``."""

    def __init__(self, process: asyncio.subprocess.Process, at: ServingAt) -> None:
        self.at = at
        self._process = process

    @property
    def is_running(self) -> bool:
        """Whether it has not ended by itself."""
        return self._process.returncode is None

    async def stop(self) -> None:
        """Have it end in good order and wait for that; one that does not answer is killed."""
        await _end(self._process)


async def start_server(wish: ServerWish) -> ServerProcess:
    """Start ``meetingroom serve`` and wait until it listens; the caller stops it.

    Raises:
        PortTakenError: another program has the port.
        ServerNotStartedError: the server ended before it listened; carries what it said.
        OSError: the process can't be made.
    """
    await asyncio.to_thread(_expect_free, wish)
    # One that a killed server left behind says nothing of the one that starts now.
    before = await asyncio.to_thread(read_serving, wish.folder)
    # A file and not a pipe: nobody reads it while the server runs, and a full pipe would stop it.
    with tempfile.TemporaryFile() as said:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *wish.command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=said,
        )
        try:
            at = await _listening(process, wish.folder, before)
        except BaseException:
            await _end(process)
            raise
        if at is None:
            await _end(process)
            raise ServerNotStartedError(_words(said))
        return ServerProcess(process, at)


@asynccontextmanager
async def running_server(wish: ServerWish) -> AsyncIterator[ServerProcess]:
    """Run ``meetingroom serve`` for as long as the context lasts.

    Raises:
        PortTakenError, ServerNotStartedError, OSError: see ``start_server``.
    """
    server = await start_server(wish)
    try:
        yield server
    finally:
        await server.stop()


async def _listening(
    process: asyncio.subprocess.Process, folder: Path, before: ServingAt | None
) -> ServingAt | None:
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _START_S
    while loop.time() < deadline and process.returncode is None:
        at = read_serving(folder)
        if at is not None and at != before:
            return at
        await asyncio.sleep(_LOOK_S)
    return None


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(_STOP_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


def _expect_free(wish: ServerWish) -> None:
    if wish.port == 0:
        return
    try:
        with socket.create_server((wish.host, wish.port)):
            pass
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(wish.port) from error
        # Whatever else is wrong with the address, the server says it better.


def _words(said: IO[bytes]) -> str:
    said.seek(0)
    return " ".join(said.read().decode(errors="replace").split())
