"""Makes the papers of the demo session, or finds them already made.

They are made from templates, so that the repository stays small; the same inputs give the same
bytes, so a paper's hash is known before it is uploaded.
"""

import asyncio
import hashlib
import importlib.metadata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

import msgspec

from meetingroom.assets import asset
from meetingroom.demo import papermaking
from meetingroom.demo.papermaking.drawing import draw_ledger
from meetingroom.demo.papermaking.groundplan import draw_plan
from meetingroom.demo.papermaking.manuscript import Matter, compose, read_manuscript
from meetingroom.demo.papermaking.matter import matter_of
from meetingroom.demo.papermaking.photocopy import count_pages, photocopy
from meetingroom.demo.papermaking.press import print_paper
from meetingroom.demo.scenario import PlannedPaper, Scenario
from meetingroom.domain.ids import PaperId
from meetingroom.domain.values import PaperKind

STAMP: Final = "papers.json"
# Papers that come as page images.
_PHOTOCOPIED: Final = frozenset({"phu-luc-ban-chup"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A paper's file: where it is, its pages, bytes and lower-case hex SHA-256."""

    paper: PaperId
    path: Path
    pages: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stamp:
    """What `papers.json` says: from which inputs which files were made."""

    inputs: str
    pages: dict[PaperId, int]
    sha256: dict[PaperId, str]


class NotWantedError(Exception):
    """The papers are not wanted any more; no person reads this."""


def _always() -> bool:
    return True


def make_papers(
    folder: Path, scenario: Scenario, is_wanted: Callable[[], bool] = _always
) -> tuple[MadePaper, ...]:
    """Make all papers of a session as PDF, unless they are there from the same inputs.

    Args:
        folder: where `<paper>.pdf` go; made when it is missing.
        scenario: the session.
        is_wanted: asked before each paper.

    Returns:
        One entry for each paper, in the order of the session's file.

    Raises:
        AssetMissingError: a template, a font or a text is not installed.
        ManuscriptError: a paper's text is missing or names what does not exist.
        OSError: the folder can't be written.
        NotWantedError: the papers are not wanted any more.
    """
    folder.mkdir(parents=True, exist_ok=True)
    inputs = _hash_of_inputs(scenario)
    known = _already_made(folder, inputs, scenario)
    if known is not None:
        return known
    matter = matter_of(draw_ledger(asset("data/demo/ledger.toml")), scenario)
    made = tuple(
        _make(folder, paper, scenario, matter) for paper in _wanted(scenario.papers, is_wanted)
    )
    stamp = _Stamp(
        inputs=inputs,
        pages={paper.paper: paper.pages for paper in made},
        sha256={paper.paper: paper.sha256 for paper in made},
    )
    _write(folder / STAMP, msgspec.json.encode(stamp))
    return made


async def make_papers_aside(folder: Path, scenario: Scenario) -> tuple[MadePaper, ...]:
    """Make them while the loop goes on; who is cancelled has it end with the paper it is at.

    Raises:
        AssetMissingError, ManuscriptError, OSError: see ``make_papers``.
    """
    is_wanted = True
    try:
        return await asyncio.to_thread(make_papers, folder, scenario, lambda: is_wanted)
    finally:
        is_wanted = False


def _wanted(
    papers: Iterable[PlannedPaper], is_wanted: Callable[[], bool]
) -> Iterator[PlannedPaper]:
    for paper in papers:
        if not is_wanted():
            raise NotWantedError
        yield paper


def _make(folder: Path, paper: PlannedPaper, scenario: Scenario, matter: Matter) -> MadePaper:
    pdf = _pdf(paper, scenario, matter)
    path = _path(folder, paper.paper)
    _write(path, pdf)
    return MadePaper(
        paper=paper.paper,
        path=path,
        pages=count_pages(pdf),
        size=len(pdf),
        sha256=hashlib.sha256(pdf).hexdigest(),
    )


def _pdf(paper: PlannedPaper, scenario: Scenario, matter: Matter) -> bytes:
    # Made on the day of the session, as far as the file says: no wall clock, same bytes.
    at_s = int(datetime.combine(scenario.session.date, time(), UTC).timestamp())
    if paper.kind is PaperKind.PLAN:
        return draw_plan(paper.title, scenario.notice, at_s=at_s)
    file = asset("data/demo/papers") / f"{paper.paper}.toml"
    manuscript = read_manuscript(file)
    pdf = print_paper(
        manuscript,
        compose(file, manuscript, matter),
        notice=scenario.notice,
        council=scenario.council,
        at_s=at_s,
    )
    return photocopy(pdf) if paper.paper in _PHOTOCOPIED else pdf


def _path(folder: Path, paper: PaperId) -> Path:
    return folder / f"{paper}.pdf"


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def _already_made(folder: Path, inputs: str, scenario: Scenario) -> tuple[MadePaper, ...] | None:
    """Return what lies in the folder when all of it was made from these inputs."""
    try:
        stamp = msgspec.json.decode((folder / STAMP).read_bytes(), type=_Stamp)
        if stamp.inputs != inputs:
            return None
        return tuple(_found(folder, paper.paper, stamp) for paper in scenario.papers)
    except (OSError, msgspec.MsgspecError, LookupError):
        # Whatever is wrong with the old files, new ones are made over them.
        return None


def _found(folder: Path, paper: PaperId, stamp: _Stamp) -> MadePaper:
    path = _path(folder, paper)
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    if sha256 != stamp.sha256[paper]:
        raise LookupError(path)
    return MadePaper(
        paper=paper, path=path, pages=stamp.pages[paper], size=len(content), sha256=sha256
    )


def _hash_of_inputs(scenario: Scenario) -> str:
    digest = hashlib.sha256()
    tools = (importlib.metadata.version(name) for name in ("typst", "pymupdf"))
    for part in (repr(scenario), *tools):
        digest.update(part.encode())
    for file in _input_files():
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _input_files() -> Iterator[Path]:
    for folder, pattern in (
        (asset("data/demo"), "**/*.toml"),
        (asset("data/templates"), "*.typ"),
        (asset("resources/fonts"), "**/*.ttf"),
        (Path(papermaking.__file__).parent, "*.py"),
    ):
        yield from sorted(folder.glob(pattern))
