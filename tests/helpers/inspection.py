"""Looks at a window as a careful reader would: nothing cut, nothing overlapping, nothing faint."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

_SLACK_PX: Final = 1.5
_OVERLAP_PX: Final = 3.0
_READABLE: Final = 4.5
_HIGH: Final = 7.0
_OPAQUE: Final = 255


@dataclass(frozen=True, slots=True)
class Drawn:
    """An item in the order of painting, with where it is to be seen."""

    item: QQuickItem
    seen: QRectF
    whole: QRectF

    @property
    def text(self) -> str:
        """What is written, or empty."""
        return str(self.item.property("text") or "") if is_text(self.item) else ""


def faults_of(window: QQuickWindow, picture: QImage, *, high_contrast: bool = False) -> list[str]:
    """Return what a careful reader would object to, in sentences; empty when nothing.

    Args:
        window: shown.
        picture: what it shows, in device-independent pixels.
        high_contrast: hold words to 7:1 instead of 4.5:1.
    """
    drawn = list(_drawn(window.contentItem(), _bounds(window)))
    texts = [each for each in drawn if each.text and not each.seen.isEmpty()]
    uncovered = [each for each in texts if not _is_covered(each, drawn)]
    return [
        *(fault for each in uncovered for fault in _cut(each)),
        *_overlaps(uncovered, drawn),
        *_faint(uncovered, picture, _HIGH if high_contrast else _READABLE),
    ]


def is_text(item: QQuickItem) -> bool:
    """Whether an item paints words."""
    return item.inherits("QQuickText") or item.inherits("QQuickTextInput")


def _bounds(window: QQuickWindow) -> QRectF:
    return QRectF(0, 0, window.width(), window.height())


def _drawn(item: QQuickItem, clip: QRectF) -> Iterator[Drawn]:
    if not item.isVisible() or item.opacity() == 0:
        return
    whole = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    yield Drawn(item, whole.intersected(clip), whole)
    inner = whole.intersected(clip) if item.clip() else clip
    for child in sorted(item.childItems(), key=lambda child: child.z()):
        yield from _drawn(child, inner)


def _is_covered(text: Drawn, drawn: list[Drawn]) -> bool:
    """Whether something opaque, or a dimmed layer, lies over the middle of it."""
    at = drawn.index(text)
    middle = text.seen.center()
    return any(
        each.seen.contains(middle) and _hides(each.item)
        for each in drawn[at + 1 :]
        if not _is_within(each.item, text.item)
    )


def _hides(item: QQuickItem) -> bool:
    if not item.inherits("QQuickRectangle"):
        return False
    colour = item.property("color")
    return isinstance(colour, QColor) and (colour.alpha() == _OPAQUE or item.objectName() == "dim")


def _is_within(item: QQuickItem, other: QQuickItem) -> bool:
    parent: QQuickItem | None = item
    while parent is not None:
        if parent == other:
            return True
        parent = parent.parentItem()
    return False


def _cut(text: Drawn) -> Iterator[str]:
    item, said = text.item, text.text[:60]
    if item.property("truncated"):
        yield f"{said!r} is cut short"
    if item.inherits("QQuickTextInput"):
        return
    if item.property("contentWidth") > item.width() + _SLACK_PX and item.width() > 0:
        yield f"{said!r} is wider than its place"
    if item.property("contentHeight") > item.height() + _SLACK_PX:
        yield f"{said!r} is higher than its place"
    if not _scrolls(item) and not _holds(text.seen, text.whole):
        yield f"{said!r} reaches beyond what can be seen"


def _scrolls(item: QQuickItem) -> bool:
    parent: QQuickItem | None = item
    while parent is not None and not parent.inherits("QQuickFlickable"):
        parent = parent.parentItem()
    return parent is not None


def _holds(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-_SLACK_PX, -_SLACK_PX, _SLACK_PX, _SLACK_PX).contains(inner)


def _overlaps(texts: list[Drawn], drawn: list[Drawn]) -> Iterator[str]:
    for at, first in enumerate(texts):
        for second in texts[at + 1 :]:
            if not first.seen.intersects(second.seen):
                continue
            both = _ink(first).intersected(_ink(second))
            if both.width() <= _OVERLAP_PX or both.height() <= _OVERLAP_PX:
                continue
            if not _lies_between(both, first, second, drawn):
                yield f"{first.text[:40]!r} and {second.text[:40]!r} overlap"


def _ink(text: Drawn) -> QRectF:
    """Return where the words are, without the room around them."""
    item = text.item
    width = min(float(item.property("contentWidth")), item.width())
    height = min(float(item.property("contentHeight")), item.height())
    aligned, standing = (
        _evaluated(item, "horizontalAlignment"),
        _evaluated(item, "verticalAlignment"),
    )
    left = {2: item.width() - width, 4: (item.width() - width) / 2}.get(aligned, 0.0)
    top = {64: item.height() - height, 128: (item.height() - height) / 2}.get(standing, 0.0)
    return item.mapRectToScene(QRectF(left, top, width, height)).intersected(text.seen)


def _evaluated(item: QQuickItem, name: str) -> int:
    # Python has no converter for the enumerations of Qt's own QML types; QML has.
    context = qmlContext(item)
    value = QQmlExpression(context, item, name).evaluate() if context is not None else 0
    return int(value[0] if isinstance(value, tuple) else value or 0)


def _lies_between(both: QRectF, first: Drawn, second: Drawn, drawn: list[Drawn]) -> bool:
    between = drawn[drawn.index(first) + 1 : drawn.index(second)]
    return any(_hides(each.item) and each.seen.contains(both) for each in between)


def _faint(texts: list[Drawn], picture: QImage, least: float) -> Iterator[str]:
    for text in texts:
        colour = text.item.property("color")
        if not isinstance(colour, QColor):
            continue
        ground = _ground(picture, _page_of(text), colour)
        ratio = contrast(colour, ground) if ground is not None else least
        if ratio < least - 0.05:
            yield f"{text.text[:40]!r} stands {ratio:.1f}:1 on {ground.name() if ground else ''}"


def _page_of(text: Drawn) -> QRectF:
    """Return the area that words stand on: a line to write on reaches to its field's border."""
    item = text.item
    if not item.inherits("QQuickTextField"):
        return text.seen
    paddings = (
        float(item.property(f"{side}Padding")) for side in ("left", "top", "right", "bottom")
    )
    left, top, right, bottom = paddings
    inner = QRectF(0, 0, item.width(), item.height()).adjusted(left, top, -right, -bottom)
    return item.mapRectToScene(inner).intersected(text.seen)


def _ground(picture: QImage, seen: QRectF, ink: QColor) -> QColor | None:
    """Return the commonest colour around the words."""
    area = seen.toRect().intersected(picture.rect())
    if area.width() < 2 or area.height() < 2:
        return None
    found: Counter[int] = Counter()
    for x in range(area.left(), area.right() + 1, max(1, area.width() // 60)):
        for y in (area.top(), area.center().y(), area.bottom()):
            found[picture.pixel(x, y)] += 1
    found.pop(ink.rgb(), None)
    return QColor(found.most_common(1)[0][0]) if found else None


def contrast(ink: QColor, ground: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2)."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
