import pytest

from meetingroom.desktop.reading.clock_left import remaining_of


@pytest.mark.parametrize(
    ("due_ms", "left_ms", "now_ms", "remaining_ms"),
    [(0, -1, 500, 0), (900, -1, 500, 400), (900, -1, 901, 0), (900, 250, 500, 250), (900, 0, 1, 0)],
)
def test_a_running_clock_runs_out_and_a_paused_one_stands_still(
    due_ms: int, left_ms: int, now_ms: int, remaining_ms: int
) -> None:
    assert remaining_of(due_ms, left_ms, now_ms) == remaining_ms
