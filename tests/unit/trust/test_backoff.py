from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.backoff import LONGEST_WAIT_MS, Attempts, failed, wait_ms

NOW_MS = 1_000_000_000
times = st.integers(-(10**15), 10**15)


def waits_after(failures: int) -> int:
    attempts = Attempts()
    for _ in range(failures):
        attempts = failed(attempts, NOW_MS)
    return wait_ms(attempts, NOW_MS)


def test_waits_grow_from_the_third_failure_to_a_minute() -> None:
    assert [waits_after(failures) for failures in range(12)] == [
        *(0, 0, 0),
        *(1_000, 2_000, 4_000, 8_000, 16_000, 32_000),
        *(60_000, 60_000, 60_000),
    ]


def test_a_wait_runs_down() -> None:
    attempts = Attempts(count=5, last_failed_ms=NOW_MS)

    assert wait_ms(attempts, NOW_MS + 1) == 3_999
    assert wait_ms(attempts, NOW_MS + 4_000) == 0
    assert wait_ms(attempts, NOW_MS + 10**9) == 0


def test_a_success_clears_everything() -> None:
    assert wait_ms(Attempts(), NOW_MS) == 0


@given(st.integers(0, 10**9), times, times)
def test_nobody_is_ever_locked_out(count: int, last_failed_ms: int, now_ms: int) -> None:
    wait = wait_ms(Attempts(count=count, last_failed_ms=last_failed_ms), now_ms)

    assert 0 <= wait <= LONGEST_WAIT_MS
