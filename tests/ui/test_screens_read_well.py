from collections.abc import Iterator

import pytest

from meetingroom.desktop.window import speak
from meetingroom.domain.values import Language
from tests.helpers import profiles
from tests.helpers.inspection import faults_of
from tests.helpers.screens import SCREENS, Screen
from tests.screenshots import Pass, passes

_QUICK = (
    "vi-1280x800-light",
    "vi-800x1280-dark",
    "vi-1440x900-light",
    "en-1280x800-light",
    "vi-1280x800-contrast-150",
)


def _chosen() -> Iterator[Pass]:
    is_full = profiles.figure(small=0, full=1)
    return (way for way in passes() if is_full or way.name in _QUICK)


@pytest.fixture(params=list(_chosen()), ids=lambda way: way.name)
def way(request: pytest.FixtureRequest) -> Iterator[Pass]:
    way: Pass = request.param
    spoken = speak(way.look.language, None)
    yield way
    speak(Language.VIETNAMESE, spoken)


@pytest.mark.gate("screens")
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_nothing_on_a_screen_is_cut_overlaps_or_is_faint(way: Pass, screen: Screen) -> None:
    stage = screen.open(way.size, way.px_per_mm, way.look)

    picture = stage.picture()
    faults = faults_of(stage.root, picture, high_contrast=way.look.mode == "contrast")
    stage.close()

    assert faults == []
