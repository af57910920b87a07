"""Of papers and their versions."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PaperId
from meetingroom.domain.values import PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAdded:
    """A paper was named, without a file yet."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersionAdded:
    """A version's file was added; nobody but those who prepare sees it yet.

    Attributes:
        version: counts from 1 without gaps.
        sha256: lower-case hex of the file.
        size: bytes.
        pages: 1 to 5000.
        note: what changed, in words; may be empty.
    """

    paper: PaperId
    version: int
    sha256: str
    size: int
    pages: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPublished:
    """A version was given to everybody in the session; told whole."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str
    version: int
    sha256: str
    size: int
    pages: int
    note: str
