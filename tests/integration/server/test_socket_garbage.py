from pathlib import Path

import pytest

from tests.helpers.people import AN, CLERK
from tests.helpers.sessions import (
    item_of,
)
from tests.integration.server.acts import submit, wish
from tests.integration.server.hosts import hosting, signed_in


@pytest.mark.parametrize(
    ("event", "payload", "code"),
    [
        ("join", None, "malformed"),
        ("join", {"session": 7, "after": -1}, "malformed"),
        ("join", ({"session": "a"}, {"after": 1}), "malformed"),
        ("command", "rác", "malformed"),
        ("command", {**wish(item_of()), "id": "có dấu"}, "malformed"),
        ("command", {**wish(item_of()), "body": {"item": 1}}, "malformed"),
        ("command", {**wish(item_of()), "type": "dance/1"}, "command_unknown"),
        ("dance", {}, "malformed"),
        ("malformed", {}, "malformed"),
    ],
)
async def test_an_event_that_is_none_is_answered_as_malformed(
    tmp_path: Path, event: str, payload: object, code: str
) -> None:
    async with hosting(tmp_path) as host, signed_in(host, CLERK) as seat:
        client = await seat.socket()
        answered = await client.call(event, payload)
        after = await submit(client, item_of(), "after")

    assert (answered["ok"], answered["code"]) == (False, code)
    assert after.ok


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        "4null",
        "x",
        "4",
        "4x",
        "42",
        "42[]",
        "42{}",
        "42[[1]]",
        '42["connect",{}]',
        '42["disconnect"]',
        '451-["join",{"_placeholder":true,"num":0}]',
        "4" + "[" * 60_000,
        "42" + "[" * 60_000,
        '42["join",' + "9" * 5_000 + "]",
        "43999999[1]",
        "44x",
        "9",
        b"\x00\xff",
        "42" + "a" * 70_000,
    ],
)
async def test_garbage_on_the_socket_harms_nobody_else(
    tmp_path: Path, garbage: str | bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        hosting(tmp_path) as host,
        signed_in(host, AN) as bad,
        signed_in(host, CLERK) as desk,
    ):
        clerk = await desk.socket()
        async with bad.session.ws_connect(
            f"{bad.base}/socket.io/?EIO=4&transport=websocket", headers=bad.headers
        ) as line:
            assert (await line.receive_str())[0] == "0"
            await line.send_str("40")
            assert (await line.receive_str())[:2] == "40"
            send = line.send_bytes if isinstance(garbage, bytes) else line.send_str
            await send(garbage)  # type: ignore[arg-type]  # the one that fits was chosen
            answer = await submit(clerk, item_of())
        fatal = host.fatal

    assert answer.ok
    assert fatal == []
    assert "Traceback" not in caplog.text
    assert [record for record in caplog.records if record.exc_info] == []
