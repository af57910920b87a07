"""How far apart two colours are for an eye, also for one that lacks a kind of cone."""

from math import dist
from typing import Final

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear sRGB.
EYES: Final[dict[str, Matrix]] = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranope": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanope": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE_D65: Final[Triple] = (0.95047, 1.0, 1.08883)
_CUBIC_FROM: Final = 216 / 24389
_STEEPNESS: Final = 24389 / 27


def difference(first: QColor, second: QColor, eye: str) -> float:
    """Return how different two colours look: CIE76, 2.3 is the least an eye can tell.

    Args:
        first: opaque.
        second: opaque.
        eye: one of ``EYES``.
    """
    return dist(_lab(_through(eye, first)), _lab(_through(eye, second)))


def _through(eye: str, colour: QColor) -> Triple:
    seen = _times(
        EYES[eye], (_linear(colour.redF()), _linear(colour.greenF()), _linear(colour.blueF()))
    )
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in seen)
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, by: Triple) -> Triple:
    x, y, z = (sum(m * b for m, b in zip(row, by, strict=True)) for row in matrix)
    return x, y, z


def _lab(linear: Triple) -> Triple:
    x, y, z = (
        _root(value / white) for value, white in zip(_times(_XYZ, linear), _WHITE_D65, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return float(share ** (1 / 3)) if share > _CUBIC_FROM else (_STEEPNESS * share + 16) / 116
