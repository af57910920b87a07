from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.errors import PairingCodeMalformedError
from meetingroom.trust.proofs import (
    code_key,
    is_same_proof,
    make_code,
    read_code,
    seat_proof,
    server_proof,
)

CODE = "04711815"
CA = sha256(b"the room's authority").digest()
IMPOSTOR = sha256(b"an impostor's authority").digest()
NONCE = bytes(range(16))
KEY = code_key(CODE, CA)
CSR = b"a certificate request"
CERT = b"a certificate"


def test_both_sides_make_the_same_proof_from_the_same_code() -> None:
    theirs = seat_proof(code_key(CODE, CA), CA, CSR, NONCE)

    assert is_same_proof(seat_proof(KEY, CA, CSR, NONCE), theirs)


def test_the_proofs_never_change_their_form() -> None:
    # Seats in other languages are written to these figures (docs/protocol.md).
    assert KEY.hex() == "d5a64942ae2234851593245f84f6bea86ae37f26c9a41912bb9d3a14f45e8bc8"
    assert (
        seat_proof(KEY, CA, CSR, NONCE).hex()
        == "a729e93bd1ead3438566901310c11b4099d8fa73b626ab1eae2c0822c860f577"
    )
    assert (
        server_proof(KEY, CA, CERT, NONCE).hex()
        == "7038ef0d986bf8044c3526eb9ce50e5e58cfd3c2dfdf01bbb6da33c5029a19a1"
    )


def test_a_proof_made_towards_an_impostor_is_worth_nothing_at_the_server() -> None:
    lured = seat_proof(code_key(CODE, IMPOSTOR), IMPOSTOR, CSR, NONCE)

    assert not is_same_proof(seat_proof(KEY, CA, CSR, NONCE), lured)


def test_another_code_makes_another_key() -> None:
    assert code_key("04711816", CA) != KEY


@pytest.mark.parametrize(
    "other",
    [
        seat_proof(KEY, IMPOSTOR, CSR, NONCE),
        seat_proof(KEY, CA, b"another request", NONCE),
        seat_proof(KEY, CA, CSR, bytes(16)),
        server_proof(KEY, CA, CSR, NONCE),
    ],
    ids=["authority", "request", "nonce", "server's in place of the seat's"],
)
def test_a_proof_holds_for_one_purpose_one_authority_one_request_and_one_try(
    other: bytes,
) -> None:
    assert not is_same_proof(seat_proof(KEY, CA, CSR, NONCE), other)


@pytest.mark.parametrize(("ca", "nonce"), [(CA[:31], NONCE), (CA, NONCE[:15]), (CA, NONCE + b"x")])
def test_parts_of_another_length_are_a_bug(ca: bytes, nonce: bytes) -> None:
    with pytest.raises(ValueError, match="bytes, not"):
        seat_proof(KEY, ca, CSR, nonce)


def test_a_key_is_made_for_a_whole_hash_only() -> None:
    with pytest.raises(ValueError, match="ca_sha256 has 31 bytes"):
        code_key(CODE, CA[:31])


@pytest.mark.parametrize("typed", ["04711815", "0471 1815", " 0471-1815\n", "04 71 18 15"])
def test_a_code_is_read_however_it_is_spaced(typed: str) -> None:
    assert read_code(typed) == CODE


@pytest.mark.parametrize("typed", ["", "0471181", "047118155", "0471181x", "٠٤٧١١٨١٥", "0471.1815"])
def test_what_is_not_eight_digits_is_refused(typed: str) -> None:
    with pytest.raises(PairingCodeMalformedError):
        read_code(typed)


@given(st.binary(min_size=16, max_size=16))
def test_every_code_made_can_be_read(random: bytes) -> None:
    code = make_code(lambda count: random[:count])

    assert read_code(code) == code


def test_small_numbers_keep_their_zeros() -> None:
    assert make_code((7).to_bytes) == "00000007"
