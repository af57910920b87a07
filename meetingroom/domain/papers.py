"""Papers under agenda items: named, given versions, published."""

from dataclasses import replace
from typing import assert_never

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.agenda import check_item
from meetingroom.domain.checks import TITLE_LETTERS, check_new_id, check_text
from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.ids import PaperId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import (
    AlreadyThereError,
    PaperNotStoredError,
    PaperUnknownError,
)
from meetingroom.domain.state import Paper, PaperVersion, SessionState

PaperCommand = c.AddPaper | c.AddPaperVersion | c.PublishPaper
PaperFact = f.PaperAdded | f.PaperVersionAdded | f.PaperPublished


def decide_paper(
    state: SessionState, command: PaperCommand, around: Circumstances
) -> tuple[PaperFact, ...]:
    """Decide on papers: naming one, adding a version, publishing the newest.

    Raises:
        AlreadyThereError: a paper of that id exists.
        ItemUnknownError, PaperUnknownError: there is no such item or paper.
        PaperNotStoredError: the server holds no checked file of that SHA-256, or the paper
            has no version to publish.
        MalformedError: title or note is out of its range.
    """
    match command:
        case c.AddPaper(paper=paper, item=item, kind=kind, title=title):
            check_new_id(paper)
            check_text(title, TITLE_LETTERS)
            check_item(state, item)
            if paper in state.papers:
                raise AlreadyThereError
            return (f.PaperAdded(paper=paper, item=item, kind=kind, title=title),)
        case c.AddPaperVersion(paper=paper, sha256=sha256, note=note):
            check_text(note, TITLE_LETTERS, least=0)
            return _add_version(_known(state, paper), sha256, note, around)
        case c.PublishPaper(paper=paper):
            return _publish(_known(state, paper))
        case _:
            assert_never(command)


def _known(state: SessionState, paper: PaperId) -> Paper:
    known = state.papers.get(paper)
    if known is None:
        raise PaperUnknownError
    return known


def _add_version(
    paper: Paper, sha256: str, note: str, around: Circumstances
) -> tuple[PaperFact, ...]:
    stored = around.stored.get(sha256)
    if stored is None:
        raise PaperNotStoredError
    if paper.versions and paper.versions[-1].sha256 == sha256:
        return ()
    return (
        f.PaperVersionAdded(
            paper=paper.paper,
            version=len(paper.versions) + 1,
            sha256=sha256,
            size=stored.size,
            pages=stored.pages,
            note=note,
        ),
    )


def _publish(paper: Paper) -> tuple[PaperFact, ...]:
    if not paper.versions:
        raise PaperNotStoredError
    newest = paper.versions[-1]
    if newest.published_ms:
        return ()
    return (
        f.PaperPublished(
            paper=paper.paper,
            item=paper.item,
            kind=paper.kind,
            title=paper.title,
            version=newest.version,
            sha256=newest.sha256,
            size=newest.size,
            pages=newest.pages,
            note=newest.note,
        ),
    )


def evolve_paper(state: SessionState, fact: PaperFact, stamp: Stamp) -> SessionState:
    """Return the session after a paper was named, got a version, or was published."""
    match fact:
        case f.PaperAdded():
            paper = Paper(
                paper=fact.paper, item=fact.item, kind=fact.kind, title=fact.title, versions=()
            )
        case f.PaperVersionAdded():
            paper = _with_version(state.papers[fact.paper], _version(fact, 0))
        case f.PaperPublished():
            # Told whole: most people meet the paper by this fact and saw none before it.
            known = state.papers.get(fact.paper)
            versions = () if known is None else known.versions
            base = Paper(
                paper=fact.paper,
                item=fact.item,
                kind=fact.kind,
                title=fact.title,
                versions=versions,
            )
            paper = _with_version(base, _version(fact, stamp.at_ms))
        case _:
            assert_never(fact)
    return replace(state, papers={**state.papers, paper.paper: paper})


def _version(fact: f.PaperVersionAdded | f.PaperPublished, published_ms: int) -> PaperVersion:
    return PaperVersion(
        version=fact.version,
        sha256=fact.sha256,
        size=fact.size,
        pages=fact.pages,
        note=fact.note,
        published_ms=published_ms,
    )


def _with_version(paper: Paper, version: PaperVersion) -> Paper:
    others = (v for v in paper.versions if v.version != version.version)
    return replace(paper, versions=tuple(sorted((*others, version), key=lambda v: v.version)))
