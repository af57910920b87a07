"""The windows' port ``Welcome``; what it needs is loaded when it is first asked for."""

import asyncio
import platform
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from meetingroom.bootstrap.hosting import Hosting, Network
from meetingroom.desktop.ports import MadeRoom, NewCouncil, PreparedCouncil, RoomNearby
from meetingroom.domain.values import Language

if TYPE_CHECKING:
    from meetingroom.bootstrap.first_steps import FirstSteps
    from meetingroom.transport.discovery import Search

_LABEL_LETTERS: Final = 200


class DeviceWelcome:
    """What this device can do before it knows its room."""

    def __init__(
        self,
        folder: Path,
        keys: str,
        hosting: Hosting,
        network: Network,
        language: Callable[[], Language],
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._hosting = hosting
        self._network = network
        self._language = language
        self._steps: FirstSteps | None = None
        self._search: Search | None = None
        self._searching: object | None = None
        self._loading = asyncio.Lock()

    async def search(self, on_rooms: Callable[[tuple[RoomNearby, ...]], None]) -> None:
        """Begin to look for rooms on the network."""
        await self.stop_search()
        self._searching = searching = object()
        steps = await self._loaded()
        if self._searching is not searching:
            return  # the page was left, or came back, while this was loaded
        self._search = steps.search(on_rooms, self._network.address)
        await self._search.__aenter__()

    async def stop_search(self) -> None:
        """Look no longer."""
        search, self._search, self._searching = self._search, None, None
        if search is not None:
            await search.__aexit__()

    async def join_by_code(self, addresses: tuple[str, ...], port: int, digits: str) -> None:
        """Pair this device with the server at an address by the secretary's eight digits."""
        await (await self._loaded()).join_by_code(addresses, port, digits, _label())

    async def join_by_file(self, file: Path) -> None:
        """Pair this device by an invitation."""
        await (await self._loaded()).join_by_file(file, _label())

    async def read_file(self, file: Path) -> PreparedCouncil:
        """Read a prepared council."""
        return await asyncio.to_thread((await self._loaded()).read_file, file)

    async def check_pin(self, pin: str) -> None:
        """Refuse a PIN that may not be chosen."""
        (await self._loaded()).check_pin(pin)

    async def found(self, plan: NewCouncil | PreparedCouncil, pin: str, sheet: Path) -> MadeRoom:
        """Make the council's room on this computer."""
        return await asyncio.to_thread((await self._loaded()).found, plan, pin, sheet)

    async def made(self) -> MadeRoom | None:
        """Return the room on this computer that was made and not entered."""
        if await asyncio.to_thread(self._hosting.room) is None:
            return None
        return await asyncio.to_thread((await self._loaded()).made)

    async def enter(self) -> None:
        """Enter the room that was made."""
        await (await self._loaded()).enter(_label())

    async def discard(self) -> None:
        """Put a room aside that was made and never entered."""
        await (await self._loaded()).discard()

    async def others_connected(self) -> int:
        """Return how many other devices are connected to the server this program started."""
        return await self._hosting.others()

    async def close(self) -> None:
        """Look no longer, and stop the server this program started."""
        await self.stop_search()
        await self._hosting.stop()

    async def _loaded(self) -> "FirstSteps":
        async with self._loading:
            if self._steps is None:
                self._steps = await asyncio.to_thread(self._load)
            return self._steps

    def _load(self) -> "FirstSteps":
        first_steps = import_module("meetingroom.bootstrap.first_steps")
        key_stores = import_module("meetingroom.bootstrap.key_stores")
        keys_of = getattr(key_stores, self._keys)
        made: FirstSteps = first_steps.FirstSteps(
            self._folder, keys_of, self._hosting, self._language
        )
        return made


def _label() -> str:
    """Return the machine's name, by which people will know this device."""
    name = "".join(letter for letter in platform.node() if letter.isprintable()).strip()
    return name[:_LABEL_LETTERS] or "Máy tính"
