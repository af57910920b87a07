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
