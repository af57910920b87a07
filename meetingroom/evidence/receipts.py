"""Receipts: what a seat keeps to prove that an entry is in the log under a signed head."""

from dataclasses import dataclass

from meetingroom.evidence.entries import Entry, leaf_hash, unseal
from meetingroom.evidence.errors import BadNoteError, BadReceiptError, NotCanonicalError
from meetingroom.evidence.heads import CheckSignature, Head, open_note, origin_of
from meetingroom.evidence.merkle import verify_inclusion


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """An entry with the proof of its place.

    Attributes:
        entry: the bytes E.
        index: place in the log, from 0.
        proof: hashes of the inclusion proof for the head's size, 32 bytes each.
        note: the signed head.
    """

    entry: bytes
    index: int
    proof: tuple[bytes, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What a good receipt proves: this entry is in the log under this head."""

    entry: Entry
    head: Head


def check_receipt(
    receipt: Receipt, public_key: bytes, room: str, check_signature: CheckSignature
) -> Proven:
    """Check a receipt against the room's key.

    Args:
        receipt: from anywhere.
        public_key: raw Ed25519 public key of the room, 32 bytes.
        room: the room's id.
        check_signature: checks Ed25519.

    Returns:
        The entry and the head that it proves.

    Raises:
        BadReceiptError: entry, place, proof or head do not fit each other, or the room's key did
            not sign the head; the cause says which.
    """
    try:
        head = open_note(receipt.note, room, public_key, check_signature)
        entry = unseal(receipt.entry)
    except (BadNoteError, NotCanonicalError) as error:
        raise BadReceiptError(str(error)) from error
    if head.origin != origin_of(room, entry.log) or entry.seq != receipt.index:
        raise BadReceiptError("the head or the place is that of another entry")
    leaf = leaf_hash(receipt.entry)
    if not verify_inclusion(leaf, receipt.index, head.size, receipt.proof, head.root):
        raise BadReceiptError("the proof does not lead from the entry to the signed root")
    return Proven(entry=entry, head=head)
