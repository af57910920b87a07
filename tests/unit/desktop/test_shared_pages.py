from collections.abc import Callable
from pathlib import Path

import pytest
from typing_extensions import override

from meetingroom.desktop.reader.sharing import SharedPages
from meetingroom.documents import answers as a
from meetingroom.documents.geometry import PixelBox
from meetingroom.documents.wishes import PageWish, PaperFile, PaperKey, Urgency
from tests.helpers.pages import A4, FakePages

_FILE = PaperFile(path=Path("a.pdf"))
_REPORT, _MINUTES = PaperKey("report"), PaperKey("minutes")
_WISH = PageWish(paper=_REPORT, page=0, px_per_pt=1.0, generation=1, urgency=Urgency.URGENT)
_BOX = PixelBox(left_px=0, top_px=0, width_px=1, height_px=1)


class _AtOnce(FakePages):
    """Answers before the call returns, and counts what is still open."""

    open_now = 0

    def __init__(self, on_answer: Callable[[a.PageAnswer], None]) -> None:
        super().__init__(on_answer)
        type(self).open_now += 1

    @override
    def close(self) -> None:
        type(self).open_now -= 1

    @override
    def _later(self, answer: a.PageAnswer) -> None:
        self._on_answer(answer)


@pytest.fixture
def shared() -> SharedPages:
    _AtOnce.open_now = 0
    return SharedPages(_AtOnce)


@pytest.mark.usefixtures("shared")
def test_nothing_is_started_before_somebody_asks() -> None:
    assert _AtOnce.open_now == 0


def test_two_readers_share_one_set_of_workers(shared: SharedPages) -> None:
    shared.share(lambda _: None)
    shared.share(lambda _: None)

    assert _AtOnce.open_now == 1


def test_each_is_told_of_its_own_papers_only(shared: SharedPages) -> None:
    reader, minutes = list[a.PageAnswer](), list[a.PageAnswer]()
    first, second = shared.share(reader.append), shared.share(minutes.append)

    first.open(_REPORT, _FILE)
    second.open(_MINUTES, _FILE)

    assert [type(answer) for answer in reader] == [a.PaperOpened]
    assert minutes == [a.PaperOpened(paper=_MINUTES, pages=(A4,) * 6)]


def test_who_leaves_takes_only_its_own_papers_along(shared: SharedPages) -> None:
    told = list[a.PageAnswer]()
    first, second = shared.share(lambda _: None), shared.share(told.append)
    first.open(_REPORT, _FILE)
    second.open(_MINUTES, _FILE)

    first.close()
    second.ask_text_box(_MINUTES, 0)

    assert isinstance(told[-1], a.TextBox)
    assert _AtOnce.open_now == 1


def test_the_last_to_leave_ends_the_work(shared: SharedPages) -> None:
    first, second = shared.share(lambda _: None), shared.share(lambda _: None)

    first.close()
    second.close()
    second.close()

    assert _AtOnce.open_now == 0


def test_a_picture_nobody_waits_for_is_given_back() -> None:
    tells, given_back = list[Callable[[a.PageAnswer], None]](), list[bool]()

    def start(on_answer: Callable[[a.PageAnswer], None]) -> FakePages:
        tells.append(on_answer)
        return _AtOnce(on_answer)

    share = SharedPages(start).share(lambda _: None)
    share.open(_REPORT, _FILE)
    share.close_paper(_REPORT)
    image = a.PageImage(memoryview(bytearray(4)), 1, 1, lambda: given_back.append(True))

    tells[0](a.PageDrawn(wish=_WISH, box=_BOX, image=image))

    assert given_back == [True]
