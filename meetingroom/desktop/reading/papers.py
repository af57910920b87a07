"""All papers of a session, each under the agenda item it belongs to."""

from dataclasses import asdict, dataclass

from meetingroom.desktop.reading.home_papers import PaperRow, paper_rows
from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.agenda_order import numbers
from meetingroom.domain.ids import PaperId
from meetingroom.domain.state import Paper
from meetingroom.domain.text import folded
from meetingroom.domain.values import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPaper(PaperRow):
    """A paper in the list.

    Attributes:
        item: number and title of its agenda item; empty when that is not known here.
    """

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What can be read of a paper on this device.

    Attributes:
        title: of the paper.
        all: files of all versions, SHA-256, the oldest first.
        best: the newest that is on this device; empty when none is.
    """

    title: str = ""
    all: tuple[str, ...] = ()
    best: str = ""


def listed_papers(seen: Seen) -> tuple[ListedPaper, ...]:
    """Read the papers in the order of the agenda."""
    number_of = numbers(seen.state.items)

    def heading(row: PaperRow) -> str:
        item = seen.state.papers[PaperId(row.key)].item
        if item not in number_of:
            return ""
        word = "Nội dung" if seen.language is Language.VIETNAMESE else "Item"
        return f"{word} {number_of[item]}. {seen.state.items[item].title}"

    return tuple(ListedPaper(**asdict(row), item=heading(row)) for row in paper_rows(seen))


def narrowed(rows: tuple[ListedPaper, ...], sought: str) -> tuple[ListedPaper, ...]:
    """Return the papers whose titles hold all words sought, with or without accents."""
    words = folded(sought).split()
    return tuple(row for row in rows if all(word in folded(row.title) for word in words))


def versions_of(paper: Paper | None, here: frozenset[str]) -> Versions:
    """Return what can be read of a paper.

    Args:
        paper: or None when there is no such paper.
        here: files on this device, SHA-256.
    """
    if paper is None:
        return Versions()
    files = tuple(version.sha256 for version in paper.versions)
    best = next((file for file in reversed(files) if file in here), "")
    return Versions(title=paper.title, all=files, best=best)
