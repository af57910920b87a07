"""Papers and their versions."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PaperId
from meetingroom.domain.values import PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersion:
    """A file of a paper. ``published_ms`` is 0 while only those who prepare see it."""

    version: int
    sha256: str
    size: int
    pages: int
    note: str
    published_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper with its versions, oldest first."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str
    versions: tuple[PaperVersion, ...]
