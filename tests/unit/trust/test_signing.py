import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from meetingroom.trust.signing import check_signature, make_signing_key, public_key, signer

SEED = bytes(range(32))
PUBLIC = public_key(SEED)
MESSAGE = b"phuong-mau/session-3\n5\n"
SIGNATURE = signer(SEED)(MESSAGE)


def test_a_signature_is_checked_by_the_public_key() -> None:
    assert check_signature(PUBLIC, MESSAGE, SIGNATURE)


def test_another_implementation_agrees() -> None:
    Ed25519PublicKey.from_public_bytes(PUBLIC).verify(SIGNATURE, MESSAGE)


def test_the_key_never_changes_its_form() -> None:
    expected = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"

    assert PUBLIC.hex() == expected


def test_the_signature_of_another_key_is_none() -> None:
    assert not check_signature(public_key(make_signing_key()), MESSAGE, SIGNATURE)


@given(st.integers(0, 63), st.integers(1, 255))
def test_a_changed_signature_is_none(at: int, change: int) -> None:
    changed = bytearray(SIGNATURE)
    changed[at] ^= change

    assert not check_signature(PUBLIC, MESSAGE, bytes(changed))


@given(st.binary(max_size=200))
def test_the_signature_holds_for_one_message(message: bytes) -> None:
    assert check_signature(PUBLIC, message, SIGNATURE) == (message == MESSAGE)


@given(st.binary(max_size=200))
def test_garbage_is_no_signature(garbage: bytes) -> None:
    assert not check_signature(PUBLIC, MESSAGE, garbage)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_keys_of_another_length_are_no_keys(length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        signer(bytes(length))
    with pytest.raises(ValueError, match="32"):
        check_signature(bytes(length), MESSAGE, SIGNATURE)


def test_each_key_made_is_new() -> None:
    assert make_signing_key() != make_signing_key()
