"""Each contract is held to the fake, and to the real store in the clear and encrypted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meetingroom.storage.seat_store import SqlSeatStore, open_seat_store
from meetingroom.storage.server_store import ServerStore, open_server_store
from meetingroom.sync.ports import SeatStore
from tests.helpers.stores import MemorySeatStore, ServerPorts, memory_ports

KEYS = {"clear": None, "encrypted": bytes(range(32))}


@pytest.fixture(params=["memory", *KEYS])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], ServerPorts]]:
    """Open the server's stores, and again: what was written before is what there is."""
    if request.param == "memory":
        ports = memory_ports()
        yield lambda: ports
        return
    opened: list[ServerStore] = []

    def reopen() -> ServerPorts:
        for store in opened:
            store.close()
        store = open_server_store(tmp_path / "server.sqlite", KEYS[request.param])
        opened[:] = [store]
        return ServerPorts(
            logs=store.logs,
            trust=store.trust,
            register=store.register,
            papers=store.papers,
            marks=store.marks,
        )

    yield reopen
    for store in opened:
        store.close()


@pytest.fixture(params=["memory", *KEYS])
def seat(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], SeatStore]]:
    """Open a seat's store, and again: what was written before is what there is."""
    if request.param == "memory":
        memory = MemorySeatStore()
        yield lambda: memory
        return
    opened: list[SqlSeatStore] = []

    def reopen() -> SeatStore:
        for store in opened:
            store.close()
        opened[:] = [open_seat_store(tmp_path / "seat.sqlite", KEYS[request.param])]
        return opened[0]

    yield reopen
    for store in opened:
        store.close()
