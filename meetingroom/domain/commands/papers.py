"""On papers and their versions."""

from dataclasses import dataclass

from meetingroom.domain.ids import ItemId, PaperId
from meetingroom.domain.values import PaperKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPaper:
    """Name a paper under an item. ``title`` 1 to 600 letters."""

    paper: PaperId
    item: ItemId
    kind: PaperKind
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPaperVersion:
    """Add an uploaded file as the paper's next version. ``note`` 0 to 600 letters."""

    paper: PaperId
    sha256: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishPaper:
    """Give the paper's newest version to everybody in the session."""

    paper: PaperId
