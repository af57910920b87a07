import pytest

from meetingroom.desktop.models.display_model import SCALES, DisplayModel
from meetingroom.domain.values import Language
from tests.helpers.windows import FakeSettings


@pytest.fixture
def settings() -> FakeSettings:
    return FakeSettings()


def _display(settings: FakeSettings) -> DisplayModel:
    return DisplayModel(settings, Language.VIETNAMESE, 5.88)


def test_a_plus_and_a_minus_step_through_the_scales_and_stop_at_the_ends(
    settings: FakeSettings,
) -> None:
    display = _display(settings)

    grown = [(display.grow(), display.property("scale"))[1] for _ in range(len(SCALES))]
    for _ in range(2 * len(SCALES)):
        display.shrink()

    assert grown == [*SCALES[1:], SCALES[-1]]
    assert display.property("scale") == SCALES[0]


def test_each_person_finds_their_own_likings_again(settings: FakeSettings) -> None:
    first = _display(settings)
    first.use("an")
    first.grow()
    first.setMode("dark")
    first.speak("en")

    second = _display(settings)
    before = second.property("scale"), second.property("mode"), second.spoken
    second.use("an")

    assert before == (100, "light", Language.VIETNAMESE)
    assert (second.property("scale"), second.property("mode")) == (115, "dark")
    assert second.spoken is Language.ENGLISH


@pytest.mark.parametrize(
    "kept", [{"scale": "900"}, {"scale": "x"}, {"mode": "pink"}, {"language": "fr"}]
)
def test_likings_that_make_no_sense_are_left_alone(
    settings: FakeSettings, kept: dict[str, str]
) -> None:
    settings.kept["an"] = kept
    display = _display(settings)

    display.use("an")

    assert (display.property("scale"), display.property("mode")) == (100, "light")
    assert display.spoken is Language.VIETNAMESE


def test_words_that_name_no_liking_change_nothing(settings: FakeSettings) -> None:
    display = _display(settings)

    display.setMode("pink")
    display.speak("fr")

    assert settings.kept == {}
