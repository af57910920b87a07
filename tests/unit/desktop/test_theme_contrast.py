"""What ui.md promises of the colours, computed from the Theme that the screens read.

Where Theme's values are not those of ui.md's table, one of these promises forced it:

- light: tán thành #14633A -> #166B49 and không biểu quyết #4A5560 -> #434D57. The drawing's two
  were 1.04:1 apart in luminance, and each change alone leaves them at 1.18:1. For a protanope the
  drawing's tán thành was also 7.9 from không tán thành. The tint of không tán thành
  #FBE8E6 -> #FDF2F0: its words stood on it at 4.2:1.
- dark: không tán thành #F0928A -> #EF8A81 (1.25:1 from tán thành) and không biểu quyết
  #C7D2DF -> #CFDCEB (1.19:1 from it). The outline #6C829E -> #6E85A1: it stood at 2.9:1 on
  a navy card.
- high contrast: không tán thành #8E1B10 -> #931C11 with tán thành #0B4A29 -> #0A4124 (the drawing:
  1.14:1; either alone stays under 1.3:1), and không biểu quyết #333333 -> #242424 (1.22:1).
"""

from collections.abc import Mapping
from itertools import combinations
from typing import Final

import pytest
from PySide6.QtGui import QColor, QGuiApplication

from tests.helpers.eyesight import EYES, difference
from tests.helpers.inspection import contrast
from tests.helpers.themes import Theme

MODES: Final = ("light", "dark", "contrast")
_READABLE: Final = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
_SEEN: Final = 3.0
_LUMINANCES_APART: Final = 1.3
# CIE76. Two patches side by side are told apart at 2.3; ten is plain from across a table.
_COLOURS_APART: Final = 10.0

_SHEETS: Final = ("background", "surface", "neutralTint", "navyTint", "goldTint")
_TEXT_ON: Final = {
    "ink": (*_SHEETS, "disabledSurface"),
    "ink2": (*_SHEETS, "disabledSurface"),
    "ink3": (*_SHEETS, "disabledSurface"),
    "navy": _SHEETS,
    "goldText": _SHEETS,
    "danger": ("background", "surface", "neutralTint", "navyTint"),
    "disabledInk": (*_SHEETS, "disabledSurface"),
    "inFavour": ("background", "surface", "inFavourTint"),
    "against": ("background", "surface", "againstTint"),
    "abstain": ("background", "surface", "abstainTint"),
    "inkOnChoice": ("inFavour", "against", "abstain"),
    "inkOnNavy": ("navy",),
    "inkOnGold": ("gold",),
    "railInk": ("railBackground",),
    "railActiveInk": ("railActive",),
}
_WALL_GROUNDS: Final = ("wallBackground", "wallSurface")
# The wall has one look: its letters are large, so no mode holds it to more.
_WALL_TEXT_ON: Final = {
    "wallInk": _WALL_GROUNDS,
    "wallInk2": _WALL_GROUNDS,
    "wallInk3": _WALL_GROUNDS,
    "wallGold": _WALL_GROUNDS,
    "wallInFavour": _WALL_GROUNDS,
    "wallAgainst": _WALL_GROUNDS,
    "wallAbstain": _WALL_GROUNDS,
    "wallOnGold": ("wallGold", "wallInk2"),
}
_LINE_ON: Final = {
    "outline": _SHEETS,
    "navy": _SHEETS,
    "goldText": (*_SHEETS, "track"),
    "danger": ("background", "surface"),
    "focus": (*_SHEETS, "disabledSurface"),
    "inFavour": ("background", "surface", "inFavourTint"),
    "against": ("background", "surface", "againstTint"),
    "abstain": ("background", "surface", "abstainTint"),
    "railInk": ("railBackground",),
    "railActiveInk": ("railActive",),
    # The page's colour edges the mark of enough, also where the line is filled.
    "progress": ("track", "surface"),
}
_ANSWERS: Final = ("inFavour", "against", "abstain")
_WALL_ANSWERS: Final = ("wallInFavour", "wallAgainst", "wallAbstain")


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest, qapp: QGuiApplication) -> str:
    assert qapp is not None
    return str(request.param)


def _pairs(theme: Theme, stands: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    return {
        f"{ink} on {ground}": contrast(theme.colour(ink), theme.colour(ground))
        for ink, grounds in stands.items()
        for ground in grounds
    }


def _below(pairs: dict[str, float], least: float) -> dict[str, float]:
    return {pair: round(value, 2) for pair, value in pairs.items() if value < least}


def test_every_text_reads_on_every_ground_it_stands_on(mode: str) -> None:
    theme = Theme(mode=mode)

    pairs = _pairs(theme, _TEXT_ON)

    assert _below(pairs, _READABLE[mode]) == {}


def test_every_text_of_the_wall_reads_on_every_ground_it_stands_on(mode: str) -> None:
    theme = Theme(mode=mode)

    pairs = _pairs(theme, _WALL_TEXT_ON)

    assert _below(pairs, _READABLE["light"]) == {}


def test_no_answer_has_the_colour_of_a_state(mode: str) -> None:
    theme = Theme(mode=mode)

    answers, states = (
        {theme.colour(name).name() for name in names}
        for names in (_ANSWERS, ("navy", "gold", "goldText", "danger", "ink2", "ink3"))
    )

    assert answers.isdisjoint(states)


def test_every_outline_and_every_ring_is_seen_on_its_ground(mode: str) -> None:
    theme = Theme(mode=mode)

    pairs = _pairs(theme, _LINE_ON)

    assert _below(pairs, _SEEN) == {}


@pytest.mark.parametrize("answers", [_ANSWERS, _WALL_ANSWERS], ids=["screen", "wall"])
def test_the_three_answers_differ_without_any_colour(mode: str, answers: tuple[str, ...]) -> None:
    theme = Theme(mode=mode)

    pairs = {
        f"{first} and {second}": contrast(theme.colour(first), theme.colour(second))
        for first, second in combinations(answers, 2)
    }

    assert _below(pairs, _LUMINANCES_APART) == {}


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("answers", [_ANSWERS, _WALL_ANSWERS], ids=["screen", "wall"])
def test_every_eye_tells_the_three_answers_apart(
    mode: str, answers: tuple[str, ...], eye: str
) -> None:
    theme = Theme(mode=mode)

    pairs = {
        f"{first} and {second}": difference(theme.colour(first), theme.colour(second), eye)
        for first, second in combinations(answers, 2)
    }

    assert _below(pairs, _COLOURS_APART) == {}


def test_a_protanope_takes_a_red_and_a_green_of_one_lightness_for_one_colour() -> None:
    red, green = QColor("#C8402F"), QColor("#615F2B")

    told = {eye: difference(red, green, eye) for eye in ("trichromat", "protanope")}

    assert told["trichromat"] > 4 * told["protanope"]


def test_the_colours_are_those_of_the_looks_not_of_one_look(qapp: QGuiApplication) -> None:
    assert qapp is not None

    inks = {Theme(mode=mode).colour("ink").name() for mode in MODES}

    assert len(inks) == len(MODES)
