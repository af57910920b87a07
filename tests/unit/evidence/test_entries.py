import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.evidence.canonical import INTEGER_LIMIT
from meetingroom.evidence.entries import NO_PREVIOUS, Entry, leaf_hash, seal, unseal
from meetingroom.evidence.errors import MalformedEntryError, NotCanonicalError
from meetingroom.evidence.register import register_hash

VOTE = Entry(
    log="ky-hop-3",
    seq=7,
    prev=bytes(range(32)),
    salt=bytes(range(16)),
    at_ms=1_780_000_000_123,
    type="vote_cast/1",
    actor="nguyen-van-an",
    device="may-12",
    body={"ballot": "b1", "choice": "in_favour", "note": "Tán thành"},
)

# Kept as bytes, not computed: the format is for ever, and this is what it is.
VOTE_SEALED = (
    b'{"actor":"nguyen-van-an",'
    b'"body":{"ballot":"b1","choice":"in_favour","note":"T\xc3\xa1n th\xc3\xa0nh"},'
    b'"dev":"may-12","log":"ky-hop-3","prev":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",'
    b'"salt":"AAECAwQFBgcICQoLDA0ODw==","seq":7,"t":1780000000123,"type":"vote_cast/1","v":1}'
)


def resealed(**members: object) -> bytes:
    """Write the vote with some members replaced, or left out when `...`."""
    value = {**json.loads(VOTE_SEALED), **members}
    kept = {key: item for key, item in value.items() if item is not ...}
    return json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def test_the_bytes_of_an_entry_are_these_for_ever() -> None:
    assert seal(VOTE) == VOTE_SEALED


def test_the_leaf_hash_of_an_entry_is_this_for_ever() -> None:
    assert leaf_hash(VOTE_SEALED) == hashlib.sha256(b"\x00" + VOTE_SEALED).digest()


def test_the_hash_of_a_register_entry_is_this_for_ever() -> None:
    person = {"salt": "AAECAwQFBgcICQoLDA0ODw==", "name": "Nguyễn Văn An"}
    canonical = '{"name":"Nguyễn Văn An","salt":"AAECAwQFBgcICQoLDA0ODw=="}'.encode()

    assert register_hash(person) == hashlib.sha256(b"\x02" + canonical).digest()


@given(
    seq=st.integers(0, INTEGER_LIMIT),
    at_ms=st.integers(0, INTEGER_LIMIT),
    prev=st.binary(min_size=32, max_size=32),
    salt=st.binary(min_size=16, max_size=16),
)
def test_what_was_sealed_is_unsealed(seq: int, at_ms: int, prev: bytes, salt: bytes) -> None:
    entry = replace(VOTE, seq=seq, at_ms=at_ms, prev=prev, salt=salt)

    assert unseal(seal(entry)) == entry


@pytest.mark.parametrize(
    "entry",
    [
        replace(VOTE, seq=-1),
        replace(VOTE, at_ms=-1),
        replace(VOTE, prev=NO_PREVIOUS[1:]),
        replace(VOTE, salt=b""),
    ],
)
def test_an_entry_with_impossible_members_is_not_sealed(entry: Entry) -> None:
    with pytest.raises(MalformedEntryError):
        seal(entry)


def test_an_entry_whose_body_has_no_canonical_form_is_not_sealed() -> None:
    with pytest.raises(NotCanonicalError):
        seal(replace(VOTE, actor="Ho\u0302\u0323i"))


@pytest.mark.parametrize(
    "sealed",
    [
        resealed(v=2),
        resealed(v=True),
        resealed(v="1"),
        resealed(extra=1),
        resealed(actor=...),
        resealed(body=[]),
        resealed(seq="7"),
        resealed(seq=-7),
        resealed(t=-1),
        resealed(salt="AAECAwQFBgcICQoLDA0ODx=="),
        resealed(salt="AAECAwQFBgcICQoLDA0O"),
        resealed(salt="AAECAwQFBgcICQoLDA0ODw"),
        resealed(salt="AAECAwQFBgcICQoLDA0OD\u0111=="),
        resealed(prev="AAAA"),
        b"[]",
        b'"text"',
    ],
)
def test_canonical_bytes_that_are_no_entry_are_malformed(sealed: bytes) -> None:
    with pytest.raises(MalformedEntryError):
        unseal(sealed)


def test_bytes_that_are_not_canonical_are_not_called_malformed() -> None:
    with pytest.raises(NotCanonicalError) as refusal:
        unseal(VOTE_SEALED + b"\n")

    assert not isinstance(refusal.value, MalformedEntryError)


@given(st.integers(0, len(VOTE_SEALED) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_changes_the_leaf(place: int, change: int) -> None:
    changed = bytearray(VOTE_SEALED)
    changed[place] ^= change
    try:
        unseal(bytes(changed))
    except NotCanonicalError:
        return

    assert leaf_hash(bytes(changed)) != leaf_hash(VOTE_SEALED)
