"""From the marks a person sees to the ink on the pages of one paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetingroom.domain.ink import Item, MarkBody
from meetingroom.protocol.mark_body import LaterBody, MarkUnreadableError, decoded, file_of
from meetingroom.sync.marks import MarkId


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenBody:
    """A body that no version wrote, or that was damaged: kept, neither shown nor changed."""


ReadBody = MarkBody | LaterBody | BrokenBody
_BROKEN: Final = BrokenBody()


class InkMemo:
    """What was read lately, by its bytes, so that a change of one mark reads one mark.

    One for each open paper: it forgets what the last reading had no use for.
    """

    def __init__(self) -> None:
        self._last: dict[bytes, ReadBody] = {}

    def read(self, raws: Mapping[MarkId, bytes]) -> Mapping[MarkId, ReadBody]:
        """Return what the bodies say; those unchanged since the last call are the same objects."""
        last = self._last
        now = {raw: last.get(raw) or _read(raw) for raw in raws.values()}
        self._last = now
        return {mark: now[raw] for mark, raw in raws.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperInk:
    """All ink on one version of a paper.

    Attributes:
        bodies: by mark, oldest first.
        closed: marks that this program can't read; whoever draws them says so.
    """

    bodies: Mapping[MarkId, MarkBody]
    closed: tuple[MarkId, ...] = ()

    def on_page(self, index: int) -> tuple[tuple[MarkId, tuple[Item, ...]], ...]:
        """Return a page's marks and what they hold, the lowest first; pages count from 0."""
        return tuple(
            (mark, body.items) for mark, body in self.bodies.items() if body.page.index == index
        )


def ink_of_paper(shown: Mapping[MarkId, bytes], sha256: str, memo: InkMemo) -> PaperInk:
    """Read the ink on one version of a paper.

    Args:
        shown: all the person's marks, as `sync.marks.MarkBook.shown` gives them.
        sha256: of the version's file.
        memo: this paper's.
    """
    # Ids are made by UUIDv7, so their order is the order in which the marks were begun.
    ours = {mark: shown[mark] for mark in sorted(shown) if file_of(shown[mark]) == sha256}
    read = memo.read(ours)
    bodies = {mark: body for mark, body in read.items() if isinstance(body, MarkBody)}
    return PaperInk(bodies=bodies, closed=tuple(mark for mark in read if mark not in bodies))


def _read(raw: bytes) -> ReadBody:
    try:
        return decoded(raw)
    except MarkUnreadableError:
        return _BROKEN
