from pathlib import Path

import pytest

from meetingroom.desktop.models.papers_model import PapersModel
from meetingroom.desktop.reading.papers import narrowed, versions_of
from meetingroom.domain import commands as c
from meetingroom.domain.circumstances import StoredPaper
from meetingroom.domain.ids import PaperId
from meetingroom.domain.values import Language
from meetingroom.seat.papers import PapersHere
from tests.helpers import scenes
from tests.helpers.scenes import SECRETARY
from tests.helpers.windows import ShownSession

_PAPER = PaperId("du-thao-nghi-quyet-dau-tu-cong")
_FIRST, _SECOND = scenes.sha_of(_PAPER), "cd" * 32


@pytest.fixture
def shown(qapp: object) -> ShownSession:
    _ = qapp
    shown = ShownSession(scenes.in_discussion(), scenes.DEPUTY)
    shown.door.papers = {_FIRST: Path("one.pdf"), _SECOND: Path("two.pdf")}
    return shown


def _papers(shown: ShownSession) -> PapersModel:
    return shown.model._papers


def _hold(shown: ShownSession, *files: str) -> None:
    shown.hold_papers(PapersHere(files=frozenset(files)))


def _publish_second(shown: ShownSession) -> None:
    stored = StoredPaper(sha256=_SECOND, size=90_000, pages=9)
    shown.scene.stored[_SECOND] = stored
    shown.scene.wish(SECRETARY, c.AddPaperVersion(paper=_PAPER, sha256=_SECOND, note=""))
    shown.scene.wish(SECRETARY, c.PublishPaper(paper=_PAPER))
    shown.refresh()


def test_papers_stand_under_their_agenda_items_in_the_order_of_the_agenda(
    shown: ShownSession,
) -> None:
    items = [row.item for row in _papers(shown)._rows.rows]

    numbers = [int(item.split()[2].rstrip(".")) for item in items]
    assert numbers == sorted(numbers)
    assert items[0].startswith("Nội dung 5. ")


def test_headings_speak_the_persons_language(shown: ShownSession) -> None:
    shown.model.speak(Language.ENGLISH)

    assert _papers(shown)._rows.rows[0].item.startswith("Item 5. ")


def test_titles_are_found_without_accents_and_in_any_order_of_words(shown: ShownSession) -> None:
    found = narrowed(_papers(shown)._all, "sach NGAN")

    assert found
    assert all("ngân sách" in row.title.lower() for row in found)


def test_the_newest_version_on_this_device_is_the_one_to_read() -> None:
    scene = scenes.in_discussion()
    paper = scene.state.papers[_PAPER]

    assert versions_of(paper, frozenset({_FIRST})).best == _FIRST
    assert versions_of(paper, frozenset()).best == ""
    assert versions_of(None, frozenset({_FIRST})).all == ()


def test_a_paper_that_is_not_here_is_awaited_and_opens_when_it_comes(shown: ShownSession) -> None:
    _papers(shown).open(_PAPER)

    assert _papers(shown).property("isAwaited") is True
    assert _papers(shown)._reader.sha256 == ""

    _hold(shown, _FIRST)

    assert _papers(shown).property("isAwaited") is False
    assert _papers(shown)._reader.sha256 == _FIRST


def test_a_newer_version_does_not_take_the_page_from_under_the_reader(shown: ShownSession) -> None:
    _hold(shown, _FIRST)
    _papers(shown).open(_PAPER)

    _publish_second(shown)

    assert _papers(shown).property("isAwaited") is False
    assert _papers(shown).property("hasNewer") is False
    assert _papers(shown)._reader.sha256 == _FIRST

    _hold(shown, _FIRST, _SECOND)

    assert _papers(shown).property("hasNewer") is True
    assert _papers(shown)._reader.sha256 == _FIRST

    _papers(shown).openNewest()

    assert _papers(shown).property("hasNewer") is False
    assert _papers(shown)._reader.sha256 == _SECOND


def test_a_file_that_was_let_go_is_sought_again_with_the_next_view(shown: ShownSession) -> None:
    shown.door.papers = {}
    _hold(shown, _FIRST)
    _papers(shown).open(_PAPER)

    assert _papers(shown)._reader.sha256 == ""

    shown.door.papers = {_FIRST: Path("one.pdf")}
    shown.refresh()

    assert _papers(shown)._reader.sha256 == _FIRST


def test_what_draws_pages_starts_with_the_first_paper_and_ends_with_the_session(
    shown: ShownSession,
) -> None:
    _hold(shown, _FIRST)

    assert _papers(shown)._reader._source is None

    _papers(shown).open(_PAPER)
    source = _papers(shown)._reader._source
    shown.model.close()

    assert source is not None
    assert _papers(shown)._reader._source is None
