"""A client may ask for more than it reads, and answer pings that it never saw."""

import asyncio
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from meetingroom.domain.ids import ItemId
from tests.helpers.people import AN, CLERK
from tests.helpers.sessions import SESSION, item_of
from tests.integration.server.acts import in_turn, submit
from tests.integration.server.hosts import hosting, signed_in

LONG = "ộ" * 600
JOIN = f'42["join",{{"session":"{SESSION}","after":1}}]'
PONG = "3"


async def test_who_asks_and_never_reads_is_cut_and_nobody_else(tmp_path: Path) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, AN) as deaf,
        signed_in(host, CLERK) as desk,
        deaf.session.ws_connect(
            f"{deaf.base}/socket.io/?EIO=4&transport=websocket", headers=deaf.headers
        ) as line,
    ):
        clerk = await desk.socket()
        items = (replace(item_of(), item=ItemId(f"item-{n}"), title=LONG) for n in range(100))
        await in_turn(clerk, *items)
        await line.send_str("40")
        stop_reading(line)
        with pytest.raises(aiohttp.ClientConnectionResetError):
            await ask_often(line)
        answer = await submit(clerk, item_of())

    assert answer.ok


async def ask_often(line: aiohttp.ClientWebSocketResponse) -> None:
    for _ in range(600):
        await line.send_str(JOIN)
        await line.send_str(PONG)
        await asyncio.sleep(0.01)  # the server's time to answer, real as the wire


def stop_reading(line: aiohttp.ClientWebSocketResponse) -> None:
    connection = line._response.connection
    assert connection is not None
    assert connection.transport is not None
    connection.transport.pause_reading()
