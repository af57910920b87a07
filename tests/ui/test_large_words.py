"""At 150 % on a tablet nothing that a hand needs is cut or out of sight."""

import pytest
from PySide6.QtCore import QSize

from tests.helpers import scenes
from tests.helpers.screens import SCREENS
from tests.helpers.stages import (
    TABLET,
    TABLET_PX_PER_MM,
    TABLET_UPRIGHT,
    Look,
    is_seen_whole,
    stage_of,
)
from tests.helpers.walls import LONGEST, titled
from tests.helpers.windows import ShownSession

_LARGE = Look(scale=150)
_TOOLS = ("toolHand", "toolPen", "toolHighlighter", "toolEraser", "undo", "redo", "byHand")
_PLACES = ("Biên bản", "Chương trình", "Đại biểu", "Tài liệu", "Biểu quyết", "Phát biểu")


@pytest.mark.parametrize("size", [TABLET, TABLET_UPRIGHT], ids=["lying", "upright"])
@pytest.mark.parametrize(
    ("name", "needed"),
    [("reader-pen", _TOOLS), ("secretary-course", (*_PLACES, "Ghép máy"))],
    ids=["tools", "rail"],
)
def test_what_a_hand_needs_is_seen_whole(name: str, needed: tuple[str, ...], size: QSize) -> None:
    screen = next(screen for screen in SCREENS if screen.name == name)
    stage = screen.open(size, TABLET_PX_PER_MM, _LARGE)
    stage.picture()

    cut = [each for each in needed if not is_seen_whole(stage, each)]
    stage.close()

    assert cut == []


@pytest.mark.parametrize("size", [TABLET, TABLET_UPRIGHT], ids=["lying", "upright"])
def test_of_the_longest_subject_the_beginning_is_seen_and_that_more_follows(size: QSize) -> None:
    shown = ShownSession(titled(scenes.in_ballot(), LONGEST), scenes.DEPUTY)
    stage = stage_of(shown, size, look=_LARGE)
    stage.tap("Biểu quyết")
    stage.picture()

    said, more = str(stage.find("ballotTitle").property("text")), stage.all_of("moreOfSubject")
    is_cut = not is_seen_whole(stage, "ballotTitle")
    needed = ("ballotClock", "answerHeadline", "castInFavour", "castAgainst", "castAbstain")
    hidden = [name for name in needed if not is_seen_whole(stage, name)]
    top = stage.top_of("ballotTitle")
    stage.close()

    assert LONGEST in said
    assert 0 <= top < size.height() / 2
    assert bool(more) or not is_cut
    assert hidden == []


@pytest.mark.parametrize("size", [TABLET, TABLET_UPRIGHT], ids=["lying", "upright"])
def test_a_recorded_answer_tells_of_the_lost_line_where_the_header_gives_way(size: QSize) -> None:
    shown = ShownSession(scenes.in_ballot(), scenes.DEPUTY)
    stage = stage_of(shown, size, look=Look(scale=200))
    stage.tap("Biểu quyết")
    stage.tap("castInFavour")
    shown.pass_time(6_000)
    shown.lose_line()
    stage.picture()

    detail = str(stage.find("answerDetail").property("text"))
    is_seen = is_seen_whole(stage, "answerDetail")
    stage.close()

    assert "Đang mất kết nối." in detail
    assert is_seen
