"""The council's room on this computer: found by its folder, and served while the program runs.

A room that was opened on this computer lies in the device's folder, in ``room``; beside it
``hosting.json`` says on which port its server listens and where its recovery sheet was written.
Whoever starts the program on that folder and finds the room there, has its server run: one that
answers already is left to whom it belongs, else one is started, and stopped with the program. A
room that no device has entered yet is not served: first its recovery sheet has to be put away.
"""

import asyncio
import errno
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from meetingroom.bootstrap.connected_file import read_connected
from meetingroom.bootstrap.serving_files import read_serving
from meetingroom.domain.ids import RoomId
from meetingroom.domain.values import Language
from meetingroom.trust.private_files import read_private, write_private

if TYPE_CHECKING:
    from meetingroom.bootstrap.server_process import ServerProcess
    from meetingroom.trust.room_keys import RoomName

ROOM_FOLDER: Final = "room"
HOSTING_FILE: Final = "hosting.json"
ALL_NETWORKS: Final = "0.0.0.0"  # noqa: S104 the room's server is there for the whole hall
USUAL_PORT: Final = 8443


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Where this computer listens and looks around.

    Attributes:
        address: of this machine; rooms are looked for on its network, and the room's server
            listens there. ``0.0.0.0`` means all.
        port: of the room's server when it is first started; another one where that is taken.
    """

    address: str = ALL_NETWORKS
    port: int = USUAL_PORT


class HostedRoom(msgspec.Struct, frozen=True, kw_only=True):
    """Content of ``hosting.json``.

    Attributes:
        sheet: path of the recovery sheet, as it was written.
    """

    port: int
    sheet: str


class Hosting:
    """Has the server of this computer's room run; without a room it does nothing."""

    def __init__(self, folder: Path, keys: str, network: Network) -> None:
        """Start nothing yet.

        Args:
            folder: of this device.
            keys: which function of ``key_stores`` finds key stores.
            network: where to listen.
        """
        self._device = folder
        self._keys = keys
        self._network = network
        self._server: ServerProcess | None = None
        self._changing = asyncio.Lock()

    @property
    def folder(self) -> Path:
        """The room's data folder, whether or not there is a room."""
        return self._device / ROOM_FOLDER

    @property
    def is_for_all(self) -> bool:
        """Whether the server listens on all of this machine's addresses, the inner one included."""
        return self._network.address == ALL_NETWORKS

    def room(self) -> "RoomName | None":
        """Return the room that lies on this computer, or None.

        Raises:
            RoomKeysLostError: its name can't be read.
            OSError: the folder can't be read.
        """
        if not self.folder.exists():
            return None
        from meetingroom.trust.room_keys import read_room_name  # noqa: PLC0415 only hosts load it

        return read_room_name(self.folder)

    def kept(self) -> HostedRoom:
        """Return what is kept beside the room; the usual where nothing readable is."""
        try:
            data = read_private(self._device / HOSTING_FILE)
            return msgspec.json.decode(data or b"", type=HostedRoom)
        except msgspec.DecodeError:
            return HostedRoom(port=self._network.port, sheet="")

    def keep(self, sheet: Path) -> None:
        """Choose the port of a room that is about to be made, and keep where its sheet goes.

        Raises:
            OSError: the folder can't be written.
        """
        port = _free_port(self._network)
        hosted = HostedRoom(port=port, sheet=str(sheet))
        write_private(self._device / HOSTING_FILE, msgspec.json.encode(hosted))

    async def ready(self, language: Language) -> None:
        """Have the room's server run, when the room is on this computer.

        Args:
            language: of what the server says when it can't.

        Raises:
            SurroundingsError: the server can't be started; says why.
            OSError: the folder can't be read, or the process can't be made.
        """
        async with self._changing:
            if self._server is not None and self._server.is_running:
                return
            name = await asyncio.to_thread(self.room)
            if name is not None and not await self._answers(name.room):
                await self._start(language)

    async def start_anew(self, language: Language) -> None:
        """Start the room's server, after ending the one that this program started.

        Raises:
            SurroundingsError, OSError: see ``ready``.
        """
        async with self._changing:
            await self._stop()
            await self._start(language)

    async def stop(self) -> None:
        """Stop the server that this program started."""
        async with self._changing:
            await self._stop()

    async def others(self) -> int:
        """Return how many devices besides this one are connected to the server started here.

        Raises:
            SeatKeysLostError, OSError: which device this is, can't be read.
        """
        if self._server is None or not self._server.is_running:
            return 0
        connected = await asyncio.to_thread(read_connected, self.folder)
        return len(connected - {await asyncio.to_thread(self._own_device)})

    def _own_device(self) -> str:
        from meetingroom.trust.seat_keys import read_seat_place  # noqa: PLC0415 only hosts load it

        place = read_seat_place(self._device)
        return "" if place is None else place.device

    async def _start(self, language: Language) -> None:
        from meetingroom.bootstrap import server_process  # noqa: PLC0415 only for who serves

        hosted = await asyncio.to_thread(self.kept)
        self._server = await server_process.start_server(
            server_process.ServerWish(
                folder=self.folder,
                host=self._network.address,
                port=hosted.port,
                keys_in_folder=self._keys == "keys_in_folder",
                language=language,
            )
        )

    async def _stop(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            await server.stop()

    async def _answers(self, room: RoomId) -> bool:
        at = await asyncio.to_thread(read_serving, self.folder)
        if at is None:
            return False
        from meetingroom.bootstrap.seats import is_served  # noqa: PLC0415 only where one may answer

        return await is_served(at.address, at.port, room)


def _free_port(network: Network) -> int:
    """Return the port that is wanted, or a free one where another program has it."""
    try:
        with socket.create_server((network.address, network.port)) as wanted:
            return int(wanted.getsockname()[1])
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            return network.port  # the server says better what is wrong with the address
    with socket.create_server((network.address, 0)) as free:
        return int(free.getsockname()[1])
