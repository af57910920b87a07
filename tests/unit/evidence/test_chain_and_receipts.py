import hashlib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from meetingroom.evidence.base64text import to_text
from meetingroom.evidence.chain import Line, Withheld, check_chain, read_line, write_line
from meetingroom.evidence.entries import NO_PREVIOUS, Entry, leaf_hash, seal, unseal
from meetingroom.evidence.errors import (
    BadReceiptError,
    BrokenChainError,
    EvidenceError,
    Fault,
    NotCanonicalError,
)
from meetingroom.evidence.heads import Head, sign_head
from meetingroom.evidence.merkle import EMPTY_ROOT, Tree
from meetingroom.evidence.receipts import Receipt, check_receipt

PUBLIC = bytes(range(32))


def sign(message: bytes) -> bytes:
    return hashlib.sha512(PUBLIC + message).digest()


def fits(public_key: bytes, message: bytes, signature: bytes) -> bool:
    return hashlib.sha512(public_key + message).digest() == signature


def sealed_log(size: int, log: str = "ky-hop") -> list[bytes]:
    entries: list[bytes] = []
    for seq in range(size):
        entry = Entry(
            log=log,
            seq=seq,
            prev=leaf_hash(entries[-1]) if entries else NO_PREVIOUS,
            salt=bytes([seq]) * 16,
            at_ms=1_000_000 - seq,
            type="note_taken/1",
            actor="thu-ky",
            device="may-1",
            body={"text": f"Nội dung {seq}"},
        )
        entries.append(seal(entry))
    return entries


def fault_of(lines: Sequence[Line]) -> tuple[int, Fault]:
    with pytest.raises(BrokenChainError) as broken:
        check_chain("ky-hop", lines)
    return broken.value.index, broken.value.fault


def withholding(entries: list[bytes], *places: int) -> list[Line]:
    return [
        Withheld(seq=seq, leaf=leaf_hash(entry)) if seq in places else entry
        for seq, entry in enumerate(entries)
    ]


def flipped(line: Line) -> Withheld:
    assert isinstance(line, Withheld)
    return replace(line, leaf=bytes([line.leaf[0] ^ 1]) + line.leaf[1:])


def test_a_sound_log_gives_its_tree_though_its_clock_ran_backwards() -> None:
    entries = sealed_log(9)

    assert check_chain("ky-hop", entries).root() == Tree(map(leaf_hash, entries)).root()


def test_an_empty_log_is_sound() -> None:
    assert check_chain("ky-hop", []).root() == EMPTY_ROOT


def test_bytes_that_are_not_canonical_are_named() -> None:
    entries = sealed_log(4)
    entries[2] = entries[2].replace(b",", b", ", 1)

    assert fault_of(entries) == (2, Fault.NOT_CANONICAL)


def test_an_entry_with_other_members_is_named() -> None:
    entries = sealed_log(4)
    entries[1] = b"{}"

    assert fault_of(entries) == (1, Fault.MALFORMED)


def test_an_entry_of_another_log_is_named() -> None:
    assert fault_of(sealed_log(2, log="ky-hop-khac")) == (0, Fault.WRONG_LOG)


def test_a_missing_entry_is_named_where_it_is_missing() -> None:
    entries = sealed_log(5)
    del entries[3]

    assert fault_of(entries) == (3, Fault.SEQUENCE_GAP)


def test_a_changed_entry_is_noticed_by_the_one_after_it() -> None:
    entries = sealed_log(5)
    entries[1] = seal(replace(unseal(entries[1]), actor="nguoi-khac"))

    assert fault_of(entries) == (2, Fault.PREVIOUS_MISMATCH)


def test_the_first_entry_has_nothing_before_it() -> None:
    entries = [seal(replace(unseal(sealed_log(1)[0]), prev=b"\x01" * 32))]

    assert fault_of(entries) == (0, Fault.PREVIOUS_MISMATCH)


@pytest.mark.parametrize("places", [(3,), (3, 4), (0,), (8,), tuple(range(9))])
def test_withheld_entries_change_neither_chain_nor_tree(places: tuple[int, ...]) -> None:
    entries = sealed_log(9)

    tree = check_chain("ky-hop", withholding(entries, *places))

    assert tree.root() == check_chain("ky-hop", entries).root()


def test_a_changed_leaf_is_noticed_by_the_entry_after_it() -> None:
    lines = withholding(sealed_log(5), 2)
    lines[2] = flipped(lines[2])

    assert fault_of(lines) == (3, Fault.PREVIOUS_MISMATCH)


@pytest.mark.parametrize("changed", [2, 4])
def test_a_changed_leaf_that_no_entry_follows_gives_another_root(changed: int) -> None:
    entries = sealed_log(5)
    lines = withholding(entries, 2, 3, 4)
    lines[changed] = flipped(lines[changed])

    assert check_chain("ky-hop", lines).root() != check_chain("ky-hop", entries).root()


def test_a_withheld_entry_in_another_place_is_named() -> None:
    lines = withholding(sealed_log(5), 2, 3)
    lines[2], lines[3] = lines[3], lines[2]

    assert fault_of(lines) == (2, Fault.SEQUENCE_GAP)


@pytest.mark.parametrize("place", [0, 3])
def test_a_line_reads_as_it_was_written(place: int) -> None:
    lines = withholding(sealed_log(4), 3)

    assert read_line(write_line(lines[place])) == lines[place]


def test_a_withheld_line_is_canonical_json() -> None:
    line = write_line(Withheld(seq=12, leaf=bytes(32)))

    assert line == b'{"leaf":"' + b"A" * 43 + b'=","seq":12}'


LEAF = to_text(bytes(32)).encode()


@pytest.mark.parametrize(
    "line",
    [
        b'{"leaf":"' + LEAF + b'","seq":01}',
        b'{"leaf":"' + LEAF + b'","seq":true}',
        b'{"leaf":"' + LEAF + b'","seq":1} ',
        b'{"leaf":"' + LEAF + b'","seq":1}\n',
        b'{"leaf":"' + LEAF + b'","seq":1,"t":1}',
        b'{"seq":1,"leaf":"' + LEAF + b'"}',
        b'{"leaf":"' + LEAF[:-2] + b'B=","seq":1}',
        b'{"leaf":"AAAA","seq":1}',
        b'{"leaf":1,"seq":1}',
    ],
)
def test_a_withheld_entry_has_one_form(line: bytes) -> None:
    index, fault = fault_of([sealed_log(1)[0], read_line(line)])

    assert index == 1
    assert fault in {Fault.NOT_CANONICAL, Fault.MALFORMED}


def test_a_fault_without_details_is_a_sentence_too() -> None:
    assert str(BrokenChainError(3, Fault.SEQUENCE_GAP)) == "entry 3: sequence_gap"


def receipt_for(index: int, size: int = 9) -> Receipt:
    entries = sealed_log(size)
    tree = check_chain("ky-hop", entries)
    head = Head(origin="phong/ky-hop", size=size, root=tree.root())
    return Receipt(
        entry=entries[index],
        index=index,
        proof=tree.inclusion_proof(index, size),
        note=sign_head(head, "phong", PUBLIC, sign),
    )


@pytest.mark.parametrize("index", range(9))
def test_a_receipt_proves_its_entry(index: int) -> None:
    proven = check_receipt(receipt_for(index), PUBLIC, "phong", fits)

    assert proven.entry == unseal(sealed_log(9)[index])
    assert proven.head.size == 9


@pytest.mark.parametrize(
    "receipt",
    [
        replace(receipt_for(3), index=4),
        replace(receipt_for(3), entry=receipt_for(4).entry),
        replace(receipt_for(3), entry=b"{}"),
        replace(receipt_for(3), entry=sealed_log(4, log="khac")[3]),
        replace(receipt_for(3), proof=receipt_for(4).proof),
        replace(receipt_for(3), proof=()),
        replace(receipt_for(3), note=receipt_for(3).note.replace("\n9\n", "\n8\n")),
        replace(receipt_for(8), note=receipt_for(7, size=8).note),
    ],
)
def test_a_receipt_that_does_not_fit_is_refused(receipt: Receipt) -> None:
    with pytest.raises(BadReceiptError):
        check_receipt(receipt, PUBLIC, "phong", fits)


def test_a_receipt_of_another_room_is_refused() -> None:
    with pytest.raises(BadReceiptError):
        check_receipt(receipt_for(3), PUBLIC, "phong-khac", fits)


def test_every_error_is_an_error_of_evidence() -> None:
    assert issubclass(NotCanonicalError, EvidenceError)
    assert issubclass(BrokenChainError, EvidenceError)
