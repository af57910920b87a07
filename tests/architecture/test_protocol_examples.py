"""The examples of docs/protocol.md are what the program says and understands."""

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Final

import msgspec
import pytest

from meetingroom.evidence import record
from meetingroom.evidence.base64text import from_text, to_text
from meetingroom.evidence.canonical import JsonValue, decode
from meetingroom.evidence.entries import NO_PREVIOUS, Entry, leaf_hash, seal, unseal
from meetingroom.evidence.heads import key_id, open_note
from meetingroom.evidence.receipts import Receipt, check_receipt
from meetingroom.evidence.register import register_hash
from meetingroom.protocol import messages
from meetingroom.protocol.codec import (
    body_of,
    command_of,
    room_fact,
    session_fact,
    state_bytes,
    state_of,
)
from meetingroom.trust import proofs
from meetingroom.trust.authority import request_der
from meetingroom.trust.certificates import certificate_der
from meetingroom.trust.device import read_authority
from meetingroom.trust.invitation import decode_invitation, encode_invitation
from meetingroom.trust.signing import check_signature
from tests.helpers.document import (
    DOCUMENT,
    EXAMPLES,
    MESSAGES,
    SECTIONS,
    example,
    examples,
    quoted,
)

ROOM: Final = "phuong-mau"
CODE: Final = "04711815"


def command_again(text: str, name: str) -> object:
    return body_of(command_of(name, json.loads(text)))


def fact_again(text: str, name: str) -> object:
    return body_of(session_fact(sealed(name, json.loads(text))).fact)


def room_fact_again(text: str, name: str) -> object:
    return body_of(room_fact(sealed(name, json.loads(text))).fact)


def sealed(name: str, body: Mapping[str, JsonValue]) -> bytes:
    return seal(
        Entry(
            log="ky-hop-3",
            seq=0,
            prev=NO_PREVIOUS,
            salt=bytes(16),
            at_ms=0,
            type=name,
            actor="an",
            device="server",
            body=body,
        )
    )


def message_again(text: str, name: str) -> object:
    return json.loads(msgspec.json.encode(msgspec.json.decode(text, type=MESSAGES[name])))


def messages_again(text: str, name: str) -> object:
    return [message_again(json.dumps(each), name) for each in json.loads(text)]


def refused_again(text: str, _: str) -> object:
    refusal = msgspec.json.decode(text, type=messages.Refusal)
    return {"ok": False, **msgspec.to_builtins(refusal)}


def invitation_again(text: str, _: str) -> object:
    return json.loads(encode_invitation(decode_invitation(text.encode())))


def state_again(text: str, _: str) -> object:
    return json.loads(state_bytes(state_of(json.loads(text))))


def entry_again(text: str, _: str) -> object:
    session_fact(text.encode())
    return decode(text.encode())


def manifest_again(text: str, _: str) -> object:
    manifest = msgspec.json.decode(text, type=record.Manifest)
    return json.loads(manifest.encoded())


READ_AND_WRITTEN: Final[Mapping[str, Callable[[str, str], object]]] = {
    "command": command_again,
    "fact": fact_again,
    "room fact": room_fact_again,
    "message": message_again,
    "message array of": messages_again,
    "refused acknowledgement": refused_again,
    "invitation": invitation_again,
    "state": state_again,
    "entry": entry_again,
    "manifest": manifest_again,
}
"""How the program reads an example and writes it again, by the kind of example."""


def test_every_example_in_json_is_json() -> None:
    assert all(json.loads(text) is not None for _, text in EXAMPLES)


@pytest.mark.parametrize(
    ("marker", "text"),
    [pytest.param(*each, id=f"{n} {each[0]}") for n, each in enumerate(EXAMPLES) if each[0]],
)
def test_an_example_says_what_the_program_says_and_nothing_else(marker: str, text: str) -> None:
    kind, _, name = (marker, "", "") if marker in READ_AND_WRITTEN else marker.rpartition(" ")

    again = READ_AND_WRITTEN[kind](text, name)

    assert json.loads(msgspec.json.encode(again)) == json.loads(text)


def room_key() -> bytes:
    return from_text(json.loads(example("message Paired"))["room_key"], 32)


def receipts() -> Iterator[messages.ReceiptInfo]:
    yield msgspec.json.decode(example("message ReceiptInfo"), type=messages.ReceiptInfo)
    for text in examples("message Answer"):
        yield from msgspec.json.decode(text, type=messages.Answer).receipts


@pytest.mark.parametrize("info", list(receipts()))
def test_receipts_are_good(info: messages.ReceiptInfo) -> None:
    receipt = Receipt(
        entry=info.entry.encode(),
        index=info.index,
        proof=tuple(from_text(each, 32) for each in info.proof),
        note=info.note,
    )

    proven = check_receipt(receipt, room_key(), ROOM, check_signature)

    assert proven.entry.type == "vote_cast/1"
    assert info.entry == example("entry")
    assert len(info.proof) > 2, "a proof of some steps tries more than one of a single step"


def test_the_leaf_that_is_shown_is_that_of_the_entry() -> None:
    leaf = to_text(leaf_hash(example("entry").encode()))

    assert leaf in quoted(SECTIONS["Leaf and node"])


def test_the_note_the_key_and_its_id_fit() -> None:
    told = DOCUMENT.split("### Signed heads")[1].split("\n### ")[0]
    note = told.split("```\n")[1]

    head = open_note(note, ROOM, room_key(), check_signature)

    assert head.origin == f"{ROOM}/ky-hop-3"
    assert {to_text(room_key()), key_id(ROOM, room_key()).hex()} <= quoted(SECTIONS["Signed heads"])


def test_the_frame_holds_facts_of_its_range_and_withholds_one() -> None:
    frame = json.loads(example("message Frame"))

    head = open_note(frame["note"], ROOM, room_key(), check_signature)
    places = [unseal(text.encode()).seq for text in frame["facts"]]

    assert head.size >= frame["to"]
    assert all(frame["from"] <= place < frame["to"] for place in places)
    assert len(places) < frame["to"] - frame["from"]


def test_the_entry_of_the_register_has_the_hash_that_is_shown() -> None:
    commitment = to_text(register_hash(json.loads(example("message PersonEntry"))))

    assert commitment in quoted(SECTIONS["The register"])
    assert json.loads(example("room fact person_registered/1"))["entry"] == commitment


def test_the_manifest_carries_the_signature_that_is_shown() -> None:
    manifest = example("manifest").encode()
    signature = from_text(json.loads(example("message ManifestSigned"))["signature"], 64)

    assert check_signature(room_key(), record.SIGNED_PREFIX + manifest, signature)
    assert {record.REGISTER, record.ROOM_LOG, record.SESSION_LOG} <= quoted(
        SECTIONS["`POST /sessions/{session}/manifest`"]
    )


def test_the_vectors_of_pairing_are_those_the_program_makes() -> None:
    ca, nonce = sha256(b"the room's authority").digest(), bytes(range(16))
    key = proofs.code_key(CODE, ca)

    assert {
        CODE,
        ca.hex(),
        nonce.hex(),
        key.hex(),
        proofs.seat_proof(key, ca, b"a certificate request", nonce).hex(),
        proofs.server_proof(key, ca, b"a certificate", nonce).hex(),
    } <= quoted(SECTIONS["Pairing by code"])


def test_the_example_of_pairing_by_code_holds_from_end_to_end() -> None:
    asked, paired = json.loads(example("message PairByCode")), json.loads(example("message Paired"))
    authority = read_authority(json.loads(example("message AuthorityInfo"))["ca"].encode())
    ca, nonce = sha256(certificate_der(authority)).digest(), from_text(asked["nonce"], 16)
    key = proofs.code_key(CODE, ca)

    seat = proofs.seat_proof(key, ca, request_der(asked["csr"].encode()), nonce)
    server = proofs.server_proof(key, ca, certificate_der(paired["certificate"].encode()), nonce)

    assert to_text(seat) == asked["proof"]
    assert to_text(server) == paired["proof"]
    assert json.loads(example("invitation"))["ca_sha256"] == ca.hex()
