import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.sync.backoff import delay_ms

_FULL = [(1, 250), (2, 500), (3, 1000), (4, 2000), (5, 4000), (6, 4000), (1_000_000, 4000)]


@pytest.mark.parametrize(("failures", "full_ms"), _FULL)
def test_the_wait_doubles_up_to_four_seconds(failures: int, full_ms: int) -> None:
    assert delay_ms(failures, 0) == full_ms // 2
    assert delay_ms(failures, 999) == full_ms // 2 + full_ms * 999 // 2000


@given(failures=st.integers(1, 100), dice=st.integers(0, 999))
def test_half_of_the_wait_is_chance(failures: int, dice: int) -> None:
    least, most = delay_ms(failures, 0), delay_ms(failures, 999)

    assert 0 < least <= delay_ms(failures, dice) <= most < 2 * least
    assert most <= 4000


def test_thirty_seats_do_not_come_back_at_once() -> None:
    waits = [delay_ms(1, dice) for dice in range(0, 999, 33)]

    assert len(set(waits)) >= 30
