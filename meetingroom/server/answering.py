"""What a command is answered: receipts for its facts, or why it was refused."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import LogId
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Answer, ReceiptInfo, Refusal
from meetingroom.protocol.refusals import SignInWaitError
from meetingroom.server.books import Draft, Written
from meetingroom.service.house import Submission
from meetingroom.service.ports import AuditLine, StoredAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A command on its way to the writer.

    Attributes:
        digest: SHA-256 of everything that makes it this command and no other.
        language: of the sentence, should it be refused.
    """

    submission: Submission
    digest: bytes
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A wish that was decided in a draft.

    Attributes:
        own: its facts in the session's log.
        position: size of that log after them.
    """

    wish: Wish
    own: Sequence[Written]
    position: int
    refusal: RefusedError | None


def refusal_of(error: RefusedError, language: Language) -> Refusal:
    """Say a refusal in a person's language."""
    wait_ms = error.wait_ms if isinstance(error, SignInWaitError) else 0
    return Refusal(code=error.code, sentence=error.sentence(language), wait_ms=wait_ms)


def stored_answer(decided: Decided, draft: Draft, now_ms: int) -> StoredAnswer:
    """Write the answer as it will be given for ever; after ``draft.appended``."""
    wish = decided.wish
    note = draft.note(LogId(wish.submission.session))
    refusal = decided.refusal
    answer = Answer(
        id=wish.submission.id,
        ok=refusal is None,
        position=decided.position,
        receipts=tuple(_receipt(written, draft, note) for written in decided.own),
        refusal=None if refusal is None else refusal_of(refusal, wish.language),
    )
    return StoredAnswer(
        command=wish.submission.id,
        digest=wish.digest,
        answer=msgspec.json.encode(answer),
        at_ms=now_ms,
    )


def _receipt(written: Written, draft: Draft, note: str) -> ReceiptInfo:
    return ReceiptInfo(
        entry=written.sealed.decode(),
        index=written.index,
        proof=draft.proof(written),
        note=note,
    )


def audit_line(decided: Decided, now_ms: int) -> AuditLine | None:
    """Return what the audit log says of a refusal; None for what was not refused."""
    if decided.refusal is None:
        return None
    return AuditLine(
        at_ms=now_ms,
        kind="refusal",
        person=decided.wish.submission.person,
        device=decided.wish.submission.device,
        outcome=decided.refusal.code,
    )
