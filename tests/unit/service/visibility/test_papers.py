import pytest

from meetingroom.domain import commands as c
from meetingroom.domain.ids import PersonId
from meetingroom.service.visibility.papers import may_read_file, seen_papers
from tests.helpers.people import AN, CHAIR, CLERK, GUEST, SECRETARY, STRANGER
from tests.helpers.sessions import FILE, NEWER_FILE, PAPER, Play, paper_of, prepared

_DESK = (CHAIR, SECRETARY, CLERK)
_HALL = (AN, GUEST, STRANGER)


def _named() -> Play:
    return prepared().after((CLERK, paper_of()))


def _with_file() -> Play:
    return _named().after((CLERK, c.AddPaperVersion(paper=PAPER, sha256=FILE, note="")))


def _published() -> Play:
    return _with_file().after((CLERK, c.PublishPaper(paper=PAPER)))


def _with_newer_draft() -> Play:
    newer = c.AddPaperVersion(paper=PAPER, sha256=NEWER_FILE, note="")
    return _published().after((CLERK, newer))


@pytest.mark.parametrize("who", _DESK)
def test_the_desk_sees_what_is_being_prepared(who: PersonId) -> None:
    for play in (_named(), _with_file(), _with_newer_draft()):
        assert seen_papers(play.state, who) == play.state
    assert may_read_file(_with_newer_draft().state, NEWER_FILE, who)


@pytest.mark.parametrize("who", _HALL)
def test_the_hall_does_not_see_a_paper_before_it_is_published(who: PersonId) -> None:
    for play in (_named(), _with_file()):
        assert seen_papers(play.state, who).papers == {}
        assert not may_read_file(play.state, FILE, who)


@pytest.mark.parametrize("who", _HALL)
def test_the_hall_sees_published_versions_and_no_draft_beside_them(who: PersonId) -> None:
    state = _with_newer_draft().state

    (paper,) = seen_papers(state, who).papers.values()

    assert [version.sha256 for version in paper.versions] == [FILE]
    assert may_read_file(state, FILE, who)
    assert not may_read_file(state, NEWER_FILE, who)


def test_a_file_of_no_paper_is_read_by_nobody() -> None:
    assert not may_read_file(_published().state, "33" * 32, CLERK)
