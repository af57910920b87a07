"""Draws the icons of the screens: ``image://icon/<name>/<rrggbb>``, sharp at any size."""

from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from meetingroom.assets import AssetMissingError, asset

PROVIDER: Final = "icon"
_SIDE: Final = 24


class IconProvider(QQuickImageProvider):
    """Serves the shipped icons to QML in the colour that is asked for.

    An icon that is not shipped is a mistake of ours: Qt then warns, and a warning fails a test.
    """

    def __init__(self, drawing: Callable[[str], str] | None = None) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._drawing = drawing or drawing_of

    @override
    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Return the icon in pixels of the panel, or a null image when it is not shipped."""
        name, _, colour = id.partition("/")
        try:
            svg = self._drawing(name)
        except AssetMissingError:
            return QImage()
        wanted = QSize(requestedSize.width() or _SIDE, requestedSize.height() or _SIDE)
        image = _painted(svg, colour, wanted.expandedTo(QSize(1, 1)))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@cache
def drawing_of(name: str) -> str:
    """Return the text of a shipped icon.

    Args:
        name: the file's name without ``.svg``.

    Raises:
        AssetMissingError: no such icon is shipped.
    """
    return asset(f"resources/icons/lucide/{name}.svg").read_text(encoding="utf-8")


def _painted(svg: str, colour: str, size: QSize) -> QImage:
    """Paint a drawing in a colour of 6 (rrggbb) or 8 (aarrggbb) hexadecimal digits."""
    opaque, alpha = colour[-6:], int(colour[:-6] or "ff", 16)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(alpha / 255)
    text = svg.replace("currentColor", f"#{opaque}")
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    return image
