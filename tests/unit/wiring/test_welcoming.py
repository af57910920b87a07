import asyncio
from pathlib import Path

import pytest

from meetingroom.bootstrap.hosting import Hosting, Network
from meetingroom.bootstrap.welcoming import DeviceWelcome
from meetingroom.domain.values import Language

INSIDE = Network(address="127.0.0.1", port=0)


class Search:
    """Looks for nothing; counts how many of it look."""

    looking = 0

    async def __aenter__(self) -> "Search":
        Search.looking += 1
        return self

    async def __aexit__(self, *_: object) -> None:
        Search.looking -= 1


class Steps:
    """What is loaded when it is first asked for."""

    def search(self, *_: object) -> Search:
        return Search()


async def test_who_leaves_while_the_search_is_loaded_has_nothing_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosting = Hosting(tmp_path, "keys_in_folder", INSIDE)
    welcome = DeviceWelcome(
        tmp_path, "keys_in_folder", hosting, INSIDE, lambda: Language.VIETNAMESE
    )
    loaded = asyncio.Event()

    async def load() -> Steps:
        await loaded.wait()
        return Steps()

    monkeypatch.setattr(welcome, "_loaded", load)
    searching = asyncio.create_task(welcome.search(lambda _: None))
    await asyncio.sleep(0)

    await welcome.stop_search()
    loaded.set()
    await searching

    assert Search.looking == 0
