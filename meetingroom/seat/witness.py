"""What a seat demands to see signed before it believes the server.

A seat sees only a part of a log, so it can't compute roots. It checks that the room's key signed
each head it is given, that receipts lead to such a head, that two heads of one size name one root,
and that the log never gets shorter than a head it was given.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from meetingroom.domain.ids import CommandId, RoomId, SessionId
from meetingroom.evidence.base64text import from_text
from meetingroom.evidence.entries import HASH_BYTES
from meetingroom.evidence.errors import EvidenceError
from meetingroom.evidence.heads import CheckSignature, Head, open_note, origin_of
from meetingroom.evidence.receipts import Receipt, check_receipt
from meetingroom.protocol.messages import Answer, Frame, Joined, ReceiptInfo, Snapshot
from meetingroom.seat.errors import HeadNotSignedError


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomKey:
    """Whom to believe: the room, its public key (raw Ed25519, 32 bytes), and who checks it."""

    room: RoomId
    public_key: bytes
    check_signature: CheckSignature


class Witness:
    """Checks what is said about one session, and remembers the newest head.

    Every method raises ``HeadNotSignedError`` when something is not proven.

    Attributes:
        session: the session.
    """

    def __init__(self, key: RoomKey, session: SessionId) -> None:
        """Know no head yet.

        Args:
            key: whom to believe.
            session: whose log it is.
        """
        self.session = session
        self._key = key
        self._newest: Head | None = None

    def see_note(self, note: str, least: int) -> None:
        """Check a signed head of the session, and remember it when it is the newest.

        Args:
            note: from the server, or kept from an earlier one.
            least: size that it must reach.
        """
        with _demanding():
            head = open_note(note, self._key.room, self._key.public_key, self._key.check_signature)
        _demand(head.origin == origin_of(self._key.room, self.session) and head.size >= least)
        known = self._newest
        _demand(known is None or known.size != head.size or known.root == head.root)
        if known is None or head.size > known.size:
            self._newest = head

    def check_frame(self, frame: Frame) -> None:
        """Check the head that ends a run of frames; the others carry none."""
        if frame.note:
            self.see_note(frame.note, frame.end)

    def check_snapshot(self, snapshot: Snapshot) -> None:
        """Check the head that covers a snapshot."""
        self.see_note(snapshot.note, snapshot.position)

    def check_joined(self, joined: Joined) -> None:
        """Check that the log still holds all that was signed."""
        _demand(self._newest is None or joined.position >= self._newest.size)

    def check_answer(self, command: CommandId, answer: Answer) -> None:
        """Check that an answer is to this command, and each of its receipts."""
        _demand(answer.id == command and answer.ok is (answer.refusal is None))
        for receipt in answer.receipts:
            self._check_receipt(receipt)

    def _check_receipt(self, info: ReceiptInfo) -> None:
        with _demanding():
            receipt = Receipt(
                entry=info.entry.encode(),
                index=info.index,
                proof=tuple(from_text(each, HASH_BYTES) for each in info.proof),
                note=info.note,
            )
            proven = check_receipt(
                receipt, self._key.public_key, self._key.room, self._key.check_signature
            )
        # A mandate's end stands in the session's log and in the room's.
        if proven.entry.log == self.session:
            self.see_note(info.note, info.index + 1)
        else:
            _demand(proven.entry.log == self._key.room)


@contextmanager
def _demanding() -> Iterator[None]:
    try:
        yield
    except EvidenceError as error:
        raise HeadNotSignedError(str(error)) from error


def _demand(holds: bool) -> None:  # noqa: FBT001 - the condition is what it is about
    if not holds:
        raise HeadNotSignedError
