"""Finding the room on the network by mDNS: a server says where it is, a device lists who does.

A hint only: `notice` reads what is heard, and nobody is let in or believed for having said it.
Where the network or the machine does not allow it, nothing is said or found, and the log says why.

What python-zeroconf 0.154 would do otherwise, and what is done here:

- its import takes 0.3 s: it is imported in a thread, when first needed;
- "0.0.0.0" among addresses means the card of the default route to it: here it means all cards;
- it asks for answers to itself alone, which another program of this machine may receive in its
  place, because they share the port: here questions ask for answers to everybody;
- it leaves its socket open when an address is none of this machine's: these are looked up before;
- a pointer lives for 75 minutes: here 2, which its own browser stretches to 19;
- who closes it while it announces leaves a task behind: that task is awaited here.
"""

import asyncio
import errno
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final, Self

from meetingroom.transport.notice import (
    SERVICE,
    FoundRoom,
    RoomNotice,
    found_room,
    label_of,
    properties_of,
    usable_addresses,
)

if TYPE_CHECKING:
    from zeroconf import ServiceStateChange, Zeroconf
    from zeroconf.asyncio import AsyncZeroconf

FOUND_MAX: Final = 64
"""How many rooms are followed; a network that names more is being flooded."""

_ASK_MS: Final = 10_000
_LIFE_S: Final = 120
_LOGGER: Final = logging.getLogger(__name__)


class Advert:
    """Says where a room's server listens, as long as the context lasts."""

    def __init__(self, notice: RoomNotice, port: int, *, interfaces: Sequence[str]) -> None:
        """Prepare; entering the context begins, without waiting.

        Args:
            notice: what is said of the room.
            port: where the server listens.
            interfaces: the IP addresses it listens on. It is said to their networks and to no
                others; ``0.0.0.0`` means all of this machine's, ``::`` those of IPv6 too.
        """
        self._notice = notice
        self._port = port
        self._interfaces = interfaces
        self._zeroconf: AsyncZeroconf | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._announce())
        return self

    async def __aexit__(self, *_: object) -> None:
        await _ended([self._task])
        await _closed(self._zeroconf)

    async def _announce(self) -> None:
        await _import_library()
        with _only_logged():
            from zeroconf.asyncio import AsyncServiceInfo  # noqa: PLC0415 - 0.3 s, see above

            self._zeroconf = _opened(self._interfaces)
            is_everywhere = any(ip_address(each).is_unspecified for each in self._interfaces)
            addresses = addresses_here() if is_everywhere else self._interfaces
            info = AsyncServiceInfo(
                SERVICE,
                f"{label_of(self._notice.room, addresses, self._port)}.{SERVICE}",
                self._port,
                properties=properties_of(self._notice),
                host_ttl=_LIFE_S,
                other_ttl=_LIFE_S,
                parsed_addresses=list(addresses),
            )
            await (await self._zeroconf.async_register_service(info, allow_name_change=True))


class Search:
    """Lists the rooms that are said to be on the network, as long as the context lasts."""

    def __init__(
        self, on_rooms: Callable[[tuple[FoundRoom, ...]], None], *, interfaces: Sequence[str]
    ) -> None:
        """Prepare; entering the context begins, without waiting.

        Args:
            on_rooms: told of all rooms that are known now, by name, whenever these change; never
                after the context has ended.
            interfaces: IP addresses of this machine on whose networks is asked; ``0.0.0.0``
                means all, ``::`` those of IPv6 too.
        """
        self._on_rooms = on_rooms
        self._interfaces = interfaces
        self._zeroconf: AsyncZeroconf | None = None
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._rooms: dict[str, FoundRoom] = {}
        self._told: tuple[FoundRoom, ...] = ()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._listen())
        return self

    async def __aexit__(self, *_: object) -> None:
        await _ended([self._task])
        await _ended(list(self._asking.values()))
        await _closed(self._zeroconf)

    async def _listen(self) -> None:
        await _import_library()
        with _only_logged():
            from zeroconf import DNSQuestionType  # noqa: PLC0415 - 0.3 s, see above
            from zeroconf.asyncio import AsyncServiceBrowser  # noqa: PLC0415 - 0.3 s, see above

            self._zeroconf = _opened(self._interfaces)
            zeroconf = self._zeroconf.zeroconf
            async with AsyncServiceBrowser(
                zeroconf, SERVICE, [self._hear], question_type=DNSQuestionType.QM
            ):
                await asyncio.get_running_loop().create_future()  # until this task is cancelled

    def _hear(
        self, zeroconf: "Zeroconf", service_type: str, name: str, state_change: "ServiceStateChange"
    ) -> None:
        if before := self._asking.pop(name, None):
            before.cancel()
        if state_change.name == "Removed":
            self._settle(name, None)
        elif len(self._asking) < FOUND_MAX:
            self._asking[name] = asyncio.create_task(self._ask(zeroconf, service_type, name))

    async def _ask(self, zeroconf: "Zeroconf", service_type: str, name: str) -> None:
        room = None
        with _only_logged():
            from zeroconf import DNSQuestionType  # noqa: PLC0415 - 0.3 s, see above
            from zeroconf.asyncio import AsyncServiceInfo  # noqa: PLC0415 - 0.3 s, see above

            info = AsyncServiceInfo(service_type, name)
            if await info.async_request(zeroconf, _ASK_MS, DNSQuestionType.QM):
                room = found_room(info.properties, info.parsed_addresses(), info.port)
        self._settle(name, room)

    def _settle(self, name: str, room: FoundRoom | None) -> None:
        self._rooms.pop(name, None)
        if room is not None:
            self._rooms[name] = room
        rooms = tuple(sorted(set(self._rooms.values()), key=_order))
        if rooms != self._told:
            self._told = rooms
            self._on_rooms(rooms)


def addresses_here() -> tuple[str, ...]:
    """Return this machine's addresses on its networks, at most 8; loopback's where it has none."""
    outside = [text for text in _all_addresses() if not ip_address(text).is_loopback]
    return usable_addresses(outside) or ("127.0.0.1",)


def _all_addresses() -> list[str]:
    import ifaddr  # noqa: PLC0415 - needed on some ways only, like the rest

    every = (ip for adapter in ifaddr.get_adapters() for ip in adapter.ips)
    texts = sorted((not ip.is_IPv4, ip.ip if isinstance(ip.ip, str) else ip.ip[0]) for ip in every)
    return [text for _, text in texts]


def _order(found: FoundRoom) -> tuple[object, ...]:
    return found.name, found.room, found.addresses, found.port, found.protocol, found.ca_hint


async def _import_library() -> None:
    await asyncio.to_thread(import_module, "zeroconf.asyncio")


def _opened(interfaces: Sequence[str]) -> "AsyncZeroconf":
    from zeroconf import InterfaceChoice, IPVersion  # noqa: PLC0415 - 0.3 s, see above
    from zeroconf.asyncio import AsyncZeroconf  # noqa: PLC0415 - 0.3 s, see above

    everywhere = [ip for ip in map(ip_address, interfaces) if ip.is_unspecified]
    if not everywhere:
        _expect_ours(interfaces)
        return AsyncZeroconf(list(interfaces))
    has_v6 = any(ip.version == 6 for ip in everywhere)
    return AsyncZeroconf(
        InterfaceChoice.All, ip_version=IPVersion.All if has_v6 else IPVersion.V4Only
    )


def _expect_ours(interfaces: Sequence[str]) -> None:
    if strange := set(interfaces) - set(_all_addresses()):
        raise OSError(errno.EADDRNOTAVAIL, f"not of this machine: {', '.join(sorted(strange))}")


async def _closed(zeroconf: "AsyncZeroconf | None") -> None:
    if zeroconf is not None:
        with _only_logged():
            await zeroconf.async_close()


async def _ended(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    for end in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(end, Exception):  # a defect; what rests on a hint goes on without it
            _LOGGER.error("looking for rooms went wrong", exc_info=end)


@contextmanager
def _only_logged() -> Iterator[None]:
    from zeroconf import Error  # noqa: PLC0415 - 0.3 s, see above

    try:
        yield
    # RuntimeError is what the library raises where this machine has no network card at all.
    except (OSError, RuntimeError, Error) as error:
        _LOGGER.info("no mDNS on this network: %s", error)
