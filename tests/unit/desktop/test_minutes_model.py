from collections.abc import Callable
from pathlib import Path

import pytest

from meetingroom.assets import AssetMissingError
from meetingroom.desktop.reading.minutes_making import QUIET_MS
from meetingroom.documents import answers as a
from meetingroom.domain.values import Language
from tests.helpers import scenes
from tests.helpers.pages import HeldPages
from tests.helpers.windows import ShownSession


class Office:
    """The secretary's session, and what draws the minutes when the test says so."""

    def __init__(self) -> None:
        self.sources: list[HeldPages] = []
        self.shown = ShownSession(scenes.after_ballot(), scenes.SECRETARY, pages_of=self._start)
        self.minutes = self.shown.model._course._minutes

    def _start(self, on_answer: Callable[[a.PageAnswer], None]) -> HeldPages:
        self.sources.append(HeldPages(on_answer))
        return self.sources[-1]

    def watch(self) -> None:
        self.minutes.watch(True)
        self.draw()

    def draw(self) -> None:
        for source in self.sources:
            source.tell()

    def grow(self) -> None:
        self.shown.scene.at_item(17)
        self.shown.refresh()

    def rest(self) -> None:
        self.shown.pass_time(QUIET_MS)

    @property
    def state(self) -> str:
        return str(self.minutes.property("state"))

    @property
    def made(self) -> int:
        return self.shown.door.previews

    @property
    def key(self) -> str:
        return self.minutes._reader.sha256


@pytest.fixture
def office() -> Office:
    return Office()


def test_nothing_is_made_or_started_before_somebody_watches(office: Office) -> None:
    assert (office.made, office.sources) == (0, [])


def test_the_first_one_is_made_at_once_and_shown_when_it_is_open(office: Office) -> None:
    office.minutes.watch(True)
    before = office.state
    office.draw()

    assert before == "making"
    assert office.state == "shown"


def test_a_record_that_grew_is_followed_when_it_rests(office: Office) -> None:
    office.watch()

    office.grow()
    before = office.made
    office.rest()
    office.draw()

    assert (before, office.made) == (1, 2)
    assert office.key == "minutes-2"


def test_a_view_that_changes_nothing_of_the_minutes_makes_nothing(office: Office) -> None:
    office.watch()

    office.shown.lose_line()
    office.rest()

    assert office.made == 1


def test_the_last_one_stays_until_the_next_is_open(office: Office) -> None:
    office.watch()
    office.grow()

    office.rest()

    assert office.state == "shown"
    assert office.key == "minutes-1"


def test_a_moving_hand_is_waited_for(office: Office) -> None:
    office.watch()
    office.minutes.hold(True)
    office.grow()
    office.rest()
    under_the_hand = office.made

    office.minutes.hold(False)

    assert (under_the_hand, office.made) == (1, 2)


def test_what_is_made_while_a_hand_begins_to_move_is_shown_after_it(office: Office) -> None:
    office.watch()
    office.minutes.hold(True)
    office.minutes._made(Path("late.pdf"))
    office.draw()
    under_the_hand = office.key

    office.minutes.hold(False)
    office.draw()

    assert (under_the_hand, office.key) == ("minutes-1", "minutes-2")


def test_a_page_nobody_looks_at_is_followed_when_somebody_comes_back(office: Office) -> None:
    office.watch()
    office.minutes.watch(False)
    office.grow()
    office.rest()
    unseen = office.made

    office.minutes.watch(True)

    assert (unseen, office.made) == (1, 2)


def test_missing_fonts_say_what_to_do(office: Office) -> None:
    office.shown.door.minutes_error = AssetMissingError(Path("resources/fonts"))

    office.minutes.watch(True)

    assert office.state == "failed"
    assert office.minutes.property("failure") == (
        "Thiếu tệp của chương trình. Xin cài đặt lại chương trình."
    )


def test_missing_fonts_are_told_in_the_language_that_is_read_now(office: Office) -> None:
    office.shown.door.minutes_error = AssetMissingError(Path("resources/fonts"))
    office.minutes.watch(True)

    office.shown.model.speak(Language.ENGLISH)

    assert "install the program again" in office.minutes.property("failure")


def test_a_failure_leaves_the_last_one_and_says_that_it_is_behind(office: Office) -> None:
    office.watch()
    office.shown.door.minutes_error = OSError()

    office.grow()
    office.rest()

    assert office.state == "shown"
    assert office.minutes.property("isBehind")
    assert "dung lượng" in office.minutes.property("failure")


def test_a_worker_that_died_is_asked_again_by_a_touch(office: Office) -> None:
    office.shown.door.minutes = Path("broken.pdf")
    office.watch()
    died = office.state
    office.shown.door.minutes = Path("minutes.pdf")

    office.minutes.makeAgain()
    office.draw()

    assert (died, office.state) == ("failed", "shown")
    assert not office.minutes.property("isBehind")


def test_what_is_made_too_late_for_a_closed_window_starts_nothing(office: Office) -> None:
    office.shown.model.close()

    office.minutes._made(Path("late.pdf"))
    office.minutes._fail(OSError())

    assert office.sources == []
    assert office.state == "making"
