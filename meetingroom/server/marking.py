"""Marks as they travel and as they are kept: base64 outside, bytes inside, never read."""

import base64
import binascii
from collections.abc import Sequence
from typing import Final

from meetingroom.domain.refusals import MalformedError
from meetingroom.protocol.messages import (
    BATCH_BYTES,
    MarkPage,
    MarkPushed,
    MarkResult,
    MarkRow,
    MarkWrite,
)
from meetingroom.service.marks import MarkOutcome, StoredMark, WriteMark, check_write

PAGE_BYTES: Final = BATCH_BYTES * 3 // 4
"""Bodies of one page: base64 makes four letters of three bytes."""
PAGE_ROWS: Final = 2000
"""Rows of one page, since deleted marks have no body."""


def write_of(write: MarkWrite) -> WriteMark:
    """Read a write that came over the wire.

    Raises:
        MalformedError: its body is not base64, or it can't be a write.
    """
    try:
        body = base64.b64decode(write.body, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedError from error
    read = WriteMark(
        op=write.op,
        mark=write.mark,
        base_version=write.base_version,
        body=body,
        deleted=write.deleted,
    )
    check_write(read)
    return read


def pushed_of(writes: Sequence[WriteMark], outcomes: Sequence[MarkOutcome]) -> MarkPushed:
    """Tell what became of writes, in their order."""
    return MarkPushed(
        results=tuple(
            MarkResult(op=write.op, accepted=outcome.accepted, row=_row(outcome.row))
            for write, outcome in zip(writes, outcomes, strict=True)
        )
    )


def page_of(rows: Sequence[StoredMark], after: int, *, more: bool) -> MarkPage:
    """Tell a page of marks.

    Args:
        rows: those of the page, by ``seq``.
        after: what was asked for; stays the cursor when there is nothing new.
        more: there are further ones.
    """
    cursor = rows[-1].seq if rows else after
    return MarkPage(rows=tuple(map(_row, rows)), cursor=cursor, more=more)


def _row(row: StoredMark) -> MarkRow:
    return MarkRow(
        mark=row.mark,
        version=row.version,
        seq=row.seq,
        body=base64.b64encode(row.body).decode(),
        deleted=row.deleted,
    )
