import asyncio
import signal
from collections.abc import Iterator

import pytest

from meetingroom.bootstrap.stoppable import run_until_told
from meetingroom.bootstrap.stopping import hearing_when_told, interrupted_when_told

TOLD = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def ignored() -> Iterator[signal.Signals]:
    """A signal that whoever started the program wants it not to hear."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    yield signal.SIGHUP
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("told", TOLD)
def test_work_that_is_told_to_end_clears_away_first(told: signal.Signals) -> None:
    cleared = []

    async def work() -> None:
        try:
            signal.raise_signal(told)
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            cleared.append(told)

    with pytest.raises(KeyboardInterrupt):
        run_until_told(work)

    assert cleared == [told]


def test_who_tells_it_again_does_not_disturb_the_clearing_away() -> None:
    cleared = []

    async def work() -> None:
        try:
            signal.raise_signal(signal.SIGINT)
            await asyncio.Event().wait()
        finally:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(0.01)
            cleared.append("all")

    with pytest.raises(KeyboardInterrupt):
        run_until_told(work)

    assert cleared == ["all"]


def test_what_breaks_because_it_was_told_to_end_is_no_failure() -> None:
    async def work() -> None:
        signal.raise_signal(signal.SIGTERM)
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            raise ConnectionResetError from None

    with pytest.raises(KeyboardInterrupt):
        run_until_told(work)


def test_work_that_nobody_disturbs_has_its_result_and_its_failures() -> None:
    async def answer() -> int:
        return 42

    async def fail() -> None:
        raise ConnectionResetError

    assert run_until_told(answer) == 42
    with pytest.raises(ConnectionResetError):
        run_until_told(fail)


@pytest.mark.parametrize("told", TOLD)
def test_a_loop_hears_that_it_was_told_and_is_not_interrupted(told: signal.Signals) -> None:
    with hearing_when_told() as is_told:
        before = is_told()
        signal.raise_signal(told)
        after = is_told()

    assert (before, after) == (False, True)


@pytest.mark.parametrize("told", TOLD)
def test_a_command_is_interrupted_whoever_tells(told: signal.Signals) -> None:
    with pytest.raises(KeyboardInterrupt), interrupted_when_told():
        signal.raise_signal(told)


def test_what_is_not_to_be_heard_is_not_heard(ignored: signal.Signals) -> None:
    with interrupted_when_told(), hearing_when_told() as is_told:
        signal.raise_signal(ignored)

    assert not is_told()


def test_who_heard_before_hears_again_afterwards() -> None:
    before = [signal.getsignal(told) for told in TOLD]

    with hearing_when_told():
        pass

    assert [signal.getsignal(told) for told in TOLD] == before
