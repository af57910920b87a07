"""The server's side of marks: one row a mark, its body opaque, one author, one order.

A write names the version it was made on. Equal: accepted. Stale: refused with the row that
stands now, and the client keeps its own body as a new mark. A deletion beats a concurrent edit.
"""

from dataclasses import dataclass, replace

from meetingroom.domain.checks import check_new_id
from meetingroom.domain.refusals import MalformedError
from meetingroom.protocol.messages import MARK_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMark:
    """A mark as stored. ``version`` counts from 1; ``seq`` orders all of one person's writes."""

    mark: str
    version: int
    seq: int
    body: bytes
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteMark:
    """A write as it arrived; ``base_version`` is 0 for a new mark."""

    op: str
    mark: str
    base_version: int
    body: bytes
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkOutcome:
    """What became of a write, kept under its op id for ever."""

    accepted: bool
    row: StoredMark


def check_write(write: WriteMark) -> None:
    """Refuse what can't be a write.

    Raises:
        MalformedError: an id is no id, the version is negative, a body is above 48 KB, or a
            deletion has a body.
    """
    check_new_id(write.op)
    check_new_id(write.mark)
    if write.base_version < 0 or len(write.body) > MARK_BYTES:
        raise MalformedError
    if write.deleted and write.body:
        raise MalformedError


def decide_write(row: StoredMark | None, write: WriteMark, next_seq: int) -> MarkOutcome:
    """Decide one write against the row that stands now.

    Args:
        row: the mark as stored, or None for an unknown one.
        write: checked before by ``check_write``.
        next_seq: the person's next free sequence number, from 1.
    """
    if row is None:
        new = StoredMark(
            mark=write.mark, version=1, seq=next_seq, body=write.body, deleted=write.deleted
        )
        return MarkOutcome(accepted=True, row=new)
    if row.deleted:
        return MarkOutcome(accepted=write.deleted, row=row)
    if write.base_version != row.version and not write.deleted:
        return MarkOutcome(accepted=False, row=row)
    changed = replace(
        row, version=row.version + 1, seq=next_seq, body=write.body, deleted=write.deleted
    )
    return MarkOutcome(accepted=True, row=changed)
