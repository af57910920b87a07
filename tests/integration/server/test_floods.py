"""A paired device that tries far too much."""

import asyncio
from contextlib import suppress
from pathlib import Path

from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.protocol.refusals import WrongPinError
from tests.helpers.people import AN
from tests.integration.server.hosts import PIN, hosting


async def test_a_device_that_tries_many_names_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    served: list[str] = []
    async with hosting(tmp_path) as host:

        async def try_once(person: PersonId, device: str) -> None:
            with suppress(WrongPinError):
                await host.served.hall.admission.sign_in(person, PIN, DeviceId(device))
            served.append(device)

        flood = [try_once(PersonId(f"nobody-{n}"), "flooding") for n in range(8)]
        await asyncio.gather(*flood, try_once(AN, "honest"))

    assert "honest" in served[:2]
