"""A seat's marks: what the server confirmed, and writes on their way. No CRDT: one author.

Rules: only what is unsent is coalesced; an answer is applied only if its version is not older
than what is held; a chained write is made on the version the one before it returned; a stale
write keeps its body as a new mark, so ink is never lost; a deletion beats an edit, and the edit
is kept among the recently deleted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import NewType

MarkId = NewType("MarkId", str)
OpId = NewType("OpId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldMark:
    """A mark as the server confirmed it; ``version`` counts from 1."""

    mark: MarkId
    version: int
    body: bytes
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDraft:
    """A write without an answer.

    Attributes:
        base_version: version it was made on, 0 for a new mark; None while the write before it
            has no answer.
        is_sent: it may have reached the server; it is never changed any more, only repeated.
    """

    op: OpId
    mark: MarkId
    base_version: int | None
    body: bytes
    deleted: bool
    is_sent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAnswer:
    """What became of a write: accepted, or stale; ``row`` is what the server holds now."""

    op: OpId
    accepted: bool
    row: HeldMark


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkBook:
    """All marks of a person on this device.

    Attributes:
        cursor: ``seq`` up to which the server's rows were read.
        drafts: in the order in which they were made.
        rescued: bodies of edits that met a deletion, by mark.
    """

    cursor: int = 0
    held: Mapping[MarkId, HeldMark] = field(default_factory=dict)
    drafts: tuple[MarkDraft, ...] = ()
    rescued: Mapping[MarkId, bytes] = field(default_factory=dict)

    def shown(self) -> Mapping[MarkId, bytes]:
        """Return the bodies a person sees: confirmed ones with drafts laid over them."""
        bodies = {mark: row.body for mark, row in self.held.items() if not row.deleted}
        for draft in self.drafts:
            if draft.deleted:
                bodies.pop(draft.mark, None)
            else:
                bodies[draft.mark] = draft.body
        return bodies


def write(book: MarkBook, op: OpId, mark: MarkId, body: bytes) -> MarkBook:
    """Return the book after a mark was made or changed."""
    return _drafted(book, op, mark, body, deleted=False)


def delete(book: MarkBook, op: OpId, mark: MarkId) -> MarkBook:
    """Return the book after a mark was deleted; one the server never saw just vanishes."""
    return _drafted(book, op, mark, b"", deleted=True)


def _drafted(book: MarkBook, op: OpId, mark: MarkId, body: bytes, *, deleted: bool) -> MarkBook:
    last = next((d for d in reversed(book.drafts) if d.mark == mark), None)
    if last is not None and not last.is_sent:
        merged = replace(last, body=body, deleted=deleted)
        if deleted and last.base_version == 0:
            return replace(book, drafts=tuple(d for d in book.drafts if d is not last))
        return replace(book, drafts=tuple(merged if d is last else d for d in book.drafts))
    row = book.held.get(mark)
    base = None if last is not None else 0 if row is None else row.version
    draft = MarkDraft(op=op, mark=mark, base_version=base, body=body, deleted=deleted)
    return replace(book, drafts=(*book.drafts, draft))


def take_batch(book: MarkBook, most_bytes: int) -> tuple[MarkBook, tuple[MarkDraft, ...]]:
    """Return the drafts to send now, oldest first, and the book in which they are sent.

    Each mark has at most one write under way; sent ones are repeated until answered.

    Args:
        book: the book.
        most_bytes: bodies of one batch, in all; at least one draft is taken when there is any.
    """
    batch: list[MarkDraft] = []
    room = most_bytes
    for draft in book.drafts:
        if draft.base_version is None:
            continue
        if batch and len(draft.body) > room:
            break
        room -= len(draft.body)
        batch.append(replace(draft, is_sent=True))
    sent = {draft.op: draft for draft in batch}
    return replace(book, drafts=tuple(sent.get(d.op, d) for d in book.drafts)), tuple(batch)


def answered(book: MarkBook, answer: MarkAnswer, new_mark: Callable[[], MarkId]) -> MarkBook:
    """Return the book after one write was answered.

    Args:
        book: the book.
        answer: for a draft of this book; answers to unknown ones only update the row.
        new_mark: makes an id for a body that came too late and becomes a mark of its own.
    """
    draft = next((d for d in book.drafts if d.op == answer.op), None)
    book = _with_row(book, answer.row)
    if draft is None:
        return book
    book = replace(book, drafts=tuple(d for d in book.drafts if d.op != answer.op))
    if answer.accepted:
        return _rebased(book, draft.mark, draft.mark, answer.row.version)
    if answer.row.deleted:
        return _rescued(book, draft)
    return _moved(book, draft, answer.row.version, new_mark)


def _moved(
    book: MarkBook, draft: MarkDraft, stands: int, new_mark: Callable[[], MarkId]
) -> MarkBook:
    later = next((d for d in book.drafts if d.mark == draft.mark), None)
    if later is not None and later.deleted:
        # The person wanted the mark gone, and a deletion beats the edit that came between.
        return _rebased(book, draft.mark, draft.mark, stands)
    moved = new_mark()
    if later is not None:
        # The write made after it belongs to the same ink: it becomes the new mark instead.
        return _rebased(book, draft.mark, moved, 0)
    own = replace(draft, mark=moved, base_version=0, is_sent=False, op=OpId(f"{moved}-0"))
    return replace(book, drafts=(*book.drafts, own))


def _rebased(book: MarkBook, mark: MarkId, onto: MarkId, version: int) -> MarkBook:
    drafts = tuple(
        replace(d, mark=onto, base_version=version) if d.mark == mark else d for d in book.drafts
    )
    return replace(book, drafts=drafts)


def _rescued(book: MarkBook, draft: MarkDraft) -> MarkBook:
    later = next((d for d in book.drafts if d.mark == draft.mark), draft)
    rest = tuple(d for d in book.drafts if d.mark != draft.mark)
    body = draft.body if later.deleted else later.body
    kept = {**book.rescued, draft.mark: body} if body else book.rescued
    return replace(book, drafts=rest, rescued=kept)


def pulled(book: MarkBook, rows: tuple[HeldMark, ...], cursor: int) -> MarkBook:
    """Return the book after a page of the server's rows; drafts stay as they are."""
    for row in rows:
        book = _with_row(book, row)
    return replace(book, cursor=max(book.cursor, cursor))


def _with_row(book: MarkBook, row: HeldMark) -> MarkBook:
    held = book.held.get(row.mark)
    if held is not None and held.version > row.version:
        return book
    return replace(book, held={**book.held, row.mark: row})
