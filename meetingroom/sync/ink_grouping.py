"""Which strokes make one mark: those a hand writes in one go."""

from dataclasses import dataclass
from typing import Final

from meetingroom.domain.ink import UNITS_PER_PT, MarkBody, PageRef, Pen, Stroke
from meetingroom.domain.ink_geometry import inked_extent
from meetingroom.sync.marks import MarkId

PAUSE_MS: Final = 10_000
NEAR_20TH: Final = 40 * UNITS_PER_PT
GROUP_BYTES: Final = 12 * 1024
"""Far below what a mark may hold: each further stroke sends its mark again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The mark that was drawn last.

    Attributes:
        last_ms: when its last stroke was lifted.
    """

    mark: MarkId
    pen: Pen
    last_ms: int


def joins(group: Group, body: MarkBody, page: PageRef, stroke: Stroke, now_ms: int) -> bool:
    """Say whether a stroke belongs to the mark drawn before it; its size is another question.

    Args:
        group: the mark.
        body: what it holds now.
        page: where the stroke is.
        stroke: just lifted.
        now_ms: by the clock of ``group.last_ms``.
    """
    if stroke.pen != group.pen or body.page != page:
        return False
    if not 0 <= now_ms - group.last_ms < PAUSE_MS:
        return False
    near = stroke.extent.grown(NEAR_20TH)
    return any(near.meets(inked_extent(item)) for item in body.items)
