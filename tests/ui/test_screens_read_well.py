from collections.abc import Iterator

import pytest

from meetingroom.desktop.window import speak
from meetingroom.domain.values import Language
from tests.helpers import profiles
from tests.helpers.inspection import faults_of
from tests.helpers.screens import Screen
from tests.helpers.walls import WallScreen
from tests.screenshots import Pass, passes

_QUICK = (
    "vi-1280x800-light",
    "vi-800x1280-dark",
    "vi-1440x900-light",
    "en-1280x800-light",
    "vi-1280x800-contrast-150",
    "vi-800x1280-contrast-150",
    "wall-vi-1920x1080",
)


def _chosen() -> Iterator[tuple[Pass, Screen | WallScreen]]:
    is_full = profiles.figure(small=0, full=1)
    ways = (way for way in passes() if is_full or way.name in _QUICK)
    return ((way, screen) for way in ways for screen in way.screens())


@pytest.fixture(params=list(_chosen()), ids=lambda chosen: f"{chosen[0].name}-{chosen[1].name}")
def chosen(request: pytest.FixtureRequest) -> Iterator[tuple[Pass, Screen | WallScreen]]:
    way, screen = request.param
    spoken = speak(way.look.language, None)
    yield way, screen
    speak(Language.VIETNAMESE, spoken)


@pytest.mark.gate("screens")
def test_nothing_on_a_screen_is_cut_overlaps_or_is_faint(
    chosen: tuple[Pass, Screen | WallScreen],
) -> None:
    way, screen = chosen
    stage = screen.open(way.size, way.px_per_mm, way.look)

    picture = stage.picture()
    faults = faults_of(stage.root, picture, high_contrast=way.look.mode == "contrast")
    stage.close()

    assert faults == []
