import asyncio
import threading

import pytest
from pytestqt.qtbot import QtBot

from meetingroom.desktop.bridge import Bridge


@pytest.fixture
def came() -> list[object]:
    return []


async def _thread_name() -> str:
    await asyncio.sleep(0)
    return threading.current_thread().name


async def _fail() -> None:
    raise LookupError


def test_work_is_done_on_the_loop_and_its_result_comes_back_on_qts_thread(
    qtbot: QtBot, came: list[object]
) -> None:
    bridge = Bridge()

    bridge.start(
        _thread_name, lambda name: came.extend([name, threading.current_thread()]), came.append
    )
    qtbot.waitUntil(lambda: bool(came))

    assert came == ["seat", threading.main_thread()]
    bridge.close()


def test_what_the_work_raised_comes_back_as_a_failure(qtbot: QtBot, came: list[object]) -> None:
    bridge = Bridge()

    bridge.start(_fail, lambda _: None, came.append)
    qtbot.waitUntil(lambda: bool(came))

    assert isinstance(came[0], LookupError)
    bridge.close()


def test_the_last_work_is_done_and_the_rest_is_ended(came: list[object]) -> None:
    bridge = Bridge()
    bridge.start(lambda: asyncio.sleep(3600), came.append, came.append)

    async def last() -> None:
        came.append("last")

    bridge.close(last)

    assert came == ["last"]


def test_last_work_that_fails_is_told_and_ends_the_rest_all_the_same(came: list[object]) -> None:
    bridge = Bridge()

    async def wait_for_ever() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            came.append("ended")

    bridge.start(wait_for_ever, came.append, came.append)

    with pytest.raises(LookupError):
        bridge.close(_fail)

    assert came == ["ended"]
    assert not bridge._thread.is_alive()


def test_after_its_end_a_bridge_takes_no_work_and_brings_nothing(
    qtbot: QtBot, came: list[object]
) -> None:
    bridge = Bridge()
    bridge.close()

    bridge.start(_thread_name, came.append, came.append)
    bridge.post(lambda: came.append("posted"))
    bridge.close()
    qtbot.wait(10)

    assert came == []


def test_anybody_may_post_a_call_from_any_thread(qtbot: QtBot, came: list[object]) -> None:
    bridge = Bridge()
    call = threading.Thread(
        target=lambda: bridge.post(lambda: came.append(threading.current_thread()))
    )

    call.start()
    call.join()
    qtbot.waitUntil(lambda: bool(came))

    assert came == [threading.main_thread()]
    bridge.close()


def test_work_ends_what_it_began_before_the_loop_does(came: list[object]) -> None:
    bridge = Bridge()
    begun = threading.Event()

    async def helping() -> None:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            came.append("helper ended")
            raise

    async def work() -> None:
        helper = asyncio.create_task(helping())
        await asyncio.sleep(0)
        begun.set()
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.05)  # a helper that was ended already would have said so by now
            came.append("work ends")
            helper.cancel()

    bridge.start(work, came.append, came.append)
    begun.wait()

    bridge.close()

    assert came == ["work ends", "helper ended"]
