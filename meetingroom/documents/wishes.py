"""What a reader may ask of the page workers."""

import math
from dataclasses import astuple, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, NewType

from meetingroom.documents.geometry import Box

PaperKey = NewType("PaperKey", str)
"""The caller's own name for one version of a paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A paper that lies in a file: whole, checked, and not changed while it is open."""

    path: Path

    def __post_init__(self) -> None:
        """Refuse a name that no worker could be told.

        Raises:
            ValueError: the path holds bytes that are no text.
        """
        str(self.path).encode()


ZOOM: Final = 1000.0
"""The largest zoom, pixels a point; a hundred times what a screen and an eye can use."""


class Urgency(StrEnum):
    """Whether somebody waits for a page, or may turn to it soon."""

    URGENT = "urgent"
    PREFETCH = "prefetch"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWish:
    """The wish for a picture of one page.

    Args:
        paper: a paper that was opened, or whose opening was asked for.
        page: from 0.
        px_per_pt: zoom in device pixels per point, above 0 and up to 1000.
        generation: rises as the reader moves on; see PageWorkers.cancel.
        urgency: prefetching waits until nobody waits.
        clip: the part wanted in paper points (unrotated crop box); the whole page when None.
    """

    paper: PaperKey
    page: int
    px_per_pt: float
    generation: int
    urgency: Urgency = Urgency.URGENT
    clip: Box | None = None

    def __post_init__(self) -> None:
        """Refuse what no page can answer.

        Raises:
            ValueError: the page is negative, the zoom is not 0 to 1000, or a number is not finite.
        """
        if self.page < 0 or not 0 < self.px_per_pt <= ZOOM:
            raise ValueError(f"page {self.page} at {self.px_per_pt} pixels a point")
        if self.clip is not None and not all(map(math.isfinite, astuple(self.clip))):
            raise ValueError(f"clip {self.clip}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsQuestion:
    """The question which words stand on a page, and where."""

    paper: PaperKey
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBoxQuestion:
    """The question which part of a page is printed on."""

    paper: PaperKey
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The wish to open a paper and learn the sizes of its pages."""

    paper: PaperKey
    file: PaperFile


PageTask = PageWish | WordsQuestion | TextBoxQuestion
"""What concerns one page of a paper that is open."""
Task = PageTask | Opening
