"""Papers: the desk sees what is being prepared, everybody else what was published."""

from dataclasses import replace

from meetingroom.domain.ids import PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.state import SessionState
from meetingroom.service.visibility.content import seen_content


def seen_papers(state: SessionState, who: PersonId) -> SessionState:
    """Return the session with only those papers and versions that a person may see."""
    if is_desk(state, who):
        return state
    published = {
        key: replace(paper, versions=tuple(v for v in paper.versions if v.published_ms))
        for key, paper in state.papers.items()
    }
    return replace(state, papers={k: paper for k, paper in published.items() if paper.versions})


def may_read_file(state: SessionState, sha256: str, who: PersonId) -> bool:
    """Say whether a person may have the file of that SHA-256 because of this session."""
    papers = seen_content(seen_papers(state, who), who).papers.values()
    return any(version.sha256 == sha256 for paper in papers for version in paper.versions)
