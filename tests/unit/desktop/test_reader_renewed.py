from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from meetingroom.desktop.models.reader_model import ReaderModel
from meetingroom.desktop.reader.pictures import Picture
from meetingroom.documents import answers as a
from tests.helpers import scenes
from tests.helpers.pages import COUNT, HeldPages
from tests.helpers.windows import ShownSession

_SIGHT = QRectF(0, 900, 595, 700)


class Desk:
    """A reader that looks at the second page of a paper, and what draws for it."""

    def __init__(self) -> None:
        self.sources: list[HeldPages] = []
        self.shown = ShownSession(scenes.in_discussion(), scenes.SECRETARY, pages_of=self._start)
        self.reader = ReaderModel(self.shown.model.wishes)
        self.went: list[float] = []
        self.reader.wentTo.connect(self.went.append)
        self.renew(1)
        self.look()
        self.went.clear()

    def _start(self, on_answer: Callable[[a.PageAnswer], None]) -> HeldPages:
        self.sources.append(HeldPages(on_answer))
        return self.sources[-1]

    @property
    def pages(self) -> HeldPages:
        return self.sources[0]

    def renew(self, number: int, *, broken: bool = False) -> None:
        path = Path("broken.pdf" if broken else f"{number}.pdf")
        self.reader.renew(f"minutes-{number}", path)
        self.pages.tell()

    def look(self) -> None:
        self.reader.look(_SIGHT, 1.0, 800 * 600)
        self.pages.tell()

    def picture(self) -> Picture:
        picture = self.reader.picture_of(1, "whole")
        assert picture is not None
        return picture

    def shown_pages(self) -> set[int]:
        return {row.page for row in self.reader._rows.rows}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_old_picture_stands_in_until_the_new_one_is_drawn(desk: Desk) -> None:
    old = desk.picture()

    desk.renew(2)
    between = desk.picture()
    desk.look()

    assert between is old
    assert desk.picture() is not old


def test_the_sight_is_not_moved(desk: Desk) -> None:
    rows = desk.reader._rows.rows

    desk.renew(2)

    assert desk.went == []
    assert desk.reader._rows.rows == rows


def test_pages_that_are_gone_are_not_shown_any_more(desk: Desk) -> None:
    desk.pages.count = 1

    desk.renew(2)
    desk.look()

    assert desk.shown_pages() == {0}
    assert desk.reader.property("pageCount") == 1


def test_pages_that_came_are_there(desk: Desk) -> None:
    desk.pages.count = COUNT + 1

    desk.renew(2)

    assert desk.reader.property("pageCount") == COUNT + 1


def test_a_paper_that_cant_be_read_leaves_the_one_before_and_says_so(desk: Desk) -> None:
    old = desk.picture()

    desk.renew(2, broken=True)
    desk.look()

    assert desk.picture() is old
    assert desk.reader.property("trouble") == a.Trouble.DAMAGED


def test_the_next_good_one_takes_the_trouble_away(desk: Desk) -> None:
    desk.renew(2, broken=True)

    desk.renew(3)

    assert desk.reader.property("trouble") == ""


def test_the_last_making_counts(desk: Desk) -> None:
    desk.reader.renew("minutes-2", Path("2.pdf"))

    desk.renew(3)

    assert desk.reader.sha256 == "minutes-3"


def test_a_page_that_failed_is_tried_again(desk: Desk) -> None:
    desk.pages.failing.add(1)
    desk.renew(2)
    desk.look()
    failed = {row.page for row in desk.reader._rows.rows if row.trouble}
    desk.pages.failing.clear()

    desk.renew(3)
    desk.look()

    assert failed == {1}
    assert not any(row.trouble for row in desk.reader._rows.rows)
