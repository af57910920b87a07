from dataclasses import replace

import msgspec
import pytest

from meetingroom.domain.ids import CommandId, SessionId
from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.entries import Entry, leaf_hash, seal
from meetingroom.evidence.heads import Head, origin_of, sign_head
from meetingroom.evidence.merkle import Tree
from meetingroom.protocol.messages import Answer, Frame, Joined, ReceiptInfo, Refusal, Snapshot
from meetingroom.seat.errors import HeadNotSignedError
from meetingroom.seat.witness import Witness
from tests.helpers.house import ROOM, SIGNER
from tests.helpers.lines import KEY
from tests.helpers.sessions import SESSION

COMMAND = CommandId("wish-1")
OTHER_SESSION = SessionId("ky-hop-4")


def entry_of(log: str, seq: int) -> bytes:
    return seal(
        Entry(
            log=log,
            seq=seq,
            prev=bytes(32),
            salt=bytes(16),
            at_ms=1,
            type="vote_cast/1",
            actor="an",
            device="tablet",
            body={},
        )
    )


def note_of(size: int, log: str = SESSION, root: bytes = bytes(32)) -> str:
    head = Head(origin=origin_of(ROOM, log), size=size, root=root)
    return sign_head(head, ROOM, SIGNER.public_key, SIGNER.sign)


def frame_of(note: str, end: int = 5) -> Frame:
    return Frame(session=SESSION, start=3, end=end, facts=(), note=note)


def joined_at(position: int) -> Joined:
    return Joined(ok=True, position=position, snapshot=False, now_ms=0)


def receipt_of(log: str = SESSION, size: int = 3, index: int = 1) -> ReceiptInfo:
    entries = [entry_of(log, seq) for seq in range(size)]
    tree = Tree(leaf_hash(sealed) for sealed in entries)
    return ReceiptInfo(
        entry=entries[index].decode(),
        index=index,
        proof=tuple(to_text(each) for each in tree.inclusion_proof(index, size)),
        note=note_of(size, log, tree.root()),
    )


def answer_of(*receipts: ReceiptInfo, refusal: Refusal | None = None) -> Answer:
    return Answer(id=COMMAND, ok=refusal is None, position=3, receipts=receipts, refusal=refusal)


@pytest.fixture
def witness() -> Witness:
    return Witness(KEY, SESSION)


def test_a_signed_frame_is_believed(witness: Witness) -> None:
    witness.check_frame(frame_of(note_of(5)))


def test_a_frame_in_the_middle_of_a_run_carries_no_head(witness: Witness) -> None:
    witness.check_frame(frame_of(""))


@pytest.mark.parametrize(
    "note",
    [
        "nonsense",
        note_of(5).replace("\n5\n", "\n6\n"),
        note_of(4),
        note_of(5, OTHER_SESSION),
        note_of(5, ROOM),
    ],
    ids=["no note", "changed", "too small", "another session's", "the room's"],
)
def test_a_head_that_does_not_cover_the_frame_is_not_believed(witness: Witness, note: str) -> None:
    with pytest.raises(HeadNotSignedError):
        witness.check_frame(frame_of(note))


def test_two_histories_of_one_length_are_noticed(witness: Witness) -> None:
    witness.see_note(note_of(5), 5)

    with pytest.raises(HeadNotSignedError):
        witness.see_note(note_of(5, root=b"\x01" * 32), 5)


def test_an_older_head_than_the_newest_is_no_fault(witness: Witness) -> None:
    witness.see_note(note_of(9), 9)

    witness.check_frame(frame_of(note_of(5)))


def test_a_log_that_got_shorter_is_noticed(witness: Witness) -> None:
    witness.see_note(note_of(5), 5)
    witness.check_joined(joined_at(5))

    with pytest.raises(HeadNotSignedError):
        witness.check_joined(joined_at(4))


def test_whoever_knows_no_head_believes_any_length(witness: Witness) -> None:
    witness.check_joined(joined_at(0))


def test_a_snapshot_needs_a_head_that_covers_it(witness: Witness) -> None:
    snapshot = Snapshot(session=SESSION, position=5, note=note_of(5), state=msgspec.Raw(b"{}"))
    witness.check_snapshot(snapshot)

    with pytest.raises(HeadNotSignedError):
        witness.check_snapshot(msgspec.structs.replace(snapshot, position=6))


@pytest.mark.parametrize("log", [SESSION, ROOM])
def test_a_receipt_of_the_session_or_the_room_is_believed(witness: Witness, log: str) -> None:
    witness.check_answer(COMMAND, answer_of(receipt_of(log)))


def test_a_receipt_of_another_session_proves_nothing_here(witness: Witness) -> None:
    with pytest.raises(HeadNotSignedError):
        witness.check_answer(COMMAND, answer_of(receipt_of(OTHER_SESSION)))


def test_a_receipt_brings_its_head(witness: Witness) -> None:
    witness.check_answer(COMMAND, answer_of(receipt_of(size=3)))

    with pytest.raises(HeadNotSignedError):
        witness.check_joined(joined_at(2))


@pytest.mark.parametrize(
    "receipt",
    [
        msgspec.structs.replace(receipt_of(), proof=()),
        msgspec.structs.replace(receipt_of(), proof=("no base64",)),
        msgspec.structs.replace(receipt_of(), index=0),
        msgspec.structs.replace(receipt_of(), entry=entry_of(SESSION, 1).decode() + " "),
    ],
    ids=["no proof", "garbled", "another place", "another entry"],
)
def test_a_receipt_that_does_not_fit_is_not_believed(
    witness: Witness, receipt: ReceiptInfo
) -> None:
    with pytest.raises(HeadNotSignedError):
        witness.check_answer(COMMAND, answer_of(receipt))


def test_an_answer_to_another_command_is_not_believed(witness: Witness) -> None:
    with pytest.raises(HeadNotSignedError):
        witness.check_answer(CommandId("wish-2"), answer_of(receipt_of()))


def test_an_answer_that_says_yes_and_no_is_not_believed(witness: Witness) -> None:
    both = msgspec.structs.replace(answer_of(), refusal=Refusal(code="not_allowed", sentence=""))

    with pytest.raises(HeadNotSignedError):
        witness.check_answer(COMMAND, both)


def test_a_key_of_another_room_signs_nothing_here() -> None:
    stranger = Witness(replace(KEY, public_key=bytes(32)), SESSION)

    with pytest.raises(HeadNotSignedError):
        stranger.see_note(note_of(5), 5)
