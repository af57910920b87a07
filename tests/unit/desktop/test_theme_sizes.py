"""Sizes are counted on the panel: the same millimetres and points on a tablet and on a PC."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from meetingroom.assets import asset

_TABLET: Final = 5.88
_PC: Final = 96 / 25.4
_PX_PER_MM: Final = (_TABLET, _PC)
_TEXTS: Final = (
    "textSmall",
    "textBody",
    "textStrong",
    "textTitle",
    "textHeading",
    "textBallot",
    "textCount",
    "textClock",
    "textRail",
)
_SCALES: Final = (1.0, 1.5, 2.0)


@pytest.fixture
def theme(qapp: object) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(asset("ui")))
    found = engine.singletonInstance("MeetingRoom.Theme", "Theme")
    assert isinstance(found, QObject)
    yield found
    engine.deleteLater()


@pytest.mark.parametrize("scale", _SCALES)
@pytest.mark.parametrize("px_per_mm", _PX_PER_MM)
def test_a_deputy_reads_nothing_under_8_and_a_half_points(
    theme: QObject, px_per_mm: float, scale: float
) -> None:
    _put(theme, px_per_mm, scale)

    assert min(_points(theme, text) for text in _TEXTS) >= 8.5
    assert _points(theme, "textBody") >= 10
    assert _points(theme, "textBallot") >= 13


@pytest.mark.parametrize("scale", _SCALES)
def test_a_chair_reads_nothing_under_9_points(theme: QObject, scale: float) -> None:
    _put(theme, _PC, scale)
    theme.setProperty("desk", True)

    assert min(_points(theme, text) for text in _TEXTS) >= 9


@pytest.mark.parametrize("scale", _SCALES)
@pytest.mark.parametrize("px_per_mm", _PX_PER_MM)
def test_a_finger_finds_its_place(theme: QObject, px_per_mm: float, scale: float) -> None:
    _put(theme, px_per_mm, scale)

    assert _mm(theme, "touch") >= 9
    assert _mm(theme, "ballotHeight") >= 22


@pytest.mark.parametrize(("px_per_mm", "desk", "body"), [(_TABLET, False, 21), (_PC, True, 15)])
def test_the_body_has_the_size_of_the_pictures(
    theme: QObject, px_per_mm: float, desk: bool, body: int
) -> None:
    _put(theme, px_per_mm, 1.0)
    theme.setProperty("desk", desk)

    assert theme.property("textBody") == body


def test_twice_the_size_is_twice_the_size(theme: QObject) -> None:
    _put(theme, _TABLET, 1.0)
    usual = theme.property("textBody")

    _put(theme, _TABLET, 2.0)

    assert abs(theme.property("textBody") - 2 * usual) <= 1


def test_corners_on_a_pc_are_those_of_the_design(theme: QObject) -> None:
    _put(theme, _PC, 1.0)

    corners = [theme.property(f"radius{kind}") for kind in ("Control", "Card", "Ballot")]

    assert corners == [10, 12, 16]


def _put(theme: QObject, px_per_mm: float, scale: float) -> None:
    theme.setProperty("density", px_per_mm)
    theme.setProperty("scale", scale)


def _points(theme: QObject, name: str) -> float:
    return float(_mm(theme, name) / 25.4 * 72 + 0.02)


def _mm(theme: QObject, name: str) -> float:
    return float(theme.property(name)) / float(theme.property("density"))
