import pytest

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import ItemId, PaperId
from meetingroom.domain.refusals import (
    AlreadyThereError,
    ItemUnknownError,
    MalformedError,
    PaperNotStoredError,
    PaperUnknownError,
)
from meetingroom.domain.values import PaperKind
from tests.helpers.people import CLERK
from tests.helpers.sessions import FILE, ITEM, NEWER_FILE, PAPER, Play, paper_of, prepared


def _version(sha256: str = FILE, note: str = "") -> c.AddPaperVersion:
    return c.AddPaperVersion(paper=PAPER, sha256=sha256, note=note)


def _published(play: Play) -> list[bool]:
    return [bool(version.published_ms) for version in play.state.papers[PAPER].versions]


_PUBLISH = c.PublishPaper(paper=PAPER)


def test_a_paper_is_named_before_it_has_a_file() -> None:
    play = prepared().after((CLERK, paper_of()))

    paper = play.state.papers[PAPER]
    assert (paper.item, paper.kind, paper.title) == (ITEM, PaperKind.REPORT, "Báo cáo")
    assert paper.versions == ()


def test_a_paper_is_named_once() -> None:
    with pytest.raises(AlreadyThereError):
        prepared().after((CLERK, paper_of())).wish(CLERK, paper_of())


def test_a_paper_belongs_to_an_item_of_the_agenda() -> None:
    with pytest.raises(ItemUnknownError):
        prepared().wish(CLERK, paper_of(item=ItemId("noi-dung-9")))


@pytest.mark.parametrize(
    ("paper", "title"), [("tài liệu", "Báo cáo"), ("tai-lieu", ""), ("tai-lieu", "x" * 601)]
)
def test_a_paper_has_an_id_and_a_title(paper: str, title: str) -> None:
    wish = c.AddPaper(paper=PaperId(paper), item=ITEM, kind=PaperKind.REPORT, title=title)

    with pytest.raises(MalformedError):
        prepared().wish(CLERK, wish)


def test_versions_count_from_one_and_take_size_and_pages_from_the_file() -> None:
    play = prepared().after((CLERK, paper_of()))

    first = play.wish(CLERK, _version())
    second = play.wish(CLERK, _version(NEWER_FILE, "Sửa biểu 3"))

    assert first == (
        f.PaperVersionAdded(paper=PAPER, version=1, sha256=FILE, size=1000, pages=3, note=""),
    )
    assert second == (
        f.PaperVersionAdded(
            paper=PAPER, version=2, sha256=NEWER_FILE, size=2000, pages=4, note="Sửa biểu 3"
        ),
    )


def test_the_same_file_sent_again_adds_no_version() -> None:
    play = prepared().after((CLERK, paper_of()), (CLERK, _version()))

    assert play.wish(CLERK, _version()) == ()


def test_going_back_to_an_older_file_is_a_new_version() -> None:
    play = prepared().after((CLERK, paper_of()), (CLERK, _version()), (CLERK, _version(NEWER_FILE)))

    play.wish(CLERK, _version())

    assert [v.sha256 for v in play.state.papers[PAPER].versions] == [FILE, NEWER_FILE, FILE]


def test_a_file_the_server_does_not_hold_is_no_version() -> None:
    play = prepared().after((CLERK, paper_of()))

    with pytest.raises(PaperNotStoredError):
        play.wish(CLERK, _version("33" * 32))


def test_a_note_of_a_version_has_its_range() -> None:
    play = prepared().after((CLERK, paper_of()))

    with pytest.raises(MalformedError):
        play.wish(CLERK, _version(note="x" * 601))


@pytest.mark.parametrize("wish", [_version(), _PUBLISH])
def test_an_unknown_paper_is_refused(wish: c.AddPaperVersion | c.PublishPaper) -> None:
    with pytest.raises(PaperUnknownError):
        prepared().wish(CLERK, wish)


def test_a_paper_without_a_file_can_not_be_published() -> None:
    with pytest.raises(PaperNotStoredError):
        prepared().after((CLERK, paper_of())).wish(CLERK, _PUBLISH)


def test_publishing_tells_the_newest_version_whole() -> None:
    play = prepared().after(
        (CLERK, paper_of()), (CLERK, _version()), (CLERK, _version(NEWER_FILE, "Sửa biểu 3"))
    )

    facts = play.wish(CLERK, _PUBLISH)

    assert facts == (
        f.PaperPublished(
            paper=PAPER,
            item=ITEM,
            kind=PaperKind.REPORT,
            title="Báo cáo",
            version=2,
            sha256=NEWER_FILE,
            size=2000,
            pages=4,
            note="Sửa biểu 3",
        ),
    )
    assert _published(play) == [False, True]
    assert play.state.papers[PAPER].versions[1].published_ms == play.now_ms


def test_publishing_again_adds_no_fact() -> None:
    play = prepared().after((CLERK, paper_of()), (CLERK, _version()), (CLERK, _PUBLISH))

    assert play.wish(CLERK, _PUBLISH) == ()


def test_a_later_version_is_published_beside_the_earlier_one() -> None:
    play = prepared().after(
        (CLERK, paper_of()),
        (CLERK, _version()),
        (CLERK, _PUBLISH),
        (CLERK, _version(NEWER_FILE)),
    )
    assert _published(play) == [True, False]

    play.wish(CLERK, _PUBLISH)

    assert _published(play) == [True, True]


def test_who_meets_a_paper_by_its_publication_sees_the_same_version() -> None:
    desk = prepared().after((CLERK, paper_of()), (CLERK, _version()), (CLERK, _PUBLISH))
    hall = prepared()

    told = desk.log[-1].fact
    hall.now_ms = desk.now_ms
    hall.happen(told)

    assert hall.state.papers == desk.state.papers
