"""The port `Timers`, on the fake that waits for the test and on the running loop."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from meetingroom.seat.pause import LoopTimers
from meetingroom.seat.ports import Timers
from tests.unit.seat.bench import ManualTimers


@dataclass
class Clockwork:
    """Timers, and what makes all they wait for pass."""

    timers: Timers
    pass_time: Callable[[], Awaitable[None]]


def manual() -> Clockwork:
    timers = ManualTimers()

    async def pass_time() -> None:
        timers.go_off()

    return Clockwork(timers, pass_time)


def of_the_loop() -> Clockwork:
    async def pass_time() -> None:
        await asyncio.sleep(0.02)

    return Clockwork(LoopTimers(), pass_time)


@pytest.fixture(params=[manual, of_the_loop], ids=["manual", "loop"])
def clockwork(request: pytest.FixtureRequest) -> Clockwork:
    make: Callable[[], Clockwork] = request.param
    return make()


async def test_a_timer_calls_once_and_not_at_once(clockwork: Clockwork) -> None:
    called: list[str] = []
    clockwork.timers.after(1, lambda: called.append("now"))
    assert called == []

    await clockwork.pass_time()
    await clockwork.pass_time()

    assert called == ["now"]


async def test_a_timer_that_was_taken_back_does_not_call(clockwork: Clockwork) -> None:
    called: list[str] = []
    take_back = clockwork.timers.after(1, lambda: called.append("now"))

    take_back()
    await clockwork.pass_time()

    assert called == []


async def test_taking_back_too_late_is_nothing(clockwork: Clockwork) -> None:
    called: list[str] = []
    take_back = clockwork.timers.after(1, lambda: called.append("now"))
    await clockwork.pass_time()

    take_back()

    assert called == ["now"]
