from dataclasses import replace

import pytest

from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Refusal
from meetingroom.sync.notices import clock_warning, line_warning
from meetingroom.sync.phases import Phase
from tests.unit.sync.seats import pending, seat_at

MINUTE_MS = 60_000
DAY_MS = 24 * 60 * MINUTE_MS
VI, EN = Language.VIETNAMESE, Language.ENGLISH


@pytest.mark.parametrize("ahead_ms", [0, 1, -1, MINUTE_MS, -MINUTE_MS])
@pytest.mark.parametrize("language", Language)
def test_a_clock_that_is_right_within_a_minute_is_nobody_s_concern(
    ahead_ms: int, language: Language
) -> None:
    assert clock_warning(ahead_ms, language) is None


def test_a_clock_that_is_slow_is_told_with_what_to_do() -> None:
    assert clock_warning(DAY_MS, VI) == (
        "Đồng hồ của máy này chậm khoảng 1 ngày so với máy chủ. "
        "Xin chỉnh lại ngày giờ của máy; điểm danh và biểu quyết không bị ảnh hưởng."
    )
    assert clock_warning(DAY_MS, EN) == (
        "This device's clock is about 1 day behind the server's. "
        "Please set its date and time; roll and votes are not affected."
    )


def test_a_clock_that_is_fast_is_told_so() -> None:
    assert "nhanh khoảng 1 ngày" in (clock_warning(-DAY_MS, VI) or "")
    assert "about 1 day ahead of the server's" in (clock_warning(-DAY_MS, EN) or "")


@pytest.mark.parametrize(
    ("ahead_ms", "vi", "en"),
    [
        (MINUTE_MS + 1, "1 phút", "1 minute "),
        (-MINUTE_MS - 1, "1 phút", "1 minute "),
        (5 * MINUTE_MS - 29_000, "5 phút", "5 minutes "),
        (7 * 60 * MINUTE_MS, "7 giờ", "7 hours "),
        (-365 * DAY_MS, "365 ngày", "365 days "),
    ],
)
def test_the_span_is_told_in_its_largest_unit(ahead_ms: int, vi: str, en: str) -> None:
    assert f"khoảng {vi} " in (clock_warning(ahead_ms, VI) or "")
    assert f"about {en}" in (clock_warning(ahead_ms, EN) or "")


@pytest.mark.parametrize("language", Language)
def test_a_live_seat_says_nothing(language: Language) -> None:
    assert line_warning(seat_at(Phase.LIVE), language) is None


@pytest.mark.parametrize("phase", [Phase.OFFLINE, Phase.CONNECTING, Phase.JOINING])
def test_a_seat_without_a_server_says_what_becomes_of_what_was_done(phase: Phase) -> None:
    idle, waiting = seat_at(phase), seat_at(phase, outbox=(pending(),))

    assert "máy đang tự kết nối lại" in (line_warning(idle, VI) or "")
    assert "đã giữ trên máy và sẽ tự gửi" in (line_warning(waiting, VI) or "")
    assert "keeps trying" in (line_warning(idle, EN) or "")
    assert "kept on this device" in (line_warning(waiting, EN) or "")


def test_a_seat_that_was_turned_away_says_why() -> None:
    refusal = Refusal(code="device_revoked", sentence="Xin dùng máy khác.")
    seat = replace(seat_at(Phase.REFUSED), refusal=refusal)

    assert line_warning(seat, VI) == "Xin dùng máy khác."
