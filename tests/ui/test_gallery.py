import re
from collections.abc import Iterator

import pytest

from meetingroom.assets import asset
from meetingroom.desktop.gallery import GALLERY
from meetingroom.desktop.window import Window
from tests.helpers.inspection import faults_of
from tests.helpers.stages import TABLET_PX_PER_MM, settle

_PAGES = sorted(
    path.name.removesuffix("Page.qml")
    for path in asset("ui/MeetingRoom/Gallery").glob("*Page.qml")
    if path.name != "Page.qml"
)


@pytest.fixture
def gallery() -> Iterator[Window]:
    window = Window(GALLERY, {})
    window.root.setProperty("density", TABLET_PX_PER_MM)
    yield window
    window.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
@pytest.mark.parametrize("page", _PAGES)
def test_every_control_reads_well_in_every_state(
    gallery: Window, page: str, mode: str, scale: float
) -> None:
    gallery.root.setProperty("mode", mode)
    gallery.root.setProperty("textScale", scale)
    gallery.root.setProperty("page", page)
    settle()

    faults = faults_of(gallery.root, gallery.root.grabWindow(), high_contrast=mode == "contrast")

    assert faults == []


def test_the_gallery_lists_every_page_there_is(gallery: Window) -> None:
    listed = gallery.root.findChildren(type(gallery.root.contentItem()))

    assert {str(page) for item in listed for page in item.property("pages") or ()} == set(_PAGES)


def test_every_control_is_shown_in_the_gallery() -> None:
    folder = asset("ui/MeetingRoom/Controls")
    controls = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.qml")}
    pages = asset("ui/MeetingRoom/Gallery").glob("*Page.qml")

    shown = {name for page in pages for name in _made_in(page.read_text(encoding="utf-8"))}
    for _ in controls:
        shown |= {made for name in shown & set(controls) for made in _made_in(controls[name])}

    assert set(controls) - shown == set()


def _made_in(qml: str) -> set[str]:
    return set(re.findall(r"^\s*(\w+) \{$", qml, re.MULTILINE))
