"""A client chooses when it says hello on a socket that is open already."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from meetingroom.domain.ids import DeviceId
from tests.helpers.people import AN
from tests.helpers.sessions import SESSION
from tests.integration.server.hosts import Host, Seat, hosting, signed_in

TABLET = DeviceId("tablet")


@asynccontextmanager
async def silent_line(seat: Seat) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """Open a socket and say no hello."""
    async with seat.session.ws_connect(
        f"{seat.base}/socket.io/?EIO=4&transport=websocket", headers=seat.headers
    ) as line:
        assert (await line.receive_str())[0] == "0"
        yield line


async def sign_out(_: Host, seat: Seat) -> None:
    assert (await seat.ask("POST", "/sign-out")).status == 204


async def revoke(host: Host, _: Seat) -> None:
    await host.served.hall.admission.revoke(TABLET)


@pytest.mark.parametrize("lose_the_right", [sign_out, revoke])
async def test_who_was_sent_out_before_saying_hello_is_told_nothing(
    tmp_path: Path, lose_the_right: Callable[[Host, Seat], Awaitable[None]]
) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, AN, TABLET) as seat,
        silent_line(seat) as line,
    ):
        await lose_the_right(host, seat)
        await line.send_str("40")
        await line.send_str(f'421["join",{{"session":"{SESSION}","after":-1}}]')
        heard = [str(message.data) async for message in line]

    assert [text for text in heard if text.startswith(("40", "42", "43"))] == []


async def test_who_says_hello_late_but_in_good_standing_is_let_in(tmp_path: Path) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, AN, TABLET) as seat,
        silent_line(seat) as line,
    ):
        await line.send_str("40")
        answer = await line.receive_str()

    assert answer.startswith("40")
