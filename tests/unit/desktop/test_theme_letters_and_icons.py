import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase, QImage

from meetingroom.assets import AssetMissingError, asset
from meetingroom.desktop.fonts import FAMILY, FontMissingError, load_fonts
from meetingroom.desktop.icons import IconProvider, drawing_of

_SHIPPED: Final = {path.stem for path in asset("resources/icons/lucide").glob("*.svg")}
_BOUND: Final = re.compile(r"(?:\biconName|\bIcon \{[^{}]*?\bname)(:.*)")
_IN_RAIL: Final = re.compile(r'\[qsTr\("[^"]*"\), "([a-z0-9-]+)"')


def test_the_four_weights_are_loaded(qapp: object) -> None:
    assert load_fonts() == FAMILY
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles(FAMILY))


def test_a_missing_weight_stops_the_start_with_a_sentence(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(FontMissingError) as refused:
        load_fonts(tmp_path)

    assert "cài đặt lại" in refused.value.vi
    assert refused.value.path.parent == tmp_path


def test_a_file_that_is_no_font_stops_the_start(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "BeVietnamPro-Regular.ttf").write_bytes(b"no font at all")

    with pytest.raises(FontMissingError):
        load_fonts(tmp_path)


@pytest.mark.parametrize("side", [16, 27, 96])
def test_an_icon_has_the_size_that_is_asked_for(qapp: object, side: int) -> None:
    told = QSize()

    image = IconProvider().requestImage("mic/16202b", told, QSize(side, side))

    assert (image.size(), told) == (QSize(side, side), QSize(side, side))


def test_an_icon_has_the_colour_that_is_asked_for(qapp: object) -> None:
    image = IconProvider().requestImage("minus/c8402f", QSize(), QSize(48, 48))

    assert image.pixelColor(24, 24) == QColor("#c8402f")
    assert image.pixelColor(2, 2).alpha() == 0


def test_an_icon_may_be_seen_through(qapp: object) -> None:
    image = IconProvider().requestImage("minus/80c8402f", QSize(), QSize(48, 48))

    assert abs(image.pixelColor(24, 24).alpha() - 0x80) <= 1


def test_an_icon_that_is_not_shipped_is_no_image(qapp: object) -> None:
    image: QImage = IconProvider().requestImage("unicorn/16202b", QSize(), QSize(24, 24))

    assert image.isNull()
    with pytest.raises(AssetMissingError):
        drawing_of("unicorn")


def test_every_icon_that_a_screen_names_is_shipped() -> None:
    assert len(_named()) >= 40
    assert _named() <= _SHIPPED


def test_every_icon_that_is_shipped_is_named_by_a_screen() -> None:
    assert _named() >= _SHIPPED


def _named() -> set[str]:
    """Names where a screen binds an icon, and beside its words in the rail's table."""
    screens = [path.read_text(encoding="utf-8") for path in asset("ui").rglob("*.qml")]
    bound = [line for text in screens for line in _BOUND.findall(text)]
    names = {name for line in bound for name in re.findall(r'[?:]\s*"([a-z][a-z0-9-]+|x)"', line)}
    return names.union(*(_IN_RAIL.findall(text) for text in screens))
