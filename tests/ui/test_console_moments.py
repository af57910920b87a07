from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize

from meetingroom.domain import commands as c
from tests.helpers import scenes
from tests.helpers.scenes import CHAIR, Scene, public_investment
from tests.helpers.stages import (
    PC,
    PC_PX_PER_MM,
    TABLET,
    TABLET_UPRIGHT,
    Look,
    Stage,
    is_seen_whole,
    stage_of,
)
from tests.helpers.windows import ShownSession

_BALLOT = public_investment().ballot


def _shown(stage: Stage, *names: str) -> list[bool]:
    return [any(item.isVisible() for item in stage.all_of(name)) for name in names]


def test_the_chair_lets_the_ballot_stand_still_and_go_on() -> None:
    shown = ShownSession(scenes.in_ballot(), CHAIR)
    stage = stage_of(shown, PC, PC_PX_PER_MM)

    stage.tap("pauseBallot")
    shown.refresh()
    assert stage.says("Biểu quyết đang tạm dừng. Lựa chọn đã ghi nhận được giữ nguyên.")
    assert _shown(stage, "endBallot", "extendBallot", "pauseBallot") == [False] * 3
    stage.tap("resumeBallot")
    shown.refresh()
    assert _shown(stage, "endBallot", "resumeBallot") == [True, False]
    stage.close()

    assert shown.door.wished == [c.PauseBallot(ballot=_BALLOT), c.ResumeBallot(ballot=_BALLOT)]
    assert shown.said == []


@pytest.mark.parametrize(
    ("scene", "act"),
    [
        (Scene, "openRoll"),
        (scenes.before_opening, "openSitting"),
        (scenes.in_discussion, "turnOn"),
        (scenes.in_speech, "endSpeech"),
        (scenes.in_ballot, "endBallot"),
        (scenes.paused_ballot, "resumeBallot"),
    ],
)
@pytest.mark.parametrize("size", [TABLET, TABLET_UPRIGHT], ids=["lying", "upright"])
def test_the_act_of_the_moment_is_seen_without_a_scroll_at_large_words(
    scene: Callable[[], Scene], act: str, size: QSize
) -> None:
    stage = stage_of(ShownSession(scene(), CHAIR), size, look=Look(scale=150))

    is_seen = is_seen_whole(stage, act)
    stage.close()

    assert is_seen


@pytest.mark.parametrize("size", [TABLET_UPRIGHT, PC], ids=["one-column", "beside-the-agenda"])
def test_the_item_is_named_above_its_buttons_where_the_agenda_is_out_of_sight(size: QSize) -> None:
    stage = stage_of(ShownSession(scenes.in_discussion(), CHAIR), size)

    is_named = any(item.isVisible() for item in stage.all_of("nowLine"))
    stage.close()

    assert is_named is (size == TABLET_UPRIGHT)
