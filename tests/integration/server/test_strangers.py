"""Strangers on the network who speak no HTTP."""

import asyncio
from pathlib import Path

import pytest

from meetingroom.protocol.messages import SERVER_NAME
from tests.integration.server.hosts import HOST, context_of, hosting


@pytest.mark.parametrize(
    "garbage",
    [
        b"GET * HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"PRI * HTTP/2.0\r\nHost: x\r\n\r\n",
    ],
)
async def test_a_stranger_that_speaks_no_http_does_not_fill_the_log(
    tmp_path: Path, garbage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with hosting(tmp_path) as host:
        reader, writer = await asyncio.open_connection(
            HOST, host.served.port, ssl=context_of(None), server_hostname=SERVER_NAME
        )
        writer.write(garbage)
        answer = await reader.read()
        writer.close()

    assert answer.startswith(b"HTTP/1.0 400")
    assert [record for record in caplog.records if record.exc_info] == []
