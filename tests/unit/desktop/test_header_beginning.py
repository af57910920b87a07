"""Before a sitting its header says when it begins, and how long that is from now."""

from dataclasses import replace

import pytest

from meetingroom.desktop.reading.header import Header, header_of, minutes_left
from meetingroom.domain.values import Language
from tests.helpers import scenes
from tests.helpers.scenes import DEPUTY, START_MS, Scene
from tests.helpers.sights import sight
from tests.helpers.windows import ShownSession

_EIGHT_MS = START_MS + 12 * 60_000


def _header(scene: Scene, language: Language = Language.VIETNAMESE) -> Header:
    return header_of(replace(sight(ShownSession(scene, DEPUTY)), language=language))


def test_it_names_hour_weekday_and_date_in_the_reader_s_language() -> None:
    scene = Scene()

    assert _header(scene).begins == "Khai mạc 08:00, thứ Sáu 10/7/2026"
    assert _header(scene, Language.ENGLISH).begins == "Opens at 08:00, Friday 10/7/2026"
    assert _header(scene).begins_ms == _EIGHT_MS


def test_while_the_roll_is_called_it_still_does() -> None:
    assert _header(scenes.before_opening()).begins_ms == _EIGHT_MS


def test_once_the_sitting_is_open_it_does_not() -> None:
    header = _header(scenes.in_discussion())

    assert (header.begins, header.begins_ms) == ("", 0)


@pytest.mark.parametrize(
    ("left_ms", "minutes"),
    [(12 * 60_000, 12), (60_001, 2), (1, 1), (0, 0), (-1, 0), (3_600_000, 60), (3_600_001, 0)],
)
def test_the_last_hour_is_counted_in_begun_minutes(left_ms: int, minutes: int) -> None:
    assert minutes_left(_EIGHT_MS, _EIGHT_MS - left_ms) == minutes


def test_a_time_that_nobody_said_is_not_counted_down_to() -> None:
    assert minutes_left(0, -60_000) == 0
