"""The papers on the first page: how long, how large, and whether they are on this device."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.figures import file_size, grouped
from meetingroom.domain.state import Paper, PaperVersion
from meetingroom.domain.values import Language
from meetingroom.seat.papers import PapersHere


class Arrival(StrEnum):
    """Whether a paper's file is on this device."""

    HERE = "here"
    ARRIVING = "arriving"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """A paper in its newest version.

    Attributes:
        detail: pages, size and, from the second on, which version.
        pages: how many.
        arrival: an ``Arrival``.
        percent: how much of an arriving file is here, 0 to 100.
        share: the same, 0 to 1.
        is_new: a newer version than the first was published.
    """

    key: str
    title: str
    detail: str
    pages: int
    arrival: str
    percent: int
    share: float
    is_new: bool


def paper_rows(seen: Seen) -> tuple[PaperRow, ...]:
    """Read the papers, in the order of the agenda."""
    place = {item: at for at, item in enumerate(seen.state.items)}
    papers = [paper for paper in seen.state.papers.values() if paper.versions]
    papers.sort(key=lambda paper: place.get(paper.item, len(place)))
    return tuple(_row(seen, paper) for paper in papers)


def papers_words(rows: Sequence[PaperRow], language: Language) -> tuple[str, str]:
    """Return how many papers and pages there are, and how many can be read without a line."""
    pages = sum(row.pages for row in rows)
    here = sum(row.arrival is Arrival.HERE for row in rows)
    if language is Language.VIETNAMESE:
        title = f"{grouped(len(rows))} tài liệu, {grouped(pages)} trang"
        return title, f"{grouped(here)} tài liệu đã có trên máy, đọc được cả khi mất kết nối"
    title = f"{_english(len(rows), 'paper')}, {_english(pages, 'page')}"
    return title, f"{_english(here, 'paper')} on this device, readable without a connection"


def _row(seen: Seen, paper: Paper) -> PaperRow:
    newest = paper.versions[-1]
    arrival = _arrival(newest, seen.view.papers)
    arrived = min(seen.view.papers.arrived_bytes, newest.size)
    percent = 100 * arrived // newest.size if arrival is Arrival.ARRIVING and newest.size else 0
    return PaperRow(
        key=paper.paper,
        title=paper.title,
        detail=_detail(newest, seen.language),
        pages=newest.pages,
        arrival=arrival,
        percent=percent,
        share=percent / 100,
        is_new=sum(version.published_ms > 0 for version in paper.versions) > 1,
    )


def _arrival(version: PaperVersion, here: PapersHere) -> Arrival:
    if version.sha256 in here.files:
        return Arrival.HERE
    return Arrival.ARRIVING if version.sha256 == here.arriving else Arrival.WAITING


def _detail(version: PaperVersion, language: Language) -> str:
    size = file_size(version.size, language)
    if language is Language.VIETNAMESE:
        words = f"{grouped(version.pages)} trang, {size}"
        return f"{words}, bản lần {version.version}" if version.version > 1 else words
    words = f"{_english(version.pages, 'page')}, {size}"
    return f"{words}, version {version.version}" if version.version > 1 else words


def _english(count: int, noun: str) -> str:
    number = grouped(count, Language.ENGLISH)
    return f"{number} {noun}" if count == 1 else f"{number} {noun}s"
